public import EcosystemModel
public import Ink

/// A view of a city on its pages, and as DOT text.
public struct Drawing: Sendable, Hashable {
  public let pages: [Page]
  public let title: String
  /// Where the marks stand, for `positions.csv`; none for a table.
  public let positions: [Position]
  /// What the first page shows; none for a sheet that is no view.
  let diagram: Diagram?

  /// The view as DOT text, made when it is asked for; empty for a sheet that is no view.
  public var dot: String {
    guard let diagram, let page = pages.first else { return "" }
    return EcosystemMaps.dot(diagram, title: title, page: page.size)
  }
}
