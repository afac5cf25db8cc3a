/// The working space of Dijkstra's algorithm, and what it found from one source.
struct Routes<Length: PathLength> {
  private var line: WaitingLine<Length>
  private var order: [Int32] = []
  private var turn: [Int32]
  private var paths: [Double]
  private var weight: [Double]

  init(nodeCount: Int) {
    line = WaitingLine(nodeCount: nodeCount)
    order.reserveCapacity(nodeCount)
    turn = [Int32](repeating: 0, count: nodeCount)
    paths = [Double](repeating: 0, count: nodeCount)
    weight = paths
  }

  /// Calls `use` with the distance to each other node that the source reaches, nearest first.
  func eachDistance(_ use: (Length) -> Void) {
    for v in order.dropFirst() { use(line.distance[Int(v)]) }
  }

  /// Finds how far each node is from `source`.
  mutating func find(from source: Int, over rows: Rows, lengths: [Length]) {
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

  /// Adds to each node the share of the shortest paths from `source` that pass through it.
  ///
  /// Paths are counted once all distances are final, by the same test in both directions, so
  /// that the shares of a node's predecessors always add up to one.
  mutating func addDependencies(
    from source: Int, over rows: Rows, lengths: [Length], to total: inout [Double]
  ) {
    find(from: source, over: rows, lengths: lengths)
    for v in order { paths[Int(v)] = 0 }
    paths[source] = 1
    for v in order.lazy.map(Int.init) {
      for place in rows.range(of: v) where isStep(place, from: v, over: rows, lengths: lengths) {
        paths[Int(rows.ends[place])] += paths[v]
      }
    }
    for v in order.dropFirst().reversed().lazy.map(Int.init) {
      var sum = 0.0
      for place in rows.range(of: v) where isStep(place, from: v, over: rows, lengths: lengths) {
        sum += weight[Int(rows.ends[place])]
      }
      let dependency = paths[v] * sum
      total[v] += dependency
      weight[v] = (1 + dependency) / paths[v]
    }
  }

  /// Whether the tie at `place` is part of a shortest path.
  private func isStep(
    _ place: Int, from v: Int, over rows: Rows, lengths: [Length]
  ) -> Bool {
    let w = Int(rows.ends[place])
    return turn[w] > turn[v]
      && (line.distance[v] + lengths[place]).matches(line.distance[w])
  }
}
