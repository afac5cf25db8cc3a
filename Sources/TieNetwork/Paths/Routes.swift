/// The working space of Dijkstra's algorithm, and what it found from one source.
///
/// For lengths that no ``Ring`` holds, and for rounded ones, which need a tolerance.
struct Routes<Length: PathLength>: PathSearch {
  private let lengths: [Length]
  private let unit: Double
  private var line: WaitingLine<Length>
  private var order: [Int32] = []
  private var turn: [Int32]
  private var paths: [Double]
  private var weight: [Double]

  /// Makes a search over ties of certain lengths, `unit` of which are the distance 1.
  init(nodeCount: Int, lengths: [Length], unit: Double) {
    self.lengths = lengths
    self.unit = unit
    line = WaitingLine(nodeCount: nodeCount)
    order.reserveCapacity(nodeCount)
    turn = [Int32](repeating: 0, count: nodeCount)
    paths = [Double](repeating: 0, count: nodeCount)
    weight = paths
  }

  func eachDistance(_ use: (Double) -> Void) {
    for v in order.dropFirst() { use(line.distance[Int(v)].value / unit) }
  }

  mutating func find(from source: Int, over rows: Rows) {
    for v in order { line.forget(Int(v)) }
    order.removeAll(keepingCapacity: true)
    line.offer(source, at: .none)
    while let v = line.takeNearest() {
      turn[v] = Int32(order.count)
      order.append(Int32(v))
      let distance = line.distance[v]
      for place in rows.range(of: v) {
        line.offer(Int(rows.ends[place]), at: distance + lengths[place])
      }
    }
  }

  /// Adds shares as ``PathSearch`` says.
  ///
  /// Paths are counted once all distances are final, by the same test in both directions, so
  /// that the shares of a node's predecessors always add up to one.
  mutating func addDependencies(
    from source: Int, over rows: Rows, to total: inout [Double], ties: inout [Double]
  ) {
    find(from: source, over: rows)
    for v in order { paths[Int(v)] = 0 }
    paths[source] = 1
    for v in order.lazy.map(Int.init) {
      for place in rows.range(of: v) where isStep(place, from: v, over: rows) {
        paths[Int(rows.ends[place])] += paths[v]
      }
    }
    var all = 0.0
    for v in order.reversed().lazy.map(Int.init) {
      var sum = 0.0
      for place in rows.range(of: v) where isStep(place, from: v, over: rows) {
        let share = weight[Int(rows.ends[place])]
        sum += share
        if !ties.isEmpty { ties[place] += paths[v] * share }
      }
      let dependency = paths[v] * sum
      if v != source { total[v] += dependency }
      weight[v] = (1 + dependency) / paths[v]
      all += paths[v]
    }
    guard !all.isFinite else { return }
    total.spoil()
    ties.spoil()
  }

  /// Whether the tie at `place` is part of a shortest path.
  private func isStep(_ place: Int, from v: Int, over rows: Rows) -> Bool {
    let w = Int(rows.ends[place])
    return turn[w] > turn[v]
      && (line.distance[v] + lengths[place]).matches(line.distance[w])
  }
}
