extension Measure {
  static let modularityGroups = Measure(
    Column(
      id: "modularity_groups", title: "Modularity of the groups", unit: "share", scope: .network,
      definition: """
        Q = Σ m(g)/m − (K(g)/2m)² over the groups, with m(g) ties inside g and K(g) the degrees of \
        its members added up; where ties point, Q = Σ m(g)/m − out(g)·in(g)/m².
        """,
      plain: "how much more often ties stay inside the groups than chance would have it",
      ranked: false),
    source: """
      Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113; directed: Leicht and Newman 2008, \
      doi:10.1103/PhysRevLett.100.118703
      """,
    topic: .mixing,
    conventions: """
      Not defined without a tie; networkx and igraph divide by zero. A member in no group counts \
      as a group of its own. Strengths count where the network is looked at by strength.
      """
  ) { question throws(NoAnswer) in
    guard let groups = question.groups else { throw .groupsNeeded("modularity_groups") }
    let weight = question.lens.weight
    var scores = Scores([modularity(of: groups, in: question.network, by: weight)])
    let outside = groups.of.count { $0 < 0 }
    if outside > 0 {
      scores.note = "\(outside) in no group: each counts as a group of its own"
    }
    return scores
  }
}

/// Returns how much more often ties stay inside groups than chance would have it.
///
///     Q = Σ m(g)/m − (K(g)/2m)²           undirected
///     Q = Σ m(g)/m − out(g) · in(g)/m²    directed
///
/// over the groups *g*, with *m* ties, m(g) of them inside *g*, and K(g), out(g), in(g) the degrees,
/// out-degrees and in-degrees of its nodes added up. Unless `weight` is `.none`, ties count by
/// their strength. A node in no group is a group of its own.
///
/// - Returns: A number from −1 to 1; nil without a tie.
/// - Complexity: O(*n* + *m*).
/// - SeeAlso: Newman and Girvan, "Finding and evaluating community structure in networks", 2004,
///   doi:10.1103/PhysRevE.69.026113; Leicht and Newman, "Community structure in directed
///   networks", 2008, doi:10.1103/PhysRevLett.100.118703.
public func modularity(
  of groups: Groups, in network: Network, by weight: Weight = .none
) -> Double? {
  precondition(groups.of.count == network.nodeCount, "a group for each node")
  var count = groups.count
  let group = groups.of.map { given in
    if given >= 0 { return Int(given) }
    count += 1
    return count - 1
  }
  let rows = weight == .none ? network.outgoing : network.outgoing.evened().rows
  var (out, into) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
  var inside = 0.0
  for v in 0..<network.nodeCount {
    for place in rows.range(of: v) {
      let w = Int(rows.ends[place])
      let strength = weight == .none ? 1 : rows.strength(at: place)
      out[group[v]] += strength
      into[group[w]] += strength
      if group[v] == group[w] { inside += strength }
    }
  }
  // An undirected tie stands in two rows: `all` is 2m there, and `out` and `into` are K.
  let all = out.reduce(0, +)
  guard all > 0 else { return nil }
  return inside / all - zip(out, into).reduce(0) { $0 + $1.0 / all * ($1.1 / all) }
}
