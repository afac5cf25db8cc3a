extension Measure {
  static let strength = Measure(
    Column(
      id: "strength", title: "Strength", unit: "strength",
      definition: "The sum of the strengths of all ties of v; of both ways where ties point.",
      plain: "has strong working links in all"),
    source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
    topic: .links,
    conventions: """
      Without a tie: 0. networkx calls it `degree(weight=…)`, igraph `strength`.
      """
  ) { question in
    let network = question.network
    let outwards = strengths(of: network.outgoing)
    guard network.isDirected else { return Scores(outwards) }
    return Scores(zip(outwards, strengths(of: network.incoming)).map { $0 + $1 })
  }.readingStrengths
}

/// Returns the sum of the strengths in each row.
func strengths(of rows: Rows) -> [Double] {
  (0..<rows.count).map { row in
    rows.strengths.isEmpty
      ? Double(rows.range(of: row).count)
      : rows.strengths[rows.range(of: row)].reduce(0, +)
  }
}
