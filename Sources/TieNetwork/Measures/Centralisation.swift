extension Measure {
  static let centralisation = Measure(
    id: "centralisation", title: "Centralisation",
    plain: "how far the network hangs on a few members",
    source: "Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust 1994",
    topic: .whole,
    conventions: """
      1 for a star, 0 where all are alike; always in steps. Not defined for fewer than three members. \
      Degree, betweenness and closeness are those of the undirected network. By closeness it is not \
      defined where the network is in parts; the R package sna says 0 there. The in- and out-degree \
      columns need ties that have a direction.
      """,
    columns: [
      column(
        "degree", "degree", "Σ (max k − k(v)) / ((n − 1)(n − 2))", "links gather on a few members"),
      column(
        "betweenness", "betweenness", "Σ (max b − b(v)) / ((n − 1)²(n − 2) / 2)",
        "routes run through a few members"),
      column(
        "closeness", "closeness", "Σ (max C − C(v)) / ((n − 1)(n − 2) / (2n − 3))",
        "a few members are nearer to all than the others are"),
      column(
        "indegree", "in-degree", "Σ (max k − k(v)) / (n − 1)², k the ties that lead to v",
        "ties lead to a few members"),
      column(
        "outdegree", "out-degree", "Σ (max k − k(v)) / (n − 1)², k the ties that lead away from v",
        "ties lead away from a few members"),
    ]
  ) { question in
    let network = question.network
    let mutual = network.undirected
    return [
      Scores([mutual.degreeCentralisation]),
      mutual.betweennessCentralisation(threads: question.threads),
      Scores([mutual.closenessCentralisation(threads: question.threads)]),
      network.centralisation(ofOneWay: network.incoming),
      network.centralisation(ofOneWay: network.outgoing),
    ]
  }

  private static func column(
    _ id: String, _ title: String, _ formula: String, _ plain: String
  ) -> Column {
    Column(
      id: "centralisation_" + id, title: "Centralisation by \(title)", unit: "share",
      scope: .network, definition: formula + ".", plain: plain, ranked: false)
  }
}

extension Network {
  /// Σ (max *k* − *k*) / ((*n* − 1)(*n* − 2)); nil for fewer than three nodes.
  ///
  /// - Complexity: O(*n*).
  fileprivate var degreeCentralisation: Double? {
    guard nodeCount > 2 else { return nil }
    let n = Double(nodeCount)
    return spread(outgoing.counts.map(Double.init)) / ((n - 1) * (n - 2))
  }

  /// Σ (max *b* − *b*) / ((*n* − 1)²(*n* − 2) / 2), empty for fewer than three nodes.
  ///
  /// - Complexity: O(*nm*).
  fileprivate func betweennessCentralisation(threads: Int) -> Scores {
    guard nodeCount > 2 else { return Scores([nil]) }
    let n = Double(nodeCount)
    let steps = n * Double(tieCount)
    guard steps <= 2e11 else {
      var hole = Scores([nil])
      hole.note = NoAnswer.tooMuchWork("centralisation_betweenness", steps: steps).description
      return hole
    }
    let between = betweenness(threads: threads)
    guard between.first?.isNaN != true else {
      var hole = Scores([nil])
      hole.note = NoAnswer.tooManyPaths("centralisation_betweenness").description
      return hole
    }
    return Scores([spread(between) / ((n - 1) * (n - 1) * (n - 2) / 2)])
  }

  /// Σ (max *C* − *C*) / ((*n* − 1)(*n* − 2) / (2*n* − 3)); nil in parts or below three nodes.
  fileprivate func closenessCentralisation(threads: Int) -> Double? {
    guard nodeCount > 2, Partition(of: self).sizes.count == 1 else { return nil }
    let n = Double(nodeCount)
    return spread(reach(threads: threads).closeness) / ((n - 1) * (n - 2) / (2 * n - 3))
  }

  /// Σ (max *k* − *k*) / (*n* − 1)² over the rows of one direction; a hole when undirected.
  fileprivate func centralisation(ofOneWay rows: Rows) -> Scores {
    guard isDirected else {
      var hole = Scores([nil])
      hole.note = "Needs ties that have a direction."
      return hole
    }
    guard nodeCount > 2 else { return Scores([nil]) }
    let others = Double(nodeCount - 1)
    return Scores([spread(rows.counts.map(Double.init)) / (others * others)])
  }
}

/// Returns how far the values are below the largest, all added up.
private func spread(_ values: [Double]) -> Double {
  let most = values.max() ?? 0
  return values.reduce(0) { $0 + (most - $1) }
}
