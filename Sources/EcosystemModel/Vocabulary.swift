/// A part of the city's life that actors belong to, such as employers or culture.
public struct Sector: Sendable {
  public let id: String
  public let title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The seven sectors of the city blueprints; a city may name its own.
  public static let blueprint = [
    Sector(id: "employers", title: "Employers"),
    Sector(id: "formal-education", title: "Formal education"),
    Sector(id: "informal-learning", title: "Non-formal and informal learning"),
    Sector(id: "culture", title: "Culture, arts and heritage"),
    Sector(id: "third-sector", title: "Third sector"),
    Sector(id: "public-services", title: "Public services"),
    Sector(id: "learners", title: "Learners and young people"),
  ]
}

/// How close an actor stands to the programme.
public struct Ring: Sendable {
  public let id: String
  public let title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The three rings of the city blueprints, innermost first; a city may name its own.
  public static let blueprint = [
    Ring(id: "anchor", title: "Anchor"), Ring(id: "core", title: "Core"),
    Ring(id: "wider", title: "Wider"),
  ]
}

/// A group of learners whose chances are told apart, such as young carers.
public struct LearnerGroup: Sendable {
  public let id: String
  public let title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A domain of focus that the city chose, possibly under a parent theme.
public struct Domain: Sendable {
  public let id: String
  public let title: String
  public var parent: Ref<Domain>?
  public var since: PartialDate?
  public var until: PartialDate?
  public var source = ""

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A range of ages in years, both ends included.
public struct AgeBand: Sendable {
  public let id: String
  public let title: String
  public let from: Int
  public let to: Int

  public init(id: String, title: String, from: Int, to: Int) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
  }
}

/// A part of the city, or a venue.
public struct Place: Sendable {
  public let id: String
  public let name: String
  public var coordinate: Coordinate?
  /// 1 = most deprived.
  public var deprivationRank: Int?
  /// Where it was written; nothing for a place that other tables name alone.
  public var origin: Origin?

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A source that rows cite.
public struct CitedSource: Sendable {
  public let id: String
  public let title: String
  public var url = ""
  public var date: PartialDate?
  public var retrieved: PartialDate?
  public var licence = ""

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
