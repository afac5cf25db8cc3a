/// What people decided of two rows of organisations that look alike: one organisation, or two.
public struct MatchDecision: Sendable, Hashable {
  /// The organisations that the rows became; the same where they were decided to be one.
  public let a, b: Ref<Actor>
  /// The ids of the two rows.
  public let ids: [String]
  public let origin: Origin

  public var isSame: Bool { a == b }

  public init(_ a: Ref<Actor>, _ b: Ref<Actor>, ids: [String], origin: Origin) {
    self.a = a
    self.b = b
    self.ids = ids
    self.origin = origin
  }
}
