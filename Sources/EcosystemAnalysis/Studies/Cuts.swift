public import EcosystemModel
import TieNetwork

/// An actor whose loss would cut others off from the largest piece left of its component.
public struct Cut: Sendable {
  public let actor: Ref<Actor>
  /// The actors that would be cut off, in canonical order.
  public let losing: [Ref<Actor>]
}

/// The actors whose loss cuts others off, the greatest loss first.
///
/// - Complexity: O(*n* + *m*) for each such actor.
func cuts(in projection: Projection, scores: [Column.ID: Scores]) -> [Cut] {
  guard let isCut = scores["articulation"] else { return [] }
  let network = projection.network.undirected
  let cuts = isCut.indices.filter { isCut[$0] == 1 }.map { node in
    Cut(actor: Ref(node), losing: lost(without: node, in: network).map { Ref($0) })
  }
  return cuts.sorted { ($1.losing.count, $0.actor) < ($0.losing.count, $1.actor) }
}

/// The nodes that losing `node` parts from the largest piece left; of equal pieces the first stays.
private func lost(without node: Int, in network: Network) -> [Int] {
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
  return pieces.indices.filter { $0 != stays }.flatMap { pieces[$0] }.sorted()
}
