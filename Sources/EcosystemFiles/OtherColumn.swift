import Records

/// A column that a table does not know.
struct OtherColumn: Sendable {
  let position: Int
  let title: String
  /// Whether its heading or its values speak of persons; such a column is not read.
  let isPersonal: Bool

  init(_ position: Int, under heading: HeadingRow, in rows: Rows) {
    self.position = position
    title = heading.titles[position]
    isPersonal =
      looksPersonal(title) && !tellsIntake(title, rows, after: heading.record, at: position)
      || holdsContacts(rows, after: heading.record, at: position)
  }
}

private let personalWords: Set<String> = [
  "email", "emails", "phone", "phones", "telephone", "tel", "mobile", "contact", "contacts",
  "surname", "forename", "firstname", "lastname", "dob", "birth", "birthday", "ethnicity", "gender",
]

private let personalPairs = [
  ["e", "mail"], ["first", "name"], ["last", "name"], ["given", "name"],
]

/// Whether a column's heading speaks of a person.
private func looksPersonal(_ heading: String) -> Bool {
  let words = headingKey(heading).split { " /,".contains($0) }.map(String.init)
  let isPair = zip(words, words.dropFirst()).contains { pair in
    personalPairs.contains { $0[0] == pair.0 && $0[1] == pair.1 }
  }
  return isPair || words.contains { personalWords.contains($0) }
}

/// Whether more than half of a column's first values are e-mail addresses or telephone numbers.
private func holdsContacts(_ rows: Rows, after heading: Int, at position: Int) -> Bool {
  var cells: [Rows.Cell] = []
  var (filled, contacts) = (0, 0)
  for record in heading + 1..<max(heading + 1, min(rows.count, heading + 101)) {
    rows.read(record, into: &cells)
    guard position < cells.count else { continue }
    let text = rows.text(cells[position])
    guard !text.isEmpty else { continue }
    filled += 1
    if isContact(text) { contacts += 1 }
  }
  return contacts * 2 > filled
}

private func isContact(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  if parts.count == 2, parts[1].contains("."), !text.contains(" ") { return true }
  // 0.7071067811865476 has the digits of a telephone number.
  if text.contains("."), Double(text) != nil { return false }
  let digits = text.utf8.count { 0x30...0x39 ~= $0 }
  guard 10...13 ~= digits, let start = text.first, "0+(".contains(start) else { return false }
  return text.allSatisfy { "0123456789 +()-./".contains($0) }
}

/// Whether a column headed `gender` tells whom a school or a club takes, not what a person is.
private func tellsIntake(_ heading: String, _ rows: Rows, after record: Int, at position: Int)
  -> Bool
{
  guard headingKey(heading).split(separator: " ").contains("gender") else { return false }
  let words: Set = [
    "mixed", "boys", "girls", "boys only", "girls only", "co-educational", "coeducational", "both",
    "all", "single sex", "not applicable", "not recorded",
  ]
  var texts: Set<String> = []
  var cells: [Rows.Cell] = []
  for record in record + 1..<max(record + 1, min(rows.count, record + 101)) {
    rows.read(record, into: &cells)
    if position < cells.count { texts.insert(matchingKey(rows.text(cells[position]))) }
  }
  texts.remove("")
  return !texts.isEmpty && texts.isSubset(of: words)
}
