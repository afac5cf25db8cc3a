/// Breadth-first search from every node at once over what is left of an undirected network.
///
/// 256 sources are the bits of one vector. After *l* steps a node has the bits of all sources that
/// it can be reached from in *l* steps. The first step is read off the rows, and a search stops as
/// soon as its sum is over a bound: of a thousand sets compared, few are searched to their end.
///
/// - SeeAlso: Then et al., "The more the merrier: efficient multi-source graph traversal",
///   2014, doi:10.14778/2735496.2735507.
struct Tides: Sendable {
  typealias Bits = SIMD4<UInt64>
  static let width = 256

  private let rows: Rows
  /// For each batch of sources and each node: the node and its neighbours among the sources.
  private let closed: [Bits]
  private var front: [Bits]
  private var next: [Bits]
  private var seen: [Bits]
  /// For each batch the sources that are left.
  private var alive: [Bits]
  private var gone: [Bool]
  private var left: Int

  /// Makes a search of a whole network; takes *n*² / 8 bytes.
  init(over rows: Rows) {
    self.rows = rows
    let n = rows.count
    let batches = (n + Self.width - 1) / Self.width
    var closed = [Bits](repeating: .zero, count: batches * n)
    var alive = [Bits](repeating: .zero, count: batches)
    for v in 0..<n {
      alive[v / Self.width].add(v % Self.width)
      closed[v / Self.width * n + v].add(v % Self.width)
      for w in rows.ends[rows.range(of: v)].lazy.map(Int.init) {
        closed[w / Self.width * n + v].add(w % Self.width)
      }
    }
    self.closed = closed
    self.alive = alive
    front = [Bits](repeating: .zero, count: n)
    next = front
    seen = front
    gone = [Bool](repeating: false, count: n)
    left = n
  }

  /// Takes a node out, with its ties.
  mutating func remove(_ node: Int) {
    gone[node] = true
    alive[node / Self.width].remove(node % Self.width)
    left -= 1
  }

  /// Puts a node back in.
  mutating func restore(_ node: Int) {
    gone[node] = false
    alive[node / Self.width].add(node % Self.width)
    left += 1
  }

  /// Returns Σ weights[d(s, t)] over the ordered pairs of nodes that are left and joined.
  ///
  /// A sum above `bound` may be too small: it is only known to be above.
  ///
  /// - Parameter weights: What a pair at each distance counts, from 0 to *n* − 1; none below 0.
  /// - Complexity: O(*n* (*n* + *m*) / 256) a step.
  mutating func sum(of weights: [Int64], bound: Int64) -> Int64 {
    // Each node finds itself in the first step, which is taken off again.
    var sum = -Int64(left) * (weights.count > 1 ? weights[1] : 0)
    for batch in alive.indices {
      let sources = alive[batch]
      let first = batch * rows.count
      var found = Self.start(
        from: sources, closed: closed[first..<first + rows.count], gone: gone,
        front: &front, seen: &seen)
      var step = 1
      while found > 0 {
        sum += Int64(found) * weights[step]
        if sum > bound { return sum }
        step += 1
        found = Self.step(
          over: rows, sources: sources, front: front, next: &next, seen: &seen)
        swap(&front, &next)
      }
    }
    return sum
  }

  /// Sets out from a batch of sources; returns how many pairs are one step apart or none.
  private static func start(
    from sources: Bits, closed: ArraySlice<Bits>, gone: [Bool],
    front: inout [Bits], seen: inout [Bits]
  ) -> Int {
    let (closed, gone) = (closed.span, gone.span)
    var front = front.mutableSpan
    var seen = seen.mutableSpan
    var found = 0
    for v in 0..<closed.count {
      let bits = gone[v] ? .zero : closed[v] & sources
      front[v] = bits
      seen[v] = gone[v] ? sources : bits
      found += bits.count
    }
    return found
  }

  /// Moves one step on; returns how many pairs it newly joined.
  ///
  /// A node that all sources have come to, or that is gone, takes no part any more.
  private static func step(
    over rows: Rows, sources: Bits, front: [Bits], next: inout [Bits], seen: inout [Bits]
  ) -> Int {
    let (offsets, ends, front) = (rows.offsets.span, rows.ends.span, front.span)
    var next = next.mutableSpan
    var seen = seen.mutableSpan
    var found = 0
    for v in 0..<front.count {
      let known = seen[v]
      next[v] = .zero
      if known == sources { continue }
      var arrived = Bits.zero
      for place in Int(offsets[v])..<Int(offsets[v + 1]) { arrived |= front[Int(ends[place])] }
      let fresh = arrived & ~known
      next[v] = fresh
      seen[v] = known | fresh
      found += fresh.count
    }
    return found
  }
}

extension SIMD4<UInt64> {
  fileprivate var count: Int {
    self[0].nonzeroBitCount + self[1].nonzeroBitCount
      + self[2].nonzeroBitCount + self[3].nonzeroBitCount
  }

  fileprivate mutating func add(_ bit: Int) { self[bit / 64] |= 1 << UInt64(bit % 64) }

  fileprivate mutating func remove(_ bit: Int) { self[bit / 64] &= ~(1 << UInt64(bit % 64)) }
}
