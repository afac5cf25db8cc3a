/// How many ties there are between each two groups, and how many there would be by chance.
///
/// Tables are read `[g][h]`: ties from group *g* to group *h* when directed; otherwise each table is
/// symmetric, and a tie within a group counts once. Nodes in no group, and their ties, are left
/// out. A table takes 8 bytes, the one with holes 9, for each pair of groups: meant for up to a few
/// hundred groups, whose tables take a few megabytes; 5,000 take almost a gigabyte.
public struct Mixing: Sendable, Hashable {
  /// How many ties there are.
  public let counts: [[Int]]
  /// How many there would be if labels were random: *m* · pairs(g, h) / all pairs.
  public let expectedByLabels: [[Double]]
  /// How many there would be if each group were as active as it is and chose at random.
  ///
  /// *K*(g) *K*(h) / 2*m*, half of it within a group; out(g) in(h) / *m* when directed.
  public let expectedByActivity: [[Double]]
  /// Which share of the possible ties is there; nil where no tie is possible.
  public let density: [[Double?]]
  /// The modularity of the groups; nil without a tie.
  public let modularity: Double?
  /// Newman's assortativity by group; nil without a tie and where all ties are in one group.
  public let assortativity: Double?
  /// How many nodes are in no group.
  public let leftOut: Int

  /// Counts in O(*n* + *m* + *g*²) for *g* groups.
  ///
  /// - SeeAlso: Newman, "Mixing patterns in networks", 2003, doi:10.1103/PhysRevE.67.026126.
  public init(of network: Network, groups: Groups) {
    let ties = GroupTies(of: network, groups: groups)
    let counts = Self.counts(of: network, groups: groups)
    let names = 0..<groups.count
    let (n, m) = (Double(ties.nodeCount), Double(ties.tieCount))
    let allPairs = ties.isDirected ? n * (n - 1) : n * (n - 1) / 2
    self.counts = counts
    expectedByLabels = names.map { g in
      names.map { h in m == 0 ? 0 : m * ties.pairs(g, h) / allPairs }
    }
    expectedByActivity = names.map { g in
      names.map { h in m == 0 ? 0 : Self.expected(g, h, by: ties) / m }
    }
    density = names.map { g in
      names.map { h in
        let pairs = ties.pairs(g, h)
        return pairs == 0 ? nil : Double(counts[g][h]) / pairs
      }
    }
    modularity = ties.modularity
    assortativity = ties.assortativity
    leftOut = ties.leftOut
  }

  private static func counts(of network: Network, groups: Groups) -> [[Int]] {
    let empty = [Int](repeating: 0, count: groups.count)
    var counts = [[Int]](repeating: empty, count: groups.count)
    for (v, w) in network.ties {
      let (g, h) = (Int(groups.of[Int(v)]), Int(groups.of[Int(w)]))
      guard g >= 0, h >= 0 else { continue }
      counts[g][h] += 1
      if g != h && !network.isDirected { counts[h][g] += 1 }
    }
    return counts
  }

  /// Returns *m* times the ties expected between two groups by their activity.
  private static func expected(_ g: Int, _ h: Int, by ties: GroupTies) -> Double {
    if ties.isDirected { return Double(ties.outwards[g]) * Double(ties.inwards[h]) }
    let activity = [g, h].map { Double(ties.outwards[$0] + ties.inwards[$0]) }
    return activity[0] * activity[1] / (g == h ? 4 : 2)
  }
}
