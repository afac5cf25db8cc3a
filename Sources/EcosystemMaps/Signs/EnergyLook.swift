import EcosystemModel
import Ink

/// How a kind of mark is shown.
struct EnergyLook {
  let kind: String
  let symbol: String
  let title: String
  let meaning: String
  private let fill: UInt32
  private let dash: [Double]

  init(_ kind: Mark.Kind) {
    self.kind = kind.rawValue
    switch kind {
    case .energy:
      (symbol, title, fill, dash) = ("✚", "Energy", 0xDDEEDC, [])
      meaning = "energy: people saw that something moves here"
    case .blockage:
      (symbol, title, fill, dash) = ("✖", "Blockages", 0xFBE3C0, [])
      meaning = "blockage: people saw that something sticks here"
    case .question:
      (symbol, title, fill, dash) = ("?", "Questions", 0xFFFFFF, [])
      meaning = "question: people do not know"
    }
  }

  private init() {
    (kind, symbol, title, fill, dash) = ("strain", "≠", "Strain", 0xFFFFFF, [1, 3])
    meaning = "strain: a stated disagreement; part of no measure"
  }

  static let strain = EnergyLook()

  func paint(isBlackAndWhite: Bool, scale: Double) -> Paint {
    Paint(
      fill: isBlackAndWhite ? Colour(fill).grey : Colour(fill),
      stroke: dash.isEmpty || isBlackAndWhite ? Colour(0x55524A) : Palette.strain,
      width: (dash.isEmpty ? 0.9 : 1.6) * scale, dash: dash.map { $0 * 1.5 * scale })
  }
}
