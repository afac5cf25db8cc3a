extension Measure {
  static let meanDistance = Measure(
    Column(
      id: "mean_distance", title: "Mean distance", unit: "steps", scope: .network,
      definition: """
        The mean number of steps d(u, v) over all pairs that can reach each other, whichever way \
        ties point.
        """,
      plain: "how many steps apart two members are who can reach each other", ranked: false),
    source: "Newman 2001, doi:10.1103/PhysRevE.64.016132",
    topic: .whole,
    conventions: """
      Not defined where nobody reaches anybody. Pairs in different parts are left out, as igraph does; \
      networkx refuses a network in parts. Never weighted.
      """
  ) { question in
    let reach = question.network.undirected.reach(threads: question.threads)
    let pairs = reach.count.reduce(0, +)
    return Scores([pairs == 0 ? nil : reach.farness.reduce(0, +) / Double(pairs)])
  }
}
