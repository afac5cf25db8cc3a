/// A search for the shortest paths by length, from one source after another.
protocol PathSearch {
  /// Finds how far each node is from `source`.
  mutating func find(from source: Int, over rows: Rows)

  /// Calls `use` with the distance to each other node that the source reaches, nearest first.
  func eachDistance(_ use: (Double) -> Void)

  /// Adds to each node the share of the shortest paths from `source` that pass through it, and to
  /// each tie, in the order of the rows' ends, those that run over it; no ties if `ties` is empty.
  ///
  /// Nothing of all that is a number afterwards where there are more paths than a Double holds.
  mutating func addDependencies(
    from source: Int, over rows: Rows, to total: inout [Double], ties: inout [Double])
}

extension Lengths {
  /// Ties at most so long are sorted into as many buckets, which is faster than a heap.
  private static var longestRing: Int64 { 1 << 16 }

  /// Makes the search that suits these lengths, nil where every tie is 1 long.
  func search(nodeCount: Int) -> (any PathSearch)? {
    switch self {
    case .hops: nil
    case .exact(let lengths, let unit):
      if let longest = lengths.max(), longest <= Self.longestRing {
        Ring(nodeCount: nodeCount, lengths: lengths.map { Int32($0) }, unit: unit)
      } else {
        Routes(nodeCount: nodeCount, lengths: lengths, unit: unit)
      }
    case .measured(let lengths, let unit):
      Routes(nodeCount: nodeCount, lengths: lengths, unit: unit)
    }
  }
}
