public import EcosystemAnalysis
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
  /// On what it can be drawn, beside the whole city.
  public let focuses: [Focus.Kind]
  /// Whether it is drawn for nothing but a focus.
  public let needsFocus: Bool
  /// What it shows of what is worked out beside measures and checks.
  public let studies: Studies
  /// The suggestions that it shows, by their ids.
  public let suggestions: [Suggestion.ID]
  public let diagram: @Sendable (Edition, DrawRequest) throws(NotDrawable) -> Diagram

  public init(
    id: String, title: String, plain: String, focuses: [Focus.Kind] = [],
    needsFocus: Bool = false, studies: Studies = [], suggestions: [Suggestion.ID] = [],
    diagram: @escaping @Sendable (Edition, DrawRequest) throws(NotDrawable) -> Diagram
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.focuses = focuses
    self.needsFocus = needsFocus
    self.studies = studies
    self.suggestions = suggestions
    self.diagram = diagram
  }

  /// Every view, in the order in which they are shown.
  public static let all: [MapView] = [
    .network, .rings, .coverage, .domains, .grid, .ego, .twoMode, .mixing, .skillsSpine, .pathways,
    .logicModel, .youSaid, .places, .engagement, .energy, .backbone, .gaps,
  ]
}
