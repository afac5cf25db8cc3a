public import EcosystemAnalysis
public import EcosystemModel

/// An analysis as one audience may see it; only ``disclose(_:to:on:)`` makes one.
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
  /// How many counts of people were too small to be told, or would have given such a one away.
  public let untoldCounts: Int
  /// How many could be recognised without their names; for research alone.
  public let recognition: Recognition?
  /// Whether links are not told, since too many could be recognised by them.
  public let withholdsLinks: Bool
  /// Whether it hangs where all see it: nobody is called isolated, strained or blocked by name.
  public let isForWall: Bool

  init(
    analysis: Analysis, audience: Audience, isShown: [Bool], untoldCounts: Int,
    recognition: Recognition? = nil, withholdsLinks: Bool = false, isForWall: Bool = false
  ) {
    self.analysis = analysis
    self.audience = audience
    self.isShown = isShown
    self.untoldCounts = untoldCounts
    self.recognition = recognition
    self.withholdsLinks = withholdsLinks
    self.isForWall = isForWall
    let all = analysis.facts.ecosystem.actors
    actors = all.refs.filter { isShown[$0.index] }
    hiddenActors = isShown.count { !$0 }
  }

  public var ecosystem: Ecosystem { analysis.facts.ecosystem }
  public var facts: Facts { analysis.facts }
}
