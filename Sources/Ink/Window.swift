/// A part of other items, moved and scaled to where it stands: a tile of a poster, a small picture
/// of a sheet.
///
/// The items stay what they are: text remains text, lines remain lines. What lies outside the part
/// altogether is left out.
public struct Window: Sendable, Hashable {
  /// What shows, in the items' own places.
  public let part: Rect
  /// Where the part's top left corner stands.
  public let at: Point
  public let scale: Double
  public let items: [Item]

  /// - Complexity: O(*n*) for *n* items.
  public init(on items: [Item], part: Rect, at: Point, scale: Double = 1) {
    self.part = part
    self.at = at
    self.scale = scale
    self.items = items.compactMap { $0.touching(part) }
  }

  private init(_ window: Window, items: [Item]) {
    part = window.part
    at = window.at
    scale = window.scale
    self.items = items
  }

  /// The same window on items that were changed one by one.
  public func map(_ change: (Item) -> Item) -> Window {
    Window(self, items: items.map(change))
  }

  /// Where the window stands.
  var bounds: Rect { Rect(at, Size(part.width * scale, part.height * scale)) }
}

extension Item {
  /// The item without the parts that lie outside an area; nothing where all of it does.
  func touching(_ area: Rect) -> Item? {
    switch self {
    case .path(let path, let paint):
      let reach = (paint.stroke == nil ? 0 : onPage(paint.width)) + 1
      guard let box = path.bounds else { return nil }
      return box.inset(by: -reach).intersects(area) ? self : nil
    case .text(let text):
      let reach = (text.halo == nil ? 0 : text.haloWidth) + text.size * 0.3
      return Typesetter().bounds(of: text).inset(by: -reach).intersects(area) ? self : nil
    case .group(let group): return group.touching(area).map(Item.group)
    case .clip(let path, let items):
      guard let box = path.bounds, box.intersects(area) else { return nil }
      let kept = items.compactMap { $0.touching(area) }
      return kept.isEmpty ? nil : .clip(path, kept)
    case .window(let window): return window.bounds.intersects(area) ? self : nil
    }
  }
}

extension Group {
  /// A group that reads as one text stays whole.
  fileprivate func touching(_ area: Rect) -> Group? {
    let kept = items.compactMap { $0.touching(area) }
    guard !kept.isEmpty else { return nil }
    var group = self
    if reading == nil { group.items = kept }
    return group
  }
}
