/// Something that learners said, with the answer they got; never a person's record.
public struct Insight: Sendable {
  public var id: String
  public let theme: String
  public let statement: String
  public var group: Ref<LearnerGroup>?
  public var barrier: Barrier?
  public var saidOn: PartialDate?
  /// How many said so.
  public var howMany: Int?
  public var relatesTo: [Thing] = []
  public var response = ""
  public var responseBy = ""
  public var responseDate: PartialDate?
  public var source = ""
  public let origin: Origin

  public init(id: String, theme: String, statement: String, origin: Origin) {
    self.id = id
    self.theme = theme
    self.statement = statement
    self.origin = origin
  }

  /// What keeps learners away.
  public enum Barrier: String, Sendable, CaseIterable {
    case awareness, transport, cost, confidence, time, belonging, safety, language, disability
  }
}
