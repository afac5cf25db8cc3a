/// The colours of every drawing: bright ones for sectors only, quiet ones for all else.
///
/// The first seven sector colours are Paul Tol's *bright* scheme (2021), made for readers with the
/// common kinds of colour blindness, its grey darkened to carry a white letter; the three after
/// them rely on letter and shape as well.
public enum Palette {
  /// A sector's colour and the colour of the letter on it.
  public struct Swatch: Sendable, Hashable {
    public let colour: Colour
    public let letter: Colour

    /// Picks the dark or the white letter, whichever stands out more.
    public init(_ colour: Colour) {
      self.colour = colour
      letter =
        colour.contrast(with: .white) >= colour.contrast(with: Palette.ink)
        ? .white : Palette.ink
    }
  }

  public static let sectors: [Swatch] = [
    0x4477AA, 0xCCBB44, 0x228833, 0xAA3377, 0xEE6677, 0x66CCEE, 0x707070, 0x332288, 0xEE8833,
    0xBBBBBB,
  ].map { Swatch(Colour($0)) }

  /// The swatch of the sector with a number from 0; more sectors than colours begin again.
  public static func sector(_ number: Int) -> Swatch {
    let count = sectors.count
    return sectors[((number % count) + count) % count]
  }

  /// The warm-grey ground from the innermost ring outwards.
  public static let ground = [Colour(0xDEDACB), Colour(0xEAE7DD), Colour(0xF4F2EC)]

  /// Names and headings.
  public static let ink = Colour(0x1B1B1B)
  /// Running text.
  public static let softInk = Colour(0x444444)
  /// Labels of facts, footers.
  public static let quietInk = Colour(0x6B6B6B)
  /// Names of rings on the ground.
  public static let groundInk = Colour(0x5E5948)
  /// Thin rules.
  public static let hairline = Colour(0xBBBBBB)

  /// Relations, told apart by arrowhead and dash too.
  public static let tie = Colour(0x6B7A80)
  public static let flow = Colour(0x3B6FA0)
  public static let money = Colour(0xB8860B)
  public static let strain = Colour(0xC0392B)
}
