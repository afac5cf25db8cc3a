/// How one actor judges another on one item; for the partnership's own eyes.
public struct Rating: Sendable {
  public var rater: Ref<Actor>
  public var rated: Ref<Actor>
  public let item: Item
  /// 1 to 4.
  public let value: Double
  public var date: PartialDate?
  /// The table of the workshop that gave it.
  public var table = ""
  public var note = ""
  public let origin: Origin

  public init(
    rater: Ref<Actor>, rated: Ref<Actor>, item: Item, value: Double, origin: Origin
  ) {
    self.rater = rater
    self.rated = rated
    self.item = item
    self.value = value
    self.origin = origin
  }

  /// What is judged: one of six items of value and trust, or a word of the city's own.
  public struct Item: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Power and influence.
    public static let power = Item(rawValue: "power")
    /// What it contributes.
    public static let resources = Item(rawValue: "resources")
    /// How much it takes part.
    public static let involvement = Item(rawValue: "involvement")
    public static let reliability = Item(rawValue: "reliability")
    /// Whether it shares the mission.
    public static let mission = Item(rawValue: "mission")
    /// Whether it is open to discussion.
    public static let openness = Item(rawValue: "openness")

    /// The items that tell what an actor is worth to others.
    public static let ofValue = [power, resources, involvement]
    /// The items that tell how far an actor is trusted.
    public static let ofTrust = [reliability, mission, openness]
  }
}
