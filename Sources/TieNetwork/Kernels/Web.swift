/// An undirected network of whole strengths whose nodes may each stand for many.
///
/// What the search for communities works on. Twice the strength of all ties, 2*W*, stays below
/// 2³¹, so the product of two sums of strengths fits 63 bits and gains are compared exactly. Ends
/// in a row are in no order. A tie inside a node counts in ``strength`` and nowhere else. 4 bytes
/// an end, 4 more where strengths differ, and 8 a node.
struct Web: Sendable {
  private(set) var offsets: [Int32]
  private(set) var ends: [Int32]
  /// How strong the tie at each end is; empty when all are 1.
  private(set) var weights: [Int32]
  /// The strengths of each node's ties together, those inside it twice.
  private(set) var strength: [Int32]
  /// The sum of ``strength``, 2*W*.
  let total: Int

  var count: Int { strength.count }

  func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}

extension Web {
  /// Makes the web of an undirected network; strengths count when `isWeighted`.
  ///
  /// Whole strengths stay as they are where their sum has room. Others become multiples, 1 or
  /// more, of the smallest unit that there is room for: at least 2³⁰ units in all.
  init(of rows: Rows, isWeighted: Bool) {
    offsets = rows.offsets
    ends = rows.ends
    guard isWeighted, !rows.strengths.isEmpty else {
      weights = []
      strength = rows.counts.map(Int32.init)
      total = rows.ends.count
      return
    }
    let room = Double(Int32.max)
    let sum = rows.strengths.reduce(0, +)
    let isWhole = sum <= room && rows.strengths.allSatisfy { $0 == $0.rounded() }
    // Rounding up to one unit adds less than a unit an end.
    let unit = isWhole ? 1 : sum / max(room - Double(rows.ends.count) - 1, room / 2)
    let weights = rows.strengths.map { max(1, Int32($0 / unit)) }
    self.weights = weights
    strength = (0..<rows.count).map { v in rows.range(of: v).reduce(0) { $0 + weights[$1] } }
    total = weights.reduce(0) { $0 + Int($1) }
  }

  /// Returns the web with its nodes in another order: its node *i* is `order[i]` of this one.
  func reordered(_ order: [Int32]) -> Web {
    var place = [Int32](repeating: 0, count: count)
    for (new, old) in order.enumerated() { place[Int(old)] = Int32(new) }
    var result = Web(total: total, nodes: count, ends: ends.count)
    for old in order {
      for end in row(of: Int(old)) {
        result.ends.append(place[Int(ends[end])])
        if !weights.isEmpty { result.weights.append(weights[end]) }
      }
      result.endRow(strength: strength[Int(old)])
    }
    return result
  }

  /// Returns the web whose nodes are the bunches of this one, with the numbers that `bunch` gives.
  ///
  /// - Complexity: O(*n* + *m*).
  func bunched(by bunch: [Int32], count bunches: Int) -> Web {
    let holes = Pigeonholes(bunch, count: bunches)
    var result = Web(total: total, nodes: bunches, ends: ends.count)
    result.weights.reserveCapacity(ends.count)
    var pull = [Int32](repeating: 0, count: bunches)
    var met = pull
    let isPlain = weights.isEmpty
    for number in 0..<bunches {
      var metCount = 0
      var sum: Int32 = 0
      for v in holes[number] {
        sum += strength[Int(v)]
        for place in row(of: Int(v)) {
          let other = bunch[Int(ends[place])]
          guard Int(other) != number else { continue }
          met[metCount] = other
          metCount += pull[Int(other)] == 0 ? 1 : 0
          pull[Int(other)] += isPlain ? 1 : weights[place]
        }
      }
      for other in met[0..<metCount] {
        result.ends.append(other)
        result.weights.append(pull[Int(other)])
        pull[Int(other)] = 0
      }
      result.endRow(strength: sum)
    }
    return result
  }

  /// Makes a web to be filled row by row.
  private init(total: Int, nodes: Int, ends room: Int) {
    self.total = total
    offsets = [0]
    offsets.reserveCapacity(nodes + 1)
    ends = []
    ends.reserveCapacity(room)
    weights = []
    strength = []
    strength.reserveCapacity(nodes)
  }

  private mutating func endRow(strength sum: Int32) {
    offsets.append(Int32(ends.count))
    strength.append(sum)
  }
}
