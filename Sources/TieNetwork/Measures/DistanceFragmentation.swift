extension Measure {
  static let distanceFragmentation = Measure(
    id: "distance_fragmentation", title: "Distance fragmentation and efficiency",
    plain: "how far apart the members are",
    source: """
      Borgatti 2006, doi:10.1007/s10588-006-7084-x; Latora and Marchiori 2001, \
      doi:10.1103/PhysRevLett.87.198701
      """,
    topic: .whole,
    conventions: """
      Always undirected, always in steps. A pair that cannot reach each other counts as infinitely \
      far apart. Not defined for fewer than two members; networkx says 0 there. Efficiency equals \
      `global_efficiency` of networkx on the undirected network.
      """,
    columns: [
      Column(
        id: "distance_fragmentation", title: "Distance fragmentation", unit: "share",
        scope: .network,
        definition: "1 − Σ (1 / d(u, v)) / (n(n − 1)) over all ordered pairs, 0 for unreachable.",
        plain: "how far apart the members are, 0 where all are neighbours", ranked: false),
      Column(
        id: "global_efficiency", title: "Efficiency", unit: "share", scope: .network,
        definition: "Σ (1 / d(u, v)) / (n(n − 1)) over all ordered pairs, 0 for unreachable.",
        plain: "how near the members are, 1 where all are neighbours", ranked: false),
    ]
  ) { question throws(NoAnswer) in
    let network = question.network
    let steps = Double(network.nodeCount) * Double(network.nodeCount + network.tieCount)
    guard steps <= mostSteps else { throw .tooMuchWork("global_efficiency", steps: steps) }
    let efficiency = Scores([network.efficiency(threads: question.threads)])
    return [efficiency.mapValues { 1 - $0 }, efficiency]
  }
}

/// Ties that may be looked at one source at a time; 64 sources go together in one sweep.
private let mostSteps = 2e12

extension Network {
  /// Returns the mean of 1 / distance over all pairs, undirected; nil for fewer than two nodes.
  ///
  /// - Complexity: that of `reach`.
  func efficiency(threads: Int) -> Double? {
    guard nodeCount > 1 else { return nil }
    let sum = undirected.reach(threads: threads).nearness.reduce(0, +)
    return sum / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
