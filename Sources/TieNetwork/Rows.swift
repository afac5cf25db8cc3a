/// For each node the nodes at the other end of its ties, in ascending order (compressed rows).
///
/// The ends of node *v* are `ends[offsets[v] ..< offsets[v + 1]]`; `strengths` runs beside `ends`,
/// or is empty when every strength is 1. 4 bytes an end, 4 a node, and 8 an end with strengths.
struct Rows: Sendable, Hashable {
  private(set) var offsets: [Int32]
  private(set) var ends: [Int32]
  private(set) var strengths: [Double]

  var count: Int { offsets.count - 1 }

  func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// How many ends each row has.
  var counts: [Int] { (0..<count).map { range(of: $0).count } }

  func strength(at place: Int) -> Double { strengths.isEmpty ? 1 : strengths[place] }

  /// Makes rows to be filled in order: ``append(_:strength:)`` each end, ``endRow()`` each row.
  init(capacity: Int, rows: Int) {
    offsets = [0]
    offsets.reserveCapacity(rows + 1)
    ends = spreadRoom(count: capacity)
    strengths = []
  }

  init(offsets: [Int32], ends: [Int32], strengths: [Double]) {
    self.offsets = offsets
    self.ends = ends
    self.strengths = strengths
  }

  mutating func append(_ end: Int32, strength: Double) {
    if strengths.isEmpty && strength != 1 {
      strengths = spreadRoom(count: ends.capacity)
      strengths.append(contentsOf: repeatElement(1, count: ends.count))
    }
    if strength != 1 || !strengths.isEmpty { strengths.append(strength) }
    ends.append(end)
  }

  mutating func endRow() {
    precondition(ends.count <= Int(Int32.max), "rows hold at most 2,147,483,647 ends")
    offsets.append(Int32(ends.count))
  }
}

extension Rows {
  /// Returns the same ties seen from their other end.
  ///
  /// Ends arrive in the order of their rows, so the new rows are sorted too. O(*n* + *m*).
  func transposed() -> Rows {
    var starts = [Int32](repeating: 0, count: count + 1)
    for end in ends { starts[Int(end) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var cursor = starts
    var others = spread(Int32(0), count: ends.count)
    var weights = spread(1.0, count: strengths.count)
    for row in 0..<count {
      for place in range(of: row) {
        let end = Int(ends[place])
        let target = Int(cursor[end])
        cursor[end] += 1
        others[target] = Int32(row)
        if !strengths.isEmpty { weights[target] = strengths[place] }
      }
    }
    return Rows(offsets: starts, ends: others, strengths: weights)
  }

  /// Returns the ties of both sides where each stands once so far, in the row of its smaller end.
  ///
  /// Row by row each tie goes to its larger end's row first; so a row holds its smaller ends, in
  /// order, before its own come. O(*n* + *m*).
  func mirrored() -> Rows {
    precondition(ends.count <= Int(Int32.max) / 2, "rows hold at most 2,147,483,647 ends")
    var starts = [Int32](repeating: 0, count: count + 1)
    for row in 0..<count { starts[row + 1] = offsets[row + 1] - offsets[row] }
    for end in ends { starts[Int(end) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var cursor = starts
    var others = spread(Int32(0), count: 2 * ends.count)
    var weights = spread(1.0, count: 2 * strengths.count)
    for row in 0..<count {
      for place in range(of: row) {
        let end = Int(ends[place])
        let (here, there) = (Int(cursor[row]), Int(cursor[end]))
        (cursor[row], cursor[end]) = (Int32(here + 1), Int32(there + 1))
        (others[here], others[there]) = (ends[place], Int32(row))
        if !strengths.isEmpty {
          (weights[here], weights[there]) = (strengths[place], strengths[place])
        }
      }
    }
    return Rows(offsets: starts, ends: others, strengths: weights)
  }

  /// Returns the ends that either side names; where both do, the larger strength counts.
  func joined(with other: Rows) -> Rows { joined(with: other, weighted: true, max) }

  /// Returns the ends that either side names; where both do, `both` makes one strength of two.
  ///
  /// Every strength is taken for 1 when not weighted.
  func joined(
    with other: Rows, weighted: Bool, _ both: (Double, Double) -> Double
  ) -> Rows {
    var result = Rows(capacity: ends.count + other.ends.count, rows: count)
    let mine = { (place: Int) in weighted ? strength(at: place) : 1 }
    let theirs = { (place: Int) in weighted ? other.strength(at: place) : 1 }
    for row in 0..<count {
      var (left, right) = (range(of: row).lowerBound, other.range(of: row).lowerBound)
      let (end, otherEnd) = (range(of: row).upperBound, other.range(of: row).upperBound)
      while left < end && right < otherEnd {
        let (a, b) = (ends[left], other.ends[right])
        if a == b {
          result.append(a, strength: both(mine(left), theirs(right)))
        } else {
          result.append(min(a, b), strength: a < b ? mine(left) : theirs(right))
        }
        left += a <= b ? 1 : 0
        right += b <= a ? 1 : 0
      }
      for place in left..<end { result.append(ends[place], strength: mine(place)) }
      for place in right..<otherEnd { result.append(other.ends[place], strength: theirs(place)) }
      result.endRow()
    }
    return result
  }

  /// The same ends with every strength 1.
  var unweighted: Rows { Rows(offsets: offsets, ends: ends, strengths: []) }
}
