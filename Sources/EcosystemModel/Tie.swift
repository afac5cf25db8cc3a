/// A kind of tie, with what it means for measures.
public struct Relation: Sendable {
  public let id: String
  public let title: String
  public var isDirected: Bool?
  public var meaning = Meaning.association

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  public enum Meaning: String, Sendable, CaseIterable {
    case association, flow
    /// Conflict and the like: drawn apart, part of no measure unless named.
    case strain
  }
}

/// One statement that two actors are related, kept as stated.
public struct Tie: Sendable {
  public var from: Ref<Actor>
  public var to: Ref<Actor>
  public let relation: Ref<Relation>
  public let direction: Direction
  public let isStrengthStated: Bool
  /// 1 where it is not stated.
  public let strength: Double
  public let origin: Origin

  public init(
    from: Ref<Actor>, to: Ref<Actor>, relation: Ref<Relation>, direction: Direction = .notStated,
    strength: Double? = nil, origin: Origin
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.direction = direction
    self.isStrengthStated = strength != nil
    self.strength = strength ?? 1
    self.origin = origin
  }

  public enum Direction: String, Sendable, CaseIterable {
    case undirected, directed, mutual
    case notStated = ""
  }

  /// What few ties carry, kept aside so that a tie stays small.
  public struct Details: Sendable {
    public var date: PartialDate?
    /// An organisation or a table, never a person.
    public var reportedBy = ""
    /// Whether that is neither an organisation of the map nor a table, so that it may be a person.
    public var mayNamePerson = false
    public var initiatives: [Ref<Initiative>] = []
    public var source = ""
    public var note = ""

    public init() {}
  }
}

/// A programme, event, workshop or group that actors take part in.
public struct Initiative: Sendable {
  public var id: String
  public let name: String
  public var kind = ""
  public var date: PartialDate?
  public var place: Ref<Place>?
  public var people: Int?
  public var source = ""

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether people met there: a workshop or an event, not a programme or a group.
  public var isMeeting: Bool { ["workshop", "event"].contains(kind.lowercased()) }
}

/// An actor's part in an initiative.
public struct Affiliation: Sendable {
  public var actor: Ref<Actor>
  public var initiative: Ref<Initiative>
  public var role = ""
  public var date: PartialDate?
  public var source = ""
  public let origin: Origin

  public init(actor: Ref<Actor>, initiative: Ref<Initiative>, origin: Origin) {
    self.actor = actor
    self.initiative = initiative
    self.origin = origin
  }
}
