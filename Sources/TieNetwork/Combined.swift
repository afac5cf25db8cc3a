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
  /// Combines statements into a network.
  ///
  /// Loops are left out. The same (from, to, layer) told again is one statement of the largest
  /// strength. Strengths of several layers are added up. An undirected tie has the larger strength
  /// of its two directions. The order of `arcs` never changes the result.
  ///
  /// - Complexity: O(*n* + *m*) with few layers a pair; 16 bytes an arc while it runs.
  public static func combining(
    _ arcs: consuming [Arc], nodeCount: Int, directed: Bool
  ) -> Combined {
    let piles = Piles(arcs, nodeCount: nodeCount, directed: directed)
    var tally = Tally()
    var rows = Rows(capacity: piles.order.count, rows: nodeCount)
    var place = 0
    for row in 0..<nodeCount {
      let end = Int(piles.ends[row])
      while place < end {
        let other = piles.order[place] >> 32
        let start = place
        repeat { place += 1 } while place < end && piles.order[place] >> 32 == other
        if place == start + 1 && piles.isPlain {
          rows.append(Int32(other), strength: 1)
          continue
        }
        let told = piles.order[start..<place].lazy.map { arcs[Int(UInt32(truncatingIfNeeded: $0))] }
        rows.append(Int32(other), strength: tally.strength(of: told))
      }
      rows.endRow()
    }
    return Combined(
      network: directed
        ? Network(outgoing: rows) : Network(mutual: rows.joined(with: rows.transposed())),
      selfLoops: arcs.count - piles.order.count, repeats: tally.repeats,
      multiplexTies: tally.multiplexTies, joinedPairs: tally.joinedPairs)
  }
}

/// What is counted while statements about the same two nodes become one tie.
private struct Tally {
  var repeats = 0
  var multiplexTies = 0
  var joinedPairs = 0

  /// Returns the strength of the tie that the statements of one pile make together.
  mutating func strength(of pile: some RandomAccessCollection<Arc>) -> Double {
    guard pile.count > 1 else { return pile.first?.strength ?? 0 }
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
