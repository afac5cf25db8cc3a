extension Measure {
  static let katz = Measure(
    Column(
      id: "katz", title: "Katz centrality", unit: "weighted walks",
      definition: """
        x(v) = 1 + α · Σ s(u, v) · x(u) over the ties to v, with α = 0.85 / λ for the largest \
        eigenvalue λ, or 0.5 where λ is 0.
        """,
      plain: "is at the end of many short chains of ties", norm: .byLargest),
    source: "Katz 1953, doi:10.1007/BF02289026",
    topic: .standing,
    conventions: """
      Without a tie: 1. An attenuation α at or above 1 / λ is refused: the sum has no end there; \
      networkx then gives values below 0 or an error. networkx takes 0.1 if not told otherwise and \
      makes the squares add up to 1; igraph for R calls it `alpha_centrality`.
      """
  ) { question throws(NoAnswer) in
    Scores(
      try question.network.katz(
        attenuation: question.attenuation, weighted: question.lens.weight != .none,
        threads: question.threads))
  }
}

extension Network {
  /// Returns how many walks lead to each node, longer ones counting less and less.
  ///
  ///     x(v) = 1 + α · Σ s(u, v) · x(u)   over the ties from *u* to *v*
  ///
  /// *s* are strengths, or 1. Without a given α it is 0.85 / λ, or 0.5 where λ is 0.
  ///
  /// - Throws: ``NoAnswer/outOfRange(_:because:)`` when α is below 0 or not below 1 / λ, and
  ///   ``NoAnswer/tooMuchWork(_:steps:)`` when it is so close that a directed sum would not end.
  /// - Complexity: O(*n* + *m*) a round; 40 rounds undirected, 200 directed by default.
  /// - SeeAlso: Katz, "A new status index derived from sociometric analysis", 1953.
  public func katz(
    attenuation: Double? = nil, weighted: Bool = false, threads: Int = 1
  ) throws(NoAnswer) -> [Double] {
    let parts = Partition(strongIn: self)
    let value =
      (parts.sizes.first ?? 0) < 2
      ? 0 : dominant(in: parts, of: { _ in true }, weighted: weighted, threads: threads)?.value ?? 0
    let factor = attenuation ?? (value > 0 ? 0.85 / value : 0.5)
    guard factor >= 0 && factor.isFinite else {
      throw .outOfRange("katz", because: "the attenuation must be 0 or more")
    }
    guard factor * value < 1 - 1e-9 else {
      let largest = (1e9 / value).rounded() / 1e9
      throw .outOfRange(
        "katz",
        because: "the attenuation \(factor) is too large; here it must stay below \(largest)")
    }
    let ratio = factor * value
    guard isDirected else {
      let system = ConjugateGradients(
        rows: outgoing, weighted: weighted,
        diagonal: Vector(dividing: [Double](repeating: 1, count: nodeCount)), factor: factor,
        threads: threads)
      return system.solve(until: 1e-11 * (1 - ratio)).numbers
    }
    return try walks(factor, ratio, weighted, threads)
  }

  /// Adds up walks by their length until the longer ones cannot count any more.
  private func walks(
    _ factor: Double, _ ratio: Double, _ weighted: Bool, _ threads: Int
  ) throws(NoAnswer) -> [Double] {
    let steps = 28 / (1 - ratio) * Double(tieCount + nodeCount)
    guard steps < 1e12 else { throw .tooMuchWork("katz", steps: steps) }
    var found = Vector(repeating: 1.0, count: nodeCount)
    var next = Vector(repeating: 1.0, count: nodeCount)
    let rows = incoming
    while true {
      rows.multiply(found, weighted: weighted, threads: threads, into: next)
      var change = 0.0
      for v in 0..<nodeCount {
        let value = 1 + factor * next.start[v]
        change = max(change, (value - found.start[v]) / value)
        next.start[v] = value
      }
      swap(&found, &next)
      // What is still to come is at most change · (ratio + ratio² + …) once walks settle.
      if change <= 1e-12 * (1 - ratio) { return found.numbers }
    }
  }
}
