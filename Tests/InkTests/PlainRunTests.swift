import Testing

@testable import Ink

/// Every pair of printable ASCII letters, in words: as wide as pango's own layout of them.
@Test(arguments: [Text.Weight.regular, .bold])
func plainTextIsAsWideAsItIsDrawn(weight: Text.Weight) {
  let shaper = Shaper()
  let letters = (UInt8(0x20)..<0x7F).map { String(UnicodeScalar($0)) }
  var pairs = letters.flatMap { a in letters.map { "\(a)\($0)" } }
  pairs += [
    "office", "waffle-fly", "A. V. Tate", "St 4th's", " To ", "1a1", "#1 *a", "Ta  Ta", "1,204",
    "(12)",
  ]
  #expect(pairs.allSatisfy(PlainRun.canHold))
  for text in pairs {
    let width = shaper.advance(of: text, size: 100, weight: weight, italic: false)
    shaper.shape(text, size: 100, weight: weight, italic: false)
    #expect(width == shaper.width, "\(text)")
  }
}

@Test(arguments: ["", "Tŷ", "a\u{301}", "漢字 a", "a\tb", "…"])
func whatIsNotPlainGoesToPango(text: String) {
  #expect(!PlainRun.canHold(text))
}
