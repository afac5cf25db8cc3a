extension Measure {
  static let effectiveSize = Measure(
    id: "effective_size", title: "Effective size and efficiency",
    plain: "has neighbours who do not know each other",
    source: "Burt 1992; Borgatti 1997, Connections 20(1):35–38",
    topic: .neighbourhood,
    conventions: """
      Always undirected and unweighted; not defined without a tie. networkx gives the same on \
      undirected networks and uses Burt's longer formula where ties point; igraph has neither.
      """,
    columns: [
      Column(
        id: "effective_size", title: "Effective size", unit: "members",
        definition: "k(v) − 2 t(v) / k(v) for the t ties among the k neighbours of v.",
        plain: "reaches parts of the map that others do not join"),
      Column(
        id: "efficiency", title: "Efficiency", unit: "share",
        definition: "The effective size divided by k(v), the number of neighbours.",
        plain: "has few links that lead to the same members"),
    ]
  ) { question in
    let sizes = question.network.effectiveSizes
    let degrees = question.network.degrees
    return [
      Scores(sizes),
      Scores(zip(sizes, degrees).map { size, k in size.map { $0 / Double(k) } }),
    ]
  }.seeingTriangles
}

extension Network {
  /// How many neighbours each node has, less the mean number of ties one has to the others.
  ///
  ///     e(v) = k(v) − 2 t(v) / k(v)
  ///
  /// for *t* ties among the *k* neighbours on the undirected view; nil without a tie.
  ///
  /// - Complexity: O(*m*√*m*) at worst.
  /// - SeeAlso: Borgatti, "Structural holes: unpacking Burt's redundancy measures", 1997.
  public var effectiveSizes: [Double?] {
    let rows = undirected.outgoing
    return Upward(rows).triangleCounts().enumerated().map { v, triangles in
      let k = Double(rows.range(of: v).count)
      return k == 0 ? nil : k - 2 * Double(triangles) / k
    }
  }
}
