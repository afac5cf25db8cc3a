import EcosystemModel
import TieNetwork

/// How far ties reach among the city's own organisations, and whether that carries a statement
/// about who stands where.
struct LocalTies {
  /// Pairs of local actors with a tie.
  private(set) var pairs = 0
  let actors: Int
  /// Local actors with a tie to anyone.
  let tied: Int

  /// - Complexity: O(actors + ties).
  init(in facts: Facts) {
    let local = facts.ecosystem.actors.refs.filter(facts.isLocal)
    actors = local.count
    tied = local.count(where: facts.hasTie)
    guard let network = facts.projection?.network.undirected else { return }
    for actor in local {
      pairs += network.neighbours(of: actor.index).count {
        Int($0) > actor.index && facts.isLocal(Ref(Int($0)))
      }
    }
  }

  /// At least ten tied pairs, and a tie for at least half of the local actors.
  var isEnough: Bool { pairs >= 10 && tied * 2 >= actors }
}
