import EcosystemAnalysis
import Ink

/// The shade, symbol and words of a status: one value for cells and for the legend.
struct CellSign: Sendable {
  let symbol: String
  let word: String
  /// For small cells.
  let shortWord: String
  let meaning: String
  let fill: Colour
  let border: Colour
  let borderWidth: Double
  let isHatched: Bool

  /// One status of each kind, the most pressing first.
  static let examples: [Status] = [
    .none, .unknown(""), .singleProvider, .belowTarget, .met, .several, .noTarget,
  ]

  init(_ status: Status, isBlackAndWhite: Bool) {
    let look = Look(status)
    symbol = look.symbol
    word = look.word
    shortWord = look.shortWord
    meaning = look.meaning
    fill = isBlackAndWhite ? Colour(look.fill).grey : Colour(look.fill)
    border = isBlackAndWhite ? Colour(look.border).grey : Colour(look.border)
    borderWidth = look.isStrong ? 3 : 1
    if case .unknown = status { isHatched = true } else { isHatched = false }
  }

  func paint(scale: Double) -> Paint {
    Paint(
      fill: fill, stroke: border, width: borderWidth * scale,
      hatch: isHatched
        ? Hatch(
          .lines, angle: .pi / 4, spacing: 7 * scale, width: 0.9 * scale, colour: Colour(0xDADADA))
        : nil)
  }
}

private struct Look {
  let symbol: String
  let word: String
  let meaning: String
  let fill: UInt32
  let border: UInt32
  var isStrong = false

  /// The word that the meaning begins with, without what the symbol says too.
  var shortWord: String {
    let head = meaning.prefix { $0 != ":" }
    return head == "no target" ? String(head) : String(head.prefix { $0 != " " })
  }

  init(_ status: Status) {
    switch status {
    case .none:
      (symbol, word, meaning) = (
        "0", "no provider", "none: the list is complete, and nobody offers it"
      )
      (fill, border, isStrong) = (0xFFFFFF, 0xB3261E, true)
    case .unknown:
      (symbol, word, meaning) = (
        "?", "unknown", "unknown: nothing listed, which does not mean none"
      )
      (fill, border) = (0xFBFBFB, 0xA8A8A8)
    case .singleProvider:
      (symbol, word, meaning) = ("1", "single provider", "single provider: gone if it leaves")
      (fill, border) = (0xFBE3C0, 0xC98A2B)
    case .belowTarget:
      (symbol, word, meaning) = ("◐", "below target", "below target: fewer places than wanted")
      (fill, border) = (0xE3EEF6, 0x6B9CC0)
    case .met:
      (symbol, word, meaning) = ("✓", "target met", "met: as many places as wanted, or more")
      (fill, border) = (0xA9CDE3, 0x3F7CA6)
    case .several:
      (symbol, word, meaning) = ("●", "several providers", "several: two providers or more")
      (fill, border) = (0xC5DDEC, 0x5A90B6)
    case .noTarget, .stated:
      (symbol, word, meaning) = ("–", "no target", "no target: offered, but no target is stated")
      (fill, border) = (0xF1F1EE, 0xBDBDB6)
    }
  }
}
