import EcosystemModel
import Records

/// What has been read so far: the ecosystem, the problems and the ledger.
public struct Intake: Sendable {
  var ecosystem: Ecosystem
  private(set) var problems: [Diagnostic] = []
  private(set) var ledger: [LedgerLine] = []
  /// The tables that the map has, by id.
  let present: Set<String>
  private(set) var errorCount = 0
  private(set) var mergedRows = 0
  /// Errors, warnings and notes so far.
  private(set) var problemCount = 0
  private var told: [Diagnostic.Severity: Int] = [:]
  private var untold: [Diagnostic.Severity: Int] = [:]
  /// How many more times names near to a misspelt one are looked for; each time costs a pass.
  var guesses = 200
  /// Settings that name columns or tables, with their places: looked at once all is read.
  var promises: [Promise] = []
  /// Words that no table lists, each where it first came up: looked at once all is read.
  var newWords: [NewWord] = []
  /// The coordinates that rows state.
  var spots: [StatedSpot] = []

  var sources = Vocabulary<CitedSource>("source", "sources") { CitedSource(id: $0, title: $1) }
  var sectors = Vocabulary<Sector>("sector", "sectors") { Sector(id: $0, title: $1) }
  var rings = Vocabulary<Ring>("ring", "rings") { Ring(id: $0, title: $1) }
  var domains = Vocabulary<Domain>("domain", "domains") { Domain(id: $0, title: $1) }
  var ageBands = Vocabulary<AgeBand>(closed: "age band", "age_bands")
  var places = Vocabulary<Place>("place", "places") { Place(id: $0, name: $1) }
  var relations = Vocabulary<Relation>("relation", "relations") { Relation(id: $0, title: $1) }
  var initiatives = Vocabulary<Initiative>("initiative", "initiatives") {
    Initiative(id: $0, name: $1)
  }
  var groups = Vocabulary<LearnerGroup>("group of learners", "groups") {
    LearnerGroup(id: $0, title: $1)
  }
  var skills = Vocabulary<Skill>("skill", "skills") { Skill(id: $0, name: $1) }
  var badges = Vocabulary<Badge>("badge", "badges") { Badge(id: $0, name: $1) }
  var opportunities = Vocabulary<Opportunity>(closed: "opportunity", "opportunities")
  var offers = Vocabulary<Provision>(closed: "offer", "provision")
  var logicModel = Vocabulary<LogicItem>(closed: "row of the logic model", "logic_model")
  var insights = Vocabulary<Insight>(closed: "insight", "insights")
  var actors = ActorIndex()
  /// What people decided of organisations that look alike, before the organisations are read.
  var decisions: [StatedDecision] = []

  /// Who told of ties, and whether it may be a person.
  var reporters: [String: Bool] = [:]

  /// The files that were read, in the order in which tables are.
  var inputs: [String] = []
  /// How many threads may read; never changes the result.
  let threads: Int
  /// Whether a row with errors is left out, or taken without the faulty cell, as imports do it;
  /// else any error ends the reading.
  let isLenient: Bool
  /// The rows that were left out, by the number of their part.
  private(set) var leftOut: [Int: Set<Int>] = [:]
  /// What was told of those rows.
  private(set) var lost: [Diagnostic] = []
  /// Errors in cells that a row cannot do without.
  private(set) var neededFaults = 0
  /// The ids that files give, not those made from names; kept where rows are told apart by them.
  var statedIDs: [Table.ID: Set<String>] = [:]
  /// The files, by number, whose ids do not keep rows apart.
  private(set) var filesWithoutIDs: Set<Int> = []

  /// What a hint says where organisations are to be added.
  var whereActorsStand: String

  init(city: City, present: Set<String>, threads: Int, isLenient: Bool = false) {
    self.isLenient = isLenient
    whereActorsStand = present.contains("actors") ? "actors.csv" : "nodes.csv"
    ecosystem = Ecosystem(city: city)
    self.present = present
    self.threads = threads
  }

  /// The ecosystem with the rows of its vocabularies.
  var whole: Ecosystem {
    var whole = ecosystem
    whole.sources = sources.items
    whole.sectors = sectors.items
    whole.rings = rings.items
    whole.domains = domains.items
    whole.ageBands = ageBands.items
    whole.places = places.items
    whole.relations = relations.items
    whole.initiatives = initiatives.items
    whole.groups = groups.items
    whole.skills = skills.items
    whole.badges = badges.items
    whole.opportunities = opportunities.items
    whole.provision = offers.items
    whole.logicModel = logicModel.items
    whole.insights = insights.items
    return whole
  }

  /// How many problems of one severity are told with their place; the rest is counted.
  private static let most = 1_000

  mutating func add(_ problem: Diagnostic) {
    if count(problem.severity) { problems.append(problem) }
  }

  mutating func error(
    _ row: borrowing Row, _ column: Sheet.Column, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String
  ) {
    if column.isRequired { neededFaults += 1 }
    guard count(.error) else { return }
    problems.append(Diagnostic(.error, at: row.place(column), message(), hint: hint()))
  }

  /// Tells the errors since `first` as warnings of a row that was taken in part, or left out.
  mutating func retell(since first: Int, part: Int, record: Int, isTaken: Bool) {
    let end = isTaken ? "; the rest of the row was taken" : "; the row was left out"
    for at in first..<max(first, problems.count) where problems[at].severity == .error {
      let problem = problems[at]
      problems[at] = Diagnostic(
        .warning, at: problem.place, problem.message + end, hint: problem.hint)
    }
    guard !isTaken else { return }
    leftOut[part, default: []].insert(record)
    lost += problems[min(first, problems.count)...]
  }

  mutating func warn(
    _ row: borrowing Row, _ column: Sheet.Column, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil
  ) {
    guard count(.warning) else { return }
    problems.append(Diagnostic(.warning, at: row.place(column), message(), hint: hint()))
  }

  /// Counts a problem, and says whether it is still to be told.
  private mutating func count(_ severity: Diagnostic.Severity) -> Bool {
    problemCount += 1
    if severity == .error { errorCount += 1 }
    let isTold = told[severity, default: 0] < Self.most
    if isTold { told[severity, default: 0] += 1 } else { untold[severity, default: 0] += 1 }
    return isTold
  }

  /// All problems by file and line, and how many more there were than are told.
  var allProblems: [Diagnostic] {
    let more = [Diagnostic.Severity.error, .warning, .note].compactMap { severity in
      untold[severity].map {
        Diagnostic(
          isLenient && severity == .error ? .warning : severity,
          "there are \($0) more of this kind: \(severity.rawValue)",
          hint: "mend these first and check again")
      }
    }
    return problems.sorted() + more
  }

  mutating func merge() { mergedRows += 1 }

  /// Counts a row that was kept as merged into another after all.
  mutating func countAsMerged(_ origin: Origin) {
    recount(1, asMerged: true) { $0.number == Int(origin.file) }
  }

  /// Counts rows that were kept as merged, or else as rejected: those of the last file that fits.
  mutating func recount(_ rows: Int, asMerged: Bool, _ isOfThem: (LedgerLine) -> Bool) {
    guard rows > 0, let line = ledger.lastIndex(where: { isOfThem($0) && $0.kept >= rows }) else {
      return
    }
    ledger[line].kept -= rows
    if asMerged { ledger[line].merged += rows } else { ledger[line].rejected += rows }
  }

  /// Takes down the ledger's line of a sheet, and tells what was assumed.
  mutating func close(_ line: LedgerLine, _ sheet: Sheet) {
    tellPassedOver(sheet)
    warnOfContacts(in: sheet)
    if !sheet.personal.isEmpty {
      note(
        sheet, sheet.heading.record,
        "these columns look personal and were not read: \(titles(sheet.personal))")
    }
    if line.read == 0, line.examples == 0 {
      add(
        Diagnostic(
          .warning, at: sheet.part.place, "the table has a heading and no rows",
          hint: "add rows below the heading, or remove the \(sheet.part.noun)"))
    }
    var line = line
    line.read += sheet.part.repeats + sheet.part.rejected
    line.rejected += sheet.part.rejected
    line.merged += sheet.part.repeats
    line.note = assumptions(sheet, examples: line.examples).joined(separator: "; ")
    line.filled = filledCells(of: sheet)
    if !sheet.part.idsTellApart { filesWithoutIDs.insert(sheet.file) }
    ledger.append(line)
  }

  /// Takes down a file that could not be read as a table.
  mutating func close(unreadable file: String, as table: String, _ problem: Diagnostic) {
    add(problem)
    ledger.append(LedgerLine(unreadable: file, table: table))
  }

  private mutating func note(_ sheet: Sheet, _ record: Int, _ message: String) {
    add(Diagnostic(.note, at: sheet.rows.place(ofRecord: record), message))
  }
}
