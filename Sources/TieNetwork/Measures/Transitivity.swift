extension Measure {
  static let transitivity = Measure(
    id: "transitivity", title: "Transitivity",
    plain: "how often two neighbours of a member are neighbours too",
    source: """
      Wasserman and Faust 1994; Watts and Strogatz 1998, doi:10.1038/30918; Newman 2003, \
      doi:10.1137/S003614450342480
      """,
    topic: .whole,
    conventions: """
      Always undirected and unweighted. Not defined where nobody has two neighbours; networkx says 0 \
      there, igraph NaN. The mean clustering of all counts a member of fewer than two neighbours as 0, \
      as networkx does; the other mean leaves those out, as igraph does.
      """,
    columns: [
      Column(
        id: "transitivity", title: "Transitivity", unit: "share", scope: .network,
        definition: "3 · triangles / Σ k(k − 1) / 2, the share of connected triples that close.",
        plain: "how often two neighbours of a member are neighbours too", ranked: false),
      Column(
        id: "triangles", title: "Triangles", unit: "triangles", kind: .integer, scope: .network,
        definition: "The number of sets of three members all tied to each other.",
        plain: "how many threes are all tied to each other", ranked: false),
      Column(
        id: "mean_clustering", title: "Mean clustering", unit: "share", scope: .network,
        definition:
          "The mean over all members of 2t / (k(k − 1)), 0 for fewer than two neighbours.",
        plain: "how close-knit the surroundings of a member are", ranked: false),
      Column(
        id: "mean_clustering_2plus", title: "Mean clustering, two neighbours or more",
        unit: "share", scope: .network,
        definition: "The mean of 2t / (k(k − 1)) over the members with two neighbours or more.",
        plain: "how close-knit the surroundings of a member of several links are", ranked: false),
    ]
  ) { question in
    let mutual = question.network.undirected
    let counts = triangles(in: mutual)
    let triples = mutual.triples
    let clustering = zip(counts, triples).reduce(0) { $0 + ($1.1 > 0 ? Double($1.0) / $1.1 : 0) }
    return [
      Scores([share(of: counts, among: triples)]), Scores([counts.reduce(0, +) / 3]),
      Scores([clustering / Double(triples.count)]),
      Scores([clustering / Double(triples.count { $0 > 0 })]),
    ]
  }.seeingTriangles
}

extension Network {
  /// Returns the share of connected triples that close, undirected; nil where there are none.
  ///
  /// - Complexity: O(*m*√*m*).
  var transitivity: Double? {
    let mutual = undirected
    return share(of: triangles(in: mutual), among: mutual.triples)
  }

  /// How many pairs of neighbours each node has, in an undirected network.
  fileprivate var triples: [Double] {
    outgoing.counts.map { Double($0) * Double($0 - 1) / 2 }
  }
}

/// Returns the share of triples that close; each triangle closes three.
private func share(of triangles: [Int], among triples: [Double]) -> Double? {
  let all = triples.reduce(0, +)
  return all == 0 ? nil : Double(triangles.reduce(0, +)) / all
}
