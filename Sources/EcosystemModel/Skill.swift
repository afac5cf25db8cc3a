/// A skill of the skills spine.
public struct Skill: Sendable {
  public let id: String
  public let name: String
  /// Nothing only where the map has no table of skills, and the rows that name them make the list.
  public var layer: Layer?
  public var parent: Ref<Skill>?
  /// The framework that defines it, and its code there.
  public var framework = ""
  public var code = ""
  public var url = ""
  /// How much it counts beside others; 1 where it is not stated.
  public var priority: Double?

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The layers of the spine, the most general first.
  public enum Layer: String, Sendable, CaseIterable {
    /// The universal core: the learning compass of the OECD.
    case core
    /// The skills that all cities of learning share.
    case cofl
    case city
    case strategic
  }
}

/// A digital credential.
public struct Badge: Sendable {
  public var id: String
  public let name: String
  /// Nothing where the map has no table of badges, or the issuer is not shown.
  public var issuer: Ref<Actor>?
  public var skills: [Ref<Skill>] = []
  public var criteriaURL = ""
  /// Whether it recognises what somebody learnt before.
  public var recognisesPast: Bool?
  /// Whether its issuer has left, so that nobody gives it, whatever leads there.
  public internal(set) var isUngiven = false

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A job, course or role that a pathway leads to.
public struct Opportunity: Sendable {
  public var id: String
  public let name: String
  /// Nothing only where the provider is not shown.
  public var provider: Ref<Actor>?
  public var kind = ""
  public var domains: [Ref<Domain>] = []

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// One step of a pathway; an offer that no step leads to is an entry.
public struct PathwayStep: Sendable {
  /// An offer, a badge or an opportunity.
  public var from: Thing
  /// An offer, a badge or an opportunity.
  public var to: Thing
  /// The same in all steps that lead to one thing.
  public var rule = Rule.any
  public var hours: Double?
  public let origin: Origin

  public init(from: Thing, to: Thing, origin: Origin) {
    self.from = from
    self.to = to
    self.origin = origin
  }

  /// How many of the steps that lead to a thing are needed.
  public enum Rule: String, Sendable, CaseIterable {
    case any, all
  }
}
