/// Draws shortest paths in hops: each one between two nodes is as likely as any other.
///
/// Two searches, from both ends, go on level by level, each time the one that has fewer ties before
/// it, until they meet; then the path is drawn backwards, each step in proportion to the number of
/// paths that it leaves open.
///
/// - SeeAlso: Borassi and Natale, "KADABRA is an adaptive algorithm for betweenness via random
///   approximation", 2019, doi:10.1145/3284359.
struct PathSampler {
  private let outgoing: Rows
  private let incoming: Rows
  private var near: Side
  private var far: Side
  /// How many ties have been looked at so far.
  private(set) var ties = 0
  /// Whether all path counts so far were numbers that a Double holds, about 1e308 at most.
  private(set) var isCountable = true

  init(over rows: Rows, back: Rows) {
    outgoing = rows
    incoming = back
    near = Side(nodeCount: rows.count)
    far = near
  }

  /// Appends the nodes between two nodes on a path drawn, if there is one, in no certain order.
  mutating func draw(
    from source: Int32, to target: Int32, chance: inout SplitMix64, into inner: inout [Int32]
  ) {
    near.start(at: source, over: outgoing)
    far.start(at: target, over: incoming)
    var meeting: [Int32] = []
    while meeting.isEmpty && near.ties > 0 && far.ties > 0 {
      if near.ties <= far.ties {
        ties += near.ties
        near.expand(over: outgoing)
        meeting = near.front.filter { far.marks[Int($0)].level >= 0 }
      } else {
        ties += far.ties
        far.expand(over: incoming)
        meeting = far.front.filter { near.marks[Int($0)].level >= 0 }
      }
    }
    let paths = meeting.reduce(0) { $0 + near.marks[Int($1)].paths * far.marks[Int($1)].paths }
    if !paths.isFinite { isCountable = false }
    let middle = chance.pick(meeting) {
      near.marks[Int($0)].paths * far.marks[Int($0)].paths
    }
    guard let middle else { return }
    if middle != source && middle != target { inner.append(middle) }
    near.walk(from: middle, over: incoming, chance: &chance, into: &inner)
    far.walk(from: middle, over: outgoing, chance: &chance, into: &inner)
  }
}

extension PathSampler {
  /// What is known of a node from one end; both together, as they are read together.
  fileprivate struct Mark {
    /// The hops from the end, -1 where it has not come to.
    var level: Int32
    /// The number of shortest paths from the end.
    var paths: Double
  }

  /// The search from one end.
  fileprivate struct Side {
    private(set) var marks: [Mark]
    private var visited: [Int32] = []
    private var frontStart = 0
    private var depth: Int32 = 0
    /// How many ties lead on from the last level.
    private(set) var ties = 0

    init(nodeCount: Int) { marks = [Mark](repeating: Mark(level: -1, paths: 0), count: nodeCount) }

    /// The nodes of the last level.
    var front: ArraySlice<Int32> { visited[frontStart...] }

    mutating func start(at node: Int32, over rows: Rows) {
      for v in visited { marks[Int(v)].level = -1 }
      visited.removeAll(keepingCapacity: true)
      visited.append(node)
      frontStart = 0
      depth = 0
      marks[Int(node)] = Mark(level: 0, paths: 1)
      ties = rows.range(of: Int(node)).count
    }

    mutating func expand(over rows: Rows) {
      depth += 1
      ties = Self.expand(
        frontStart..<visited.count, to: depth, over: rows, marks: &marks, visited: &visited,
        start: &frontStart)
    }

    /// Comes to the next level and returns how many ties lead on from there.
    private static func expand(
      _ front: Range<Int>, to depth: Int32, over rows: Rows,
      marks: inout [Mark], visited: inout [Int32], start: inout Int
    ) -> Int {
      let (offsets, ends) = (rows.offsets.span, rows.ends.span)
      var marks = marks.mutableSpan
      var ties = 0
      for place in front {
        let v = Int(visited[place])
        let through = marks[v].paths
        for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
          let w = Int(ends[tie])
          if marks[w].level < 0 {
            marks[w] = Mark(level: depth, paths: through)
            visited.append(Int32(w))
            ties += Int(offsets[w + 1] - offsets[w])
          } else if marks[w].level == depth {
            marks[w].paths += through
          }
        }
      }
      start = front.upperBound
      return ties
    }

    /// Draws the way back to this end and appends the nodes on it, without both ends.
    func walk(
      from node: Int32, over rows: Rows, chance: inout SplitMix64, into inner: inout [Int32]
    ) {
      var node = node
      while marks[Int(node)].level > 1 {
        let level = marks[Int(node)].level - 1
        let before = rows.ends[rows.range(of: Int(node))]
          .filter { marks[Int($0)].level == level }
        guard let next = chance.pick(before, { marks[Int($0)].paths }) else { return }
        inner.append(next)
        node = next
      }
    }
  }
}

extension SplitMix64 {
  /// Returns one of some nodes, each in proportion to its weight; nil when there is none.
  fileprivate mutating func pick(_ nodes: [Int32], _ weight: (Int32) -> Double) -> Int32? {
    guard nodes.count > 1 else { return nodes.first }
    var rest = unit() * nodes.reduce(0) { $0 + weight($1) }
    for node in nodes {
      rest -= weight(node)
      if rest < 0 { return node }
    }
    return nodes.last
  }

  /// Makes the generator of the draw with a certain number, which no other draw shares.
  init(seed: UInt64, draw: Int) {
    var seeds = SplitMix64(seed: seed &+ UInt64(draw) &* 0xD134_2543_DE82_EF95)
    self.init(seed: seeds.next())
  }
}
