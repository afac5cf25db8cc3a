/// Items that belong together; in SVG a `<g>` that scripts and readers can find.
public struct Group: Sendable, Hashable {
  public var id: String?
  public var `class`: String?
  /// Read aloud, and shown while the pointer rests on the group.
  public var title: String?
  /// The words that the group's lines of text make together, for whoever searches a PDF.
  public var reading: String?
  public var items: [Item]

  public init(
    id: String? = nil, class: String? = nil, title: String? = nil, reading: String? = nil,
    items: [Item]
  ) {
    self.id = id
    self.class = `class`
    self.title = title
    self.reading = reading
    self.items = items
  }
}
