import EcosystemModel

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
  /// Gaps that are `hidden` go too, wherever they are told.
  public func told(only isShown: [Bool], without hidden: (Gap) -> Bool) -> Analysis {
    var told = self
    let gaps = gaps.filter { !hidden($0) }
    told.gaps = gaps.filter { facts.isTold($0) { isShown[$0.index] } }
    if !findings.isEmpty {
      told.findings = allFindings(from: gaps, facts) { isShown[$0.index] }
    }
    return told
  }
}
