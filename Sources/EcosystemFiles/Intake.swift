import EcosystemModel
import Records

/// What has been read so far: the ecosystem, the problems and the ledger.
public struct Intake: Sendable {
  var ecosystem: Ecosystem
  var problems: [Diagnostic] = []
  var ledger: [LedgerLine] = []
  /// The tables that the map has.
  let present: Set<String>
  private(set) var errorCount = 0
  private(set) var mergedRows = 0
  private var unplaced = 0

  var sources = Vocabulary<CitedSource>("source", "sources") { CitedSource(id: $0, title: $1) }
  var sectors = Vocabulary<Sector>("sector", "sectors") { Sector(id: $0, title: $1) }
  var rings = Vocabulary<Ring>("ring", "rings") { Ring(id: $0, title: $1) }
  var domains = Vocabulary<Domain>("domain", "domains") { Domain(id: $0, title: $1) }
  var ageBands = Vocabulary<AgeBand>("age band", "age_bands") {
    AgeBand(id: $0, title: $1, from: 0, to: 0)
  }
  var places = Vocabulary<Place>("place", "places") { Place(id: $0, name: $1) }
  var relations = Vocabulary<Relation>("relation", "relations") { Relation(id: $0, title: $1) }
  var initiatives = Vocabulary<Initiative>("initiative", "initiatives") {
    Initiative(id: $0, name: $1)
  }
  /// Actors by id alone, while their table is read; then by id, name and alias.
  var ids = NameIndex()
  var actors = NameIndex()

  init(city: City, present: Set<String>) {
    ecosystem = Ecosystem(city: city)
    self.present = present
  }

  /// How many problems of one kind of file are told with their place; the rest is counted.
  static let most = 1_000

  mutating func add(_ problem: Diagnostic) {
    if problem.severity == .error { errorCount += 1 }
    if problems.count < Self.most { problems.append(problem) } else { unplaced += 1 }
  }

  mutating func error(
    _ row: borrowing Row, _ column: Sheet.Column, _ message: String, hint: String
  ) {
    guard problems.count < Self.most else {
      errorCount += 1
      unplaced += 1
      return
    }
    add(Diagnostic(.error, at: row.place(column), message, hint: hint))
  }

  mutating func warn(
    _ row: borrowing Row, _ column: Sheet.Column, _ message: String, hint: String? = nil
  ) {
    guard problems.count < Self.most else { return unplaced += 1 }
    add(Diagnostic(.warning, at: row.place(column), message, hint: hint))
  }

  /// All problems, and how many more there were than are told.
  var allProblems: [Diagnostic] {
    guard unplaced > 0 else { return problems }
    let more = Diagnostic(
      errorCount > 0 ? .error : .warning,
      "there are \(unplaced) more problems; mend these first and check again")
    return problems + [more]
  }

  mutating func merge() { mergedRows += 1 }

  /// Says that a row has more cells than the heading names.
  mutating func warnOfSurplus(_ row: borrowing Row) {
    guard row.width > row.sheet.headings.count, let cell = row.surplus else { return }
    let text = row.sheet.rows.text(cell)
    let problem = Diagnostic(
      .warning, at: row.sheet.rows.place(of: cell),
      "'\(text)' stands under no heading and was not read",
      hint: "if a text holds a comma, put the text in double quotes")
    add(problem)
  }

  /// Closes the ledger's line of a sheet, and says what was assumed.
  mutating func finish(_ line: LedgerLine, _ sheet: Sheet) {
    var line = line
    var notes: [String] = []
    if sheet.headingRecord > 0 { notes.append("heading found on line \(headingLine(sheet))") }
    if line.examples > 0 { notes.append("example rows passed over: \(line.examples)") }
    let footnotes = sheet.rows.count - sheet.end
    if footnotes > 0 { notes.append("notes below the table passed over: \(footnotes)") }
    let keep = Set(ecosystem.city.keep.map(headingKey))
    let unused = sheet.unknown.filter { sheet.table.id != "actors" || !keep.contains(headingKey($0.title)) }
    if !unused.isEmpty { notes.append("columns not used: \(list(unused.map(\.title)))") }
    if !sheet.personal.isEmpty {
      let names = list(sheet.personal.map(\.title))
      notes.append("personal columns not read: \(names)")
      add(
        Diagnostic(
          .note, at: FilePlace(file: sheet.rows.file, line: headingLine(sheet)),
          "these columns look personal and were not read: \(names)"))
    }
    if line.read == 0, line.examples == 0 {
      add(
        Diagnostic(
          .warning, at: FilePlace(file: sheet.rows.file), "the table has a heading and no rows",
          hint: "add rows below the heading, or remove the file"))
    }
    line.note = notes.joined(separator: "; ")
    ledger.append(line)
  }

  private func headingLine(_ sheet: Sheet) -> Int { sheet.rows.line(of: sheet.headingRecord) }

  private func list(_ titles: [String]) -> String { titles.joined(separator: ", ") }
}

extension Row {
  var width: Int { cells.count }

  /// The first cell beyond the heading that holds something.
  var surplus: Rows.Cell? {
    cells.dropFirst(sheet.headings.count).first { !sheet.rows.text($0).isEmpty }
  }
}
