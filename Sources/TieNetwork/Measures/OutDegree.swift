extension Measure {
  static let outDegree = Measure(
    Column(
      id: "out_degree", title: "Out-degree", unit: "ties", kind: .integer,
      definition: "The number of ties that lead away from v.",
      plain: "names many others", norm: .byOthers, isOwnReport: true),
    source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7",
    topic: .links,
    conventions: """
      Directed only. Equals igraph and networkx once loops and repeated ties are left out.
      """
  ) { question throws(NoAnswer) in
    let network = question.network
    guard network.isDirected else { throw .directedOnly("out_degree") }
    return Scores(network.outgoing.counts)
  }
}
