/// As many sources as a line of the memory has bits, one bit each.
typealias Crowd = SIMD8<UInt64>

/// Breadth-first search from up to 512 sources at once, each a bit of one word.
///
/// A tie is followed once for all sources that are at the same distance. A wave is pushed on from
/// the nodes just met while they have few ties; else the nodes not met by all draw it in.
///
/// - SeeAlso: Then et al., "The more the merrier: efficient multi-source graph traversal", 2014,
///   doi:10.14778/2735496.2735507; Beamer, Asanović and Patterson, "Direction-optimizing
///   breadth-first search", 2012, doi:10.1109/SC.2012.50.
struct Waves {
  static let width = 512

  private var seen: [Crowd]
  private var front: [Crowd]
  private var next: [Crowd]
  /// By how many sources each node has not been met.
  private var missing: [Int32]
  private var isMarked: [Bool]
  private var active: [Int32] = []
  private var found: [Int32] = []

  init(nodeCount: Int) {
    seen = [Crowd](repeating: .zero, count: nodeCount)
    front = seen
    next = seen
    missing = [Int32](repeating: 0, count: nodeCount)
    isMarked = [Bool](repeating: false, count: nodeCount)
  }

  /// Follows the ties of `rows` from the sources and tells `meet` how many of them come to a node
  /// at each level; `back` are the same ties from their other end.
  ///
  /// A source may stand twice in the list. It is not said that sources meet themselves. One function,
  /// because its parts would have to hand each other eight of the arrays that the search consists of.
  mutating func spread(
    from sources: some Collection<Int32>, over rows: Rows, back: Rows,
    meet: (_ node: Int, _ sources: Int, _ level: Int) -> Void
  ) {
    precondition(sources.count <= Self.width, "a wave has one bit for each source")
    for v in seen.indices {
      seen[v] = .zero
      missing[v] = Int32(sources.count)
    }
    active.removeAll(keepingCapacity: true)
    for (bit, source) in sources.enumerated() {
      let v = Int(source)
      if front[v].isEmpty { active.append(source) }
      front[v][bit / 64] |= 1 << UInt64(bit % 64)
      seen[v] = front[v]
      missing[v] -= 1
    }
    var level = 0
    while !active.isEmpty {
      level += 1
      let ahead = active.reduce(0) { $0 + rows.range(of: Int($1)).count }
      found.removeAll(keepingCapacity: true)
      if ahead * 4 < rows.ends.count {
        Self.push(active, over: rows, front: front, next: &next, isMarked: &isMarked, found: &found)
        for w in found.lazy.map(Int.init) { next[w] &= ~seen[w] }
        found.removeAll { next[Int($0)].isEmpty }
      } else {
        Self.pull(
          over: back, front: front, seen: seen, missing: missing, next: &next, found: &found)
      }
      for v in active { front[Int(v)] = .zero }
      for v in found.lazy.map(Int.init) {
        let arrived = next[v]
        next[v] = .zero
        front[v] = arrived
        seen[v] |= arrived
        let count = arrived.bitCount
        missing[v] -= Int32(count)
        meet(v, count, level)
      }
      swap(&active, &found)
    }
  }

  /// Sends on what arrived last; `found` are then the nodes that something comes to.
  private static func push(
    _ active: [Int32], over rows: Rows, front: [Crowd],
    next: inout [Crowd], isMarked: inout [Bool], found: inout [Int32]
  ) {
    let (offsets, ends, front) = (rows.offsets.span, rows.ends.span, front.span)
    var next = next.mutableSpan
    for v in active.lazy.map(Int.init) {
      let bits = front[v]
      for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[tie])
        next[w] |= bits
        guard !isMarked[w] else { continue }
        isMarked[w] = true
        found.append(Int32(w))
      }
    }
    for w in found { isMarked[Int(w)] = false }
  }

  /// Has the nodes that some source has not come to draw in what arrived last.
  private static func pull(
    over back: Rows, front: [Crowd], seen: [Crowd], missing: [Int32],
    next: inout [Crowd], found: inout [Int32]
  ) {
    let (offsets, ends) = (back.offsets.span, back.ends.span)
    let (front, seen, missing) = (front.span, seen.span, missing.span)
    var next = next.mutableSpan
    for w in 0..<seen.count where missing[w] > 0 {
      var bits = Crowd.zero
      for tie in Int(offsets[w])..<Int(offsets[w + 1]) { bits |= front[Int(ends[tie])] }
      bits &= ~seen[w]
      if bits.isEmpty { continue }
      next[w] = bits
      found.append(Int32(w))
    }
  }
}

extension Crowd {
  /// Whether no bit is set; a comparison with zero would go through the words one by one.
  fileprivate var isEmpty: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] == 0
  }

  fileprivate var bitCount: Int {
    var count = 0
    for word in indices { count += self[word].nonzeroBitCount }
    return count
  }
}
