/// The nodes that are in groups and the ties among them, ready for labels to be handed out anew.
struct LabelledTies: Sendable {
  let isDirected: Bool
  /// The group of each node that is in one, in the order of the nodes.
  let labels: [Int32]
  let groupCount: Int
  /// The ties among these nodes, each end a place in `labels`.
  let ties: [(from: Int32, to: Int32)]
  /// How many of `ties` start and end at each place.
  private let outDegrees: [Int32]
  private let inDegrees: [Int32]

  init(of network: Network, groups: Groups) {
    var places = [Int32](repeating: -1, count: network.nodeCount)
    var labels: [Int32] = []
    for (node, group) in groups.of.enumerated() where group >= 0 {
      places[node] = Int32(labels.count)
      labels.append(group)
    }
    let ties = network.ties.map { (from: places[Int($0.from)], to: places[Int($0.to)]) }
      .filter { $0.from >= 0 && $0.to >= 0 }
    var out = [Int32](repeating: 0, count: labels.count)
    var into = out
    for (from, to) in ties {
      out[Int(from)] += 1
      into[Int(to)] += 1
    }
    isDirected = network.isDirected
    groupCount = groups.count
    self.labels = labels
    self.ties = ties
    (outDegrees, inDegrees) = (out, into)
  }

  /// The arrangements of the labels.
  ///
  /// - Parameter cells: How many numbers each arrangement is to give. Each has a tally of its own,
  ///   which takes as much memory and time as 64 looks at a tie.
  /// - Throws: `tooMuchWork` above 2 · 10¹⁰ looks at a node, a group or a tie.
  func arrangements(
    draws: Int = ChanceTest.shuffles, seed: UInt64, cells: Int = 1, column: Column.ID
  ) throws(NoAnswer) -> Arrangements {
    let arrangements = Arrangements(of: labels, draws: draws, cells: cells, seed: seed)
    let looks = Double(labels.count + ties.count + groupCount) + 64 * Double(cells)
    let steps = Double(arrangements.count) * looks
    guard steps <= 2e10 else { throw .tooMuchWork(column, steps: steps) }
    return arrangements
  }

  /// Returns how many ties have both ends in one group.
  func inside(_ labels: [Int32]) -> Int {
    ties.reduce(0) { $0 + (labels[Int($1.from)] == labels[Int($1.to)] ? 1 : 0) }
  }

  /// Returns the E–I index by these labels; nil without a tie.
  func eiIndex(_ labels: [Int32]) -> Double? {
    let inside = inside(labels)
    return TieNetwork.eiIndex(across: ties.count - inside, inside: inside)
  }

  /// Returns Newman's assortativity by these labels; nil where it is not defined.
  func assortativity(_ labels: [Int32]) -> Double? {
    var out = [Int](repeating: 0, count: groupCount)
    var into = out
    for (place, label) in labels.enumerated() {
      out[Int(label)] += Int(outDegrees[place])
      into[Int(label)] += Int(inDegrees[place])
    }
    return assortativity(
      inside: inside(labels),
      activity: shareByActivity(out: out, into: into, isDirected: isDirected))
  }

  /// Returns how many ties lead from each group to each, row by row; undirected ones both ways.
  func counts(_ labels: [Int32]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: groupCount * groupCount)
    for (from, to) in ties {
      let (g, h) = (Int(labels[Int(from)]), Int(labels[Int(to)]))
      counts[g * groupCount + h] += 1
      if g != h && !isDirected { counts[h * groupCount + g] += 1 }
    }
    return counts
  }

  private func assortativity(inside: Int, activity: Double) -> Double? {
    guard !ties.isEmpty, activity < 1 else { return nil }
    return (Double(inside) / Double(ties.count) - activity) / (1 - activity)
  }
}
