import Glibc

/// How much each shared neighbour of two nodes speaks for a tie between them.
public enum SharedScore: Sendable, Hashable, CaseIterable {
  /// *1 / k* for a neighbour of *k* ties.
  case resourceAllocation
  /// *1 / ln k* for a neighbour of *k* ties.
  case adamicAdar
}

/// The pairs of nodes without a tie that share a neighbour, on the undirected view, with what their
/// shared neighbours *z* of *k(z)* ties say of a tie between them.
///
///     RA(a, b) = Σ 1 / k(z)        AA(a, b) = Σ 1 / ln k(z)
///
/// A shared neighbour has two ties at least, so neither is ever without bound. All other pairs
/// without a tie have 0 in both.
///
/// - SeeAlso: Adamic and Adar 2003, doi:10.1016/S0378-8733(03)00009-1; Zhou, Lü and Zhang 2009,
///   doi:10.1140/epjb/e2009-00335-8; Liben-Nowell and Kleinberg 2007, doi:10.1002/asi.20591.
public struct SharedContacts: Sendable {
  /// Two nodes, the smaller number first, and what is said of them.
  public struct Pair: Sendable, Hashable {
    public let a: Int32
    public let b: Int32
    public let resourceAllocation: Double
    public let adamicAdar: Double
  }

  let network: Network
  /// For each node the larger ones it shares a neighbour with and has no tie to, ascending.
  let rows: Rows
  private let allocation: [Double]
  private let logarithmic: [Double]

  /// Pairs without a tie.
  public let nonTies: Int
  /// Pairs without a tie that share a neighbour.
  public var count: Int { rows.ends.count }
  /// Pairs without a tie that share none, and so have 0.
  public var zeroScores: Int { nonTies - count }

  /// Works out all pairs; 20 bytes each.
  ///
  /// - Parameter limit: How many pairs of neighbours may be looked at, over all nodes.
  /// - Throws: ``NoAnswer/tooMuchWork(_:steps:)`` where there are more.
  /// - Complexity: O(Σ *k*²) over the nodes' numbers of ties.
  public init(in network: Network, limit: Double = 2e7) throws(NoAnswer) {
    let network = network.undirected
    let degrees = network.degrees.map(Double.init)
    let steps = degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    guard steps <= limit else { throw .tooMuchWork("shared_contacts", steps: steps) }
    self.network = network
    let n = network.nodeCount
    nonTies = n * (n - 1) / 2 - network.tieCount
    let weights = SharedScore.allCases.map { $0.weights(in: network) }
    var (starts, ends): ([Int32], [Int32]) = ([0], [])
    var (allocation, logarithmic): ([Double], [Double]) = ([], [])
    var sums = [(Double, Double)](repeating: (0, 0), count: n)
    for a in 0..<n {
      var met: [Int32] = []
      for z in network.neighbours(of: a).lazy.map(Int.init) {
        for b in network.neighbours(of: z) where b > a {
          if sums[Int(b)].0 == 0 { met.append(b) }
          sums[Int(b)].0 += weights[0][z]
          sums[Int(b)].1 += weights[1][z]
        }
      }
      // Tied pairs share neighbours too; they stay out.
      let tied = network.neighbours(of: a)
      var at = tied.startIndex
      for b in met.sorted() {
        while at < tied.endIndex, tied[at] < b { at += 1 }
        if at == tied.endIndex || tied[at] != b {
          ends.append(b)
          allocation.append(sums[Int(b)].0)
          logarithmic.append(sums[Int(b)].1)
        }
        sums[Int(b)] = (0, 0)
      }
      starts.append(Int32(ends.count))
    }
    rows = Rows(offsets: starts, ends: ends, strengths: [])
    self.allocation = allocation
    self.logarithmic = logarithmic
  }

  /// The pairs that rank first by RA, then by AA, then in canonical order, among those wanted.
  ///
  /// Values that agree to 1e-9 are equal.
  ///
  /// - Complexity: O(*pairs* · log *most*).
  public func best(_ most: Int, where isWanted: (Pair) -> Bool = { _ in true }) -> [Pair] {
    func key(_ pair: Pair) -> (Double, Double, Int32, Int32) {
      (
        -(pair.resourceAllocation * 1e9).rounded(), -(pair.adamicAdar * 1e9).rounded(), pair.a,
        pair.b
      )
    }
    var kept: [Pair] = []
    func cut() {
      kept.sort { key($0) < key($1) }
      kept.removeLast(max(0, kept.count - most))
    }
    for a in 0..<network.nodeCount {
      for place in rows.range(of: a) {
        let pair = Pair(
          a: Int32(a), b: rows.ends[place], resourceAllocation: allocation[place],
          adamicAdar: logarithmic[place])
        guard isWanted(pair) else { continue }
        kept.append(pair)
        if kept.count >= 2 * most + 64 { cut() }
      }
    }
    cut()
    return kept
  }

  /// The neighbours that two nodes share, ascending.
  public func shared(by a: Int32, and b: Int32) -> [Int32] {
    network.shared(by: Int(a), and: Int(b))
  }

  /// The scores of all pairs that share a neighbour, row by row.
  func scores(_ score: SharedScore) -> [Double] {
    switch score {
    case .resourceAllocation: allocation
    case .adamicAdar: logarithmic
    }
  }

  /// The place of a pair among the scores; nil where it has a tie, or shares nothing.
  ///
  /// - Complexity: O(log *pairs of one node*).
  func place(of x: Int32, and y: Int32) -> Int? {
    let row = rows.range(of: Int(min(x, y)))
    let sought = max(x, y)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows.ends[middle] < sought { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && rows.ends[low] == sought ? low : nil
  }
}

extension SharedScore {
  /// What a neighbour of so many ties adds; nothing below two, where none is shared.
  func weight(ofDegree degree: Int) -> Double {
    guard degree > 1 else { return 0 }
    return switch self {
    case .resourceAllocation: 1 / Double(degree)
    case .adamicAdar: 1 / log(Double(degree))
    }
  }

  func weights(in network: Network) -> [Double] {
    network.degrees.map(weight)
  }
}

extension Network {
  /// The neighbours that two nodes share, ascending; O(*k*(a) + *k*(b)).
  func shared(by a: Int, and b: Int) -> [Int32] {
    let (mine, others) = (neighbours(of: a), neighbours(of: b))
    var (i, j) = (mine.startIndex, others.startIndex)
    var shared: [Int32] = []
    while i < mine.endIndex, j < others.endIndex {
      if mine[i] == others[j] { shared.append(mine[i]) }
      let (x, y) = (mine[i], others[j])
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared
  }
}
