public import EcosystemModel
public import Ink

/// The colour, shape and letter of a sector: one value for its marks and for the legend.
public struct SectorSign: Sendable, Hashable {
  /// Nothing for organisations whose sector is not stated.
  public let sector: Ref<Sector>?
  public let title: String
  public let letter: String
  public let shape: Shape
  public let fill: Colour
  public let letterColour: Colour
  public let outline: Colour
  /// Of the outline, before the paper's scale; empty = solid.
  public var dash: [Double] = []

  /// The signs of all sectors in order, then the one for "not stated".
  static func all(of sectors: [Sector], isBlackAndWhite: Bool) -> [SectorSign] {
    let letters = distinctLetters(for: sectors)
    let stated = sectors.refs.map { ref in
      let swatch = Palette.sector(ref.index)
      let grey = ref.index.isMultiple(of: 2) ? Colour.white : Colour(0xD4D4D4)
      return SectorSign(
        sector: ref, title: sectors[ref].title, letter: letters[ref.index],
        shape: shapes[ref.index % shapes.count], fill: isBlackAndWhite ? grey : swatch.colour,
        letterColour: isBlackAndWhite ? Palette.ink : swatch.letter,
        outline: isBlackAndWhite ? Palette.ink : .white)
    }
    let unknown = SectorSign(
      sector: nil, title: "Sector not stated", letter: "?", shape: .circle,
      fill: isBlackAndWhite ? .white : Colour(0xE4E4E4), letterColour: Palette.ink,
      outline: Colour(0x8A8A8A))
    return stated + [unknown]
  }

  private static let shapes: [Shape] = [
    .circle, .square, .diamond, .hexagon, .triangleUp, .pentagon, .triangleDown, .octagon,
  ]
}

/// One letter a sector: the id's first where a word of the title begins with it, else the first
/// free one of the title's initials, of its letters, of the alphabet.
func distinctLetters(for sectors: [Sector]) -> [String] {
  var taken = Set<String>()
  return sectors.map { sector in
    let words = sector.title.uppercased().split { !$0.isLetter && !$0.isNumber }
    let initials = words.compactMap(\.first).map(String.init)
    let first = sector.id.uppercased().prefix(1)
    let preferred = initials.filter { $0 == first } + initials
    let all =
      preferred + words.joined().map(String.init) + (65...90).map { String(UnicodeScalar($0)) }
    let letter = all.first { !taken.contains($0) } ?? "·"
    taken.insert(letter)
    return letter
  }
}
