import Records

/// The row of a file that names its columns.
struct HeadingRow: Sendable {
  let record: Int
  let titles: [String]

  /// Finds the heading among the first rows: titles and notes may stand above it.
  static func find(in rows: Rows, for table: Table) -> HeadingRow? {
    var best: (score: Int, row: HeadingRow)?
    for record in 0..<min(rows.count, 25) {
      let row = HeadingRow(record: record, titles: titles(of: record, in: rows))
      let positions = row.positions(of: table)
      let isWhole = zip(table.columns, positions).allSatisfy { !$0.isRequired || $1 != nil }
      let score = positions.count { $0 != nil } + (isWhole ? 1000 : 0)
      if score > best?.score ?? 0 { best = (score, row) }
    }
    return best?.row
  }

  /// The first row that holds anything.
  static func first(in rows: Rows) -> HeadingRow? {
    for record in 0..<min(rows.count, 25) {
      let titles = titles(of: record, in: rows)
      if titles.contains(where: { !$0.isEmpty }) { return HeadingRow(record: record, titles: titles) }
    }
    return nil
  }

  /// Where each of the table's columns stands; its own name wins over other words for it.
  func positions(of table: Table) -> [Int?] {
    let keys = titles.map(headingKey)
    var taken = Set<Int>()
    var positions = [Int?](repeating: nil, count: table.columns.count)
    for exact in [true, false] {
      for (number, column) in table.columns.enumerated() where positions[number] == nil {
        let own = headingKey(column.id)
        let at = keys.indices.first {
          !taken.contains($0) && (exact ? keys[$0] == own : column.matches(keys[$0]))
        }
        if let at {
          positions[number] = at
          taken.insert(at)
        }
      }
    }
    return positions
  }

  private static func titles(of record: Int, in rows: Rows) -> [String] {
    var cells: [Rows.Cell] = []
    rows.read(record, into: &cells)
    return cells.map { rows.text($0) }
  }
}

/// Whether a column's heading speaks of a person.
func looksPersonal(_ heading: String) -> Bool {
  let words = headingKey(heading).split { " /,".contains($0) }.map(String.init)
  let personal: Set<String> = [
    "email", "e", "mail", "phone", "telephone", "tel", "mobile", "contact", "surname", "forename",
    "firstname", "lastname", "dob", "birth", "birthday", "ethnicity", "gender",
  ]
  if words.contains("mail") && words.contains("e") { return true }
  if words == ["first", "name"] || words == ["last", "name"] { return true }
  return words.contains { personal.subtracting(["e", "mail"]).contains($0) }
}

/// Whether more than half of a column's first values are e-mail addresses or telephone numbers.
func holdsContacts(_ rows: Rows, after heading: Int, at position: Int) -> Bool {
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
  let digits = text.count { $0.isNumber }
  let start = text.first
  return (10...15).contains(digits) && (start == "0" || start == "+" || start == "(")
    && text.allSatisfy { $0.isNumber || " +()-".contains($0) }
}
