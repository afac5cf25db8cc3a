import EcosystemModel
import Records

/// One file opened as a table: its records, and where each column stands.
struct Sheet: Sendable {
  let part: TablePart
  /// The file's number in `Ecosystem.files`.
  let file: Int
  let heading: HeadingRow
  let footnotes: Footnotes
  /// Where each heading of the table stands in a record.
  private let positions: [Int?]
  private let idPosition: Int?
  /// Columns that the table does not know and that are read.
  let unknown: [OtherColumn]
  let personal: [OtherColumn]

  init(_ part: TablePart, file: Int, heading: HeadingRow) {
    let (table, rows) = (part.table, part.rows)
    self.part = part
    self.file = file
    self.heading = heading
    footnotes = Footnotes(of: rows, below: heading)
    let found = heading.positions(of: table)
    positions = found
    idPosition = zip(table.columns, found).first { $0.0.id == "id" }?.1
    let others = heading.titles.indices
      .filter { !found.contains($0) && !heading.titles[$0].isEmpty }
      .map { OtherColumn($0, under: heading, in: rows) }
    unknown = others.filter { !$0.isPersonal }
    personal = others.filter(\.isPersonal)
  }

  var table: Table { part.table }

  /// What hints call another table of the map: `rings.csv`, or the sheet `Rings` of a workbook.
  func home(of table: String) -> String {
    part.isSheet ? "a sheet '\(Table.named(table)?.title ?? table)'" : "\(table).csv"
  }
  var rows: Rows { part.rows }

  /// A column of the table, present in the file or not.
  struct Column: Sendable {
    let position: Int?
    let id: String
    /// Whether a row says nothing without it.
    var isRequired = false
  }

  subscript(id: String) -> Column {
    guard let number = table.columns.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("the table '\(table.id)' has no column '\(id)'")
    }
    return Column(
      position: positions[number], id: id, isRequired: table.columns[number].isRequired)
  }

  /// The table's columns that the file has, in the table's order.
  var presentColumns: [Column] {
    zip(table.columns, positions).filter { $1 != nil }.map { Column(position: $1, id: $0.id) }
  }

  /// The records between the heading and the notes below.
  var records: Range<Int> {
    heading.record + 1..<max(footnotes.start, heading.record + 1)
  }

  /// Calls `body` with each row that holds something and is no example; the ledger counts them.
  func eachRow(_ intake: inout Intake, _ body: (borrowing Row, inout Intake) -> Void) {
    var line = LedgerLine(sheet: self)
    var row = Row(sheet: self)
    for record in records {
      row.move(to: record)
      take(row, &intake, &line, body)
    }
    intake.close(line, self)
  }

  /// Calls `body` with a row if it holds something and is no example; `line` counts it.
  func take(
    _ row: borrowing Row, _ intake: inout Intake, _ line: inout LedgerLine,
    _ body: (borrowing Row, inout Intake) -> Void
  ) {
    if row.isBlank { return }
    guard !row.isExample(idPosition) else {
      line.examples += 1
      return
    }
    line.read += 1
    guard !part.leftOut.contains(row.record) else {
      line.rejected += 1
      return
    }
    let before = intake.tally
    if row.width > heading.titles.count { intake.warnOfSurplus(row) }
    body(row, &intake)
    if intake.errorCount > before.errors {
      if intake.takes(row, since: before) { line.kept += 1 } else { line.rejected += 1 }
    } else if intake.mergedRows > before.merged {
      line.merged += 1
    } else {
      line.kept += 1
    }
  }

  /// Calls `body` with each row that holds something and is no example.
  func visitRows(_ body: (borrowing Row) -> Void) {
    var row = Row(sheet: self)
    for record in records {
      row.move(to: record)
      let isRead = !row.isBlank && !row.isExample(idPosition)
      if isRead, !part.leftOut.contains(record) { body(row) }
    }
  }
}
