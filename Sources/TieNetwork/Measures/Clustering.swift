extension Measure {
  static let clustering = Measure(
    Column(
      id: "clustering", title: "Local clustering", unit: "share",
      definition: """
        2 t(v) / (k(v) · (k(v) − 1)), the share of the pairs of v's neighbours who are tied to each \
        other; 0 for fewer than two neighbours.
        """,
      plain: "has neighbours who are tied to each other"),
    source: "Watts and Strogatz 1998, doi:10.1038/30918",
    topic: .neighbourhood,
    conventions: """
      Always undirected and unweighted. Fewer than two neighbours: 0, as in networkx; igraph gives no \
      value there unless told `mode="zero"`. networkx counts otherwise where ties point.
      """
  ) { Scores($0.network.localClustering) }.seeingTriangles
}

extension Network {
  /// What share of the pairs of each node's neighbours are tied to each other.
  ///
  ///     c(v) = 2 t(v) / (k(v) · (k(v) − 1))
  ///
  /// for *t* ties among the *k* neighbours on the undirected view; 0 for fewer than two neighbours.
  ///
  /// - Complexity: O(*m*√*m*) at worst.
  /// - SeeAlso: Watts and Strogatz, "Collective dynamics of 'small-world' networks", 1998.
  public var localClustering: [Double] {
    let rows = undirected.outgoing
    return Upward(rows).triangleCounts().enumerated().map { v, triangles in
      let k = Double(rows.range(of: v).count)
      return k < 2 ? 0 : 2 * Double(triangles) / (k * (k - 1))
    }
  }
}
