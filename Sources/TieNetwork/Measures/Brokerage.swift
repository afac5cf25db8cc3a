extension Measure {
  static let brokerage = Measure(
    id: "brokerage", title: "Brokerage between groups",
    plain: "passes things on between members who have no tie themselves",
    source: "Gould and Fernandez 1989, doi:10.2307/270949",
    topic: .brokerage,
    conventions: """
      Counts the chains a → v → b without a tie a → b, by the groups of the three; an undirected tie \
      counts both ways, so each chain twice. Members in no group are left out. The R package sna \
      gives the same, with b_IO for representative and b_OI for gatekeeper; igraph and networkx have \
      no such count.
      """,
    columns: Role.allCases.map(\.column)
  ) { question throws(NoAnswer) in
    guard let groups = question.groups else { throw .groupsNeeded("coordinator") }
    let left = groups.of.count { $0 < 0 }
    return question.network.brokerage(between: groups).map { counts in
      var scores = Scores(counts)
      if left > 0 { scores.note = "\(left) of \(groups.of.count) are in no group and left out" }
      return scores
    }
  }.seeingTriangles
}

/// What someone in the middle of a chain is to the two ends.
private enum Role: String, CaseIterable {
  case coordinator, itinerant, gatekeeper, representative, liaison

  var column: Column {
    Column(
      id: rawValue, title: rawValue.prefix(1).uppercased() + rawValue.dropFirst(), unit: "chains",
      kind: .integer,
      definition: "The number of chains a → v → b, with no tie a → b, in which \(groups).",
      plain: plain)
  }

  private var groups: String {
    switch self {
    case .coordinator: "all three are in one group"
    case .itinerant: "a and b are in one group and v is in another"
    case .gatekeeper: "v and b are in one group and a is in another"
    case .representative: "a and v are in one group and b is in another"
    case .liaison: "all three are in different groups"
    }
  }

  private var plain: String {
    switch self {
    case .coordinator: "passes things on within its own group"
    case .itinerant: "passes things on between members of one group that it is not in"
    case .gatekeeper: "passes things into its own group"
    case .representative: "passes things out of its own group"
    case .liaison: "links two groups that it is in neither of"
    }
  }
}

extension Network {
  /// Returns how often each node stands in the middle of a chain, by its role.
  ///
  /// Counts a → v → b with a ≠ b and no tie a → b. In the order of the result, by the groups A, V, B:
  /// coordinator A = V = B, itinerant A = B ≠ V, gatekeeper A ≠ V = B, representative A = V ≠ B,
  /// liaison all different. Nodes in no group take no part. An undirected tie leads both ways.
  ///
  /// - Returns: Five lists of one count a node.
  /// - Complexity: O(Σ in(v) · out(v)).
  /// - SeeAlso: Gould and Fernandez, "Structures of mediation", 1989.
  public func brokerage(between groups: Groups) -> [[Int]] {
    precondition(groups.of.count == nodeCount, "one group a node")
    var counts = [SIMD8<Int>](repeating: .zero, count: nodeCount)
    var stamps = [Int32](repeating: -1, count: nodeCount)
    for a in 0..<nodeCount where groups.of[a] >= 0 {
      countChains(from: a, groups.of, &stamps, &counts)
    }
    return Role.allCases.indices.map { role in counts.map { $0[role] } }
  }

  /// A stamp with the number of the start says that there is a tie from it, or that it is it.
  private func countChains(
    from a: Int, _ group: [Int32], _ stamps: inout [Int32], _ counts: inout [SIMD8<Int>]
  ) {
    stamps[a] = Int32(a)
    for place in outgoing.range(of: a) { stamps[Int(outgoing.ends[place])] = Int32(a) }
    for place in outgoing.range(of: a) {
      let v = Int(outgoing.ends[place])
      guard group[v] >= 0 else { continue }
      let isOwn = group[a] == group[v]
      var (inV, inA, inNeither) = (0, 0, 0)
      for further in outgoing.range(of: v) {
        let b = Int(outgoing.ends[further])
        guard stamps[b] != Int32(a) && group[b] >= 0 else { continue }
        inV += group[b] == group[v] ? 1 : 0
        inA += group[b] == group[a] ? 1 : 0
        inNeither += group[b] != group[v] && group[b] != group[a] ? 1 : 0
      }
      counts[v] &+=
        isOwn
        ? SIMD8(inV, 0, 0, inNeither, 0, 0, 0, 0) : SIMD8(0, inA, inV, 0, inNeither, 0, 0, 0)
    }
  }
}
