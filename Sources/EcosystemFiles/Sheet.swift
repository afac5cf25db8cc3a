import EcosystemModel
import Records

/// One file opened as a table: its records, and where each column stands.
struct Sheet: Sendable {
  let table: Table
  let rows: Rows
  /// The file's number in `Ecosystem.files`.
  let file: Int
  let headingRecord: Int
  /// The record after the last row.
  let end: Int
  /// Where each heading of the table stands in a record.
  private let positions: [Int?]
  /// Columns that the table does not know, by position.
  let unknown: [(position: Int, title: String)]
  let personal: [(position: Int, title: String)]
  let headings: [String]

  init(
    table: Table, rows: Rows, file: Int, heading: HeadingRow, end: Int
  ) {
    self.table = table
    self.rows = rows
    self.file = file
    headingRecord = heading.record
    headings = heading.titles
    self.end = end
    let found = heading.positions(of: table)
    positions = found
    let others = heading.titles.indices.filter { !found.contains($0) && !heading.titles[$0].isEmpty }
      .map { (position: $0, title: heading.titles[$0]) }
    let personalOnes = others.filter {
      looksPersonal($0.title) || holdsContacts(rows, after: heading.record, at: $0.position)
    }.map(\.position)
    personal = others.filter { personalOnes.contains($0.position) }
    unknown = others.filter { !personalOnes.contains($0.position) }
  }

  /// A column of the table, present in the file or not.
  struct Column: Sendable {
    let position: Int?
    let id: String
  }

  subscript(id: String) -> Column {
    guard let number = table.columns.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("the table '\(table.id)' has no column '\(id)'")
    }
    return Column(position: positions[number], id: id)
  }

  func has(_ id: String) -> Bool { self[id].position != nil }

  /// Calls `body` with each row that holds something and is no example.
  func eachRow(_ intake: inout Intake, _ body: (borrowing Row, inout Intake) -> Void) {
    var row = Row(sheet: self)
    var line = LedgerLine(sheet: self)
    for record in headingRecord + 1..<max(end, headingRecord + 1) {
      row.move(to: record)
      if row.isBlank { continue }
      if row.isExample(self) {
        line.examples += 1
        continue
      }
      line.read += 1
      let before = (intake.errorCount, intake.mergedRows)
      intake.warnOfSurplus(row)
      body(row, &intake)
      if intake.errorCount > before.0 {
        line.rejected += 1
      } else if intake.mergedRows > before.1 {
        line.merged += 1
      } else {
        line.kept += 1
      }
    }
    intake.finish(line, self)
  }
}

/// One row of a sheet; the same value moves from record to record.
struct Row: ~Copyable {
  let sheet: Sheet
  private(set) var record = 0
  private(set) var cells: [Rows.Cell] = []

  init(sheet: Sheet) { self.sheet = sheet }

  mutating func move(to record: Int) {
    self.record = record
    sheet.rows.read(record, into: &cells)
  }

  var origin: Origin { Origin(file: sheet.file, line: sheet.rows.line(of: record)) }

  var isBlank: Bool {
    cells.allSatisfy { cell in cell.start == cell.end || sheet.rows.text(cell).isEmpty }
  }

  func isExample(_ sheet: Sheet) -> Bool {
    guard let first = cells.first else { return false }
    if isExampleWord(first) { return true }
    guard sheet.table.columns.contains(where: { $0.id == "id" }), let id = cell(sheet["id"])
    else { return false }
    return isExampleWord(id)
  }

  private func isExampleWord(_ cell: Rows.Cell) -> Bool {
    cell.end - cell.start == 7 && matchingKey(sheet.rows.text(cell)) == "example"
  }

  /// The cell of a column, where the record reaches that far.
  func cell(_ column: Sheet.Column) -> Rows.Cell? {
    guard let position = column.position, position < cells.count else { return nil }
    return cells[position]
  }

  /// The column's text as written, or nothing where it is blank.
  func verbatim(_ column: Sheet.Column) -> String {
    cell(column).map { sheet.rows.text($0) } ?? ""
  }

  /// The column's text, or nothing where it is blank or says that nothing is known.
  func text(_ column: Sheet.Column) -> String {
    let text = verbatim(column)
    return text.utf8.count <= 14 && isMissingWord(text) ? "" : text
  }

  /// The items of a cell that holds a list, split at `;` and `|`.
  func list(_ column: Sheet.Column) -> [String] {
    text(column).split { $0 == ";" || $0 == "|" }
      .map { $0.trimmingSpaces() }
      .filter { !$0.isEmpty && !isMissingWord($0) }
  }

  /// Where the column's cell stands; the end of the row where it is missing.
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

/// Words that people write where they know nothing.
private func isMissingWord(_ text: String) -> Bool { missingWords.contains(matchingKey(text)) }

private let missingWords: Set<String> = [
  "na", "n/a", "#n/a", "-", "--", ".", "?", "null", "none", "unknown", "not known",
  "not applicable", "not stated", "tbc", "tbd",
]
