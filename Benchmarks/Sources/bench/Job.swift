/// One piece of work that peers do too: a measure on a graph.
struct Job {
  let measure: String
  let graph: Graph
  /// Peers that can do it in reasonable time.
  let peers: [String]
  var threads = [1]
  /// Further words for our command.
  var words: [String] = []
  /// How far values of a peer that iterates or samples may be from ours, as a share.
  var tolerance = 1e-6

  /// The measure's column in our table; a name may end in `_w` for weighted, `_a` for approximate.
  var column: String {
    measure.hasSuffix("_w") || measure.hasSuffix("_a") ? String(measure.dropLast(2)) : measure
  }

  var name: String { "\(measure), \(graph.name)" }

  static let all: [Job] = small + middle + large + huge

  private static let n100 = Graph(actors: 100, ties: 600)
  private static let n1000 = Graph(actors: 1_000, ties: 6_000)
  private static let n10000 = Graph(actors: 10_000, ties: 60_000)
  private static let n10000d = Graph(actors: 10_000, ties: 60_000, isDirected: true)
  private static let n100000 = Graph(actors: 100_000, ties: 600_000)
  private static let n1000000 = Graph(actors: 1_000_000, ties: 6_000_000)
  private static let five = ["igraph", "graphtool", "networkit", "rustworkx"]

  private static let small = [
    Job(measure: "betweenness", graph: n100, peers: five),
    Job(measure: "betweenness", graph: n1000, peers: five),
    Job(measure: "harmonic", graph: n1000, peers: ["igraph", "graphtool", "networkit"]),
    Job(measure: "pagerank", graph: n1000, peers: five),
    Job(measure: "constraint", graph: n1000, peers: ["igraph"]),
  ]

  private static let middle = [
    Job(measure: "betweenness", graph: n10000, peers: five, threads: [1, 2]),
    Job(measure: "closeness", graph: n10000, peers: five, threads: [1, 2]),
    Job(
      measure: "harmonic", graph: n10000, peers: ["igraph", "graphtool", "networkit"],
      threads: [1, 2]),
    Job(measure: "pagerank", graph: n10000, peers: five),
    Job(measure: "eigenvector", graph: n10000, peers: five, tolerance: 1e-4),
    Job(measure: "core", graph: n10000, peers: five),
    Job(measure: "articulation", graph: n10000, peers: five),
    Job(measure: "component", graph: n10000, peers: five),
    Job(measure: "constraint", graph: n10000, peers: ["igraph"]),
    Job(
      measure: "community", graph: n10000, peers: ["igraph", "networkit"],
      words: ["--restarts", "1"]),
    Job(
      measure: "betweenness_w", graph: n10000d, peers: ["igraph", "graphtool", "networkit"],
      words: ["--weighted"]),
    Job(
      measure: "pagerank_w", graph: n10000d, peers: ["igraph", "graphtool", "networkit"],
      words: ["--weighted"]),
    Job(measure: "constraint_w", graph: n10000d, peers: ["igraph"], words: ["--weighted"]),
  ]

  private static let large = [
    Job(
      measure: "betweenness_a", graph: n100000, peers: ["networkit"], threads: [1, 2],
      words: ["--approximate", "0.01"]),
    Job(measure: "harmonic", graph: n100000, peers: [], threads: [2]),
    Job(measure: "pagerank", graph: n100000, peers: five, threads: [1, 2]),
    Job(measure: "eigenvector", graph: n100000, peers: five, tolerance: 1e-4),
    Job(measure: "core", graph: n100000, peers: five),
    Job(measure: "articulation", graph: n100000, peers: five),
    Job(measure: "component", graph: n100000, peers: five),
    Job(measure: "constraint", graph: n100000, peers: ["igraph"]),
    Job(
      measure: "community", graph: n100000, peers: ["igraph", "networkit"],
      words: ["--restarts", "1"]),
  ]

  private static let huge = [
    Job(measure: "pagerank", graph: n1000000, peers: ["igraph", "graphtool"], threads: [1, 2]),
    Job(measure: "component", graph: n1000000, peers: ["igraph", "graphtool", "networkit"]),
    Job(measure: "core", graph: n1000000, peers: ["igraph", "networkit"]),
    Job(
      measure: "community", graph: n1000000, peers: ["igraph", "networkit"],
      words: ["--restarts", "1"]),
    Job(
      measure: "harmonic_a", graph: n1000000, peers: [], threads: [2],
      words: ["--approximate", "0.05"]),
  ]
}
