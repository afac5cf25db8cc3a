extension Measure {
  static let cutPoints = Measure(
    id: "cut_points", title: "Cut points", plain: "holds parts together that nothing else joins",
    source: "Tarjan 1972, doi:10.1137/0201010; Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
    topic: .between,
    conventions: """
      Always undirected. Neither networkx nor igraph tells how many would be cut off; that is above 0 \
      just where `articulation` is 1.
      """,
    columns: [
      Column(
        id: "articulation", title: "Cut point", unit: "yes or no", kind: .flag,
        definition: "1 if the others of v's component fall apart without v, else 0.",
        plain: "is the only join between parts of the map", ranked: false),
      Column(
        id: "cut_off", title: "Cut off without it", unit: "members", kind: .integer,
        definition: "The component's size − 1 − the largest piece left when v is removed.",
        plain: "would leave others cut off"),
      Column(
        id: "pairs_cut", title: "Pairs cut without it", unit: "pairs", kind: .integer,
        definition: "The pairs of others in v's component that are not connected without v.",
        plain: "is what connects many pairs of others"),
    ]
  ) { question in
    let cuts = Cuts(in: question.network)
    return [Scores(cuts.cutOff.map { $0 > 0 ? 1 : 0 }), Scores(cuts.cutOff), Scores(cuts.pairsCut)]
  }
}

extension Network {
  /// The nodes without which the others of their part fall apart, ascending, and into how many
  /// pieces; ties count both ways.
  ///
  /// - Complexity: O(*n* + *m*).
  public var cutPoints: [(node: Int, pieces: Int)] {
    let search = DepthFirst(over: undirected.outgoing)
    // What is above a node is one piece; so is each branch below it with no other way up.
    var pieces = search.parent.map { $0 < 0 ? 0 : 1 }
    for (v, above) in search.parent.enumerated()
    where above >= 0 && search.low[v] >= search.entry[Int(above)] {
      pieces[Int(above)] += 1
    }
    return pieces.indices.filter { pieces[$0] > 1 }.map { ($0, pieces[$0]) }
  }
}
