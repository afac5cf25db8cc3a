public import EcosystemModel
import TieNetwork

/// An actor whose loss would cut others off from the largest piece left of its component.
public struct Cut: Sendable {
  public let actor: Ref<Actor>
  /// How many would be cut off.
  public let count: Int
  /// The actors that would be cut off, in canonical order; empty but for the 50 greatest cuts.
  public let losing: [Ref<Actor>]
  /// How many pieces these would be in; 0 where they are not listed.
  let pieces: Int
}

/// The column that tells how many an actor's loss would cut off.
let cutColumn: Column.ID = "cut_off"

/// The actors whose loss cuts others off, the greatest loss first.
///
/// Only the first 50 list whom they would cut off: on a chain nearly everyone is such an actor, and
/// all lists together would grow with the square of its length.
///
/// - Complexity: O(*n* log *n* + *m*), with a factor of 50.
func cuts(in projection: Projection, scores: [Column.ID: Scores]) -> [Cut] {
  let counts = (scores[cutColumn] ?? Scores([Double]())).map { Int($0 ?? 0) }
  let network = projection.network.undirected
  let order = counts.indices.filter { counts[$0] > 0 }
    .sorted { (counts[$1], $0) < (counts[$0], $1) }
  return order.enumerated().map { place, node in
    let pieces = place < 50 ? lost(without: node, in: network) : []
    return Cut(
      actor: Ref(node), count: counts[node], losing: pieces.joined().sorted().map { Ref($0) },
      pieces: pieces.count)
  }
}

/// The pieces that losing `node` parts from the largest piece left; of equal pieces the first stays.
private func lost(without node: Int, in network: Network) -> [[Int]] {
  var piece = [Int](repeating: -1, count: network.nodeCount)
  piece[node] = -2
  var pieces: [[Int]] = []
  for start in network.neighbours(of: node) where piece[Int(start)] == -1 {
    var found = [Int(start)]
    piece[Int(start)] = pieces.count
    var at = 0
    while at < found.count {
      for next in network.neighbours(of: found[at]) where piece[Int(next)] == -1 {
        piece[Int(next)] = pieces.count
        found.append(Int(next))
      }
      at += 1
    }
    pieces.append(found)
  }
  guard let largest = pieces.indices.max(by: { pieces[$0].count < pieces[$1].count }) else {
    return []
  }
  let stays = pieces.firstIndex { $0.count == pieces[largest].count }
  return pieces.indices.filter { $0 != stays }.map { pieces[$0] }
}
