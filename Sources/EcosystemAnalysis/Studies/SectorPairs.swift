public import EcosystemModel
import TieNetwork

/// Two sectors, the ties between them and how many chance alone would give (D3).
public struct SectorPair: Sendable {
  public let a: Ref<Sector>
  public let b: Ref<Sector>
  public let observed: Int
  /// Pairs of actors, one of each.
  public let possible: Int
  /// *m · nₐ · n_b / (n(n − 1)/2)*: what shuffled labels would give on average.
  public let expected: Double
}

/// The pairs of sectors that have actors, among actors with a sector; by sector.
func sectorPairs(of ecosystem: Ecosystem, in projection: Projection) -> [SectorPair] {
  let labels = ecosystem.actors.map(\.sector)
  var sizes = [Int](repeating: 0, count: ecosystem.sectors.count)
  for label in labels { if let label { sizes[label.index] += 1 } }
  let total = sizes.reduce(0, +)
  var observed = [[Int]](
    repeating: [Int](repeating: 0, count: sizes.count), count: sizes.count)
  var ties = 0
  let network = projection.network.undirected
  for node in 0..<network.nodeCount {
    guard let label = labels[node] else { continue }
    for other in network.neighbours(of: node) where Int(other) > node {
      guard let otherLabel = labels[Int(other)] else { continue }
      ties += 1
      let (low, high) = (min(label, otherLabel), max(label, otherLabel))
      observed[low.index][high.index] += 1
    }
  }
  let pairs = Double(total * (total - 1)) / 2
  let used = ecosystem.sectors.refs.filter { sizes[$0.index] > 0 }
  return used.flatMap { a in
    used.filter { $0 > a }.map { b in
      let possible = sizes[a.index] * sizes[b.index]
      return SectorPair(
        a: a, b: b, observed: observed[a.index][b.index], possible: possible,
        expected: pairs > 0 ? Double(ties * possible) / pairs : 0)
    }
  }
}
