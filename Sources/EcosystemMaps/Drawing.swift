public import EcosystemModel
public import Ink

/// A view of a city on its pages, and as DOT text.
public struct Drawing: Sendable, Hashable {
  public let pages: [Page]
  public let dot: String
  public let title: String
  /// Where the marks stand, for `positions.csv`; none for a table.
  public let positions: [Position]
}
