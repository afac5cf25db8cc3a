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
/// A graph, or a workbook, is several tables: each row then begins with its table's word.
///
/// - Throws: A diagnostic where the file is empty, of no known kind, or broken off.
public func understand(_ source: Source, file: String) throws(Diagnostic) -> Understanding {
  let input = InputFile(try source.bytes(of: file), file: source.path(of: file))
  let named = ["csv", "tsv"].contains(ending(of: file)) ? Table.named(stem(of: file)) : nil
  if named == nil || input.isNoDelimitedText, let importer = Importer.reading(input) {
    return try understand(input, importer)
  }
  if case .brokenJSON(let problem) = input.kind { throw problem }
  let rows = try input.rows()
  return try understand(rows, as: named ?? likelyTable(of: rows))
}

extension InputFile {
  fileprivate var isNoDelimitedText: Bool {
    if case .text = kind { false } else { true }
  }
}

/// Reads a file that an importer claims, as one table of all columns.
private func understand(
  _ file: InputFile, _ importer: Importer
) throws(Diagnostic) -> Understanding {
  let tables = try importer.tables([file])
  if let error = tables.problems.first(where: { $0.severity == .error }) { throw error }
  var parts: [(id: String, understood: Understanding)] = []
  for part in tables.parts {
    parts.append((part.table.id, try understand(part.rows, as: part.table)))
  }
  var seen: Set<String> = []
  let columns = parts.flatMap(\.understood.columns).filter { seen.insert($0).inserted }
  let rows = parts.flatMap { id, part in
    part.rows.map { row in
      let cells = Dictionary(zip(part.columns, row), uniquingKeysWith: { first, _ in first })
      return [id] + columns.map { cells[$0] ?? "" }
    }
  }
  let lines = parts.flatMap { id, part in part.assumptions.map { "\(id): \($0)" } }
  return Understanding(
    table: parts.count == 1 ? parts[0].understood.table : nil, columns: ["table"] + columns,
    rows: rows,
    assumptions: ["format: \(importer.title), by its content"] + lines
      + tables.problems.map(\.description))
}

/// Reads rows as a table of texts.
private func understand(_ rows: Rows, as table: Table?) throws(Diagnostic) -> Understanding {
  let known = table.flatMap { table in HeadingRow.find(in: rows, for: table) }
  guard let heading = known ?? HeadingRow.first(in: rows) else {
    throw Diagnostic(
      .error, at: FilePlace(file: rows.file), "the file holds no text",
      hint: "write a heading and rows")
  }
  let positions = table.map(heading.positions) ?? []
  let hidden = heading.titles.indices
    .filter { !positions.contains($0) && !heading.titles[$0].isEmpty }
    .map { OtherColumn($0, under: heading, in: rows) }.filter(\.isPersonal)
  let shown = heading.titles.indices.filter { at in !hidden.contains { $0.position == at } }
  var names = heading.titles
  for (column, position) in zip(table?.columns ?? [], positions) {
    if let position { names[position] = column.id }
  }
  let footnotes = Footnotes(of: rows, below: heading)
  let cells = texts(of: rows, after: heading.record, before: footnotes.start, at: shown)
  let columns = shown.map { names[$0] }
  let unused = table == nil ? [] : shown.filter { !positions.contains($0) }
  let columnNotes =
    named("columns not used", unused.map { heading.titles[$0] })
    + named("columns that look personal, not read", hidden.map(\.title))
  return Understanding(
    table: table, columns: columns, rows: cells,
    assumptions: assumptions(rows, heading, names, table) + columnNotes
      + footnotes.records.map { "note below the table, line \(rows.line(of: $0)): passed over" }
      + types(of: columns, cells, rows).map { "column \($0)" })
}

private func named(_ what: String, _ titles: [String]) -> [String] {
  titles.isEmpty ? [] : ["\(what): \(titles.joined(separator: ", "))"]
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
  _ rows: Rows, _ heading: HeadingRow, _ names: [String], _ table: Table?
) -> [String] {
  let known = table.map { "\($0.id) (\($0.title))" }
  var lines = ["table: \(known ?? "none of actormap's; shown as it stands")"]
  if rows.isDelimited {
    lines =
      [
        "encoding: \(rows.encoding.rawValue)", "separator: \(separatorName(rows.separator))",
        "quotes: \(rows.hasQuotes ? "double quotes" : "none")",
        "heading: line \(rows.line(of: heading.record))",
      ] + lines
  }
  for (title, name) in zip(heading.titles, names) where title != name {
    lines.append("heading '\(title)' read as '\(name)'")
  }
  return lines
}

/// What each column's cells look like: numbers, dates, lists or text.
private func types(of columns: [String], _ cells: [[String]], _ rows: Rows) -> [String] {
  columns.indices.map { at in
    let filled = cells.map { $0[at] }.filter { !$0.isEmpty }
    let kind = kind(of: filled, commaIsDecimal: rows.separator != UInt8(ascii: ","))
    return "'\(columns[at])': \(kind), \(filled.count) of \(cells.count) filled"
  }
}

private func kind(of texts: [String], commaIsDecimal: Bool) -> String {
  if texts.isEmpty { return "empty" }
  if texts.allSatisfy({ parsedDate($0) != nil }) { return "dates" }
  if texts.allSatisfy({ parsedNumber($0, commaIsDecimal: commaIsDecimal) != nil }) {
    return "numbers"
  }
  return texts.contains { $0.contains(";") || $0.contains("|") } ? "text or lists" : "text"
}
