import EcosystemAnalysis
import EcosystemModel

extension Edition {
  /// The same for a wall that everybody stands around: what the checks find weak, strained or
  /// blocked is told in numbers, so that nobody is shown up by name before the room.
  public var forWall: Edition {
    var analysis = analysis
    for at in analysis.findings.indices
    where namingTheWeak.contains(analysis.findings[at].origin) {
      analysis.findings[at].sentence = analysis.findings[at].sentence.countingActors
    }
    let nobody = isShown.map { _ in false }
    for at in analysis.gaps.indices where namingTheWeak.contains(analysis.gaps[at].check) {
      analysis.gaps[at].ghost = analysis.gaps[at].ghost?.told(only: nobody)
    }
    return Edition(
      analysis: analysis, audience: audience, isShown: isShown, recognition: recognition,
      withholdsLinks: withholdsLinks, isForWall: true)
  }
}

/// The checks whose findings call organisations isolated, absent, strained or blocked.
private let namingTheWeak: Set<GapCheck.ID> = ["no-ties", "engagement", "strain", "marks"]

extension Sentence {
  /// The sentence with "2 organisations" in the place of their names; a list after a colon goes.
  fileprivate var countingActors: Sentence {
    var told: [Part] = []
    for part in parts {
      guard let counted = part.counted else {
        told.append(part)
        continue
      }
      if case .words(let words) = told.last, words.hasSuffix(": ") {
        told[told.count - 1] = .words(String(words.dropLast(2)))
      } else {
        told.append(.words(counted))
      }
    }
    return Sentence(parts: told)
  }
}

extension Sentence.Part {
  /// How many organisations it names, in words; nothing for other parts.
  fileprivate var counted: String? {
    switch self {
    case .actors(let actors), .someActors(let actors, _):
      actors.count == 1 ? "an organisation" : "\(actors.count) organisations"
    case .thing(.actor): "an organisation"
    case .thing(.tie): "two organisations"
    default: nil
    }
  }
}
