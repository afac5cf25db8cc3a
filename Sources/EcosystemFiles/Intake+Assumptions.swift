import EcosystemModel
import Records

extension Intake {
  /// Says that a row has more cells than the heading names.
  mutating func warnOfSurplus(_ row: borrowing Row) {
    guard let cell = row.surplus else { return }
    let text = row.sheet.rows.text(cell)
    add(
      Diagnostic(
        .warning, at: row.sheet.rows.place(of: cell),
        "'\(shortened(text))' stands under no heading and was not read",
        hint: "if a text holds a comma, put the text in double quotes"))
  }

  /// Tells which lines above the heading and below the rows were taken for notes.
  mutating func tellPassedOver(_ sheet: Sheet) {
    let above = (0..<sheet.heading.record).map { (record: $0, where: "above the heading") }
    let below = sheet.footnotes.records.map { (record: $0, where: "below the table") }
    var cells: [Rows.Cell] = []
    for line in above + below {
      sheet.rows.read(line.record, into: &cells)
      let text = cells.map { sheet.rows.text($0) }.filter { !$0.isEmpty }.joined(separator: " ")
      guard !text.isEmpty else { continue }
      add(
        Diagnostic(
          .note, at: sheet.rows.place(ofRecord: line.record),
          "passed over as a note \(line.where): '\(shortened(text))'"))
    }
  }

  /// What the ledger notes of a sheet.
  func assumptions(_ sheet: Sheet, examples: Int) -> [String] {
    var notes = sheet.part.notes
    if sheet.heading.record > 0 {
      notes.append(
        "heading found \(sheet.part.isSheet ? "in row" : "on line") \(sheet.rows.line(of: sheet.heading.record))"
      )
    }
    if examples > 0 { notes.append("example rows passed over: \(examples)") }
    let footnotes = sheet.footnotes.records.count
    if footnotes > 0 { notes.append("notes below the table passed over: \(footnotes)") }
    let keep = sheet.table.id == "actors" ? ecosystem.city.keep.map(headingKey) : []
    let unused = sheet.unknown.filter { !keep.contains(headingKey($0.title)) }
    if !unused.isEmpty { notes.append("columns not used: \(titles(unused))") }
    if !sheet.personal.isEmpty {
      notes.append("personal columns not read: \(titles(sheet.personal))")
    }
    return notes
  }

  func titles(_ columns: [OtherColumn]) -> String {
    columns.map(\.title).joined(separator: ", ")
  }

  /// How full each column is, for `check`; very large tables are not counted.
  func filledCells(of sheet: Sheet) -> [(column: String, count: Int)] {
    guard sheet.rows.count < 200_000 else { return [] }
    let columns = sheet.presentColumns
    var counts = [Int](repeating: 0, count: columns.count)
    sheet.visitRows { row in
      for (number, column) in columns.enumerated() where !row.text(column).isEmpty {
        counts[number] += 1
      }
    }
    return zip(columns, counts).map { (column: $0.id, count: $1) }
  }
}
