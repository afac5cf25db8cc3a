/// Breadth-first search from every node at once over what is left of an undirected network, to learn
/// how near all are to each other and how near they would be with one node less.
///
/// 256 sources are the bits of one vector. After *l* steps a node has the bits of all sources that
/// it can be reached from in *l* steps. The first step is read off the rows.
///
/// One whole search (``settle()``) notes for each node *v* which sources *rely* on it: those *s* for
/// which some neighbour of *v*, one step further from *s* than *v*, has no other neighbour as near to
/// *s*. If none does, every shortest way through *v* has one beside *v* as short, and only pairs with
/// *v* itself are lost when *v* goes. Else only pairs of relying sources can come to be further
/// apart; how much that can be at most rules most nodes out without a search of their own.
///
/// - SeeAlso: Then et al., "The more the merrier: efficient multi-source graph traversal",
///   2014, doi:10.14778/2735496.2735507.
struct Tides: Sendable {
  typealias Bits = SIMD4<UInt64>
  static let width = 256

  private let rows: Rows
  /// What a pair at each distance counts, from 0 to *n*; falling from 1 on, none below 0.
  private let weights: [Int64]
  /// For each batch of sources and each node: the node and its neighbours among the sources.
  private let closed: [Bits]
  private var front: [Bits]
  private var next: [Bits]
  private var seen: [Bits]
  /// For each batch the sources that are left.
  private var alive: [Bits]
  private var gone: [Bool]
  /// Σ weight of the distance over the ordered pairs that are left and joined, as last settled.
  private(set) var total: Int64 = 0
  /// The part of each node in that, as one end.
  private var nearness: [Int64]
  /// For each batch of sources and each node: the sources that rely on the node.
  private var relying: [Bits]

  /// Makes a search of a whole network; takes *n*² / 4 bytes.
  init(over rows: Rows, weights: [Int64]) {
    precondition(weights.count > rows.count, "a weight for each distance")
    self.rows = rows
    self.weights = weights
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
    nearness = [Int64](repeating: 0, count: n)
    relying = [Bits](repeating: .zero, count: batches * n)
  }

  /// Takes a node out, with its ties.
  mutating func remove(_ node: Int) {
    gone[node] = true
    alive[node / Self.width].remove(node % Self.width)
  }

  /// Puts a node back in.
  mutating func restore(_ node: Int) {
    gone[node] = false
    alive[node / Self.width].add(node % Self.width)
  }

  /// Searches what is left from every node and notes who relies on whom.
  ///
  /// - Complexity: O(*n* (*n* + *m*) / 256) a step.
  mutating func settle() {
    let n = rows.count
    for v in 0..<n { nearness[v] = 0 }
    for place in relying.indices { relying[place] = .zero }
    for batch in alive.indices {
      let sources = alive[batch]
      let place = batch * n
      _ = Self.start(
        from: sources, closed: closed[place..<place + n], gone: gone, front: &front, seen: &seen)
      for v in 0..<n where !gone[v] {
        let itself = v / Self.width == batch ? 1 : 0
        nearness[v] += Int64(front[v].count - itself) * (weights.count > 1 ? weights[1] : 0)
      }
      var step = 2
      while Self.stepAndNote(
        over: rows, sources: sources, front: front, next: &next, seen: &seen,
        weight: step < weights.count ? weights[step] : 0, nearness: &nearness, relying: &relying,
        from: place)
      {
        swap(&front, &next)
        step += 1
      }
    }
    total = nearness.reduce(0, +)
  }

  /// Returns what ``total`` would be without one node more, since last settled.
  ///
  /// A sum above `bound` may be too small: it is only known to be above.
  ///
  /// - Complexity: O(*n* / 64) for most nodes where `bound` is near the best; else that of
  ///   ``settle()`` at worst.
  mutating func total(without node: Int, bound: Int64) -> Int64 {
    let n = rows.count
    var (near, far) = (0, 0)
    for batch in alive.indices {
      let bits = relying[batch * n + node]
      near += (bits & closed[batch * n + node]).count
      far += (bits & ~closed[batch * n + node]).count
    }
    let rest = total - 2 * nearness[node]
    guard near + far > 0 else { return rest }
    let least = rest - mostLost(near: near, far: far)
    guard least <= bound else { return least }
    if near + far <= (alive.count - 1) * Self.width {
      return searchedFromRelying(without: node, rest: rest, bound: bound)
    }
    remove(node)
    defer { restore(node) }
    return searched(bound: bound)
  }

  /// The most that pairs of sources can lose which rely on a node, by how many are its neighbours.
  ///
  /// Two neighbours are two steps apart by way of the node, one of them and another at least three,
  /// and two others at least four.
  private func mostLost(near: Int, far: Int) -> Int64 {
    let weight = { (steps: Int) in steps < weights.count ? weights[steps] : 0 }
    return Int64(near * max(0, near - 1)) * weight(2) + Int64(2 * near * far) * weight(3)
      + Int64(far * max(0, far - 1)) * weight(4)
  }

  /// Searches what is left from every node, until the sum is over the bound.
  private mutating func searched(bound: Int64) -> Int64 {
    let n = rows.count
    // Each node finds itself in the first step, which is taken off beforehand.
    var sum = -Int64(gone.count { !$0 }) * (weights.count > 1 ? weights[1] : 0)
    for batch in alive.indices {
      let sources = alive[batch]
      let place = batch * n
      var found = Self.start(
        from: sources, closed: closed[place..<place + n], gone: gone, front: &front, seen: &seen)
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

  /// Searches from those alone that rely on a node, which is come to but not passed.
  ///
  /// - Parameter rest: The total without the pairs of the node itself.
  private mutating func searchedFromRelying(without node: Int, rest: Int64, bound: Int64) -> Int64 {
    let n = rows.count
    let sources = (0..<n).filter {
      relying[$0 / Self.width * n + node].contains($0 % Self.width)
    }
    var sum = sources.reduce(rest) { $0 - nearness[$1] }
    for first in stride(from: 0, to: sources.count, by: Self.width) {
      let batch = sources[first..<min(sources.count, first + Self.width)]
      var bits = Bits.zero
      for bit in 0..<batch.count { bits.add(bit) }
      for v in 0..<n {
        front[v] = .zero
        seen[v] = gone[v] ? bits : .zero
      }
      for (bit, source) in batch.enumerated() {
        front[source].add(bit)
        seen[source].add(bit)
      }
      var step = 1
      while true {
        let found = Self.step(over: rows, sources: bits, front: front, next: &next, seen: &seen)
        guard found > 0 else { break }
        sum += Int64(found) * weights[step]
        if sum > bound { return sum }
        next[node] = .zero
        swap(&front, &next)
        step += 1
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

  /// Moves one step on and notes what it is for; returns whether any pair was newly joined.
  ///
  /// Takes nine things because they are parts of one value that may not be changed as a whole here.
  private static func stepAndNote(
    over rows: Rows, sources: Bits, front: [Bits], next: inout [Bits], seen: inout [Bits],
    weight: Int64, nearness: inout [Int64], relying: inout [Bits], from first: Int
  ) -> Bool {
    let (offsets, ends, front) = (rows.offsets.span, rows.ends.span, front.span)
    var next = next.mutableSpan
    var seen = seen.mutableSpan
    var relying = relying.mutableSpan
    var isFound = false
    for v in 0..<front.count {
      let known = seen[v]
      next[v] = .zero
      if known == sources { continue }
      var once = Bits.zero
      var twice = Bits.zero
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        let bits = front[Int(ends[place])]
        twice |= once & bits
        once |= bits
      }
      let fresh = once & ~known
      guard fresh != .zero else { continue }
      isFound = true
      next[v] = fresh
      seen[v] = known | fresh
      nearness[v] += Int64(fresh.count) * weight
      let alone = fresh & ~twice
      guard alone != .zero else { continue }
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[place])
        relying[first + w] |= front[w] & alone
      }
    }
    return isFound
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

  fileprivate func contains(_ bit: Int) -> Bool { self[bit / 64] >> UInt64(bit % 64) & 1 == 1 }

  fileprivate mutating func remove(_ bit: Int) { self[bit / 64] &= ~(1 << UInt64(bit % 64)) }
}
