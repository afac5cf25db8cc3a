public import EcosystemModel
public import TieNetwork

/// All that was worked out from an ecosystem; what nobody wanted is absent.
public struct Facts: Sendable {
  public var ecosystem: Ecosystem
  public var projection: Projection?
  /// By column; one value an actor, or a single one for the whole network.
  public var scores: [Column.ID: Scores] = [:]
  /// The ties with their scores, where a column of ties was wanted.
  public var ties: TieScores?
  /// Who answered, where the map says so.
  public var response: Response?
  /// Columns that this reading of the network leaves empty, and why.
  public var unanswered: [NoAnswer] = []
  public var rankConfidence: RankConfidence?
  public var chanceTests: ChanceTests?
  public var groupLinks: [GroupLinks]?
  public var sectorMixing: SectorMixing?
  public var robustness: Robustness?
  public var takingPart: TakingPart?
  public var esteem: Esteem?
  /// By the suggestion's id.
  public var suggested: [Suggestion.ID: Suggested] = [:]
  public var notSuggested: [Suggestion.ID: NotSuggested] = [:]
  public var coverage: Coverage?
  public var providerLosses: [ProviderLoss]?
  public var actorCoverage: ActorCoverage?
  public var reach: Reach?
  public var equity: Equity?
  public var sectorPairs: [SectorPair]?
  public var cuts: [Cut]?
  public var pathways: Pathways?
  public var skills: SkillsSpine?
  public var logicModel: LogicChains?
  public var domainStructures: [DomainStructure]?
  public var insightTraces: InsightTraces?
  public var namedBarriers: BarrierStudy?
  public var engagement: EngagementShares?

  init(ecosystem: Ecosystem, projection: Projection?) {
    self.ecosystem = ecosystem
    self.projection = projection
  }

  /// What to know of the measures that were worked out, beyond their definitions.
  public var remarks: [Sentence] = []

  /// The whole network's value of a column.
  public func whole(_ column: Column.ID) -> Double? { scores[column]?.first ?? nil }

  /// An actor's value of a column.
  public func score(_ column: Column.ID, of actor: Ref<Actor>) -> Double? {
    guard let scores = scores[column], actor.index < scores.count else { return nil }
    return scores[actor.index]
  }

  /// Whether an actor has a tie with any other.
  func hasTie(_ actor: Ref<Actor>) -> Bool {
    guard let network = projection?.network else { return false }
    return !network.neighbours(of: actor.index).isEmpty
      || !network.incomingNeighbours(of: actor.index).isEmpty
  }

  /// What to know before leaning on the absence of a link, where not all links may be listed.
  var linksCaveat: Sentence? {
    ecosystem.city.isComplete("ties")
      ? nil : "The list of links is not declared complete: a link may exist that nobody stated."
  }

  /// The actor that a gap is about, or whose offer, badge or opportunity it is about.
  func actor(of gap: Gap) -> Ref<Actor>? { gap.actor ?? gap.thing.flatMap(ecosystem.owner) }

  /// Whether all the actors that a gap is about may be shown.
  func isTold(_ gap: Gap, _ isShown: (Ref<Actor>) -> Bool) -> Bool {
    (actor(of: gap).map(isShown) ?? true) && gap.isTold(isShown)
  }

  func isLocal(_ actor: Ref<Actor>) -> Bool { ecosystem.actors[actor].isLocal }
}

extension Ecosystem {
  /// Who offers or issues a thing.
  func owner(of thing: Thing) -> Ref<Actor>? {
    switch thing {
    case .actor(let actor): actor
    case .offer(let offer): provision[offer].provider
    case .badge(let badge): badges[badge].issuer
    case .opportunity(let opportunity): opportunities[opportunity].provider
    case .domain, .place, .skill, .initiative, .logicItem, .group, .ageBand, .sector, .ring,
      .relation, .tie:
      nil
    }
  }
}
