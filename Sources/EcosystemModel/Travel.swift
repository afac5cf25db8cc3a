/// How many people live in a place, of an age and a group where these are told apart.
public struct Population: Sendable {
  public var place: Ref<Place>
  public let people: Int
  public var ageBand: Ref<AgeBand>?
  public var group: Ref<LearnerGroup>?
  public let origin: Origin

  public init(place: Ref<Place>, people: Int, origin: Origin) {
    self.place = place
    self.people = people
    self.origin = origin
  }
}

/// How long the way from one place to another takes.
public struct Journey: Sendable {
  public var from: Ref<Place>
  public var to: Ref<Place>
  public let minutes: Double
  /// On foot, by bus, …; empty where it is not stated.
  public var mode = ""
  public let origin: Origin

  public init(from: Ref<Place>, to: Ref<Place>, minutes: Double, origin: Origin) {
    self.from = from
    self.to = to
    self.minutes = minutes
    self.origin = origin
  }
}

/// What keeps people of one place from another, or from an offer.
public struct Barrier: Sendable {
  public var place: Ref<Place>
  /// A place or an offer.
  public var to: Thing
  public let effect: Effect
  /// Whom it keeps away; everybody where it is not stated.
  public var group: Ref<LearnerGroup>?
  public let origin: Origin

  public init(place: Ref<Place>, to: Thing, effect: Effect, origin: Origin) {
    self.place = place
    self.to = to
    self.effect = effect
    self.origin = origin
  }

  public enum Effect: Sendable, Hashable {
    case adds(minutes: Double)
    case blocks
  }
}
