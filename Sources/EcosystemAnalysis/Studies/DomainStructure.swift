public import EcosystemModel
import TieNetwork

/// How the organisations of one domain are linked among themselves (D2).
public struct DomainStructure: Sendable {
  public let domain: Ref<Domain>
  public let actorCount: Int
  /// Linked pairs among them.
  public let tieCount: Int
  /// The share of the possible pairs; nil for fewer than two organisations.
  public let density: Double?
  /// How many belong to each connected part, the largest first.
  public let parts: [Int]
  /// Those without a link to another of the domain; for an audience, those that may be shown.
  public private(set) var alone: [Ref<Actor>]
  /// Those without whom others of the domain fall apart; as for ``alone``.
  public private(set) var cutPoints: [CutPoint]
  /// The links that are all that joins two sides; as for ``alone``.
  public private(set) var onlyLinks: [TieScores.Ends]

  public struct CutPoint: Sendable, Hashable {
    public let actor: Ref<Actor>
    /// How many connected parts its own would fall into without it.
    public let pieces: Int
    /// How many its own part has without it.
    public let others: Int
  }

  /// - Complexity: O(organisations of the map + the ties of these).
  init(of domain: Ref<Domain>, _ actors: [Ref<Actor>], in network: Network) {
    let own = network.among(actors.map(\.index))
    self.domain = domain
    actorCount = actors.count
    tieCount = own.tieCount
    density =
      actors.count > 1
      ? Double(2 * own.tieCount) / Double(actors.count * (actors.count - 1)) : nil
    let members = own.parts
    parts = members.map(\.count)
    alone = members.filter { $0.count == 1 }.map { actors[$0[0]] }.sorted()
    var sizes = [Int](repeating: 0, count: actors.count)
    for part in members { for node in part { sizes[node] = part.count } }
    cutPoints = own.cutPoints.map { node, pieces in
      CutPoint(actor: actors[node], pieces: pieces, others: sizes[node] - 1)
    }
    onlyLinks = zip(own.ties, own.bridges).filter(\.1).map {
      TieScores.Ends(from: actors[Int($0.0.from)], to: actors[Int($0.0.to)])
    }
  }

  /// The same, telling no link.
  public var withoutLinks: DomainStructure {
    var told = self
    told.onlyLinks = []
    return told
  }

  /// The same, naming only actors that may be shown.
  public func showing(_ isShown: [Bool]) -> DomainStructure {
    var shown = self
    shown.alone.removeAll { !isShown[$0.index] }
    shown.cutPoints.removeAll { !isShown[$0.actor.index] }
    shown.onlyLinks.removeAll { !isShown[$0.from.index] || !isShown[$0.to.index] }
    return shown
  }
}

/// The structure of each domain that organisations belong to, but themes that hold other domains.
func domainStructures(of ecosystem: Ecosystem, in network: Network) -> [DomainStructure] {
  let tree = DomainTree(of: ecosystem.domains)
  var members = [[Ref<Actor>]](repeating: [], count: ecosystem.domains.count)
  for actor in ecosystem.actors.refs {
    for domain in Set(ecosystem.actors[actor].domains) { members[domain.index].append(actor) }
  }
  return ecosystem.domains.refs.filter { !tree.isTheme($0) && !members[$0.index].isEmpty }
    .map { DomainStructure(of: $0, members[$0.index], in: network) }
}
