public import EcosystemModel
public import Records
import TieNetwork

/// The input has errors: all of them, and what became of each file's rows.
public struct UnusableInput: Error, Sendable {
  public let problems: [Diagnostic]
  public let ledger: [LedgerLine]
}

/// A map that was read: what it says, how it was understood, and what to know about it.
public struct Reading: Sendable {
  public let ecosystem: Ecosystem
  public let ledger: [LedgerLine]
  /// Warnings and notes, by file and line; never errors.
  public let remarks: [Diagnostic]
  /// The names of the files that were read.
  public let inputs: [String]
}

/// Reads the tables of a map folder, or a single file of any known kind, as one ecosystem.
///
/// - Parameter threads: How many threads may work on a large table; never changes the result.
/// - Throws: All problems at once, by file and line, where any of them is an error.
/// - Complexity: O(bytes).
public func readEcosystem(
  in source: Source, threads: Int = 1
) throws(UnusableInput) -> Reading {
  let intake = intake(of: source, threads: threads)
  guard intake.errorCount == 0 else {
    throw UnusableInput(problems: intake.allProblems, ledger: intake.ledger)
  }
  return Reading(
    ecosystem: intake.whole, ledger: intake.ledger, remarks: intake.allProblems,
    inputs: intake.inputs)
}

/// All that the tables of a map say, and all problems.
func intake(of source: Source, threads: Int = 1) -> Intake {
  let recognised = RecognisedTables(in: source)
  var intake = Intake(
    city: City(id: recognised.name ?? source.folderName), present: recognised.tables,
    threads: threads)
  recognised.problems.forEach { intake.add($0) }
  if let place = recognised.imported.first?.tables.whereActorsStand {
    intake.whereActorsStand = place
  }
  for table in Table.all {
    let parts = recognised.parts(of: table)
    if let file = recognised.files[table.id] { intake.read(file, as: table, from: source) }
    parts.forEach { intake.read($0) }
    if !intake.holdsRows(of: table) { table.absent(&intake) }
  }
  recognised.unreadable.forEach { intake.close(unreadable: $0.file, as: "", $0.problem) }
  intake.settlePromises()
  intake.tellNearWords()
  intake.tellTurnedCoordinates()
  intake.inputs = recognised.inputs
  return intake
}

extension Intake {
  /// Whether any file read as a table has a row that is no example, or could not be read.
  fileprivate func holdsRows(of table: Table) -> Bool {
    ledger.contains { $0.table == table.id && !$0.isEmptyTable }
  }

  /// Reads one file as a table, or says why that cannot be done.
  fileprivate mutating func read(_ file: String, as table: Table, from source: Source) {
    do throws(Diagnostic) {
      let path = source.path(of: file)
      let threads = threads
      let bytes = try source.bytes(of: file) { makeReady($0, threads: threads) }
      try refuseOtherFormat(bytes, path)
      try take(TablePart(Rows(bytes, file: path), as: table, file: file))
    } catch {
      close(unreadable: file, as: table.id, error)
    }
  }

  /// Reads what an importer made, or says why that cannot be done.
  mutating func read(_ part: TablePart) {
    do throws(Diagnostic) {
      try take(part)
    } catch {
      close(unreadable: part.label, as: part.table.id, error)
    }
  }

  private mutating func take(_ part: TablePart) throws(Diagnostic) {
    let heading = try heading(of: part)
    ecosystem.files.append(part.origin)
    if part.rows.encoding == .windows1252 { tellEncoding(of: part.rows) }
    part.table.read(Sheet(part, file: ecosystem.files.count - 1, heading: heading), &self)
  }

  /// Refuses a file that is called a table and holds a workbook, a graph or the like.
  private func refuseOtherFormat(_ bytes: [UInt8], _ path: String) throws(Diagnostic) {
    let start = bytes.prefix(4).first { !(0x09...0x20 ~= $0) }
    guard [UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "P")].contains(start) else { return }
    let file = InputFile(bytes, file: path)
    if case .text = file.kind { return }
    guard let importer = Importer.reading(file) else { return }
    throw file.error(
      "the file is named as a table, but its format is \(importer.title)",
      hint: "give it the ending .\(importer.endings.first ?? "") and read it by itself")
  }

  private mutating func tellEncoding(of rows: Rows) {
    let note = Diagnostic(
      .note, at: FilePlace(file: rows.file), "this is not UTF-8; it was read as Windows-1252",
      hint: "if letters with accents look wrong, save the file as CSV UTF-8")
    // Several tables may be made of one file.
    if !problems.contains(note) { add(note) }
  }

  private func heading(of part: TablePart) throws(Diagnostic) -> HeadingRow {
    let (rows, table) = (part.rows, part.table)
    let row = HeadingRow.find(in: rows, for: table) ?? HeadingRow.first(in: rows)
    let missing = row?.missing(of: table) ?? table.columns.filter(\.isRequired).map(\.id)
    if let row, missing.isEmpty { return row }
    let names = missing.map { "'\($0)'" }.joined(separator: " and ")
    let titles = (row?.titles ?? []).filter { !$0.isEmpty }.prefix(8)
    let found = titles.map { "'\(shortened($0))'" }.joined(separator: ", ")
    throw Diagnostic(
      .error,
      at: row.map { rows.place(ofHeading: $0.record) } ?? part.start,
      "the column\(missing.count > 1 ? "s" : "") \(names) \(missing.count > 1 ? "are" : "is") missing",
      hint: titles.isEmpty
        ? "write the heading in the first row"
        : "the headings found are \(found); rename one of them or add the column")
  }
}

extension Rows {
  /// Where a heading begins.
  fileprivate func place(ofHeading record: Int) -> FilePlace {
    guard isDelimited else { return place(ofRecord: record) }
    return FilePlace(file: file, line: line(of: record), column: 1)
  }
}
