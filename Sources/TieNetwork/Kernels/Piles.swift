/// The statements of a network laid out pile by pile: those about the same two nodes together.
///
/// Two counting sorts, first by the other end, then by the row, leave the rows sorted with no
/// comparison made; they fill downwards, from running totals. A row is the start of an arc, or the
/// smaller end when undirected.
struct Piles {
  /// The other end in the upper 32 bits, the number of the arc in the lower.
  let order: [UInt64]
  /// Where the row of each node ends in `order`.
  let ends: [Int32]
  /// Whether every strength is 1, so that a pile of one need not be opened.
  let isPlain: Bool
  /// Statements from a node to itself, which stand in no pile.
  let selfLoops: Int

  /// Long because its three passes share their counters.
  init(count: Int, nodeCount: Int, directed: Bool, arc: (Int) -> Arc?) {
    precondition(max(count, nodeCount) <= Int(Int32.max), "at most 2,147,483,647 arcs")
    var columnEnds = spread(Int32(0), count: nodeCount)
    var rowEnds = columnEnds
    var isPlain = true
    var selfLoops = 0
    for number in 0..<count {
      guard let arc = arc(number) else { continue }
      precondition(arc.strength > 0 && arc.strength.isFinite, "a strength is above 0 and finite")
      isPlain = isPlain && arc.strength == 1
      let (row, column) = Self.place(of: arc, directed: directed)
      precondition(row >= 0 && max(row, column) < nodeCount, "an arc of unknown nodes")
      guard row != column else {
        selfLoops += 1
        continue
      }
      columnEnds[column] += 1
      rowEnds[row] += 1
    }
    Self.addUp(&columnEnds)
    Self.addUp(&rowEnds)

    let kept = Int(columnEnds.last ?? 0)
    var byColumn = spread(UInt64(0), count: kept)
    for number in 0..<count {
      guard let arc = arc(number) else { continue }
      let (row, column) = Self.place(of: arc, directed: directed)
      guard row != column else { continue }
      columnEnds[column] -= 1
      byColumn[Int(columnEnds[column])] = UInt64(row) << 32 | UInt64(number)
    }
    var order = spread(UInt64(0), count: kept)
    var place = kept
    for column in stride(from: nodeCount - 1, through: 0, by: -1) {
      while place > Int(columnEnds[column]) {
        place -= 1
        let row = Int(byColumn[place] >> 32)
        rowEnds[row] -= 1
        order[Int(rowEnds[row])] = UInt64(column) << 32 | byColumn[place] & 0xFFFF_FFFF
      }
    }
    for row in 0..<nodeCount {
      rowEnds[row] = row + 1 < nodeCount ? rowEnds[row + 1] : Int32(kept)
    }
    (self.order, ends) = (order, rowEnds)
    (self.isPlain, self.selfLoops) = (isPlain, selfLoops)
  }

  /// The number of the arc in an entry of ``order``.
  static func number(_ entry: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: entry)) }

  private static func place(of arc: Arc, directed: Bool) -> (row: Int, column: Int) {
    let (from, to) = (Int(arc.from), Int(arc.to))
    return directed || from < to ? (from, to) : (to, from)
  }

  private static func addUp(_ counts: inout [Int32]) {
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
  }
}
