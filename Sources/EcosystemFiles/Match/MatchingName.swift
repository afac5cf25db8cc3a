import Records

/// The form of an organisation's name in which two spellings of it are equal.
///
/// Letters lose case and accents, `&` becomes "and", apostrophes go, dotted initials are joined
/// (R.C. is rc), what is no letter or digit parts words, usual abbreviations are written out (st is
/// saint), and words of legal form (ltd, plc, the) go unless nothing else is left.
///
///     matchingName("St. Mary's R.C. Primary Sch") == "saint marys rc primary school"
func matchingName(_ name: String) -> String {
  let words = bareWords(of: joinInitials(Array(bareLetters(name).unicodeScalars)))
    .flatMap { (abbreviations[$0] ?? $0).split(separator: " ").map(String.init) }
  let telling = words.filter { !legalWords.contains($0) }
  return (telling.isEmpty ? words : telling).joined(separator: " ")
}

private let legalWords: Set<String> = [
  "ltd", "limited", "plc", "llp", "cic", "cio", "inc", "co", "company", "the", "uk",
]

private let abbreviations = [
  "st": "saint", "uni": "university", "univ": "university", "coll": "college", "sch": "school",
  "ctr": "centre", "center": "centre", "assoc": "association", "dept": "department",
  "govt": "government", "cc": "city council",
]

/// Takes out the dot after a letter that stands alone, where another such letter follows.
private func joinInitials(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  func isWord(_ position: Int) -> Bool {
    text.indices.contains(position) && (isLetterOrDigit(text[position]) || text[position] == "_")
  }
  func isInitial(_ position: Int) -> Bool {
    text.indices.contains(position) && text[position].properties.isAlphabetic
      && !isWord(position - 1) && !isWord(position + 1)
  }
  return text.indices.filter {
    !(text[$0] == "." && isInitial($0 - 1) && isInitial($0 + 1))
  }.map { text[$0] }
}

private func bareWords(of text: [Unicode.Scalar]) -> [String] {
  var spelt = String.UnicodeScalarView()
  for letter in text {
    switch letter {
    case "&": spelt.append(contentsOf: " and ".unicodeScalars)
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}": continue
    default: spelt.append(isLetterOrDigit(letter) ? letter : " ")
    }
  }
  return String(spelt).split(separator: " ").map(String.init)
}

private func isLetterOrDigit(_ letter: Unicode.Scalar) -> Bool {
  letter.isASCII
    ? ("a"..."z" ~= letter || "0"..."9" ~= letter)
    : letter.properties.isAlphabetic || letter.properties.numericType != nil
}
