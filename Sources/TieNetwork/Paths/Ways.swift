/// The ways through a graph from its starts to any node: how long, how many, and what they share.
///
/// Only nodes that open take part, and only arcs between them. Where nodes before the target need
/// several others together (``areJoint(before:)``), a way is no path, so paths are not counted.
public struct Ways: Sendable {
  public let graph: AndOrGraph
  /// How many rounds it takes until each node opens, nil where it never does.
  ///
  /// Where any arc will do, this is the number of arcs of the shortest path from a start.
  public let rounds: [Int?]
  /// The open part, and a root with an arc to each start under the number after all nodes.
  private let outgoing: Rows
  private let incoming: Rows
  private let dominators: Dominators
  /// Whether an open node, or one before it, opens only by several others together.
  private let isBehindJoint: [Bool]

  /// - Complexity: O(*n* + *m*), and what ``Dominators`` takes.
  public init(through graph: AndOrGraph) {
    let rounds = graph.rounds()
    let root = graph.nodeCount
    var rows = Rows(capacity: graph.outgoing.ends.count + graph.starts.count, rows: root + 1)
    for node in 0..<root {
      if rounds[node] != nil {
        for end in graph.outgoing.ends[graph.outgoing.range(of: node)]
        where rounds[Int(end)] != nil {
          rows.append(end, strength: 1)
        }
      }
      rows.endRow()
    }
    for start in graph.starts { rows.append(start, strength: 1) }
    rows.endRow()
    self.graph = graph
    self.rounds = rounds
    outgoing = rows
    incoming = rows.transposed()
    dominators = Dominators(of: rows, back: incoming, from: root)
    let joint = (0..<root).filter { rounds[$0] != nil && graph.isJoint($0) }
    isBehindJoint = rows.reached(from: joint)
  }

  public func isOpen(_ node: Int) -> Bool { rounds[node] != nil }

  /// The starts from which arcs lead to an open node, itself if it is one; ascending.
  public func starts(before target: Int) -> [Int32] {
    let isBefore = leading(to: target)
    return graph.starts.filter { isBefore[Int($0)] }
  }

  /// Whether the target, or a node before it, opens only by several others together.
  public func areJoint(before target: Int) -> Bool { isBehindJoint[target] }

  /// For each node the number of paths from a start to it; `limit` where there are as many or more.
  ///
  /// A path passes no node twice. Nil where the node never opens, where ``areJoint(before:)`` holds,
  /// or where arcs before it lead round in a circle.
  ///
  /// - Complexity: O(*n* + *m*) for all nodes.
  public func pathCounts(upTo limit: Int) -> [Int?] {
    let root = graph.nodeCount
    var counts = [Int](repeating: 0, count: root + 1)
    var missing = incoming.counts
    var result = [Int?](repeating: nil, count: root)
    var ready = [root]
    counts[root] = 1
    while let node = ready.popLast() {
      if node < root, !isBehindJoint[node] { result[node] = counts[node] }
      for next in outgoing.ends[outgoing.range(of: node)].lazy.map(Int.init) {
        counts[next] = min(limit, counts[next] + counts[node])
        missing[next] -= 1
        if missing[next] == 0 { ready.append(next) }
      }
    }
    return result
  }

  /// The nodes without each of which an open node would never open, in the order of opening.
  ///
  /// Where any arc will do these are its dominators. Where nodes need several others together,
  /// each node of one way is taken out in turn and the fixed point found again.
  ///
  /// - Parameter limit: How many steps the second case may take.
  /// - Returns: Nil where that is not enough.
  /// - Complexity: O(path) where any arc will do; else O(*w* (*n* + *m*)) for a way of *w* nodes.
  public func mustPass(to target: Int, limit: Int) -> [Int32]? {
    guard isOpen(target) else { return [] }
    guard areJoint(before: target) else { return dominators.chain(to: target) }
    let way = oneWay(to: target)
    guard way.count * (outgoing.count + outgoing.ends.count) <= limit else { return nil }
    return way.filter { graph.rounds(without: Int($0))[target] == nil }
  }

  /// The smallest set of nodes, without which no path from a start reaches an open node; of several
  /// as small the first in the order of numbers.
  ///
  /// The target itself is not in it. By Menger's theorem it is as large as the largest number of
  /// paths that share no node but the target.
  ///
  /// - Parameter limit: How many steps that may take, about.
  /// - Returns: Nil where that is not enough, where the target is a start, so that nothing can part
  ///   them, or where ``areJoint(before:)`` holds: then less may do.
  /// - Complexity: O(*k* *m*) to find that a set has *k* nodes, and O(*m*) for each node that is tried.
  /// - SeeAlso: Menger, "Zur allgemeinen Kurventheorie", 1927, doi:10.4064/fm-10-1-96-115.
  public func smallestCut(before target: Int, limit: Int = .max) -> [Int32]? {
    guard !graph.isStart(target), !areJoint(before: target) else { return nil }
    guard isOpen(target) else { return [] }
    var paths = DisjointPaths(over: incoming, from: graph.nodeCount, to: target)
    return paths.smallestCut(limit: limit)
  }

  /// The nodes from which arcs between open nodes lead to the target, and the target if it is open.
  private func leading(to target: Int) -> [Bool] {
    incoming.reached(from: isOpen(target) ? [target] : [])
  }

  /// The nodes of one way to an open node, without it, in the order of opening.
  ///
  /// A node that needs all brings all before it; any other the first that opens.
  private func oneWay(to target: Int) -> [Int32] {
    var isTaken = [Bool](repeating: false, count: graph.nodeCount)
    isTaken[target] = true
    var left = [target]
    while let node = left.popLast() {
      if graph.isStart(node) { continue }
      let before = graph.incoming.ends[graph.incoming.range(of: node)].map(Int.init)
        .filter(isOpen)
      let first = before.min { (rounds[$0] ?? 0, $0) < (rounds[$1] ?? 0, $1) }
      for next in graph.needsAll[node] ? before : [first].compactMap(\.self)
      where !isTaken[next] {
        isTaken[next] = true
        left.append(next)
      }
    }
    isTaken[target] = false
    return isTaken.indices.filter { isTaken[$0] }.map(Int32.init)
      .sorted { (rounds[Int($0)] ?? 0, $0) < (rounds[Int($1)] ?? 0, $1) }
  }
}

extension Rows {
  /// For each row whether arcs lead to it from one of these, themselves counted.
  fileprivate func reached(from starts: [Int]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: count)
    for start in starts { isReached[start] = true }
    var left = starts
    while let row = left.popLast() {
      for place in range(of: row) where !isReached[Int(ends[place])] {
        isReached[Int(ends[place])] = true
        left.append(Int(ends[place]))
      }
    }
    return isReached
  }
}
