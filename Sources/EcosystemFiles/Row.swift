import EcosystemModel
import Records

/// One row of a sheet; the same value moves from record to record.
struct Row: ~Copyable {
  let sheet: Sheet
  private(set) var record = 0
  private var cells: [Rows.Cell] = []

  init(sheet: Sheet) { self.sheet = sheet }

  mutating func move(to record: Int) {
    self.record = record
    sheet.rows.read(record, into: &cells)
  }

  var origin: Origin { Origin(file: sheet.file, line: sheet.rows.line(of: record)) }

  var width: Int { cells.count }

  var isBlank: Bool {
    if let first = cells.first, isPlain(sheet.rows.firstByte(first)) { return false }
    return cells.allSatisfy { sheet.rows.text($0).isEmpty }
  }

  /// Whether the first cell, or the id, is the word `example`.
  func isExample(_ idPosition: Int?) -> Bool {
    if let first = cells.first, isExampleWord(first) { return true }
    guard let idPosition, idPosition > 0, idPosition < cells.count else { return false }
    return isExampleWord(cells[idPosition])
  }

  private func isExampleWord(_ cell: Rows.Cell) -> Bool {
    guard 7...16 ~= cell.count else { return false }
    let first = sheet.rows.firstByte(cell)
    if isPlain(first), first | 0x20 != UInt8(ascii: "e") { return false }
    return matchingKey(sheet.rows.text(cell)) == "example"
  }

  /// Whether a cell's first byte is a character of its text, and no space.
  private func isPlain(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && byte != UInt8(ascii: "\"")
  }

  /// The cell of a column, where the record reaches that far.
  func cell(_ column: Sheet.Column) -> Rows.Cell? {
    guard let position = column.position, position < cells.count else { return nil }
    return cells[position]
  }

  /// The first cell beyond the heading that holds something.
  var surplus: Rows.Cell? {
    cells.dropFirst(sheet.heading.titles.count).first { !sheet.rows.text($0).isEmpty }
  }

  /// The column's text as written, or nothing where it is blank.
  func verbatim(_ column: Sheet.Column) -> String {
    cell(column).map { sheet.rows.text($0) } ?? ""
  }

  /// The column's text, or nothing where it is blank or says that nothing is known.
  func text(_ column: Sheet.Column) -> String {
    let text = verbatim(column)
    return isMissingWord(text) ? "" : text
  }

  /// The items of a cell that holds a list, split at `;` and `|`.
  func list(_ column: Sheet.Column) -> [String] {
    text(column).split { $0 == ";" || $0 == "|" }
      .map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty && !isMissingWord($0) }
  }

  /// Where the column's cell stands; the row where it is missing.
  func place(_ column: Sheet.Column) -> FilePlace {
    if let cell = cell(column) { return sheet.rows.place(of: cell) }
    return FilePlace(file: sheet.rows.file, line: sheet.rows.line(of: record))
  }
}

extension Substring {
  func trimmingSpaces() -> String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Whether people write the text where they know nothing.
private func isMissingWord(_ text: String) -> Bool {
  guard text.utf8.count <= 14, let first = text.utf8.first, missingStarts.contains(first | 0x20)
  else { return false }
  return missingWords.contains(matchingKey(text))
}

private let missingWords: Set<String> = [
  "na", "n/a", "#n/a", "-", "--", ".", "?", "null", "none", "unknown", "not known",
  "not applicable", "not stated", "tbc", "tbd",
]

/// The first bytes of those words, with the bit set that makes a letter small.
private let missingStarts = Set(missingWords.compactMap(\.utf8.first).map { $0 | 0x20 })
