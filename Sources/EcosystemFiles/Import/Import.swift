import EcosystemModel
public import Records

/// Files of other programs and registers as they become part of a map, before anything is written.
public struct Import: Sendable {
  /// The files of the map that are new or longer now, whole.
  public let files: [String: [UInt8]]
  /// What stands in those files so far.
  public let old: [String: [UInt8]]
  /// What became of each organisation that the files name.
  public let organisations: [Organisation]
  /// How many rows of each table were added, and how many the map had already.
  public let counts: [Count]
  /// What became of the rows of each file.
  public let ledger: [LedgerLine]
  /// What to know: rows that were left out, with their places, and what was assumed.
  public let remarks: [Diagnostic]
  /// The files of which people must say which heading is which column; nothing else was read then.
  public let unplanned: [String]
  /// Whether the map has organisations now; without any it cannot be checked or built yet.
  public let hasOrganisations: Bool

  public struct Organisation: Sendable {
    public let name, place, id: String
    /// `added`, `known` (on the map already) or `merged` (into another of the files).
    public let became: String
    /// Why it was not added.
    public let why: String
  }

  public struct Count: Sendable {
    public let table: Table
    /// `merged` were joined to another row of the files.
    public let added, known, merged: Int
  }
}

/// Reads files of any known kind into the tables of a map.
///
/// Rows with errors are left out and told; the rest is taken. Organisations that the map has already
/// are found by number in a register, then by name (see docs/formats.md); no row of the map is
/// changed. The same files twice add nothing.
///
/// - Parameter found: The paths of those inputs that a folder held; others were named one by one.
/// - Throws: Where the map itself, or its `import.csv`, cannot be read, where a table cannot take the
///   rows, or where the map could not be read with them.
/// - Complexity: That of reading, and of comparing all names; see ``resolve(_:decided:)``.
public func importing(
  _ inputs: [InputFile], found: Set<String> = [], into map: Source
) throws(UnusableInput) -> Import {
  var work = ImportWork(map, try ColumnPlan(of: map))
  try work.take(inputs, found)
  return work.result
}

private struct ImportWork {
  private var map: Source
  private let original: Source
  private var plan: ColumnPlan
  private var changed: [String: [UInt8]] = [:]
  private var organisations: [Import.Organisation] = []
  private var counts: [(table: Table, added: Int, known: Int, merged: Int)] = []
  private var ledger: [LedgerLine] = []
  private var remarks: [Diagnostic] = []
  private var unplanned: [String] = []
  private var hasOrganisations = false

  init(_ map: Source, _ plan: ColumnPlan) {
    self.map = map
    self.plan = plan
    original = map
  }

  mutating func take(_ inputs: [InputFile], _ found: Set<String>) throws(UnusableInput) {
    let files = ImportFiles(inputs, plan, found: found)
    plan = files.plan
    unplanned = files.unplanned
    guard files.problems.allSatisfy({ $0.severity != .error }) else {
      throw UnusableInput(problems: files.problems.sorted(), ledger: [])
    }
    remarks = files.problems
    if unplanned.isEmpty {
      for group in files.groups { try take(group) }
      if !files.groups.isEmpty, !changed.isEmpty { _ = try read(map) }
    }
    if !plan.new.isEmpty {
      do throws(Diagnostic) {
        let isThere = original.files.contains(columnPlanFile)
        changed[columnPlanFile] = plan.bytes(
          after: isThere ? try original.bytes(of: columnPlanFile) : nil)
      } catch {
        throw UnusableInput(problems: [error], ledger: [])
      }
    }
  }

  /// The map so far; one without organisations is a map that has yet to begin.
  private func read(_ source: Source) throws(UnusableInput) -> (Ecosystem, Set<String>) {
    let recognised = RecognisedTables(in: source)
    if recognised.inputs.isEmpty { return (Ecosystem(city: City(id: "")), []) }
    let intake = intake(of: source)
    let hasActors = !recognised.tables.isDisjoint(with: ["actors", "nodes"])
    let errors = intake.allProblems.filter { $0.severity == .error }
    let isBegun = hasActors || errors.count > 1 || errors.contains { $0.place?.line != nil }
    guard errors.isEmpty || !isBegun else {
      throw UnusableInput(problems: errors, ledger: intake.ledger)
    }
    return (intake.whole, recognised.tables)
  }

  private mutating func take(_ group: ImportGroup) throws(UnusableInput) {
    let (ecosystem, tables) = try read(map)
    let intake = group.intake(beside: ecosystem)
    let whole = intake.allProblems.filter { $0.severity == .error && $0.place?.line == nil }
    guard whole.isEmpty else { throw UnusableInput(problems: whole, ledger: intake.ledger) }
    remarks += intake.allProblems.map {
      $0.severity == .error
        ? Diagnostic(.warning, at: $0.place, $0.message + "; the row was left out", hint: $0.hint)
        : $0
    }
    let arrivals = Arrivals(
      intake, from: group.title, on: ecosystem, with: tables, unsourced: unsourced)
    ledger += arrivals.intake.ledger
    hasOrganisations = !ecosystem.actors.isEmpty || !arrivals.organisations.isEmpty
    organisations += arrivals.organisations.map {
      Import.Organisation(
        name: $0.name, place: $0.place, id: $0.id, became: $0.became, why: $0.why)
    }
    for count in arrivals.counts { add(count) }
    remarks += arrivals.problems
    let fresh = try withoutKnownReview(arrivals.additions)
    let files = try grown(map, by: fresh).files
    guard !files.isEmpty else { return }
    changed.merge(files) { _, new in new }
    map = .memory(original.name, try bytes(of: map).merging(files) { _, new in new })
  }

  /// The tables of the map whose file has no column for the source.
  private var unsourced: Set<String> {
    let files = RecognisedTables(in: map).files
    return Set(
      Table.all.filter { table in
        guard let file = files[table.id], let bytes = try? map.bytes(of: file),
          let rows = try? Rows(bytes, file: file),
          let heading = HeadingRow.find(in: rows, for: table)
        else { return false }
        return !heading.keys.contains("source")
      }.map(\.id))
  }

  private mutating func add(_ count: Arrivals.Count) {
    if let at = counts.firstIndex(where: { $0.table.id == count.table.id }) {
      counts[at].added += count.added
      counts[at].known += count.known
      counts[at].merged += count.merged
    } else {
      counts.append((count.table, count.added, count.known, count.merged))
    }
  }

  private func bytes(of source: Source) throws(UnusableInput) -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    do throws(Diagnostic) {
      for file in source.files { all[file] = try source.bytes(of: file) }
    } catch {
      throw UnusableInput(problems: [error], ledger: [])
    }
    return all
  }

  /// Leaves out the pairs that stand in the map's review already.
  private func withoutKnownReview(_ additions: [Addition]) throws(UnusableInput) -> [Addition] {
    let review = try bytes(of: map)["review.csv"]
    guard let review, let table = NamedColumns(InputFile(review, file: "review.csv")) else {
      return additions
    }
    var known: Set<[String]> = []
    table.eachRow { row in
      known.insert([row.said("a")?.text ?? "", row.said("b")?.text ?? ""].sorted())
    }
    return additions.map { addition in
      guard addition.table == "review" else { return addition }
      return Addition(
        addition.table,
        addition.rows.filter { !known.contains([$0["a"] ?? "", $0["b"] ?? ""].sorted()) })
    }
  }

  var result: Import {
    var old: [String: [UInt8]] = [:]
    for file in changed.keys where original.files.contains(file) {
      old[file] = try? original.bytes(of: file)
    }
    return Import(
      files: changed, old: old, organisations: organisations,
      counts: counts.map { count in
        let names = ["actors": "nodes", "ties": "edges"]
        let lines = ledger.filter {
          $0.table == count.table.id || $0.table == names[count.table.id]
        }
        let merged = lines.isEmpty ? count.merged : lines.reduce(0) { $0 + $1.merged }
        return Import.Count(
          table: count.table, added: count.added, known: count.known, merged: merged)
      },
      ledger: ledger, remarks: remarks, unplanned: unplanned, hasOrganisations: hasOrganisations)
  }
}
