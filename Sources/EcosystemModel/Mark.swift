/// Energy, a blockage or a question that people noted on the map.
public struct Mark: Sendable {
  /// An actor, a domain or a tie.
  public var on: Thing
  public let kind: Kind
  public var note = ""
  /// The table of the workshop that noted it.
  public var table = ""
  public var date: PartialDate?
  public let origin: Origin

  public init(on thing: Thing, kind: Kind, origin: Origin) {
    on = thing
    self.kind = kind
    self.origin = origin
  }

  public enum Kind: String, Sendable, CaseIterable {
    case energy, blockage, question
  }
}
