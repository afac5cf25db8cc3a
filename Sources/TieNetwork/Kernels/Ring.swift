/// Dijkstra's algorithm with a ring of buckets, for whole lengths that are not too long.
///
/// A node waits in the bucket of its distance. None waits further off than the longest tie, so the
/// buckets can be used in turn, and a bit each tells where the next node is. Each tie is more than
/// 0 long: whoever leaves a bucket has all its paths counted, as they came in.
///
/// - SeeAlso: Dial, "Algorithm 360: shortest-path forest with topological ordering", 1969,
///   doi:10.1145/363269.363610; Brandes 2001.
struct Ring: PathSearch {
  private static var far: Int64 { .max }
  private static var none: Int32 { -1 }

  private let lengths: [Int32]
  private let unit: Double
  private var distance: [Int64]
  private var paths: [Double]
  private var weight: [Double]
  private var order: [Int32] = []
  private var buckets: Buckets

  init(nodeCount: Int, lengths: [Int32], unit: Double) {
    self.lengths = lengths
    self.unit = unit
    distance = [Int64](repeating: Self.far, count: nodeCount)
    paths = [Double](repeating: 0, count: nodeCount)
    weight = paths
    order.reserveCapacity(nodeCount)
    buckets = Buckets(longest: Int(lengths.max() ?? 1))
  }

  func eachDistance(_ use: (Double) -> Void) {
    for v in order.dropFirst() { use(Double(distance[Int(v)]) / unit) }
  }

  mutating func find(from source: Int, over rows: Rows) {
    for v in order { distance[Int(v)] = Self.far }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    paths[source] = 1
    buckets.put(Int32(source), at: 0)
    while let nearest = buckets.next() {
      Self.settle(
        buckets.take(at: nearest), at: Int64(nearest), over: rows, lengths: lengths,
        distance: &distance, paths: &paths, order: &order, buckets: &buckets)
    }
    buckets.reset()
  }

  /// Settles the nodes of one bucket, a chain, and offers their neighbours the way through them.
  private static func settle(
    _ chain: Int32, at nearest: Int64, over rows: Rows, lengths: [Int32],
    distance: inout [Int64], paths: inout [Double], order: inout [Int32], buckets: inout Buckets
  ) {
    let (offsets, ends, lengths) = (rows.offsets.span, rows.ends.span, lengths.span)
    var distance = distance.mutableSpan
    var paths = paths.mutableSpan
    var entry = chain
    while entry != none {
      let v = Int(buckets.nodes[Int(entry)])
      entry = buckets.followers[Int(entry)]
      // A shorter way was found after the node was put here.
      guard distance[v] == nearest else { continue }
      order.append(Int32(v))
      let through = paths[v]
      for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[tie])
        let length = nearest + Int64(lengths[tie])
        let known = distance[w]
        guard length <= known else { continue }
        if length == known {
          paths[w] += through
        } else {
          distance[w] = length
          paths[w] = through
          buckets.put(Int32(w), at: Int(length))
        }
      }
    }
  }

  mutating func addDependencies(
    from source: Int, over rows: Rows, to total: inout [Double], ties: inout [Double]
  ) {
    find(from: source, over: rows)
    Self.handDown(
      order, over: rows, lengths: lengths, distance: distance, paths: paths,
      weight: &weight, total: &total, ties: &ties)
  }

  /// Draws for each node, the furthest first, from the next nodes of the paths through it.
  private static func handDown(
    _ order: [Int32], over rows: Rows, lengths: [Int32], distance: [Int64], paths: [Double],
    weight: inout [Double], total: inout [Double], ties: inout [Double]
  ) {
    let (offsets, ends, lengths) = (rows.offsets.span, rows.ends.span, lengths.span)
    let (distance, paths) = (distance.span, paths.span)
    var weight = weight.mutableSpan
    var total = total.mutableSpan
    var ties = ties.mutableSpan
    var all = 0.0
    for place in stride(from: order.count - 1, through: 0, by: -1) {
      let v = Int(order[place])
      let own = distance[v]
      var sum = 0.0
      for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[tie])
        let share = distance[w] == own + Int64(lengths[tie]) ? weight[w] : 0
        sum += share
        if !ties.isEmpty { ties[tie] += paths[v] * share }
      }
      let dependency = paths[v] * sum
      if place > 0 { total[v] += dependency }
      weight[v] = (1 + dependency) / paths[v]
      all += paths[v]
    }
    guard !all.isFinite else { return }
    for place in 0..<total.count { total[place] = .nan }
    for place in 0..<ties.count { ties[place] = .nan }
  }
}

/// Nodes waiting in buckets of equal distance, each bucket a chain of entries.
private struct Buckets {
  private(set) var nodes: [Int32] = []
  /// The entry after each entry in its bucket, -1 after the last.
  private(set) var followers: [Int32] = []
  private var heads: [Int32]
  /// A bit for each bucket that somebody waits in.
  private var occupied: [UInt64]
  private var waiting = 0
  private var current = 0

  init(longest: Int) {
    var size = 64
    while size <= longest { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    occupied = [UInt64](repeating: 0, count: size / 64)
  }

  @inline(__always)
  mutating func put(_ node: Int32, at distance: Int) {
    let bucket = distance & (heads.count - 1)
    nodes.append(node)
    followers.append(heads[bucket])
    heads[bucket] = Int32(nodes.count - 1)
    occupied[bucket / 64] |= 1 << UInt64(bucket % 64)
    waiting += 1
  }

  /// Returns the smallest distance at which somebody waits.
  mutating func next() -> Int? {
    guard waiting > 0 else { return nil }
    while true {
      let bucket = current & (heads.count - 1)
      let bits = occupied[bucket / 64] >> UInt64(bucket % 64)
      if bits != 0 {
        current += bits.trailingZeroBitCount
        return current
      }
      current += 64 - bucket % 64
    }
  }

  /// Empties a bucket and returns the first entry of its chain.
  mutating func take(at distance: Int) -> Int32 {
    let bucket = distance & (heads.count - 1)
    let chain = heads[bucket]
    heads[bucket] = -1
    occupied[bucket / 64] &= ~(1 << UInt64(bucket % 64))
    var entry = chain
    while entry >= 0 {
      waiting -= 1
      entry = followers[Int(entry)]
    }
    return chain
  }

  /// Forgets the entries once nobody waits.
  mutating func reset() {
    nodes.removeAll(keepingCapacity: true)
    followers.removeAll(keepingCapacity: true)
    current = 0
  }
}
