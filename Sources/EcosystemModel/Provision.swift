/// A learning offer.
public struct Provision: Sendable {
  public var provider: Ref<Actor>
  public var id: String
  public let title: String
  public var domains: [Ref<Domain>] = []
  public var ageFrom: Int?
  public var ageTo: Int?
  public var place: Ref<Place>?
  public var skills: [Ref<Skill>] = []
  /// Nothing where it is offered and its size unknown.
  public var placesPerYear: Double?
  public var cost = ""
  public var times: [String] = []
  public var mode = ""
  public var kind = ""
  public var badge: Ref<Badge>?
  public var openTo: [String] = []
  public var url = ""
  public var howToJoin = ""
  public var starts: PartialDate?
  public var ends: PartialDate?
  public var stepFree: Bool?
  public var checkedOn: PartialDate?
  public var source = ""
  public let origin: Origin

  /// Whether it is online alone, so that no way leads to it.
  public var isOnline: Bool { mode.lowercased() == "online" }

  public init(provider: Ref<Actor>, id: String, title: String, origin: Origin) {
    self.provider = provider
    self.id = id
    self.title = title
    self.origin = origin
  }
}

/// How many places a year the city wants, over any of the dimensions given.
public struct Target: Sendable {
  public let places: Double
  public var domain: Ref<Domain>?
  public var ageBand: Ref<AgeBand>?
  public var place: Ref<Place>?
  public var skill: Ref<Skill>?
  public var sector: Ref<Sector>?
  public let origin: Origin

  public init(places: Double, origin: Origin) {
    self.places = places
    self.origin = origin
  }
}
