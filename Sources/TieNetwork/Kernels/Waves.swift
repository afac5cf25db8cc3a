/// Breadth-first search from 64 sources at once, each a bit of one word.
///
/// - SeeAlso: Then et al., "The more the merrier: efficient multi-source graph traversal",
///   2014, doi:10.14778/2735496.2735507.
struct Waves {
  private var seen: [UInt64]
  private var front: [UInt64]
  private var next: [UInt64]
  private var active: [Int32]
  private var found: [Int32]

  init(nodeCount: Int) {
    seen = [UInt64](repeating: 0, count: nodeCount)
    front = seen
    next = seen
    active = [Int32](repeating: 0, count: nodeCount)
    found = active
  }

  /// Adds to each node what it has in reach of the sources: how many, how far, and 1 / how far.
  ///
  /// Pass the incoming rows to learn what each node reaches by going outwards.
  mutating func spread(from sources: Range<Int>, over rows: Rows, into reach: inout Reach) {
    precondition(sources.count <= blockSize, "a wave has one bit for each source")
    for (bit, source) in sources.enumerated() {
      front[source] = 1 << UInt64(bit)
      seen[source] = front[source]
      active[bit] = Int32(source)
    }
    var width = sources.count
    var level = 0
    while width > 0 {
      level += 1
      let foundCount = Self.step(
        active, width: width, over: rows, seen: seen,
        front: &front, next: &next, found: &found)
      for place in 0..<foundCount {
        let w = Int(found[place])
        let arrived = next[w]
        next[w] = 0
        seen[w] |= arrived
        front[w] = arrived
        reach.add(arrived.nonzeroBitCount, at: level, to: w)
      }
      swap(&active, &found)
      width = foundCount
    }
    for v in seen.indices { seen[v] = 0 }
  }

  /// Moves all waves one hop and returns how many nodes they newly came to.
  private static func step(
    _ active: [Int32], width: Int, over rows: Rows, seen: [UInt64],
    front: inout [UInt64], next: inout [UInt64], found: inout [Int32]
  ) -> Int {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    let active = active.span
    let seen = seen.span
    var front = front.mutableSpan
    var next = next.mutableSpan
    var found = found.mutableSpan
    var count = 0
    for place in 0..<width {
      let v = Int(active[place])
      let bits = front[v]
      front[v] = 0
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[place])
        let fresh = bits & ~seen[w]
        guard fresh != 0 else { continue }
        if next[w] == 0 {
          found[count] = Int32(w)
          count += 1
        }
        next[w] |= fresh
      }
    }
    return count
  }
}
