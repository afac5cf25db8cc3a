extension Measure {
  static let core = Measure(
    Column(
      id: "core", title: "Core", unit: "ties", kind: .integer,
      definition: """
        The largest k for which v is in a group of members who each have k neighbours or more in that \
        group.
        """,
      plain: "is in a group where everyone has many links to each other"),
    source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X; "
      + "Batagelj and Zaveršnik 2003, arXiv:cs/0310049",
    topic: .standing,
    conventions: """
      Always undirected and unweighted; without a tie: 0. igraph and networkx count a mutual tie \
      twice where ties point.
      """
  ) { Scores($0.network.cores) }
}

extension Network {
  /// The largest k for which each node is in a subgraph where all have k neighbours or more.
  ///
  /// Always on the undirected view; 0 without a tie.
  ///
  /// - Complexity: O(*n* + *m*): a node is looked through once for each core it is in, which are
  ///   no more than its ties.
  /// - SeeAlso: Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks",
  ///   2003. Peels as they do, but shell by shell from a plain list.
  public var cores: [Int] { peeled(undirected.outgoing).map(Int.init) }
}

private func peeled(_ rows: Rows) -> [Int32] {
  var left = (0..<rows.count).map { rows.offsets[$0 + 1] - rows.offsets[$0] }
  var remaining = [Int32](repeating: 0, count: rows.count)
  var queue = [Int32](repeating: 0, count: rows.count + 1)
  var level: Int32 = 0
  var count = rows.count
  for v in 0..<count { remaining[v] = Int32(v) }
  while count > 0 {
    (count, level) = peel(
      level, rows, left: &left, remaining: &remaining, count: count, queue: &queue)
  }
  return left
}

/// Takes away who has `level` ties left or fewer, and all who thereby come down to it.
///
/// Written without a branch, which no processor could foresee; a place of the queue is written to
/// before it is known whether it is taken, so there is one more than nodes.
///
/// - Returns: how many remain, and the fewest ties that one of them has.
private func peel(
  _ level: Int32, _ rows: Rows, left: inout [Int32], remaining: inout [Int32], count: Int,
  queue: inout [Int32]
) -> (count: Int, level: Int32) {
  let offsets = rows.offsets.span
  let ends = rows.ends.span
  var left = left.mutableSpan
  var remaining = remaining.mutableSpan
  var queue = queue.mutableSpan
  var (kept, tail) = (0, 0)
  var next = Int32.max
  for place in 0..<count {
    let v = remaining[place]
    let ties = left[Int(v)]
    remaining[kept] = v
    kept += ties > level ? 1 : 0
    queue[tail] = v
    tail += ties == level ? 1 : 0
    next = min(next, ties > level ? ties : .max)
  }
  guard tail > 0 else { return (kept, next) }
  var head = 0
  while head < tail {
    let v = Int(queue[head])
    head += 1
    for place in Int(offsets[v])..<Int(offsets[v + 1]) {
      let w = ends[place]
      let ties = left[Int(w)]
      left[Int(w)] = ties > level ? ties - 1 : ties
      queue[tail] = w
      tail += ties == level + 1 ? 1 : 0
    }
  }
  return (kept, level + 1)
}
