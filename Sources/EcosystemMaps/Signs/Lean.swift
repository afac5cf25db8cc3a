import Ink

/// Whether two sectors are linked more or less than by chance, in five steps, or unknown.
enum Lean: CaseIterable {
  case muchMore, more, even, fewer, muchFewer, unsure

  /// Twice as many and half as many are much; a fifth more or less is about as many.
  ///
  /// Fewer than 3 tell nothing of more, and less than 2 expected nothing of fewer.
  init(found: Int, expected: Double) {
    let found = Double(found)
    self =
      switch true {
      case found >= 2 * expected && found >= 3: .muchMore
      case found > 1.2 * expected && found >= 3: .more
      case found <= 0.5 * expected && expected >= 2: .muchFewer
      case found < 0.8 * expected && expected >= 2: .fewer
      case found >= 3 || expected >= 2: .even
      default: .unsure
      }
  }

  var symbol: String {
    switch self {
    case .muchMore: "▲▲"
    case .more: "▲"
    case .even: "="
    case .fewer: "▽"
    case .muchFewer: "▽▽"
    case .unsure: "?"
    }
  }

  var meaning: String {
    switch self {
    case .muchMore: "twice as many links as by chance, or more"
    case .more: "more than by chance"
    case .even: "about as many as by chance"
    case .fewer: "fewer than by chance"
    case .muchFewer: "half as many, or fewer"
    case .unsure: "too few to tell"
    }
  }

  func paint(isBlackAndWhite: Bool, scale: Double) -> Paint {
    let fill: UInt32 =
      switch self {
      case .muchMore: 0x8FBBDA
      case .more: 0xC9DFEE
      case .even: 0xF5F5F2
      case .fewer: 0xFBE3C0
      case .muchFewer: 0xF2BE7C
      case .unsure: 0xFFFFFF
      }
    let isLess = self == .fewer || self == .muchFewer
    let hatch = Hatch(
      .lines, angle: .pi / 4, spacing: (self == .fewer ? 9 : 5) * scale, width: 0.7 * scale,
      colour: Colour(0xBBBBBB))
    return Paint(
      fill: isBlackAndWhite ? (isLess ? .white : Colour(fill).grey) : Colour(fill),
      stroke: Colour(0x9A9A92), width: 0.8 * scale,
      dash: self == .unsure ? [3 * scale, 2.5 * scale] : [],
      hatch: isBlackAndWhite && isLess ? hatch : nil)
  }
}
