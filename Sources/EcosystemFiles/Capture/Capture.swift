import EcosystemModel
public import Records

/// What the tables of a workshop said, held against each other and against the map.
public struct Capture: Sendable {
  /// One matter, with all tables that spoke of it.
  public struct Heard: Sendable, Hashable {
    public let status: Status
    public let kind: String
    public let a: String
    public let b: String
    public let word: String
    /// What was said, and by which tables where they differ.
    public let value: String
    public let tables: [String]
    public let place: FilePlace
  }

  public enum Status: String, Sendable {
    /// The map does not say so yet.
    case new
    /// The map says so already.
    case confirmed
    /// Tables, or a table and the map, say different things; all of it is kept.
    case disputed
  }

  public let heard: [Heard]
  /// What the tables of the map would gain.
  public let additions: [Addition]
  /// Whether every row has a date.
  public let isDated: Bool
  public let remarks: [Diagnostic]
}

/// Reads filled sheets against a map.
///
/// Nothing is averaged or decided: every statement becomes a row of its own with its table and
/// date. Of somebody new the row holds the sector and the ring on which the tables agree, and all
/// domains. Moves of others to another ring, further domains and questions of removal are kept as
/// marks, since only a person should change what others wrote. A statement that the map holds
/// already, from the same table and day, is not added again.
///
/// - Parameters:
///   - sheets: CSV, or workbooks of which the first capture sheet is read.
///   - fingerprint: Of the map's data, to tell a sheet of another state of it.
///   - date: The day of the workshop, in place of the sheets' own.
/// - Throws: Every problem in the map or the sheets at once.
public func capture(
  _ sheets: [(source: Source, file: String)], on map: Source, fingerprint: String,
  date: String? = nil
) throws(UnusableInput) -> Capture {
  let whole = intake(of: map)
  guard whole.errorCount == 0 else {
    throw UnusableInput(problems: whole.allProblems, ledger: whole.ledger)
  }
  if let date, parsedDate(date) == nil {
    let problem = Diagnostic(
      .error, "'\(shortened(date))' is not a date", hint: "write the day as --date 2026-03-14")
    throw UnusableInput(problems: [problem], ledger: [])
  }
  let start = whole.allProblems
  var reader = SheetReader(of: whole, fingerprint: fingerprint)
  var problems: [Diagnostic] = []
  var filled: [Sheet] = []
  for (source, file) in sheets {
    do throws(Diagnostic) {
      let input = InputFile(try source.bytes(of: file), file: source.path(of: file))
      filled.append(try filledSheet(input, remarks: &reader.remarks))
    } catch {
      problems.append(error)
    }
  }
  reader.read(filled, date: date)
  problems += reader.remarks.filter { $0.severity == .error }
  problems += reader.intake.allProblems.filter { $0.severity == .error }
  guard problems.isEmpty else { throw UnusableInput(problems: problems.sorted(), ledger: []) }
  let judge = Judge(reader, on: whole.whole)
  let new = reader.intake.allProblems.filter { !start.contains($0) }
  return Capture(
    heard: judge.heard, additions: judge.additions,
    isDated: reader.said.allSatisfy { !$0.date.isEmpty },
    remarks: reader.remarks + new + judge.remarks)
}

/// The rows of a file that are a capture sheet.
private func filledSheet(
  _ input: InputFile, remarks: inout [Diagnostic]
) throws(Diagnostic) -> Sheet {
  let whole = FilePlace(file: input.file)
  guard case .zip = input.kind, Workbook.isWorkbook(input.bytes) else {
    let part = TablePart(
      try Rows(input.bytes, file: input.file), as: .captureSheet, file: input.file)
    if let sheet = captureSheet(part) { return sheet }
    throw noCaptureSheet(at: FilePlace(file: input.file, line: 1))
  }
  for found in try Workbook(input.bytes, file: input.file).sheets {
    let place = FilePlace(file: input.file, sheet: found.name)
    let label = "\(input.file):\(found.name)"
    let part = TablePart(
      found.rows, as: .captureSheet, label: label, origin: label + "!", place: place)
    guard let sheet = captureSheet(part) else { continue }
    remarks += found.problems(file: input.file)
    return sheet
  }
  throw noCaptureSheet(at: whole)
}

private func captureSheet(_ part: TablePart) -> Sheet? {
  guard let heading = HeadingRow.find(in: part.rows, for: .captureSheet),
    heading.missing(of: .captureSheet).isEmpty
  else { return nil }
  return Sheet(part, file: 0, heading: heading)
}

private func noCaptureSheet(at place: FilePlace) -> Diagnostic {
  let heading = Table.captureSheet.columns.map(\.id).joined(separator: ",")
  return Diagnostic(
    .error, at: place, "this is no capture sheet", hint: "the first row must be: \(heading)")
}
