extension Measure {
  static let inDegree = Measure(
    Column(
      id: "in_degree", title: "In-degree", unit: "ties", kind: .integer,
      definition: "The number of ties that lead to v.",
      plain: "is named by many others", norm: .byOthers),
    source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7",
    topic: .links,
    conventions: """
      Directed only. Equals igraph and networkx once loops and repeated ties are left out.
      """
  ) { question throws(NoAnswer) in
    let network = question.network
    guard network.isDirected else { throw .directedOnly("in_degree") }
    return Scores(network.incoming.counts)
  }.countingTiesAlike
}
