extension Measure {
  static let eiIndex = Measure(
    id: "ei_index", title: "E–I index", plain: "whether ties cross between groups or stay within",
    source: "Krackhardt and Stern 1988, doi:10.2307/2786835",
    topic: .mixing,
    conventions: """
      −1 where all ties stay within groups, 1 where all cross. Ties count as they are given, directed \
      or not. Members in no group are left out with their ties. Not defined without a tie; the \
      rescaled index is not defined where only one value is possible. networkx and igraph have none.
      """,
    columns: [
      Column(
        id: "ei", title: "E–I index of the member", unit: "−1 to 1",
        definition: "(E − I) / (E + I) over the ties of v, E with other groups and I with its own.",
        plain: "works across groups more than within its own"),
      whole(
        "ei_index", "E–I index", "(E − I) / (E + I), E the ties between groups and I those within.",
        "whether ties cross between groups (1) or stay within (−1)"),
      whole(
        "ei_expected", "E–I expected",
        "1 − 2 Σ n(g)(n(g) − 1) / (n(n − 1)), if labels were random.",
        "what the E–I index would be if groups did not matter"),
      whole(
        "ei_min", "Least E–I possible",
        "The E–I index with as many ties within groups as the sizes of groups allow.",
        "the least that the E–I index could be"),
      whole(
        "ei_max", "Largest E–I possible",
        "The E–I index with as many ties between groups as the sizes of groups allow.",
        "the most that the E–I index could be"),
      whole(
        "ei_rescaled", "E–I rescaled", "2 (EI − min) / (max − min) − 1.",
        "where the E–I index lies between the least (−1) and the most (1) possible"),
      Column(
        id: "group_members", title: "Members of the group", unit: "members", kind: .integer,
        scope: .group, definition: "n(g), the number of members of the group.",
        plain: "how many members the group has"),
      Column(
        id: "group_internal", title: "Ties within the group", unit: "ties", kind: .integer,
        scope: .group, definition: "I(g), the number of ties between members of the group.",
        plain: "how many ties the group has among its own"),
      Column(
        id: "group_external", title: "Ties with other groups", unit: "ties", kind: .integer,
        scope: .group, definition: "E(g), the ties between the group and others, either way.",
        plain: "how many ties the group has with others"),
      Column(
        id: "group_ei", title: "E–I index of the group", unit: "−1 to 1", scope: .group,
        definition: "(E(g) − I(g)) / (E(g) + I(g)); not defined without a tie.",
        plain: "whether the group's ties lead out (1) or stay within (−1)"),
      Column(
        id: "group_density", title: "Density of the group", unit: "share", scope: .group,
        definition: "I(g) / the pairs of its members, ordered where ties point.",
        plain: "what share of the possible ties within the group is there"),
    ]
  ) { question throws(NoAnswer) in
    guard let groups = question.groups else { throw .groupsNeeded("ei_index") }
    let ties = GroupTies(of: question.network, groups: groups)
    let answer =
      [memberIndex(of: question.network, groups: groups)]
      + ties.wholeIndex.map { Scores([$0]) } + ties.groupColumns
    return answer.map { scores in
      var scores = scores
      scores.note = ties.note
      return scores
    }
  }

  private static func whole(
    _ id: String, _ title: String, _ definition: String, _ plain: String
  ) -> Column {
    Column(
      id: id, title: title, unit: "−1 to 1", scope: .network, definition: definition,
      plain: plain, ranked: false)
  }
}

/// Returns (E − I) / (E + I) from counts of ties; nil without a tie.
func eiIndex(across: Int, inside: Int) -> Double? {
  let ties = across + inside
  return ties == 0 ? nil : Double(across - inside) / Double(ties)
}

/// Returns the index of each node over its ties both ways.
///
/// - Complexity: O(*n* + *m*).
private func memberIndex(of network: Network, groups: Groups) -> Scores {
  var external = [Int](repeating: 0, count: network.nodeCount)
  var own = external
  for (v, w) in network.ties {
    let (g, h) = (groups.of[Int(v)], groups.of[Int(w)])
    guard g >= 0, h >= 0 else { continue }
    for end in [Int(v), Int(w)] {
      if g == h { own[end] += 1 } else { external[end] += 1 }
    }
  }
  return Scores(zip(external, own).map { eiIndex(across: $0, inside: $1) })
}

extension GroupTies {
  /// The index, its value by random labels, its least and largest value, and the rescaled index.
  fileprivate var wholeIndex: [Double?] {
    let index = eiIndex(across: tieCount - inside, inside: inside)
    let (n, m) = (Double(nodeCount), Double(tieCount))
    let withinOrdered = members.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    let expected = nodeCount < 2 ? nil : 1 - 2 * withinOrdered / (n * (n - 1))
    guard let index else { return [nil, expected, nil, nil, nil] }
    let ways = isDirected ? 1.0 : 2
    let roomWithin = withinOrdered / ways
    let roomAcross = (n * (n - 1) - withinOrdered) / ways
    let least = (2 * max(0, m - roomWithin) - m) / m
    let most = (2 * min(m, roomAcross) - m) / m
    let rescaled = most > least ? 2 * (index - least) / (most - least) - 1 : nil
    return [index, expected, least, most, rescaled]
  }

  /// Members, ties within, ties with others, index and density of each group.
  fileprivate var groupColumns: [Scores] {
    let outside = across
    let density = members.indices.map { g in
      members[g] < 2 ? nil : Double(within[g]) / pairs(g, g)
    }
    return [
      Scores(members), Scores(within), Scores(outside),
      Scores(zip(outside, within).map { eiIndex(across: $0, inside: $1) }), Scores(density),
    ]
  }
}
