extension Measure {
  static let constraint = Measure(
    Column(
      id: "constraint", title: "Constraint", unit: "share",
      definition: """
        Σ (p(v, j) + Σ p(v, q) · p(q, j))² over the neighbours j and all other neighbours q, where \
        p(i, j) is the share of i's ties, both ways, that it has with j.
        """,
      plain: "has neighbours who mostly know each other already"),
    source: "Burt 1992, Structural Holes",
    topic: .neighbourhood,
    conventions: """
      Ties of both directions are added up. Not defined without a tie; 1 for a single neighbour; can \
      be above 1 in small dense groups. igraph and networkx give the same.
      """
  ) { Scores($0.network.constraints(weighted: $0.lens.weight != .none)) }.seeingTriangles
}

extension Network {
  /// Returns how far each node's ties lead to those who are tied to each other anyway.
  ///
  ///     c(i) = Σ over j of (p(i, j) + Σ over q of p(i, q) · p(q, j))²
  ///
  /// over the neighbours *j* of *i* and all others *q*, where p(i, j) = (a(i, j) + a(j, i)) divided by
  /// the same over all neighbours of *i*; *a* are strengths, or 1. As p(i, q) = w(i, q) / W(i) with
  /// equal w both ways, what leads from *i* over *q* to *j* is found once for each tie.
  ///
  /// - Returns: Above 0, and mostly up to 1; nil without a tie.
  /// - Complexity: O(*m*√*m*) at worst, 16 bytes a tie.
  /// - SeeAlso: Burt, "Structural Holes: The Social Structure of Competition", 1992.
  public func constraints(weighted: Bool = false) -> [Double?] {
    if weighted && outgoing.areStrengthsUneven { return evened().network.unevenConstraints }
    let rows = bothWays(weighted: weighted)
    let sums = rows.sums(weighted: true)
    let ties = Upward(rows)
    let detours = ties.detours(sums: sums)
    var totals = [Double](repeating: 0, count: nodeCount)
    for i in 0..<nodeCount {
      for place in ties.range(of: i) {
        let j = Int(ties.ends[place])
        let whole = (ties.strengths.isEmpty ? 1 : ties.strengths[place]) + detours[place]
        totals[i] += whole / sums[i] * (whole / sums[i])
        totals[j] += whole / sums[j] * (whole / sums[j])
      }
    }
    return totals.indices.map { sums[$0] > 0 ? totals[$0] : nil }
  }

  /// By the formula itself, from shares, which are numbers however uneven the strengths are.
  ///
  /// - Complexity: O(Σ *k*²) for nodes of *k* neighbours.
  private var unevenConstraints: [Double?] {
    let shares = bothWays(weighted: true).shares
    var reached = [Double](repeating: 0, count: nodeCount)
    return (0..<nodeCount).map { i in
      let row = shares.range(of: i)
      for place in row {
        let q = Int(shares.ends[place])
        for next in shares.range(of: q) {
          reached[Int(shares.ends[next])] += shares.strengths[place] * shares.strengths[next]
        }
      }
      let total = row.reduce(0.0) { sum, place in
        let whole = shares.strengths[place] + reached[Int(shares.ends[place])]
        return sum + whole * whole
      }
      for place in row {
        for next in shares.range(of: Int(shares.ends[place])) {
          reached[Int(shares.ends[next])] = 0
        }
      }
      return row.isEmpty ? nil : total
    }
  }

  /// The undirected ties with the strengths of both directions added up; 1 each when not weighted.
  private func bothWays(weighted: Bool) -> Rows {
    if isDirected { return outgoing.joined(with: incoming, weighted: weighted, +) }
    return weighted || !hasStrengths ? outgoing : outgoing.unweighted
  }
}
