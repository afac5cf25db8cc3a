/// The largest eigenvalue of a network's matrix and what belongs to it.
struct Dominant {
  let value: Double
  /// Above 0 in the part it was asked for, else 0; the largest is 1.
  let vector: [Double]
  /// How far A x − λ x is from 0, as a share of λ.
  let error: Double
}

extension Network {
  /// Returns the dominant pair of Aᵀ, in which a node draws from those whose ties lead to it.
  ///
  /// The ties from one strong part to another change no eigenvalue and are left out. So λ is that
  /// of the part where it is largest, and the vector is that of the nodes where `members` is true,
  /// which should be a whole part, or all.
  ///
  /// - Returns: nil when no ties lead round in a circle; an undirected tie does.
  func dominant(
    in parts: Partition, of members: (Int) -> Bool, weighted: Bool, threads: Int
  ) -> Dominant? {
    let inner = isDirected ? incoming.within(parts.component) : outgoing
    guard !inner.ends.isEmpty else { return nil }
    let (rows, unit) = weighted ? inner.evened(among: members) : (inner, 1)
    let start = Vector(repeating: 0.0, count: nodeCount)
    for v in 0..<nodeCount where members(v) { start.start[v] = 1 }
    let apply = { (x: Vector<Double>, y: Vector<Double>) in
      rows.multiply(x, weighted: weighted, threads: threads, into: y)
    }
    guard isDirected else {
      let found = Lanczos(threads: threads, apply: apply).largest(from: start)
      return polished(found.value, found.vector, 0, unit, apply)
    }
    let found = Arnoldi(threads: threads, apply: apply).largest(from: start)
    return polished(found.value, found.vector, found.error, unit, apply)
  }

  /// Rounding may have left a sign; one more product of what has none sets all right.
  private func polished(
    _ value: Double, _ vector: Vector<Double>, _ error: Double, _ unit: Double,
    _ apply: (Vector<Double>, Vector<Double>) -> Void
  ) -> Dominant? {
    let image = Vector(repeating: 0.0, count: nodeCount)
    for v in 0..<nodeCount { vector.start[v] = abs(vector.start[v]) }
    apply(vector, image)
    // A shift keeps the two sides of a network without odd circles from swapping their errors.
    for v in 0..<nodeCount { image.start[v] += value * vector.start[v] }
    let largest = image.largest
    guard largest > 0, largest.isFinite else { return nil }
    return Dominant(
      value: value * unit, vector: image.numbers.map { $0 / largest }, error: error)
  }
}

extension Rows {
  /// Returns only the ends that are in the same part as their row.
  fileprivate func within(_ part: [Int32]) -> Rows {
    var result = Rows(capacity: ends.count, rows: count)
    for row in 0..<count {
      for place in range(of: row) where part[Int(ends[place])] == part[row] {
        result.append(ends[place], strength: strength(at: place))
      }
      result.endRow()
    }
    return result
  }
}
