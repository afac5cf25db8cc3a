extension Measure {
  static let pageRank = Measure(
    Column(
      id: "pagerank", title: "PageRank", unit: "share",
      definition: """
        p(v) = (1 − a) / n + a · (Σ p(u) · s(u, v) / s(u) over the ties to v + Σ p(w) / n over the w \
        without a tie outwards), with a = 0.85 and s the strengths, or 1.
        """,
      plain: "is named by others who are themselves often named"),
    source: "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X",
    topic: .standing,
    conventions: """
      All values add up to 1; a single member has 1. Exact to 1e-10 in all. igraph gives the same; \
      networkx takes strengths if they are called `weight`, and stops at about 1e-6.
      """
  ) { question in
    Scores(
      question.network.pageRank(
        weighted: question.lens.weight != .none, threads: question.threads))
  }
}

extension Network {
  /// Returns how often a walk comes to each node that follows ties, and now and then jumps.
  ///
  ///     p(v) = (1 − a) / n + a · (Σ p(u) · s(u, v) / s(u) + Σ p(w) / n)
  ///
  /// over the ties from *u* to *v* and over all *w* with no tie outwards; *s* are strengths, or 1.
  ///
  /// - Returns: Shares that add up to 1, together within 1e-10 of the exact ones.
  /// - Complexity: O(*n* + *m*) a round; at most about 40 rounds undirected, 150 directed.
  /// - SeeAlso: Brin and Page, "The anatomy of a large-scale hypertextual web search engine", 1998.
  public func pageRank(
    damping: Double = 0.85, weighted: Bool = false, threads: Int = 1
  ) -> [Double] {
    precondition(damping >= 0 && damping < 1, "a walk must jump now and then")
    let raw = solved(damping, weighted, threads) ?? walked(damping, weighted, threads)
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }

  /// Undirected, p / s solves equations with a symmetric matrix; p only up to a factor.
  ///
  /// Nothing where ties point, and where strengths are so uneven that p / s is hard to find.
  private func solved(_ damping: Double, _ weighted: Bool, _ threads: Int) -> [Double]? {
    guard !isDirected, !(weighted && outgoing.areStrengthsUneven) else { return nil }
    let sums = outgoing.sums(weighted: weighted)
    let diagonal = Vector(dividing: sums)
    let system = ConjugateGradients(
      rows: outgoing, weighted: weighted, diagonal: diagonal, factor: damping, threads: threads)
    let limit = 5e-11 * (1 - damping) * Double(nodeCount)
    guard let solution = system.solve(until: limit) else { return nil }
    return sums.indices.map { diagonal.start[$0] * solution.start[$0] }
  }

  /// Follows the walk itself; uneven strengths as shares of what leads away from a node.
  private func walked(_ damping: Double, _ weighted: Bool, _ threads: Int) -> [Double] {
    guard nodeCount > 0 else { return [] }
    let isUneven = weighted && outgoing.areStrengthsUneven
    let rows = isUneven ? outgoing.shares.transposed() : incoming
    let sums =
      isUneven ? outgoing.counts.map { $0 > 0 ? 1 : 0 } : outgoing.sums(weighted: weighted)
    return Walk(
      to: rows, weighted: weighted, sums: sums, damping: damping, threads: threads
    )
    .end(within: 5e-11)
  }
}
