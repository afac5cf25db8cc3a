/// An organisation, group or, rarely, person with a part in learning in the city.
///
/// What most rows leave blank stands in ``Details``, so that an actor with little to say stays
/// small; its properties read and write as the actor's own.
@dynamicMemberLookup
public struct Actor: Sendable {
  public var id: String
  public let name: String
  public var sector: Ref<Sector>?
  public var ring: Ref<Ring>?
  public var domains: [Ref<Domain>] = []
  /// The widest audience that may see the actor.
  public var show = Audience.partner
  public var isPerson = false
  public var scope: Scope?
  public let origin: Origin
  private var box = Box.blank

  public init(id: String, name: String, origin: Origin) {
    self.id = id
    self.name = name
    self.origin = origin
  }

  /// Whether the actor belongs to the city rather than to its region or nation.
  public var isLocal: Bool { scope == nil || scope == .city }

  public var details: Details {
    get {
      switch box {
      case .blank: Details()
      case .filled(let details): details
      }
    }
    set { box = newValue == Details() ? .blank : .filled(newValue) }
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<Details, Value>) -> Value {
    get { details[keyPath: path] }
    set { details[keyPath: path] = newValue }
  }

  private indirect enum Box: Sendable {
    case blank
    case filled(Details)
  }

  /// What few actors state.
  public struct Details: Sendable, Hashable {
    public var place: Ref<Place>?
    public var coordinate: Coordinate?
    public var aliases: [String] = []
    public var organisationIDs: [String] = []
    public var url = ""
    /// 1 to 5.
    public var influence: Double?
    /// 1 to 5.
    public var interest: Double?
    public var responded: Bool?
    public var engagement: Engagement?
    public var willing: Bool?
    public var mustInclude: Bool?
    public var cost: Double?
    public var source = ""
    public var note = ""
    /// The cells of the columns that `City.keep` lists, in that order.
    public var kept: [String] = []

    public init() {}
  }
}

/// How far an actor's work reaches.
public enum Scope: String, Sendable, CaseIterable {
  case city, region, national
}

/// How far the talk with an actor has come.
public enum Engagement: String, Sendable, CaseIterable {
  case toApproach = "to approach"
  case invited
  case takingPart = "taking part"
  case declined, left
}

/// A point on the globe, in degrees.
public struct Coordinate: Sendable, Hashable {
  public let latitude: Double
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
