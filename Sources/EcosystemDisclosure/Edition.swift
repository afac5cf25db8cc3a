public import EcosystemAnalysis
public import EcosystemModel

/// An analysis as one audience may see it; only ``disclose(_:to:)`` makes one.
///
/// Rows keep their numbers. A hidden actor is an empty row without a name; its ties and
/// offers are gone, and sentences call it "an organisation not shown here".
public struct Edition: Sendable {
  public let analysis: Analysis
  public let audience: Audience
  /// The actors that may be shown, in canonical order.
  public let actors: [Ref<Actor>]
  public let isShown: [Bool]
  /// How many actors the audience may not see.
  public let hiddenActors: Int

  init(
    analysis: Analysis, audience: Audience, isShown: [Bool]
  ) {
    self.analysis = analysis
    self.audience = audience
    self.isShown = isShown
    actors = analysis.facts.ecosystem.actors.refs.filter { isShown[$0.index] }
    hiddenActors = isShown.count { !$0 }
  }

  public var ecosystem: Ecosystem { analysis.facts.ecosystem }
  public var facts: Facts { analysis.facts }
}
