/// What opens what: nodes that open once any, or all, of the nodes before them are open.
///
/// A start is open from the beginning. Any other node opens when an arc leads to it from an open
/// node; where it needs all, when every arc that leads to it comes from an open one. A node that
/// no arc leads to and that is no start never opens, whatever it needs.
///
/// - SeeAlso: Gallo, Longo, Pallottino and Nguyen, "Directed hypergraphs and applications", 1993,
///   doi:10.1016/0166-218X(93)90045-P.
public struct AndOrGraph: Sendable {
  /// The starts, ascending.
  public let starts: [Int32]
  let outgoing: Rows
  let incoming: Rows
  let needsAll: [Bool]
  private let isStart: [Bool]

  public var nodeCount: Int { needsAll.count }

  /// Makes a graph of one node for each value of `needsAll`; an arc told twice is one arc.
  ///
  /// - Complexity: O(*m* log *m*) for *m* arcs.
  public init(arcs: [(from: Int32, to: Int32)], starts: [Int32], needsAll: [Bool]) {
    let known = Int32(needsAll.count)
    precondition(
      arcs.allSatisfy { 0..<known ~= $0.from && 0..<known ~= $0.to }
        && starts.allSatisfy { 0..<known ~= $0 }, "a node of unknown number")
    var isStart = [Bool](repeating: false, count: needsAll.count)
    for start in starts { isStart[Int(start)] = true }
    outgoing = Rows(of: arcs, count: needsAll.count)
    incoming = outgoing.transposed()
    self.isStart = isStart
    self.starts = isStart.indices.filter { isStart[$0] }.map(Int32.init)
    self.needsAll = needsAll
  }

  public func isStart(_ node: Int) -> Bool { isStart[node] }

  /// Whether a node opens only by several others together.
  func isJoint(_ node: Int) -> Bool { needsAll[node] && incoming.range(of: node).count > 1 }

  /// Returns the round in which each node opens, nil where it never does.
  ///
  ///     round(v) = 0 for a start
  ///     round(v) = 1 + min round(u) over the arcs u → v, where any will do
  ///     round(v) = 1 + max round(u) over the arcs u → v, where all are needed
  ///
  /// This is the least fixed point: what opens by nothing but each other stays closed.
  ///
  /// - Parameter lost: A node that never opens, even if it is a start.
  /// - Complexity: O(*n* + *m*).
  /// - SeeAlso: Dowling and Gallier, "Linear-time algorithms for testing the satisfiability of
  ///   propositional Horn formulae", 1984, doi:10.1016/0743-1066(84)90014-1.
  public func rounds(without lost: Int? = nil) -> [Int?] {
    var rounds = [Int?](repeating: nil, count: nodeCount)
    var missing = incoming.counts
    var open = starts.map { Int($0) }.filter { $0 != lost }
    for start in open { rounds[start] = 0 }
    var at = 0
    while at < open.count {
      let node = open[at]
      at += 1
      for next in outgoing.ends[outgoing.range(of: node)].lazy.map(Int.init) {
        missing[next] -= 1
        guard rounds[next] == nil, next != lost, !needsAll[next] || missing[next] == 0
        else { continue }
        rounds[next] = (rounds[node] ?? 0) + 1
        open.append(next)
      }
    }
    return rounds
  }
}

extension Rows {
  /// Rows of directed arcs, sorted, each once.
  init(of arcs: [(from: Int32, to: Int32)], count: Int) {
    let sorted = arcs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.init(capacity: arcs.count, rows: count)
    var at = 0
    for row in 0..<Int32(count) {
      var last: Int32?
      while at < sorted.count, sorted[at].from == row {
        if sorted[at].to != last { append(sorted[at].to, strength: 1) }
        last = sorted[at].to
        at += 1
      }
      endRow()
    }
  }
}
