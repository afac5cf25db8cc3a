/// One column of a measure's answer, with the words a reader needs to trust it.
public struct Column: Sendable, Identifiable {
  public enum Kind: Sendable, Hashable {
    case real, integer
    /// 1 or 0.
    case flag
  }

  /// What there is one value for.
  public enum Scope: Sendable, Hashable {
    case node, tie, network, group
  }

  public let id: String
  public let title: String
  public let unit: String
  public let kind: Kind
  public let scope: Scope
  /// One sentence with the formula.
  public let definition: String
  /// What a high value says of a member, in plain words, to follow its name.
  public let plain: String
  public let norm: Norm?
  /// Whether a larger value means a higher place, so that ranks tell something.
  public let ranked: Bool
  /// Whether only the member itself could tell of it: for one that did not answer it is not known.
  public let isOwnReport: Bool

  public init(
    id: String, title: String, unit: String, kind: Kind = .real, scope: Scope = .node,
    definition: String, plain: String, norm: Norm? = nil, ranked: Bool = true,
    isOwnReport: Bool = false
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.kind = kind
    self.scope = scope
    self.definition = definition
    self.plain = plain
    self.norm = norm
    self.ranked = ranked
    self.isOwnReport = isOwnReport
  }
}

/// What may follow a column's id: columns that are made from it.
public enum ColumnEnding: String, Sendable, CaseIterable {
  case itself = ""
  /// The share of what was possible.
  case norm = "_norm"
  case rank = "_rank"
  /// In 5 of 100 draws with ties left out the rank is this or better; in 95 of 100.
  case lowRank = "_rank_p5"
  case highRank = "_rank_p95"
  /// The share of draws in which it is among the first three.
  case top3 = "_top3"

  /// Those that tell how sure a rank is.
  public static let ofConfidence: [ColumnEnding] = [.lowRank, .highRank, .top3]

  /// The id of the column made from another.
  public static func + (id: Column.ID, ending: ColumnEnding) -> Column.ID { id + ending.rawValue }
}

/// How a raw score becomes a share that can be compared between networks.
public struct Norm: Sendable {
  /// What is done, in words: "divided by n − 1".
  public let definition: String
  private let change: @Sendable (_ scores: Scores, _ network: Network) -> Scores

  /// Makes a norm that looks at each score alone; nil makes a hole.
  public init(
    definition: String,
    share: @escaping @Sendable (_ score: Double, _ network: Network) -> Double?
  ) {
    self.init(definition: definition) { scores, network in
      scores.mapValues { share($0, network) }
    }
  }

  /// Makes a norm that looks at all scores of a column together.
  public init(
    definition: String,
    shares: @escaping @Sendable (_ scores: Scores, _ network: Network) -> Scores
  ) {
    self.definition = definition
    change = shares
  }

  /// Returns the shares for a column of raw scores.
  public func shares(of scores: Scores, in network: Network) -> Scores { change(scores, network) }
}

extension Norm {
  /// By the number of other nodes; not defined for fewer than two nodes.
  static let byOthers = Norm(definition: "divided by n − 1") { score, network in
    network.nodeCount < 2 ? nil : score / Double(network.nodeCount - 1)
  }

  /// By the pairs of other nodes, ordered when directed; 0 for fewer than three nodes.
  static let byPairsOfOthers = Norm(
    definition: "divided by the pairs of others: (n − 1)(n − 2), halved when undirected"
  ) { score, network in
    guard network.nodeCount > 2 else { return 0 }
    let pairs = Double(network.nodeCount - 1) * Double(network.nodeCount - 2)
    return score / (network.isDirected ? pairs : pairs / 2)
  }

  /// By the largest score of the column; not defined where none is above 0.
  static let byLargest = Norm(definition: "divided by the largest") { scores, _ in
    let largest = scores.reduce(0) { max($0, $1 ?? 0) }
    return scores.mapValues { largest > 0 ? $0 / largest : nil }
  }

  /// By all pairs of nodes, ordered when directed; not defined for fewer than two nodes.
  static let byPairs = Norm(
    definition: "divided by the pairs of members: n(n − 1), halved when undirected"
  ) { score, network in
    guard network.nodeCount > 1 else { return nil }
    let pairs = Double(network.nodeCount) * Double(network.nodeCount - 1)
    return score / (network.isDirected ? pairs : pairs / 2)
  }
}
