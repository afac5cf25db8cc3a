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
      looksPersonal(title) || holdsContacts(rows, after: heading.record, at: position)
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
  let digits = text.utf8.count { 0x30...0x39 ~= $0 }
  guard 10...15 ~= digits, let start = text.first, "0+(".contains(start) else { return false }
  return text.allSatisfy { "0123456789 +()-./".contains($0) }
}
