import Glibc
import Ink
import Testing

private let setter = Typesetter()

@Test func theFontIsThere() throws { try checkFont() }

/// Advances of DejaVu Sans in units of 1/2048 em, from the font's own hmtx table.
@Test func widthsAreTheFonts() {
  #expect(abs(setter.width(of: "n", size: 2048) - 1298) < 1)
  #expect(abs(setter.width(of: "ŷ", size: 2048) - 1212) < 1)
  #expect(abs(setter.width(of: "nn", size: 20.48) - 25.96) < 0.02)
  #expect(abs(setter.width(of: "n", size: 2048, weight: .bold) - 1458) < 1)
  #expect(setter.width(of: "", size: 10) == 0)
  #expect(abs(setter.ascent(size: 2048) - 1901) < 1)
  #expect(abs(setter.descent(size: 2048) - 483) < 1)
}

@Test func linesBreakAtSpacesAndHoldTheirWidth() {
  let text = "Plymouth Learning Partnership for Culture, Arts and Heritage"
  let lines = setter.wrapped(text, to: 90, size: 10)
  #expect(lines.joined(separator: " ") == text)
  #expect(lines.count > 2)
  for line in lines { #expect(setter.width(of: line, size: 10) <= 90.001) }
}

@Test func cutLinesSaySo() {
  let text = "Plymouth Learning Partnership for Culture, Arts and Heritage"
  let lines = setter.wrapped(text, to: 90, size: 10, maxLines: 2)
  #expect(lines.count == 2)
  #expect(lines[1].hasSuffix("…"))
  #expect(setter.width(of: lines[1], size: 10) <= 90.001)
  #expect(setter.wrapped("Two words", to: 500, size: 10, maxLines: 1) == ["Two words"])
  #expect(setter.wrapped("Two words", to: 45, size: 10, maxLines: 2) == ["Two", "words"])
}

@Test func overlongWordsBreak() {
  let word = String(repeating: "m", count: 40)
  let lines = setter.wrapped("a \(word) b", to: 100, size: 10)
  #expect(lines.joined().filter { $0 == "m" }.count == 40)
  for line in lines { #expect(setter.width(of: line, size: 10) <= 100.001) }
  #expect(setter.wrapped("Cymraeg-Saesneg", to: 60, size: 10) == ["Cymraeg-", "Saesneg"])
  #expect(setter.wrapped("ab", to: 0, size: 10) == ["a", "b"])
  #expect(setter.wrapped(" \t ", to: 50, size: 10) == [])
}

@Test func charactersWithoutAGlyphAreNamed() {
  #expect(setter.unknownGlyphs(in: "Tŷ Llŷn Gŵyr ’ – … é") == [])
  #expect(setter.unknownGlyphs(in: "a\u{10FFFD}b\u{10FFFD}") == ["\u{10FFFD}"])
}

@Test func boundsFollowAnchorAndTurn() {
  let width = setter.width(of: "Quay", size: 10)
  let text = Text("Quay", at: Point(100, 50), size: 10, anchor: .end)
  #expect(abs(setter.bounds(of: text).minX - (100 - width)) < 1e-9)
  #expect(abs(setter.bounds(of: text).maxX - 100) < 1e-9)
  var turned = text
  turned.rotation = .pi / 2
  #expect(abs(setter.bounds(of: turned).minY - (50 - width)) < 1e-9)
}

@Test func lettersOnACircleReadUpright() {
  let text = Text("Tŷ Gwyn", at: .zero, size: 12, anchor: .middle)
  let above = setter.letters(of: text, around: .zero, radius: 100, at: -.pi / 2)
  #expect(above.map(\.string).joined() == "TŷGwyn")
  #expect(zip(above, above.dropFirst()).allSatisfy { $0.at.x < $1.at.x })
  let below = setter.letters(of: text, around: .zero, radius: 100, at: .pi / 2)
  #expect(zip(below, below.dropFirst()).allSatisfy { $0.at.x < $1.at.x })
  for letter in above + below {
    #expect(abs(cos(letter.rotation)) > 0.9 && cos(letter.rotation) > 0)
  }
}

@Test func measuringAtOnceEqualsMeasuringInTurn() async {
  let words = (0..<400).map { "word \($0) Llŷn" }
  let atOnce = await withTaskGroup(of: (Int, Double).self) { group in
    for (number, word) in words.enumerated() {
      group.addTask { (number, Typesetter().width(of: word, size: 9)) }
    }
    return await group.reduce(into: [Int: Double]()) { $0[$1.0] = $1.1 }
  }
  for (number, word) in words.enumerated() {
    #expect(atOnce[number] == setter.width(of: word, size: 9))
  }
}

/// Arabic letters join: one by one along a circle they would be no word.
@Test func textFromTheRightStaysInOnePiece() {
  func letters(_ words: String) -> [Text] {
    Typesetter().letters(
      of: Text(words, at: .zero, size: 10, anchor: .middle), around: Point(100, 100), radius: 80,
      at: -.pi / 2)
  }
  let arabic = letters("مركز التعلم")
  #expect(arabic.map(\.string) == ["مركز التعلم"])
  #expect(abs((arabic.first?.rotation ?? 1)) < 1e-9)
  #expect(abs((arabic.first?.at.y ?? 0) - 20) < 1e-9)
  #expect(letters("Tŷ Ŵyl").count == 5)
}
