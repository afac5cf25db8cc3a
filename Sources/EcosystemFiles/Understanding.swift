public import Records

/// One file as it was understood: its cells as texts, and what was assumed to get them.
public struct Understanding: Sendable {
  /// The table that the file is, where it is one.
  public let table: Table?
  /// The columns' names, those that a table knows under its own word.
  public let columns: [String]
  public let rows: [[String]]
  /// What was assumed, a line each.
  public let assumptions: [String]
}

/// Reads one file as a table of texts.
///
/// - Throws: A diagnostic where the file is empty, binary, or has an open quote.
public func understand(_ source: Source, file: String) throws(Diagnostic) -> Understanding {
  let rows = try Rows(try source.bytes(of: file), file: source.path(of: file))
  let table = Table.named(stem(of: file)) ?? likelyTable(of: rows)
  let known = table.flatMap { table in HeadingRow.find(in: rows, for: table) }
  guard let heading = known ?? HeadingRow.first(in: rows) else {
    throw Diagnostic(
      .error, at: FilePlace(file: source.path(of: file)), "the file holds no text",
      hint: "write a heading and rows")
  }
  let sheet = table.map {
    Sheet(table: $0, rows: rows, file: 0, heading: heading, end: lastRow(of: rows, after: heading))
  }
  let hidden = Set(sheet?.personal.map(\.position) ?? [])
  let shown = heading.titles.indices.filter { !hidden.contains($0) }
  var names = heading.titles
  for (column, position) in zip(table?.columns ?? [], table.map(heading.positions) ?? []) {
    if let position { names[position] = column.id }
  }
  let cells = texts(of: rows, after: heading.record, before: sheet?.end ?? rows.count, at: shown)
  let columns = shown.map { names[$0] }
  return Understanding(
    table: table, columns: columns, rows: cells,
    assumptions: assumptions(rows, heading, names, table, sheet)
      + types(of: columns, cells).map { "column \($0)" })
}

private func texts(
  of rows: Rows, after heading: Int, before end: Int, at shown: [Int]
) -> [[String]] {
  var cells: [Rows.Cell] = []
  return (heading + 1..<max(heading + 1, end)).compactMap { record in
    rows.read(record, into: &cells)
    let texts = shown.map { $0 < cells.count ? rows.text(cells[$0]) : "" }
    return texts.allSatisfy(\.isEmpty) ? nil : texts
  }
}

private func assumptions(
  _ rows: Rows, _ heading: HeadingRow, _ names: [String], _ table: Table?, _ sheet: Sheet?
) -> [String] {
  var lines = [
    "encoding: \(rows.encoding.rawValue)", "separator: \(separatorName(rows.separator))",
    "quotes: \(rows.hasQuotes ? "double quotes" : "none")",
    "heading: line \(rows.line(of: heading.record))",
    "table: \(table.map { "\($0.id) (\($0.title))" } ?? "none of actormap's; shown as it stands")",
  ]
  for (title, name) in zip(heading.titles, names) where title != name {
    lines.append("heading '\(title)' read as '\(name)'")
  }
  guard let sheet else { return lines }
  if !sheet.unknown.isEmpty {
    lines.append("columns not used: \(sheet.unknown.map(\.title).joined(separator: ", "))")
  }
  if !sheet.personal.isEmpty {
    lines.append(
      "columns that look personal, not read: \(sheet.personal.map(\.title).joined(separator: ", "))")
  }
  if sheet.end < rows.count {
    lines.append("notes below the table, from line \(rows.line(of: sheet.end)): passed over")
  }
  return lines
}

/// What each column's cells look like: numbers, dates, lists or text.
private func types(of columns: [String], _ rows: [[String]]) -> [String] {
  columns.indices.map { at in
    let filled = rows.map { $0[at] }.filter { !$0.isEmpty }
    let kind =
      filled.isEmpty
      ? "empty"
      : filled.allSatisfy { parsedDate($0) != nil }
        ? "dates"
        : filled.allSatisfy { parsedNumber($0, commaIsDecimal: true) != nil }
          ? "numbers"
          : filled.contains { $0.contains(";") || $0.contains("|") } ? "text or lists" : "text"
    return "'\(columns[at])': \(kind), \(filled.count) of \(rows.count) filled"
  }
}
