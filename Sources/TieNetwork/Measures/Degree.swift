extension Measure {
  static let degree = Measure(
    Column(
      id: "degree", title: "Degree", unit: "members", kind: .integer,
      definition: "The number of distinct neighbours k(v), whichever way the ties point.",
      plain: "has working links with many others", norm: .byOthers),
    source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7",
    topic: .links,
    conventions: """
      Directed: the same as undirected; networkx counts a mutual tie twice there. Without a tie: 0.
      """
  ) { Scores($0.network.degrees) }.countingTiesAlike
}

extension Network {
  /// How many distinct neighbours each node has, whichever way its ties point.
  ///
  /// - Complexity: O(*n* + *m*).
  public var degrees: [Int] { undirected.outgoing.counts }
}
