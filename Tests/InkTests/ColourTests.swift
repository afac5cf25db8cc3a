import Ink
import Testing

/// Ratios from the WCAG definition, worked for the pairs that its own pages quote.
@Test func contrastFollowsWCAG() {
  #expect(Colour.black.contrast(with: .white) == 21)
  #expect(abs(Colour(0x767676).contrast(with: .white) - 4.54) < 0.005)
  #expect(abs(Colour(0x777777).contrast(with: .white) - 4.48) < 0.005)
}

@Test func aLiteralIsReadAndWritten() {
  let colour = Colour(0x4477AA)
  #expect((colour.r, colour.g, colour.b) == (0x44, 0x77, 0xAA))
  #expect(colour.hex == "#4477aa")
  #expect(Colour.black.mixed(with: .white, by: 0.5).hex == "#808080")
  #expect(Colour(0x777777).grey.hex == "#777777")
}

@Test func everySectorLetterCanBeRead() {
  #expect(Palette.sectors.count >= 8)
  #expect(Set(Palette.sectors).count == Palette.sectors.count)
  for swatch in Palette.sectors {
    #expect(swatch.colour.contrast(with: swatch.letter) >= 4.5, "\(swatch.colour.hex)")
  }
  #expect(Palette.sector(Palette.sectors.count) == Palette.sector(0))
}

@Test func everyInkCanBeReadOnItsGround() {
  for ground in Palette.ground {
    #expect(Palette.groundInk.contrast(with: ground) >= 4.5)
    #expect(Palette.ink.contrast(with: ground) >= 7)
    #expect(Palette.softInk.contrast(with: ground) >= 4.5)
  }
  #expect(Palette.quietInk.contrast(with: .white) >= 4.5)
}
