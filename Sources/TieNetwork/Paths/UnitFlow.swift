/// Paths from several starts to a target that share no node, as many as there can be.
///
/// Every node but the target is two, joined by an arc that one path may take; arcs between nodes
/// take any number. The target must not be a start, so every path passes such an arc.
///
/// - SeeAlso: Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
///   estimation", 1970; Even and Tarjan, "Network flow and testing graph connectivity", 1975,
///   doi:10.1137/0204043.
struct UnitFlow {
  /// The number of paths.
  private(set) var value = 0
  private let nodeCount: Int
  private let source: Int32
  private let sink: Int32
  /// Arc 2i and its reverse 2i + 1: where they lead, and how many more paths they take.
  private var ends: [Int32] = []
  private var room: [Int32] = []
  /// The arcs that leave each half of a node, in the order of joining.
  private var offsets: [Int32] = []
  private var leaving: [Int32] = []
  private var level: [Int32] = []
  private var cursor: [Int32] = []

  /// - Parameter isIn: The nodes that paths may take.
  /// - Complexity: O(*m* √*n*).
  init(over rows: Rows, from starts: [Int32], to target: Int, through isIn: [Bool]) {
    nodeCount = rows.count
    source = Int32(2 * rows.count)
    sink = Int32(2 * target)
    for node in 0..<rows.count { join(Int32(2 * node), Int32(2 * node + 1), room: 1) }
    for node in 0..<rows.count where isIn[node] && node != target {
      for end in rows.ends[rows.range(of: node)] where isIn[Int(end)] {
        join(Int32(2 * node + 1), 2 * end, room: .max)
      }
    }
    for start in starts where isIn[Int(start)] { join(source, 2 * start, room: .max) }
    gatherLeaving()
    while findLevels() {
      while addPath() { value += 1 }
    }
  }

  private mutating func join(_ from: Int32, _ to: Int32, room: Int32) {
    ends.append(to)
    ends.append(from)
    self.room.append(room)
    self.room.append(0)
  }

  private mutating func gatherLeaving() {
    offsets = [Int32](repeating: 0, count: 2 * nodeCount + 2)
    for arc in ends.indices { offsets[Int(ends[arc ^ 1]) + 1] += 1 }
    for half in 1..<offsets.count { offsets[half] += offsets[half - 1] }
    var next = offsets
    leaving = [Int32](repeating: 0, count: ends.count)
    for arc in ends.indices {
      let half = Int(ends[arc ^ 1])
      leaving[Int(next[half])] = Int32(arc)
      next[half] += 1
    }
  }

  private func arcs(leaving half: Int) -> ArraySlice<Int32> {
    leaving[Int(offsets[half])..<Int(offsets[half + 1])]
  }

  /// How far each half of a node is from the source over arcs with room; false where the target
  /// cannot be reached.
  private mutating func findLevels() -> Bool {
    level = [Int32](repeating: -1, count: 2 * nodeCount + 1)
    cursor = offsets
    level[Int(source)] = 0
    var found = [source]
    var at = 0
    while at < found.count, level[Int(sink)] < 0 {
      let half = Int(found[at])
      at += 1
      for arc in arcs(leaving: half).lazy.map(Int.init)
      where room[arc] > 0 && level[Int(ends[arc])] < 0 {
        level[Int(ends[arc])] = level[half] + 1
        found.append(ends[arc])
      }
    }
    return level[Int(sink)] >= 0
  }

  /// Adds one more path along rising levels; false where there is none.
  private mutating func addPath() -> Bool {
    var path: [Int] = []
    var half = Int(source)
    while half != Int(sink) {
      if cursor[half] < offsets[half + 1] {
        let arc = Int(leaving[Int(cursor[half])])
        let next = Int(ends[arc])
        if room[arc] > 0, level[next] == level[half] + 1 {
          path.append(arc)
          half = next
        } else {
          cursor[half] += 1
        }
      } else {
        guard let arc = path.popLast() else { return false }
        half = Int(ends[arc ^ 1])
        cursor[half] += 1
      }
    }
    for arc in path {
      if room[arc] < .max { room[arc] -= 1 }
      if room[arc ^ 1] < .max { room[arc ^ 1] += 1 }
    }
    return true
  }

  /// The first node that is in some smallest set without which no path is left.
  ///
  /// A node is in one just where a path takes it and no arc with room leads from its first half
  /// round to its second.
  ///
  /// - SeeAlso: Picard and Queyranne, "On the structure of all minimum cuts in a network and
  ///   applications", 1980, doi:10.1007/BFb0120902.
  var firstInSmallestCut: Int? {
    var left = Rows(capacity: ends.count, rows: 2 * nodeCount + 1)
    for half in 0...2 * nodeCount {
      for arc in arcs(leaving: half) where room[Int(arc)] > 0 {
        left.append(ends[Int(arc)], strength: 1)
      }
      left.endRow()
    }
    let label = strongLabels(of: left)
    return (0..<nodeCount).first {
      room[2 * $0] == 0 && 2 * Int32($0) != sink && label[2 * $0] != label[2 * $0 + 1]
    }
  }
}
