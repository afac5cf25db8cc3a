import EcosystemAnalysis
import Ink

/// How a skill is shown by how it can be learnt.
struct SkillSign {
  enum Kind: CaseIterable { case taughtWithBadge, taught, badge, none, unknown }

  let kind: Kind
  let isThin: Bool
  let isBlackAndWhite: Bool

  init(_ kind: Kind, isThin: Bool, isBlackAndWhite: Bool) {
    self.kind = kind
    self.isThin = isThin
    self.isBlackAndWhite = isBlackAndWhite
  }

  init(_ offer: SkillOffer, isBlackAndWhite: Bool) {
    let kind: Kind =
      switch (offer.taughtBy.isEmpty, offer.badgedBy.isEmpty) {
      case (false, false): .taughtWithBadge
      case (false, true): .taught
      case (true, false): .badge
      case (true, true): if case .none = offer.status { .none } else { .unknown }
      }
    self.init(kind, isThin: offer.providers.count == 1, isBlackAndWhite: isBlackAndWhite)
  }

  var symbol: String {
    switch kind {
    case .taughtWithBadge: "●★"
    case .taught: "●"
    case .badge: "★"
    case .none: "0"
    case .unknown: "?"
    }
  }

  var word: String {
    switch kind {
    case .taughtWithBadge: "taught, with a badge"
    case .taught: "taught"
    case .badge: "by badge"
    case .none: "offered by nobody"
    case .unknown: "no offer listed"
    }
  }

  var meaning: String {
    switch kind {
    case .taughtWithBadge: "taught, and shown by a badge"
    case .taught: "taught: an offer lists it"
    case .badge: "an offer leads to a badge that shows it"
    case .none: "missing: the list of offers is complete, and none has it"
    case .unknown: "unknown: no offer lists it, which does not mean none"
    }
  }

  func paint(scale: Double) -> Paint {
    if kind == .unknown || kind == .none {
      return CellSign(kind == .none ? .none : .unknown(""), isBlackAndWhite: isBlackAndWhite)
        .paint(scale: scale * 0.8)
    }
    let fill: UInt32 = kind == .taughtWithBadge ? 0xB9D6E8 : kind == .taught ? 0xDCEAF4 : 0xFFFFFF
    return Paint(
      fill: isBlackAndWhite ? Colour(fill).grey : Colour(fill), stroke: Colour(0x555F66),
      width: (isThin ? 3 : 0.8) * scale)
  }
}
