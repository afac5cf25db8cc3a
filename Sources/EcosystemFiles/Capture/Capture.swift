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
/// date. Moves to another ring, further domains and questions of removal are kept as marks, since
/// only a person should change what others wrote. A statement that the map holds already, from the
/// same table and day, is not added again.
///
/// - Parameters:
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
  for (source, file) in sheets {
    do throws(Diagnostic) {
      let rows = try Rows(try source.bytes(of: file), file: source.path(of: file))
      guard let heading = HeadingRow.find(in: rows, for: .captureSheet),
        heading.missing(of: .captureSheet).isEmpty
      else {
        throw Diagnostic(
          .error, at: FilePlace(file: rows.file, line: 1), "this is no capture sheet",
          hint: "the first row must be: table,kind,a,b,code,strength,note")
      }
      let part = TablePart(rows, as: .captureSheet, file: file)
      reader.read(Sheet(part, file: 0, heading: heading), date: date)
    } catch {
      problems.append(error)
    }
  }
  problems += reader.intake.allProblems.filter { $0.severity == .error }
  guard problems.isEmpty else { throw UnusableInput(problems: problems.sorted(), ledger: []) }
  let judge = Judge(
    reader.said, reader.newcomers, on: whole.whole, codes: CodeList(of: whole.whole))
  let new = reader.intake.allProblems.filter { !start.contains($0) }
  return Capture(
    heard: judge.heard, additions: judge.additions,
    isDated: reader.said.allSatisfy { !$0.date.isEmpty }, remarks: reader.remarks + new)
}
