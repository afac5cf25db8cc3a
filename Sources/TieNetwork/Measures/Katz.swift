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
  ///   ``NoAnswer/tooMuchWork(_:steps:)`` when it is so close that the sum would not end.
  ///   ``NoAnswer/undefined(_:because:)`` when values are beyond the range of numbers.
  /// - Complexity: O(*n* + *m*) a round; 40 rounds undirected, 200 directed by default.
  /// - SeeAlso: Katz, "A new status index derived from sociometric analysis", 1953.
  public func katz(
    attenuation: Double? = nil, weighted: Bool = false, threads: Int = 1
  ) throws(NoAnswer) -> [Double] {
    guard !(attenuation.map { $0 < 0 || !$0.isFinite } ?? false) else {
      throw .outOfRange("katz", because: "the attenuation must be 0 or more")
    }
    // Strengths `unit` times as small make an attenuation `unit` times as large.
    let (network, unit) = weighted ? evened() : (self, 1)
    let parts = Partition(strongIn: network)
    let value =
      (parts.sizes.first ?? 0) < 2
      ? 0
      : network.dominant(in: parts, of: { _ in true }, weighted: weighted, threads: threads)?.value
        ?? 0
    let factor = attenuation.map { $0 * unit } ?? (value > 0 ? 0.85 / value : 0.5 * unit)
    guard factor.isFinite else { throw .undefined("katz", because: Self.tooLarge) }
    let ratio = factor * value
    guard ratio < 1 - 1e-9 else {
      let (limit, rounded) = (1 / value / unit, (1e9 / value / unit).rounded() / 1e9)
      throw .outOfRange(
        "katz",
        because: """
          the attenuation \(factor / unit) is too large; here it must stay below \
          \(rounded > 0 && rounded.isFinite ? rounded : limit)
          """)
    }
    let found = try network.walks(factor, ratio, weighted, threads)
    guard found.allSatisfy(\.isFinite) else {
      throw .undefined("katz", because: Self.tooLarge)
    }
    return found
  }

  private static var tooLarge: String { "its values are larger than any number can be here" }

  private func walks(
    _ factor: Double, _ ratio: Double, _ weighted: Bool, _ threads: Int
  ) throws(NoAnswer) -> [Double] {
    guard !isDirected else { return try addedUp(factor, ratio, weighted, threads) }
    let system = ConjugateGradients(
      rows: outgoing, weighted: weighted,
      diagonal: Vector(dividing: [Double](repeating: 1, count: nodeCount)), factor: factor,
      threads: threads)
    let most = 100_000
    guard let solution = system.solve(until: 1e-11 * (1 - ratio), most: most) else {
      throw .tooMuchWork("katz", steps: Double(most) * Double(tieCount + nodeCount))
    }
    return solution.numbers
  }

  /// Adds up walks by their length until the longer ones cannot count any more.
  private func addedUp(
    _ factor: Double, _ ratio: Double, _ weighted: Bool, _ threads: Int
  ) throws(NoAnswer) -> [Double] {
    let steps = 28 / (1 - ratio) * Double(tieCount + nodeCount)
    guard steps < 1e12 else { throw .tooMuchWork("katz", steps: steps) }
    var found = Vector(repeating: 1.0, count: nodeCount)
    var next = Vector(repeating: 1.0, count: nodeCount)
    let rows = incoming
    // A walk through parts one after another grows at first, for fewer rounds than there are nodes.
    let most = 10 * nodeCount + Int(1000 / (1 - ratio))
    for _ in 0..<most {
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
    throw .tooMuchWork("katz", steps: Double(most) * Double(tieCount + nodeCount))
  }
}
