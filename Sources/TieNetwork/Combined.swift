/// A network and what was done to the statements that it is made of.
public struct Combined: Sendable {
  public let network: Network
  /// Statements from a node to itself, left out.
  public let selfLoops: Int
  /// Statements that told again what the same layer had told of the same two nodes, same way.
  public let repeats: Int
  /// Ties told by more than one layer.
  public let multiplexTies: Int
  /// Pairs told in both directions that an undirected reading made one tie; 0 when directed.
  public let joinedPairs: Int
}

extension Network {
  /// Combines statements into a network; see ``combining(count:nodeCount:directed:keepsStrengths:arc:)``.
  public static func combining(_ arcs: [Arc], nodeCount: Int, directed: Bool) -> Combined {
    combining(count: arcs.count, nodeCount: nodeCount, directed: directed) { arcs[$0] }
  }

  /// Combines `count` statements into a network.
  ///
  /// Loops are left out. The same (from, to, layer) told again is one statement of the largest
  /// strength. Strengths of several layers are added up. An undirected tie has the larger strength
  /// of its two directions. The order of the arcs never changes the result.
  ///
  /// - Parameters:
  ///   - keepsStrengths: Where false, every tie of the network has the strength 1.
  ///   - arc: The statement of a number from 0, or nothing where it takes no part; asked again and
  ///     again, so that the statements need not be held a second time.
  /// - Complexity: O(*n* + *m*) with few layers a pair; 16 bytes an arc while it runs, which
  ///   includes the network itself where every strength is 1.
  public static func combining(
    count: Int, nodeCount: Int, directed: Bool, keepsStrengths: Bool = true, arc: (Int) -> Arc?
  ) -> Combined {
    let piles = Piles(count: count, nodeCount: nodeCount, directed: directed, arc: arc)
    let selfLoops = piles.selfLoops
    var tally = Tally()
    let rows = tied(piles, keepsStrengths: keepsStrengths, &tally, arc: arc)
    return Combined(
      network: directed ? Network(outgoing: rows) : Network(mutual: rows.mirrored()),
      selfLoops: selfLoops, repeats: tally.repeats,
      multiplexTies: tally.multiplexTies, joinedPairs: tally.joinedPairs)
  }

  /// Makes one tie of each pile.
  private static func tied(
    _ piles: consuming Piles, keepsStrengths: Bool, _ tally: inout Tally, arc: (Int) -> Arc?
  ) -> Rows {
    let nodeCount = piles.ends.count
    let isPlain = piles.isPlain || !keepsStrengths
    var rows = Rows(capacity: piles.order.count, rows: nodeCount)
    let (order, ends) = (piles.order.span, piles.ends.span)
    var place = 0
    for row in 0..<nodeCount {
      let end = Int(ends[row])
      while place < end {
        let other = order[place] >> 32
        let start = place
        repeat { place += 1 } while place < end && order[place] >> 32 == other
        var strength = 1.0
        if place > start + 1 {
          let told = (start..<place).compactMap { arc(Piles.number(order[$0])) }
          strength = tally.strength(of: told)
        } else if !isPlain {
          strength = arc(Piles.number(order[start]))?.strength ?? 1
        }
        rows.append(Int32(truncatingIfNeeded: other), strength: keepsStrengths ? strength : 1)
      }
      rows.endRow()
    }
    return rows
  }
}

/// What is counted while statements about the same two nodes become one tie.
private struct Tally {
  var repeats = 0
  var multiplexTies = 0
  var joinedPairs = 0

  /// Returns the strength of the tie that the statements of one pile make together.
  mutating func strength(of pile: [Arc]) -> Double {
    let told = pile.sorted { ($0.from, $0.layer) < ($1.from, $1.layer) }
    var larger = 0.0
    var sum = 0.0
    var strongest = 0.0
    for (number, arc) in told.enumerated() {
      strongest = max(strongest, arc.strength)
      let next = number + 1 < told.count ? told[number + 1] : nil
      if arc.from == next?.from && arc.layer == next?.layer {
        repeats += 1
        continue
      }
      sum += strongest
      strongest = 0
      if arc.from != next?.from {
        larger = max(larger, sum)
        sum = 0
      }
    }
    if told.contains(where: { $0.layer != told[0].layer }) { multiplexTies += 1 }
    if told[0].from != told[told.count - 1].from { joinedPairs += 1 }
    return larger
  }
}
