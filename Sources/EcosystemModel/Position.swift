/// Where a view had a mark, so that the next drawing has it there too.
public struct Position: Sendable, Hashable {
  public let view: String
  public let id: String
  /// Nothing where no organisation of the map has the id.
  public let actor: Ref<Actor>?
  /// From 0 (left) to 1 (right) of the map's frame.
  public let x: Double
  /// From 0 (top) to 1 (bottom).
  public let y: Double

  public init(view: String, id: String, actor: Ref<Actor>?, x: Double, y: Double) {
    self.view = view
    self.id = id
    self.actor = actor
    self.x = x
    self.y = y
  }
}
