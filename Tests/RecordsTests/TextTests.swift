import Records
import Testing

@Test func namesAreComparedWithoutCaseSpaceAndTypography() {
  #expect(matchingKey("  The  O’Brien – CAFÉ ") == "the o'brien - café")
  #expect(matchingKey("STRASSE") == matchingKey("Straße"))
  #expect(matchingKey("ＡＢＣ\u{200B}\u{A0}x") == "abc x")
}

@Test func idsAreMadeOfPlainLettersAndDigits() {
  #expect(slug("Tŷ Gwyn") == "ty-gwyn")
  #expect(slug("Crème & Co. (№ 5)") == "creme-co-no-5")
  #expect(slug("★") == "")
}

@Test func textIsComposed() {
  #expect(Array(composed("e\u{301}").utf8) == [0xC3, 0xA9])
}

@Test func textIsQuotedAsJSON() {
  #expect(jsonText("a\"b\\c\n\t\u{1}é\u{2028}") == "\"a\\\"b\\\\c\\n\\t\\u0001é\\u2028\"")
}

@Test func problemsAreOrderedByFileLineAndColumn() {
  let problems = [
    Diagnostic(.error, "last"), Diagnostic(.note, at: FilePlace(file: "b", line: 2), "4"),
    Diagnostic(.error, at: FilePlace(file: "b", line: 2, column: 9), "5"),
    Diagnostic(.error, at: FilePlace(file: "b"), "3"),
    Diagnostic(.error, at: FilePlace(file: "a", line: 10, column: 1), "2"),
    Diagnostic(.error, at: FilePlace(file: "a", line: 9, column: 1), "1"),
  ]
  #expect(problems.sorted().map(\.message) == ["1", "2", "3", "4", "5", "last"])
}
