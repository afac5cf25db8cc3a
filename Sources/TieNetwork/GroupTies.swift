/// How the ties of a network lie within and between groups.
///
/// Nodes in no group, and their ties, are left out of every count.
struct GroupTies: Sendable {
  let isDirected: Bool
  /// How many nodes are in a group.
  let nodeCount: Int
  /// How many nodes are in none.
  let leftOut: Int
  /// How many ties have both ends in a group.
  private(set) var tieCount = 0
  /// How many nodes each group has.
  let members: [Int]
  /// How many ties each group has among its own.
  private(set) var within: [Int]
  /// How many ties start in each group; an undirected tie starts at its end of smaller number.
  private(set) var outwards: [Int]
  /// How many ties end in each group.
  private(set) var inwards: [Int]

  /// Counts in O(*n* + *m*).
  init(of network: Network, groups: Groups) {
    precondition(groups.of.count == network.nodeCount, "one group for each node")
    isDirected = network.isDirected
    members = groups.sizes
    nodeCount = members.reduce(0, +)
    leftOut = network.nodeCount - nodeCount
    within = [Int](repeating: 0, count: groups.count)
    outwards = within
    inwards = within
    for (v, w) in network.ties {
      let (g, h) = (Int(groups.of[Int(v)]), Int(groups.of[Int(w)]))
      guard g >= 0, h >= 0 else { continue }
      tieCount += 1
      outwards[g] += 1
      inwards[h] += 1
      if g == h { within[g] += 1 }
    }
  }

  /// How many ties have both ends in one group.
  var inside: Int { within.reduce(0, +) }

  /// How many ties each group has with others.
  var across: [Int] { within.indices.map { outwards[$0] + inwards[$0] - 2 * within[$0] } }

  /// How many pairs of nodes of two groups could be tied; ordered pairs when directed.
  func pairs(_ g: Int, _ h: Int) -> Double {
    let ordered = Double(members[g]) * Double(g == h ? members[h] - 1 : members[h])
    return g == h && !isDirected ? ordered / 2 : ordered
  }

  /// Σ a(g) b(g), the share of ties within groups if only each group's activity mattered.
  var shareByActivity: Double {
    TieNetwork.shareByActivity(out: outwards, into: inwards, isDirected: isDirected)
  }

  /// Newman's assortativity, (Σ e(g, g) − Σ a(g) b(g)) / (1 − Σ a(g) b(g)).
  ///
  /// Nil without a tie, and where all ends of ties are in one group.
  var assortativity: Double? {
    let byActivity = shareByActivity
    guard let modularity, byActivity < 1 else { return nil }
    return modularity / (1 - byActivity)
  }

  /// The modularity of the groups, Σ e(g, g) − Σ a(g) b(g); nil without a tie.
  var modularity: Double? {
    tieCount == 0 ? nil : Double(inside) / Double(tieCount) - shareByActivity
  }

  /// What to say of the nodes that are left out; nothing when there are none.
  var note: String {
    switch leftOut {
    case 0: ""
    case 1: "1 member in no group is left out."
    default: "\(leftOut) members in no group are left out."
    }
  }
}

/// Returns Σ a(g) b(g), the share of ties within groups if only each group's activity mattered.
///
/// With a(g) and b(g) the shares of ties that start and end in *g*; when undirected both are
/// K(g) / 2*m*. 0 where there is no tie.
func shareByActivity(out: [Int], into: [Int], isDirected: Bool) -> Double {
  let m = Double(out.reduce(0, +))
  guard m > 0 else { return 0 }
  return out.indices.reduce(0) { sum, g in
    let (a, b) = (Double(out[g]) / m, Double(into[g]) / m)
    return sum + (isDirected ? a * b : (a + b) * (a + b) / 4)
  }
}
