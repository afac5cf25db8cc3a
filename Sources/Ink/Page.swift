/// A sheet with everything on it, in the order of drawing.
public struct Page: Sendable, Hashable {
  public var size: Size
  /// What a screen reader says first, and the name of the window.
  public var title: String
  public var description: String
  /// A language tag such as `en` or `cy`.
  public var language: String
  public var background: Colour
  public var items: [Item]

  public init(
    size: Size, title: String, description: String = "", language: String = "en",
    background: Colour = .white, items: [Item] = []
  ) {
    self.size = size
    self.title = title
    self.description = description
    self.language = language
    self.background = background
    self.items = items
  }

  public var bounds: Rect { Rect(.zero, size) }
}
