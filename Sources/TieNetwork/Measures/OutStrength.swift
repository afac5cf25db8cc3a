extension Measure {
  static let outStrength = Measure(
    Column(
      id: "out_strength", title: "Out-strength", unit: "strength",
      definition: "The sum of the strengths of the ties that lead away from v.",
      plain: "gives much to others", isOwnReport: true),
    source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
    topic: .links,
    conventions: """
      Directed only. networkx calls it `out_degree(weight=…)`, igraph `strength(mode="out")`.
      """
  ) { question throws(NoAnswer) in
    guard question.network.isDirected else { throw .directedOnly("out_strength") }
    return Scores(strengths(of: question.network.outgoing))
  }.readingStrengths
}
