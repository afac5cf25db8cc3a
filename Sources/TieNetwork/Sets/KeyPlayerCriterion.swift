/// What makes a set of nodes a set of key players, with the words a reader needs.
///
/// To add one: write its scoring as a `SetScoring`, then add it to ``all``.
public struct KeyPlayerCriterion: Sendable, Identifiable {
  public enum Aim: Sendable, Hashable {
    /// Whom the network must not lose: the set is taken out and the rest is looked at.
    case remove
    /// Whom to tell so that all hear: the set stays and is looked out from.
    case reach
  }

  public let id: String
  public let title: String
  /// What the value of a set tells, in plain words.
  public let plain: String
  /// One sentence with the formula.
  public let definition: String
  public let source: String
  public let aim: Aim
  let find: @Sendable (KeyPlayerSearch) throws(NoKeyPlayers) -> KeyPlayers
}

extension KeyPlayerCriterion {
  /// Every criterion, in the order in which they are shown.
  public static let all: [KeyPlayerCriterion] = [
    .fragmentation, .distanceFragmentation, .distanceReach, .reach1, .reach2,
  ]

  private static let borgatti = """
    Borgatti 2006, "Identifying sets of key players in a social network", \
    doi:10.1007/s10588-006-7084-x
    """

  static let fragmentation = KeyPlayerCriterion(
    id: "F", title: "Fragmentation without them",
    plain: "the share of the remaining pairs that could no longer reach each other",
    definition: "1 − Σ s(s − 1) / (n′(n′ − 1)) over the sizes s of the parts left of n′ others.",
    source: borgatti, aim: .remove
  ) { search throws(NoKeyPlayers) in try search.best(by: Fragments(of: search.network)) }

  static let distanceFragmentation = KeyPlayerCriterion(
    id: "DF", title: "Distance-weighted fragmentation without them",
    plain:
      "how far apart the remaining ones would be: 0 when all are tied, 1 when none can reach another",
    definition: "1 − Σ 1 / d(u, v) / (n′(n′ − 1)) over the ordered pairs of n′ others.",
    source: borgatti, aim: .remove
  ) { search throws(NoKeyPlayers) in
    // Asked before the search is made, which takes n² / 8 bytes.
    try search.afford(
      Distances.steps(
        sets: search.leastSets, nodes: search.network.nodeCount, arcs: 2 * search.network.tieCount))
    return try search.best(by: Distances(of: search.network))
  }

  static let distanceReach = KeyPlayerCriterion(
    id: "DR", title: "Distance-weighted reach",
    plain: "how near they are to all: 1 when everyone is one of them or tied to one",
    definition: """
      Σ 1 / d(S, u) / n over all n, with d to the nearest of S; those in S count as 1, those out of \
      reach as 0.
      """,
    source: borgatti, aim: .reach
  ) { search throws(NoKeyPlayers) in
    try search.best(by: search.made(Reaching(nearnessIn: search.network)))
  }

  static let reach1 = KeyPlayerCriterion(
    id: "reach1", title: "Reach in one step",
    plain: "the share of all who are one of them or directly tied to one",
    definition: "|all within 1 step of S, S too| / n.", source: borgatti, aim: .reach
  ) { search throws(NoKeyPlayers) in
    try search.best(by: search.made(Reaching(within: 1, in: search.network)))
  }

  static let reach2 = KeyPlayerCriterion(
    id: "reach2", title: "Reach in two steps",
    plain: "the share of all who are one of them or at most two steps from one",
    definition: "|all within 2 steps of S, S too| / n.", source: borgatti, aim: .reach
  ) { search throws(NoKeyPlayers) in
    try search.best(by: search.made(Reaching(within: 2, in: search.network)))
  }
}
