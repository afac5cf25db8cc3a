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
  /// Warnings and notes, by file and line; never errors.
  public let remarks: [Diagnostic]
}

/// Reads the tables of a map folder as one ecosystem.
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
  return Reading(ecosystem: intake.whole, ledger: intake.ledger, remarks: intake.allProblems)
}

/// All that the tables of a map say, and all problems.
func intake(of source: Source, threads: Int = 1) -> Intake {
  let recognised = RecognisedTables(in: source)
  var intake = Intake(
    city: City(id: source.folderName), present: Set(recognised.files.keys), threads: threads)
  recognised.problems.forEach { intake.add($0) }
  for table in Table.all {
    if let file = recognised.files[table.id] {
      intake.read(file, as: table, from: source)
    } else {
      table.absent(&intake)
    }
  }
  intake.settlePromises()
  return intake
}

extension Intake {
  /// Reads one file as a table, or says why that cannot be done.
  fileprivate mutating func read(_ file: String, as table: Table, from source: Source) {
    do throws(Diagnostic) {
      let rows = try Rows(try source.bytes(of: file), file: source.path(of: file))
      let heading = try heading(of: rows, for: table)
      ecosystem.files.append(file)
      if rows.encoding == .windows1252 { tellEncoding(of: rows) }
      table.read(
        Sheet(table: table, rows: rows, file: ecosystem.files.count - 1, heading: heading), &self)
    } catch {
      close(unreadable: file, as: table, error)
    }
  }

  private mutating func tellEncoding(of rows: Rows) {
    add(
      Diagnostic(
        .note, at: FilePlace(file: rows.file), "this is not UTF-8; it was read as Windows-1252",
        hint: "if letters with accents look wrong, save the file as CSV UTF-8"))
  }

  private func heading(of rows: Rows, for table: Table) throws(Diagnostic) -> HeadingRow {
    let row = HeadingRow.find(in: rows, for: table) ?? HeadingRow.first(in: rows)
    let missing = row?.missing(of: table) ?? table.columns.filter(\.isRequired).map(\.id)
    if let row, missing.isEmpty { return row }
    let names = missing.map { "'\($0)'" }.joined(separator: " and ")
    let titles = (row?.titles ?? []).filter { !$0.isEmpty }.prefix(8)
    let found = titles.map { "'\(shortened($0))'" }.joined(separator: ", ")
    throw Diagnostic(
      .error,
      at: FilePlace(file: rows.file, line: row.map { rows.line(of: $0.record) } ?? 1, column: 1),
      "the column\(missing.count > 1 ? "s" : "") \(names) \(missing.count > 1 ? "are" : "is") missing",
      hint: titles.isEmpty
        ? "write the heading in the first row"
        : "the headings found are \(found); rename one of them or add the column")
  }
}
