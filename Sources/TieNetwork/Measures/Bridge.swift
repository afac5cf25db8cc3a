extension Measure {
  static let bridge = Measure(
    Column(
      id: "bridge", title: "Bridge", unit: "yes or no", kind: .flag, scope: .tie,
      definition: "1 if the two ends have no other way to each other, whichever way ties point.",
      plain: "is the only link between the two sides of the map", ranked: false),
    source: "Tarjan 1974, doi:10.1016/0020-0190(74)90003-9; Hopcroft and Tarjan 1973, "
      + "doi:10.1145/362248.362272",
    topic: .ties,
    conventions: """
      Always undirected: two members who name each other have one tie, which may be a bridge. igraph \
      takes such a pair for two ways and finds no bridge there; networkx refuses directed networks.
      """
  ) { Scores($0.network.bridges.map { $0 ? 1 : 0 }) }
}

extension Network {
  /// Whether each tie, in the order of ``ties``, is all that joins its two sides.
  ///
  /// On a directed network both ties of a pair are bridges if the pair has no other way.
  ///
  /// - Complexity: O(*n* + *m*).
  public var bridges: [Bool] {
    let search = DepthFirst(over: undirected.outgoing)
    return ties.map { from, to in
      search.parent[Int(to)] == from && search.hangsOnTie(Int(to))
        || search.parent[Int(from)] == to && search.hangsOnTie(Int(from))
    }
  }
}
