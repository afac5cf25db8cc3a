/// Why a page could not be drawn.
public enum InkFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The font that texts are measured with is missing; `found` came in its place.
  case noFont(found: String?)
  case noPages
  /// The page has no area, or more than the format holds.
  case pageSize(Size)
  /// cairo's own words.
  case drawing(String)

  public var description: String {
    switch self {
    case .noFont(let found):
      let instead = found.map { ", only '\($0)'" } ?? ""
      return "the font 'DejaVu Sans' was not found\(instead): install fonts-dejavu-core"
    case .noPages: return "there is no page to draw"
    case .pageSize(let size):
      return "a page of \(decimal(size.width)) by \(decimal(size.height)) points cannot be drawn"
    case .drawing(let words): return "the page could not be drawn: \(words)"
    }
  }
}
