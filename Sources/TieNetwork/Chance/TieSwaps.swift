/// An undirected network whose ties swap ends by chance, so that every node keeps its degree.
///
/// Each tie knows its two places in the rows, so a swap writes four ends and searches for none.
/// 24 bytes a tie and 4 a node.
struct TieSwaps: Sendable {
  private struct Tie {
    var from: Int32
    var to: Int32
    /// Where `to` stands in the row of `from`.
    var there: Int32
    /// Where `from` stands in the row of `to`.
    var back: Int32

    var turned: Tie { Tie(from: to, to: from, there: back, back: there) }
  }

  private let offsets: [Int32]
  /// The ends of each row, in no order.
  private var ends: [Int32]
  private var ties: [Tie]
  /// How many tries changed anything.
  private(set) var changes = 0

  /// Takes the ties in the order in which chance is to number them.
  init(_ ties: [(from: Int32, to: Int32)], nodeCount: Int) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for (v, w) in ties {
      offsets[Int(v) + 1] += 1
      offsets[Int(w) + 1] += 1
    }
    for row in 0..<nodeCount { offsets[row + 1] += offsets[row] }
    var cursor = offsets
    var ends = [Int32](repeating: 0, count: 2 * ties.count)
    self.ties = ties.map { v, w in
      let tie = Tie(from: v, to: w, there: cursor[Int(v)], back: cursor[Int(w)])
      ends[Int(tie.there)] = w
      ends[Int(tie.back)] = v
      cursor[Int(v)] += 1
      cursor[Int(w)] += 1
      return tie
    }
    self.offsets = offsets
    self.ends = ends
  }

  /// The network as it is now, without strengths.
  ///
  /// Ties seen from their other ends are the same ties, and rows made so are sorted.
  var network: Network {
    Network(mutual: Rows(offsets: offsets, ends: ends, strengths: []).transposed())
  }

  /// Tries so often to make a–d and c–b of two ties a–b and c–d drawn by chance.
  ///
  /// Each try draws two ties and whether the second is turned round. It changes nothing where a
  /// node would be tied to itself, or twice to another.
  mutating func run(_ tries: Int, seed: UInt64) {
    changes += Self.swap(tries, seed: seed, offsets: offsets, ends: &ends, ties: &ties)
  }

  private static func swap(
    _ tries: Int, seed: UInt64, offsets: [Int32], ends: inout [Int32], ties: inout [Tie]
  ) -> Int {
    let offsets = offsets.span
    var ends = ends.mutableSpan
    var ties = ties.mutableSpan
    var random = SplitMix64(seed: seed)
    var changes = 0
    for _ in 0..<tries {
      let (i, j) = (random.below(ties.count), random.below(ties.count))
      let isTurned = random.below(2) == 1
      guard i != j else { continue }
      let first = ties[i]
      let second = isTurned ? ties[j].turned : ties[j]
      let (a, b, c, d) = (first.from, first.to, second.from, second.to)
      guard a != c, a != d, b != c, b != d,
        !isTied(a, d, offsets, ends.span), !isTied(c, b, offsets, ends.span)
      else { continue }
      ends[Int(first.there)] = d
      ends[Int(second.back)] = a
      ends[Int(second.there)] = b
      ends[Int(first.back)] = c
      ties[i] = Tie(from: a, to: d, there: first.there, back: second.back)
      ties[j] = Tie(from: c, to: b, there: second.there, back: first.back)
      changes += 1
    }
    return changes
  }

  /// Whether two nodes are tied, by the shorter of their rows.
  private static func isTied(
    _ v: Int32, _ w: Int32, _ offsets: Span<Int32>, _ ends: Span<Int32>
  ) -> Bool {
    let mine = Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1])
    let theirs = Int(offsets[Int(w)])..<Int(offsets[Int(w) + 1])
    let (row, wanted) = mine.count <= theirs.count ? (mine, w) : (theirs, v)
    for place in row where ends[place] == wanted { return true }
    return false
  }
}
