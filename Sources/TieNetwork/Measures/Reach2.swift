extension Measure {
  static let reach2 = Measure(
    id: "reach2", title: "Reach in two steps", plain: "can reach many others in two steps",
    source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x (m-reach with m = 2)",
    topic: .nearness,
    conventions: """
      Follows ties outwards, always in steps. Kumu's reach is a share that counts the member itself \
      too.
      """,
    columns: [
      Column(
        id: "reach2", title: "Reach in two steps", unit: "members", kind: .integer,
        definition: "The number of others u with d(v, u) ≤ 2, going outwards.",
        plain: "can reach many others in two steps", norm: .byOthers),
      Column(
        id: "kumu_reach", title: "Reach as in Kumu", unit: "share",
        definition: "(1 + the number of others u with d(v, u) ≤ 2) / n, going outwards.",
        plain: "has much of the network within two steps"),
    ]
  ) { question in
    let reach = question.network.reachInTwo(
      threads: question.threads, progress: question.progress)
    let n = Double(question.network.nodeCount)
    return [Scores(reach), Scores(reach.map { Double($0 + 1) / n })]
  }
}

extension Network {
  /// Returns how many others each node reaches in one or two hops, going outwards.
  ///
  /// - Complexity: O(Σ *k* over all ends), at most O(*nm*).
  public func reachInTwo(threads: Int = 1, progress: Progress = .silent) -> [Int] {
    let rows = outgoing
    var result: [Int] = []
    result.reserveCapacity(rows.count)
    blocks(rows.count, threads: threads, progress: progress) {
      [Int32](repeating: -1, count: rows.count)
    } work: { sources, stamps in
      sources.map { countWithinTwo(of: $0, over: rows, stamps: &stamps) }
    } add: { counts in
      result.append(contentsOf: counts)
    }
    return result
  }
}

/// Counts the nodes within two hops; a stamp with the number of the source says "counted".
private func countWithinTwo(of source: Int, over rows: Rows, stamps: inout [Int32]) -> Int {
  let stamp = Int32(source)
  var count = 0
  stamps[source] = stamp
  for place in rows.range(of: source) {
    let v = Int(rows.ends[place])
    count += stamps[v] == stamp ? 0 : 1
    stamps[v] = stamp
    for further in rows.range(of: v) {
      let w = Int(rows.ends[further])
      count += stamps[w] == stamp ? 0 : 1
      stamps[w] = stamp
    }
  }
  return count
}
