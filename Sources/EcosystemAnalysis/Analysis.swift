public import EcosystemModel

/// What was worked out: facts, gaps and findings, with references and no names.
public struct Analysis: Sendable {
  public var facts: Facts
  public var gaps: [Gap]
  /// Most important first.
  public var findings: [Finding]

  /// The three findings to act on.
  public var toActOn: [Finding] { thingsToActOn(findings) }

  /// The same analysis, told without what is about one actor that may not be shown.
  ///
  /// A gap of a hidden actor, or of its badge or opportunity, goes, and no finding says where it stands. What is counted over
  /// all actors still counts it.
  /// What is about one of `places` goes too, wherever it is told.
  public func told(
    only isShown: [Bool], outside places: Set<Ref<Place>> = []
  ) -> Analysis {
    var told = self
    let gaps = gaps.filter { $0.cell.place?.ref.map { !places.contains($0) } ?? true }
    told.gaps = gaps.filter { facts.isTold($0) { isShown[$0.index] } }
    if !findings.isEmpty {
      told.findings = allFindings(from: gaps, facts) { isShown[$0.index] }
    }
    return told
  }
}
