import EcosystemAnalysis
import EcosystemModel

extension Edition {
  /// The same for a wall that everybody stands around: what the checks find weak, strained or
  /// blocked is told in numbers, so that nobody is shown up by name before the room.
  public var forWall: Edition {
    var analysis = analysis
    for at in analysis.findings.indices
    where namingTheWeak.contains(analysis.findings[at].origin) {
      analysis.findings[at].sentence = analysis.findings[at].sentence.countingActors()
    }
    let nobody = isShown.map { _ in false }
    for at in analysis.gaps.indices where namingTheWeak.contains(analysis.gaps[at].check) {
      analysis.gaps[at].ghost = analysis.gaps[at].ghost?.told(only: nobody)
    }
    return Edition(
      analysis: analysis, audience: audience, isShown: isShown, untoldCounts: untoldCounts,
      recognition: recognition, withholdsLinks: withholdsLinks, isForWall: true)
  }
}

/// The checks whose findings call organisations isolated, absent, strained or blocked.
private let namingTheWeak = Set(GapCheck.all.filter(\.namesTheWeak).map(\.id))
