public import EcosystemModel
public import Records

/// The input has errors: all of them, and what became of each file's rows.
public struct UnusableInput: Error, Sendable {
  public let problems: [Diagnostic]
  public let ledger: [LedgerLine]
}

/// A map that was read: what it says, how it was understood, and what to know about it.
public struct Reading: Sendable {
  public let ecosystem: Ecosystem
  public let ledger: [LedgerLine]
  /// Warnings and notes; never errors.
  public let remarks: [Diagnostic]
}

/// Reads the tables of a map folder as one ecosystem.
///
/// - Throws: All problems at once where any of them is an error.
/// - Complexity: O(bytes).
public func readEcosystem(in source: Source) throws(UnusableInput) -> Reading {
  let (tables, problems) = recognisedTables(in: source)
  var intake = Intake(
    city: City(id: source.folderName), present: Set(tables.keys))
  problems.forEach { intake.add($0) }
  for table in Table.all {
    if let file = tables[table.id] {
      intake.read(file, as: table, from: source)
    } else {
      table.absent(&intake)
    }
  }
  guard intake.errorCount == 0 else {
    throw UnusableInput(problems: intake.allProblems, ledger: intake.ledger)
  }
  return Reading(
    ecosystem: intake.ecosystem, ledger: intake.ledger, remarks: intake.allProblems)
}

/// The file of each table, by the table's id; what is doubled or missing is told.
private func recognisedTables(in source: Source) -> ([String: String], [Diagnostic]) {
  var tables: [String: String] = [:]
  var problems: [Diagnostic] = []
  for file in source.files where isTableFile(file) {
    guard let table = Table.named(stem(of: file)) ?? only(source, file) else {
      problems.append(unknownTable(file, in: source))
      continue
    }
    if let other = tables[table.id] {
      problems.append(
        Diagnostic(
          .error, at: FilePlace(file: source.path(of: file)),
          "'\(other)' and '\(file)' are both the table '\(table.id)'",
          hint: "put all rows into one file"))
    }
    tables[table.id] = file
  }
  if tables["actors"] == nil, tables["nodes"] == nil {
    problems.append(
      Diagnostic(
        .error, at: FilePlace(file: source.name), "the map has no table of organisations",
        hint: "add actors.csv with a column 'name'; `actormap init DIR` makes a new map"))
  }
  return (tables, problems)
}

/// A single file with another name is the table that its heading fits best.
private func only(_ source: Source, _ file: String) -> Table? {
  guard source.files.count == 1, let bytes = try? source.bytes(of: file),
    let rows = try? Rows(bytes, file: file)
  else { return nil }
  return likelyTable(of: rows)
}

/// The table that the first rows' heading fits best.
func likelyTable(of rows: Rows) -> Table? {
  let fits = Table.all.compactMap { table -> (Int, Table)? in
    guard let heading = HeadingRow.find(in: rows, for: table) else { return nil }
    let positions = heading.positions(of: table)
    let isWhole = zip(table.columns, positions).allSatisfy { !$0.isRequired || $1 != nil }
    return isWhole ? (positions.count { $0 != nil }, table) : nil
  }
  return fits.max { $0.0 < $1.0 }?.1
}

private func unknownTable(_ file: String, in source: Source) -> Diagnostic {
  let near = nearest(to: stem(of: file), among: Table.all.map(\.id))
  let place = FilePlace(file: source.path(of: file))
  guard let first = near.first else {
    return Diagnostic(.note, at: place, "not read: no table has this name")
  }
  return Diagnostic(
    .warning, at: place, "not read: no table has this name",
    hint: "did you mean '\(first).csv'?")
}

func isTableFile(_ file: String) -> Bool {
  let small = file.lowercased()
  return small.hasSuffix(".csv") || small.hasSuffix(".tsv")
}

func stem(of file: String) -> String {
  guard let dot = file.lastIndex(of: ".") else { return file }
  return String(file[..<dot])
}

extension Intake {
  /// Reads one file as a table, or says why that cannot be done.
  fileprivate mutating func read(_ file: String, as table: Table, from source: Source) {
    do throws(Diagnostic) {
      let rows = try Rows(try source.bytes(of: file), file: source.path(of: file))
      let heading = try heading(of: rows, for: table)
      ecosystem.files.append(file)
      let sheet = Sheet(
        table: table, rows: rows, file: ecosystem.files.count - 1, heading: heading,
        end: lastRow(of: rows, after: heading))
      table.read(sheet, &self)
      countFilled(sheet)
    } catch {
      add(error)
      ledger.append(LedgerLine(unreadable: file, table: table.id))
    }
  }

  private func heading(of rows: Rows, for table: Table) throws(Diagnostic) -> HeadingRow {
    let found = HeadingRow.find(in: rows, for: table)
    let row = found ?? HeadingRow.first(in: rows)
    let positions = row?.positions(of: table) ?? []
    let missing = zip(table.columns, positions).filter { $0.isRequired && $1 == nil }.map(\.0.id)
    if let row, missing.isEmpty { return row }
    let names = (missing.isEmpty ? table.columns.filter(\.isRequired).map(\.id) : missing)
      .map { "'\($0)'" }.joined(separator: " and ")
    let titles = row?.titles.filter { !$0.isEmpty } ?? []
    let found2 = titles.prefix(8).map { "'\(shortened($0))'" }.joined(separator: ", ")
    throw Diagnostic(
      .error,
      at: FilePlace(file: rows.file, line: row.map { rows.line(of: $0.record) } ?? 1, column: 1),
      "the column \(names) is missing",
      hint: titles.isEmpty
        ? "write the heading in the first row"
        : "the headings found are \(found2); rename one of them or add the column")
  }

  /// How full each column is, for `check`.
  private mutating func countFilled(_ sheet: Sheet) {
    guard let last = ledger.indices.last else { return }
    let columns = sheet.table.columns.filter { sheet.has($0.id) }
    var counts = [Int](repeating: 0, count: columns.count)
    guard sheet.rows.count < 200_000 else { return }
    var row = Row(sheet: sheet)
    for record in sheet.headingRecord + 1..<max(sheet.end, sheet.headingRecord + 1) {
      row.move(to: record)
      if row.isBlank || row.isExample(sheet) { continue }
      for (number, column) in columns.enumerated() where !row.text(sheet[column.id]).isEmpty {
        counts[number] += 1
      }
    }
    ledger[last].filled = zip(columns, counts).map { (column: $0.id, count: $1) }
  }
}

/// The record after the last row: notes below a table stand after a blank line, in the first
/// cell alone, and read like a note.
func lastRow(of rows: Rows, after heading: HeadingRow) -> Int {
  guard heading.titles.count > 1 else { return rows.count }
  var end = rows.count
  var cells: [Rows.Cell] = []
  var isNote = true
  var record = rows.count - 1
  while record > heading.record, isNote {
    rows.read(record, into: &cells)
    let texts = cells.map { rows.text($0) }
    let isBlank = texts.allSatisfy(\.isEmpty)
    isNote = isBlank || (texts.dropFirst().allSatisfy(\.isEmpty) && readsLikeANote(texts[0]))
    if isBlank { end = record }
    record -= 1
  }
  return end
}

private func readsLikeANote(_ text: String) -> Bool {
  let key = matchingKey(text)
  let starts = ["note", "source:", "sources:", "total", "*", "†", "(", "prepared by", "last updated", "footnote"]
  return starts.contains { key.hasPrefix($0) }
}
