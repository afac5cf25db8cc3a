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

/// With more sectors than this, pairs of them tell nothing: the column holds something else.
let mostSectors = 100

/// The pairs of sectors that have actors, among actors with a sector; by sector.
func sectorPairs(of ecosystem: Ecosystem, in projection: Projection) -> [SectorPair] {
  let groups = Groups(
    of: ecosystem.actors.map { $0.sector?.number ?? -1 }, count: ecosystem.sectors.count)
  let sizes = groups.sizes
  let used = ecosystem.sectors.refs.filter { sizes[$0.index] > 0 }
  guard used.count <= mostSectors else { return [] }
  let mixing = Mixing(of: projection.network.undirected, groups: groups)
  return used.flatMap { a in
    used.filter { $0 > a }.map { b in
      SectorPair(
        a: a, b: b, observed: mixing.counts[a.index][b.index],
        possible: sizes[a.index] * sizes[b.index],
        expected: mixing.expectedByLabels[a.index][b.index])
    }
  }
}
