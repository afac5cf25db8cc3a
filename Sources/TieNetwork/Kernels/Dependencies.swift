/// The working space of Brandes' algorithm in hops: no memory is asked for after it is made.
///
/// Both sweeps go level by level, so that nothing has to be asked in their innermost loops: a node
/// of an earlier level may gather sums that nobody reads any more, and only the nodes one hop
/// further have a weight that is not 0. Branches there could not be foreseen by a processor.
struct Dependencies {
  /// The nodes reached, in the order of their distance; one place more than is ever counted.
  private var order: [Int32]
  /// Where in `order` each level starts; one more entry than there are levels.
  private var levels: [Int32]
  /// σ of the node at each place of `order`.
  private var paths: [Double]
  /// σ of each node while it is added up; 0 for a node not reached yet.
  private var sums: [Double]
  /// (1 + δ(w)) / σ(w) of each node w of the level above, 0 of all others.
  private var weights: [Double]
  /// The weights of the level in hand, by place.
  private var fresh: [Double]

  init(nodeCount: Int) {
    order = [Int32](repeating: 0, count: nodeCount + 1)
    levels = [Int32](repeating: 0, count: nodeCount + 1)
    paths = [Double](repeating: 0, count: nodeCount)
    sums = paths
    weights = paths
    fresh = paths
  }

  /// Adds to each node the share of the shortest paths from `source` that pass through it.
  mutating func add(from source: Int, over rows: Rows, to total: inout [Double]) {
    let last = Self.countPaths(
      from: source, over: rows, order: &order, levels: &levels, paths: &paths, sums: &sums)
    for level in stride(from: last, to: 0, by: -1) {
      let places = places(of: level)
      Self.addShares(
        of: places, isLast: level == last, over: rows, order: order, paths: paths,
        weights: weights, fresh: &fresh, total: &total)
      if level < last { clearWeights(of: level + 1) }
      for place in places { weights[Int(order[place])] = fresh[place] }
    }
    if last > 0 { clearWeights(of: 1) }
    for place in 0..<Int(levels[last + 1]) { sums[Int(order[place])] = 0 }
  }

  private func places(of level: Int) -> Range<Int> {
    Int(levels[level])..<Int(levels[level + 1])
  }

  private mutating func clearWeights(of level: Int) {
    for place in places(of: level) { weights[Int(order[place])] = 0 }
  }

  /// Counts the shortest paths to each node and returns the number of the furthest level.
  private static func countPaths(
    from source: Int, over rows: Rows,
    order: inout [Int32], levels: inout [Int32], paths: inout [Double], sums: inout [Double]
  ) -> Int {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    var order = order.mutableSpan
    var paths = paths.mutableSpan
    var sums = sums.mutableSpan
    order[0] = Int32(source)
    sums[source] = 1
    var level = 0
    var (start, tail) = (0, 1)
    while true {
      let end = tail
      for place in start..<end { paths[place] = sums[Int(order[place])] }
      for place in start..<end {
        let v = Int(order[place])
        let through = paths[place]
        for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
          let w = ends[tie]
          let before = sums[Int(w)]
          order[tail] = w
          tail += before == 0 ? 1 : 0
          sums[Int(w)] = before + through
        }
      }
      levels[level + 1] = Int32(end)
      if tail == end { return level }
      start = end
      level += 1
    }
  }

  /// Draws for each node of a level from those one hop further; the last level draws nothing.
  private static func addShares(
    of places: Range<Int>, isLast: Bool, over rows: Rows, order: [Int32], paths: [Double],
    weights: [Double], fresh: inout [Double], total: inout [Double]
  ) {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    let order = order.span
    let paths = paths.span
    let weights = weights.span
    var fresh = fresh.mutableSpan
    var total = total.mutableSpan
    for place in places {
      let v = Int(order[place])
      var sum = 0.0
      if !isLast {
        for tie in Int(offsets[v])..<Int(offsets[v + 1]) { sum += weights[Int(ends[tie])] }
      }
      let dependency = paths[place] * sum
      total[v] += dependency
      fresh[place] = (1 + dependency) / paths[place]
    }
  }
}
