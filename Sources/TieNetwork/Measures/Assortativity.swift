extension Measure {
  static let assortativity = Measure(
    id: "assortativity", title: "Assortativity", plain: "whether like is tied to like",
    source: """
      Newman 2002, doi:10.1103/PhysRevLett.89.208701; Newman 2003, doi:10.1103/PhysRevE.67.026126
      """,
    topic: .mixing,
    conventions: """
      By degree it is that of the undirected network, and not defined where all tied members have as \
      many neighbours. By group ties count as they are given, directed or not; not defined where all \
      ends of ties are in one group. Members in no group are left out with their ties. Equals igraph \
      and networkx, which give NaN where it is not defined.
      """,
    columns: [
      Column(
        id: "degree_assortativity", title: "Assortativity by degree", unit: "correlation",
        scope: .network,
        definition: "Pearson's correlation of the numbers of neighbours at the two ends of a tie.",
        plain: "whether the well connected are tied to each other", ranked: false),
      Column(
        id: "attribute_assortativity", title: "Assortativity by group", unit: "correlation",
        scope: .network,
        definition: """
          (Σ e(g, g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g)), with e(g, h) the share of ties from g to \
          h, a and b its row and column sums.
          """,
        plain: "whether ties stay within groups more than activity alone explains", ranked: false),
    ]
  ) { question in
    let network = question.network
    return [
      Scores([network.degreeAssortativity]),
      groupAssortativity(of: network, groups: question.groups),
    ]
  }
}

private func groupAssortativity(of network: Network, groups: Groups?) -> Scores {
  guard let groups else {
    var hole = Scores([nil])
    hole.note = "Needs members that are in groups."
    return hole
  }
  let ties = GroupTies(of: network, groups: groups)
  var scores = Scores([ties.assortativity])
  scores.note = ties.note
  return scores
}

extension Network {
  /// The correlation of the degrees at both ends of a tie, undirected, each tie taken both ways.
  ///
  ///     r = Σ (j − μ)(k − μ) / Σ (j − μ)²,  μ = Σ k² / 2m
  ///
  /// Nil without a tie, and where all ends have the same degree. O(*n* + *m*).
  var degreeAssortativity: Double? {
    let rows = undirected.outgoing
    let degrees = rows.counts.map(Double.init)
    let tied = degrees.filter { $0 > 0 }
    guard let first = tied.first, tied.contains(where: { $0 != first }) else { return nil }
    let mean = tied.reduce(0) { $0 + $1 * $1 } / Double(rows.ends.count)
    var (together, alone) = (0.0, 0.0)
    for v in 0..<rows.count {
      let off = degrees[v] - mean
      alone += degrees[v] * off * off
      for place in rows.range(of: v) { together += off * (degrees[Int(rows.ends[place])] - mean) }
    }
    return together / alone
  }
}
