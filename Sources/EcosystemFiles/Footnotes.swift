import Records

/// The notes below a table: lines after a blank one that hold a note in their first cell alone.
struct Footnotes: Sendable {
  /// The record after the table's last row.
  let start: Int
  /// The records that hold notes, blank ones left out.
  let records: [Int]

  init(of rows: Rows, below heading: HeadingRow) {
    var start = rows.count
    var notes: [Int] = []
    var unsettled: [Int] = []
    var cells: [Rows.Cell] = []
    var record = rows.count - 1
    while record > heading.record {
      rows.read(record, into: &cells)
      let filled = cells.indices.filter { !rows.text(cells[$0]).isEmpty }
      if filled.isEmpty {
        start = record
        notes += unsettled
        unsettled = []
      } else if isTotal(filled.map { rows.text(cells[$0]) }) {
        start = record
        notes += unsettled + [record]
        unsettled = []
      } else if filled == [0], heading.titles.count > 1, readsLikeANote(rows.text(cells[0])) {
        unsettled.append(record)
      } else {
        break
      }
      record -= 1
    }
    self.start = start
    records = notes.reversed()
  }
}

/// Whether a row's texts are a spreadsheet's sum: `Total`, then numbers alone.
private func isTotal(_ texts: [String]) -> Bool {
  guard texts.count > 1, ["total", "totals", "sum"].contains(matchingKey(texts[0])) else {
    return false
  }
  return texts.dropFirst().allSatisfy { parsedNumber($0, commaIsDecimal: true) != nil }
}

/// Whether a text that stands alone in a row reads as a note: `Source: …`, `* estimate`, `Total`.
private func readsLikeANote(_ text: String) -> Bool {
  let key = matchingKey(text)
  if ["*", "†", "(", "prepared by ", "last updated"].contains(where: key.hasPrefix) { return true }
  let words = ["note", "notes", "source", "sources", "total", "totals", "footnote", "footnotes"]
  guard
    let word = words.first(where: {
      key == $0 || key.hasPrefix($0 + ":") || key.hasPrefix($0 + " ")
    })
  else { return false }
  return key == word || key.hasPrefix(word + ":") || key.hasSuffix(".")
}
