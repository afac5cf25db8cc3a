import Records

/// A delimited file whose first row names its columns, read cell by cell under those names.
struct NamedColumns: Sendable {
  let file: InputFile
  let rows: Rows
  let heading: HeadingRow

  /// Nothing where the file is no delimited text.
  init?(_ file: InputFile) {
    guard case .text = file.kind, let rows = try? file.rows(),
      let heading = HeadingRow.first(in: rows)
    else { return nil }
    self.file = file
    self.rows = rows
    self.heading = heading
  }

  /// Whether all these columns are there.
  func has(_ names: String...) -> Bool { names.allSatisfy { position([$0]) != nil } }

  /// Where the first of the names stands that the heading has.
  func position(_ names: [String]) -> Int? {
    for name in names {
      if let at = heading.keys.firstIndex(of: headingKey(name)) { return at }
    }
    return nil
  }

  /// Calls `body` with each row that holds anything.
  func eachRow(_ body: (NamedRow) -> Void) {
    var cells: [Rows.Cell] = []
    for record in heading.record + 1..<max(heading.record + 1, rows.count) {
      rows.read(record, into: &cells)
      let row = NamedRow(table: self, record: record, cells: cells)
      if !row.isBlank { body(row) }
    }
  }

  /// What is assumed of the file: encoding, separator, the columns used and those that are not.
  func notes(using names: [[String]]) -> [String] {
    let used = names.compactMap { position($0) }
    let others = heading.titles.indices.filter { !used.contains($0) && !heading.titles[$0].isEmpty }
    let personal = others.filter { OtherColumn($0, under: heading, in: rows).isPersonal }
    return ["columns used: " + used.map { heading.titles[$0] }.joined(separator: ", ")]
      + (others.isEmpty ? [] : ["columns not used: \(others.count)"])
      + (personal.isEmpty
        ? []
        : [
          "personal columns not read: "
            + personal.map { heading.titles[$0] }.joined(separator: ", ")
        ])
  }
}

/// One row of such a file.
struct NamedRow {
  let table: NamedColumns
  let record: Int
  let cells: [Rows.Cell]

  var place: FilePlace { table.rows.place(ofRecord: record) }

  var isBlank: Bool { cells.allSatisfy { table.rows.text($0).isEmpty } }

  /// The cell under the first of the names that the heading has; see ``said(anyOf:)``.
  func said(_ names: String...) -> PlacedText? { said(anyOf: names) }
}

extension NamedRow {
  /// The cell under the first of the names that the heading has, unless it is blank or says that
  /// nothing is known.
  func said(anyOf names: [String]) -> PlacedText? {
    guard let at = table.position(names), at < cells.count else { return nil }
    let text = table.rows.text(cells[at])
    if text.isEmpty || isMissingWord(text) { return nil }
    return PlacedText(text, at: table.rows.place(of: cells[at]))
  }
}
