import EcosystemModel
import Ink

/// How a stage of a pathway is shown.
struct StepLook {
  let kind: String
  let number: Int
  let url: String

  init(_ thing: Thing, _ ecosystem: Ecosystem) {
    switch thing {
    case .badge(let badge):
      (kind, number, url) = ("badge", badge.index, ecosystem.badges[badge].criteriaURL)
    case .opportunity(let opportunity): (kind, number, url) = ("opportunity", opportunity.index, "")
    case .offer(let offer):
      (kind, number, url) = ("offer", offer.index, ecosystem.provision[offer].url)
    default: (kind, number, url) = ("thing", 0, "")
    }
  }

  /// An offer that no step leads to is an entry.
  var isEntry: Bool { kind == "offer" }

  var symbol: String { kind == "badge" ? "★" : kind == "opportunity" ? "➔" : "●" }

  var word: String {
    switch kind {
    case "badge": "badge"
    case "opportunity": "job, course or role"
    default: "offer"
    }
  }

  /// The word, with whose name stands under the title.
  var meaning: String {
    switch kind {
    case "badge": "badge, with who issues it"
    case "opportunity": word
    default: "offer, with who provides it"
    }
  }

  func paint(isBlackAndWhite: Bool, isOpen: Bool, scale: Double) -> Paint {
    let fill: UInt32 = kind == "badge" ? 0xFBF1C9 : kind == "opportunity" ? 0xD9EBD7 : 0xFFFFFF
    return Paint(
      fill: isBlackAndWhite ? Colour(fill).grey : Colour(fill), stroke: Colour(0x555555),
      width: (isOpen ? 1.8 : 0.9) * scale, dash: isOpen ? [5 * scale, 3 * scale] : [])
  }
}
