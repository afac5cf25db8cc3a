import EcosystemDisclosure
import EcosystemModel
import Ink

/// How a change between two maps is shown: by colour, and by symbol and line for who sees none.
enum ChangeLook: CaseIterable {
  case stayed, came, went
  /// On both maps, in another ring.
  case inwards, outwards, placed, unplaced

  init(of actor: Ref<Actor>, in maps: JoinedEditions) {
    switch maps.presence(of: actor) {
    case .came: self = .came
    case .went: self = .went
    case .stayed:
      switch (maps.ringBefore(of: actor), maps.edition.ecosystem.actors[actor].ring) {
      case (let was?, let isNow?) where isNow < was: self = .inwards
      case (let was?, let isNow?) where was < isNow: self = .outwards
      case (nil, .some): self = .placed
      case (.some, nil): self = .unplaced
      default: self = .stayed
      }
    }
  }

  var symbol: String {
    switch self {
    case .stayed: ""
    case .came: "+"
    case .went: "–"
    case .inwards: "▲"
    case .outwards: "▼"
    case .placed: "!"
    case .unplaced: "?"
    }
  }

  var meaning: String {
    switch self {
    case .stayed: "on both maps"
    case .came: "came: on the newer map alone"
    case .went: "went: on the older map alone"
    case .inwards: "moved to a ring further in"
    case .outwards: "moved to a ring further out"
    case .placed: "its ring is now stated"
    case .unplaced: "its ring is no longer stated"
    }
  }

  /// A sector's sign, with its shape and letter, in the colours of the change.
  func sign(_ sign: SectorSign) -> SectorSign {
    SectorSign(
      sector: sign.sector, title: sign.title, letter: sign.letter, shape: sign.shape, fill: fill,
      letterColour: self == .came ? .white : Palette.ink,
      outline: self == .stayed ? Colour(0x8A8A8A) : Palette.ink, dash: self == .went ? [3, 2] : [])
  }

  var flag: Diagram.Flag? {
    symbol.isEmpty
      ? nil
      : Diagram.Flag(
        symbol, fill: self == .went ? Colour(0x55524A) : Palette.ink, symbolColour: .white)
  }

  func swatch(scale: Double) -> LegendEntry {
    let paint = Paint(
      fill: fill, stroke: self == .stayed ? Colour(0x8A8A8A) : Palette.ink, width: scale,
      dash: self == .went ? [3 * scale, 2 * scale] : [])
    return .swatch(
      paint, symbol: symbol, symbolColour: self == .came ? .white : Palette.ink, text: meaning)
  }

  private var fill: Colour {
    switch self {
    case .stayed: Colour(0xDCDCD6)
    case .came: Self.new
    case .went: .white
    case .inwards, .outwards, .placed, .unplaced: Colour(0xF0C987)
    }
  }

  private static let new = Colour(0x1B5E9B)

  /// How links of one presence look, whatever their relation.
  static func line(_ presence: JoinedEditions.Presence) -> LineSign {
    switch presence {
    case .stayed: .plain("link on both maps", colour: Colour(0xA9A9A2))
    case .came: .plain("link that came", colour: new)
    case .went: .plain("link that went", colour: Palette.ink, dash: [4, 3])
    }
  }

  static func width(_ presence: JoinedEditions.Presence, scale: Double) -> Double {
    switch presence {
    case .stayed: 0.7 * scale
    case .came: 2.2 * scale
    case .went: 1.1 * scale
    }
  }
}
