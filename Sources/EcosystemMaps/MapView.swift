public import EcosystemDisclosure
public import EcosystemModel

/// A drawing of one question about a city.
///
/// To add one: write `Views/Name.swift`, then add `.name` to ``all``.
public struct MapView: Entry {
  public let id: String
  public let title: String
  /// The question that the view answers.
  public let plain: String
  public let diagram: @Sendable (Edition, DrawRequest) throws(NotDrawable) -> Diagram

  public init(
    id: String, title: String, plain: String,
    diagram: @escaping @Sendable (Edition, DrawRequest) throws(NotDrawable) -> Diagram
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.diagram = diagram
  }

  /// Every view, in the order in which they are shown.
  public static let all: [MapView] = [.network, .rings, .coverage]
}
