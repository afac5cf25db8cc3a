/// The settings of one map: what is mapped, for whom, and how it may be shown.
public struct City: Sendable {
  /// The name of the map folder.
  public var id: String
  public var name: String
  public var asOf: PartialDate?
  /// Who counts as in, in words.
  public var boundary = ""
  public var targetGroup = ""
  public var codedBy = ""
  /// Printed on every map.
  public var note = ""
  public var paper = "A3"
  public var title = ""
  public var credits = ""
  public var audience = Audience.partner
  /// Columns of the actors' table, beyond the known ones, that may leave the model.
  public var keep: [String] = []
  public var seed: UInt64 = 1
  public var completeFor: [Completeness] = []
  /// How near counts as near, the shortest time first.
  public var bands = TravelBand.usual
  /// Counts of people below this are not told to others.
  public var minCell = 5
  /// How the links were asked for.
  public var collection = DataCollection()
  /// What is to come of the map, in words.
  public var nextSteps = ""

  public init(id: String) {
    self.id = id
    name = id
  }

  /// Whether absence from `table` (and, where given, from this part of it) means none.
  public func isComplete(_ table: String, for part: String? = nil) -> Bool {
    completeFor.contains { $0.table == table && ($0.part == nil || $0.part == part) }
  }
}

/// A promise that a table, or its rows about one domain or place, leaves nothing out.
public struct Completeness: Sendable, Hashable {
  public let table: String
  public let part: String?

  public init(table: String, part: String? = nil) {
    self.table = table
    self.part = part
  }
}
