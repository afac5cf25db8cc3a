extension Measure {
  static let inStrength = Measure(
    Column(
      id: "in_strength", title: "In-strength", unit: "strength",
      definition: "The sum of the strengths of the ties that lead to v.",
      plain: "receives much from others"),
    source: "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
    topic: .links,
    conventions: """
      Directed only. networkx calls it `in_degree(weight=…)`, igraph `strength(mode="in")`.
      """
  ) { question throws(NoAnswer) in
    guard question.network.isDirected else { throw .directedOnly("in_strength") }
    return Scores(strengths(of: question.network.incoming))
  }.readingStrengths
}
