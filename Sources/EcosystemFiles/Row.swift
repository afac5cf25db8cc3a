import EcosystemModel
import Records

/// One row of a sheet; the same value moves from record to record.
///
/// The cells of some records ahead are found at once.
struct Row: ~Copyable {
  let sheet: Sheet
  private(set) var record = 0
  private(set) var width = 0
  /// Where the row's cells start in `cells`.
  private var first = 0
  /// The records whose cells are at hand.
  private var block = 0..<0
  private let ahead: Int
  private var cells: [Rows.Cell] = []
  private var bounds: [Int] = []

  init(sheet: Sheet, ahead: Int = 256) {
    self.sheet = sheet
    self.ahead = ahead
  }

  mutating func move(to record: Int) {
    self.record = record
    if !block.contains(record) {
      block = record..<min(record + ahead, sheet.rows.count)
      sheet.rows.read(block, into: &cells, &bounds)
    }
    first = bounds[record - block.lowerBound]
    width = bounds[record - block.lowerBound + 1] - first
  }

  var origin: Origin { Origin(file: sheet.file, line: sheet.rows.line(of: record)) }

  private var own: ArraySlice<Rows.Cell> { cells[first..<first + width] }

  var isBlank: Bool {
    if width > 0, isPlain(sheet.rows.firstByte(cells[first])) { return false }
    return own.allSatisfy { sheet.rows.text($0).isEmpty }
  }

  /// Whether the first cell, or the id, is the word `example`.
  func isExample(_ idPosition: Int?) -> Bool {
    if width > 0, isExampleWord(cells[first]) { return true }
    guard let idPosition, idPosition > 0, idPosition < width else { return false }
    return isExampleWord(cells[first + idPosition])
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
    guard let position = column.position, position < width else { return nil }
    return cells[first + position]
  }

  /// The first cell beyond the heading that holds something.
  var surplus: Rows.Cell? {
    own.dropFirst(sheet.heading.titles.count).first { !sheet.rows.text($0).isEmpty }
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
    return sheet.rows.place(ofRecord: record)
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
func isMissingWord(_ text: String) -> Bool {
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
