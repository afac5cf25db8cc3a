extension Measure {
  static let hits = Measure(
    id: "hits", title: "Hubs and authorities",
    plain: "names those whom many name, or is named by those who name many",
    source: "Kleinberg 1999, doi:10.1145/324133.324140",
    topic: .standing,
    conventions: """
      Directed only; no values without ties. Where several directions are equally strong, the one that \
      repeated steps from equal values lead to is taken. igraph has the same largest value of 1; \
      networkx makes the values add up to 1 and may give wrong ones where several directions are \
      equally strong.
      """,
    columns: [
      Column(
        id: "hub", title: "Hub", unit: "share of the largest",
        definition: "h(v) = Σ s(v, u) · a(u) / μ, up to the largest, which is 1.",
        plain: "names many who are named by many"),
      Column(
        id: "authority", title: "Authority", unit: "share of the largest",
        definition: "a(v) = Σ s(u, v) · h(u) / μ, up to the largest, which is 1.",
        plain: "is named by many who name many"),
    ]
  ) { question throws(NoAnswer) in
    let network = question.network
    guard network.isDirected else { throw .directedOnly("hub") }
    let weighted = question.lens.weight != .none
    let hubs = network.hubs(weighted: weighted, threads: question.threads)
    let authorities = network.authorities(weighted: weighted, threads: question.threads)
    return [Scores(hubs), Scores(authorities)]
  }
}

extension Network {
  /// Returns the limit of h ← A Aᵀ h from equal values: who names those whom others name too.
  ///
  /// - Returns: Up to 1, which the largest has; nil everywhere without ties.
  /// - Complexity: O(*n* + *m*) a round; mostly 20 to 60 rounds.
  /// - SeeAlso: Kleinberg, "Authoritative sources in a hyperlinked environment", 1999.
  public func hubs(weighted: Bool = false, threads: Int = 1) -> [Double?] {
    let (network, _) = weighted ? evened() : (self, 1)
    return network.limit(of: network.incoming, then: network.outgoing, weighted, threads)
  }

  /// Returns the limit of a ← Aᵀ A a from equal values: who is named by those who name others too.
  ///
  /// - Returns, Complexity, SeeAlso: as for ``hubs(weighted:threads:)``.
  public func authorities(weighted: Bool = false, threads: Int = 1) -> [Double?] {
    let (network, _) = weighted ? evened() : (self, 1)
    return network.limit(of: network.outgoing, then: network.incoming, weighted, threads)
  }

  private func limit(
    of first: Rows, then second: Rows, _ weighted: Bool, _ threads: Int
  ) -> [Double?] {
    guard tieCount > 0 else { return [Double?](repeating: nil, count: nodeCount) }
    let between = Vector(repeating: 0.0, count: nodeCount)
    let lanczos = Lanczos(threads: threads) { x, y in
      first.multiply(x, weighted: weighted, threads: threads, into: between)
      second.multiply(between, weighted: weighted, threads: threads, into: y)
    }
    let vector = lanczos.largest(from: Vector(repeating: 1, count: nodeCount)).vector.numbers
    let largest = vector.reduce(0) { max($0, abs($1)) }
    // Parts that fade out in the limit are 0, not what rounding left of them.
    return vector.map { abs($0) < 1e-12 * largest ? 0 : abs($0) / largest }
  }
}
