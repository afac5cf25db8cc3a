import EcosystemModel
import Records

/// What a group of files adds to a map: rows of the map's own tables, in the map's own ids.
struct Arrivals {
  private let map: Ecosystem
  /// The tables that the map has.
  private let present: Set<String>
  /// What the files say, and the ledger of what becomes of it.
  private(set) var intake: Intake
  private var arriving: Ecosystem
  private let source: String
  /// What the map's tables call what arrives, by table and the arriving id.
  private var names: [String: [String: String]] = [:]
  private(set) var additions: [Addition] = []
  private(set) var counts: [Count] = []
  private(set) var organisations: [Organisation] = []
  private(set) var problems: [Diagnostic] = []

  struct Count: Sendable {
    let table: Table
    var added = 0
    var known = 0
    var merged = 0
  }

  /// What an organisation of a file became.
  struct Organisation: Sendable {
    let name: String
    let place: String
    let id: String
    let became: String
    let why: String
  }

  /// The tables of the map without a column for the source.
  private let unsourced: Set<String>

  /// - Parameter title: What the files are called as a source.
  init(
    _ intake: Intake, from title: String, on map: Ecosystem, with tables: Set<String>,
    unsourced: Set<String>
  ) {
    self.unsourced = unsourced
    self.map = map
    self.intake = intake
    arriving = intake.whole
    present = tables
    let known = map.sources.first { $0.title == title }
    let ids = Set((map.sources + arriving.sources).map { matchingKey($0.id) })
    source =
      known?.id ?? freeID(for: stem(of: String(title.prefix { $0 != "," }))) { ids.contains($0) }
    takeCitedSources()
    matchActors()
    let apart: Set<String> = ["city", "codes", "positions", "review", "sources"]
    for table in Table.all where !apart.contains(table.id) { take(table) }
    takeSettings()
    if known == nil, additions.contains(where: { $0.rows.contains { $0["source"] == source } }) {
      arriving.sources = [CitedSource(id: source, title: title)]
      take(.sources)
    }
  }

  /// Takes the sources that the files list and their rows cite.
  private mutating func takeCitedSources() {
    guard !arriving.sources.isEmpty else { return }
    var cited: Set<String> = []
    for table in Table.all {
      guard let at = table.columns.firstIndex(where: { $0.id == "source" }) else { continue }
      for row in table.written(arriving) {
        cited.formUnion(
          row[at].split { ";|".contains($0) }.map { matchingKey($0.trimmingSpaces()) })
      }
    }
    let all = arriving.sources
    arriving.sources = all.filter {
      cited.contains(matchingKey($0.id)) || cited.contains(matchingKey($0.title))
    }
    take(.sources)
    for row in arriving.sources {
      let id = names["sources"]?[row.id] ?? row.id
      for word in [row.id, row.title] { names["sources", default: [:]][matchingKey(word)] = id }
    }
    let count = all.count - arriving.sources.count
    guard count > 0 else { return }
    intake.recount(count, asMerged: false) { $0.table == "sources" }
    problems.append(Diagnostic(.note, "sources that no row cites, not taken: \(count)"))
  }

  /// A setting with the map's names for the parts that it speaks of: `provision:steam`.
  private func renamedParts(_ row: [String: String]) -> [String: String] {
    guard row["setting"] == "complete_for", let value = row["value"] else { return row }
    let items = value.split(separator: ";").map { item in
      let parts = item.split(separator: ":", maxSplits: 1).map(String.init)
      return parts.count < 2
        ? parts[0] : "\(parts[0]):\(renamed(parts[1], among: ["domains", "places"]))"
    }
    return row.merging(["value": items.joined(separator: ";")]) { $1 }
  }

  /// Takes the settings of the files where the map has none; they are never mixed.
  private mutating func takeSettings() {
    guard let line = intake.ledger.last(where: { $0.table == "city" }) else { return }
    let rows = texts(of: .city).filter { $0["setting"] != "privacy.keep" }.map(renamedParts)
    intake.recount(line.kept - rows.count, asMerged: false) { $0.table == "city" }
    var count = Count(table: .city)
    defer { counts.append(count) }
    guard present.contains("city") else {
      count.added = rows.count
      return add(.city, rows)
    }
    let own = Set(statedRows(of: .city))
    count.known = rows.count { own.contains($0) }
    let others = rows.filter { !own.contains($0) }.compactMap { $0["setting"] }
    guard !others.isEmpty else { return }
    intake.recount(others.count, asMerged: false) { $0.table == "city" }
    problems.append(
      Diagnostic(
        .note, "the map has settings of its own; not taken: \(others.joined(separator: ", "))",
        hint: "copy those that you want into its table 'city'"))
  }

  private mutating func matchActors() {
    let places = arriving.places
    let stated = intake.statedIDs["actors"] ?? []
    let unlisted = intake.filesWithoutIDs
    let matching = ActorMatching(
      of: arriving.actors, { $0.place.map { places[$0].name } ?? "" }, on: map
    ) { actor in
      let file = Int(actor.origin.file)
      return stated.contains(actor.id) && !unlisted.contains(file) ? file : nil
    }
    var joined = arriving.actors
    for (number, other) in matching.representative.enumerated() where number != other {
      if matching.known[number] == nil { _ = joined[other].take(joined[number]) }
    }
    var ids = Set(map.actors.map { matchingKey($0.id) })
    var newIDs: [Int: String] = [:]
    for number in joined.indices
    where matching.known[number] == nil && matching.representative[number] == number {
      let id = arriving.actors[number].id
      newIDs[number] = ids.contains(matchingKey(id)) ? freeID(for: id) { ids.contains($0) } : id
      ids.insert(matchingKey(newIDs[number] ?? id))
    }
    for (number, actor) in arriving.actors.enumerated() {
      let target = matching.known[number]
      let id =
        target.map { map.actors[$0].id } ?? newIDs[matching.representative[number]] ?? actor.id
      names["actors", default: [:]][actor.id] = id
      let became = target != nil ? "known" : newIDs[number] != nil ? "added" : "merged"
      if became == "merged" { intake.countAsMerged(actor.origin) }
      organisations.append(
        Organisation(
          name: actor.name, place: arriving.place(of: actor.origin), id: id, became: became,
          why: became == "added" ? "" : matching.reasons[number]?.rawValue ?? "same name"))
    }
    let new = Set(newIDs.keys)
    arriving.actors = joined
    addActors(new, known: matching.known.count { $0 != nil })
    addReview(matching)
  }

  private mutating func addActors(_ new: Set<Int>, known: Int) {
    let rows = texts(of: .actors)
    var count = Count(table: .actors)
    count.added = new.count
    count.known = known
    count.merged = rows.count - new.count - known
    counts.append(count)
    add(.actors, new.sorted().map { rows[$0] })
  }

  private mutating func addReview(_ matching: ActorMatching) {
    func isNew(_ number: Int) -> Bool {
      number >= matching.mapCount && matching.known[number - matching.mapCount] == nil
    }
    func row(_ number: Int) -> (id: String, name: String) {
      if number < matching.mapCount { return (map.actors[number].id, map.actors[number].name) }
      let actor = arriving.actors[number - matching.mapCount]
      return (names["actors"]?[actor.id] ?? actor.id, actor.name)
    }
    var seen: Set<[String]> = []
    let rows = matching.review.compactMap { pair -> [String: String]? in
      let (a, b) = (row(pair.a), row(pair.b))
      guard isNew(pair.a) || isNew(pair.b), a.id != b.id,
        seen.insert([a.id, b.id].sorted()).inserted
      else { return nil }
      return [
        "a": a.id, "b": b.id, "name_a": a.name, "name_b": b.name,
        "jw": thousandths(pair.jaroWinkler), "tfidf": thousandths(pair.cosine),
        "reason": pair.reason.rawValue,
      ]
    }
    additions.append(Addition("review", rows))
  }

  /// The rows that arrive, each with the map's names for what its cells name.
  private mutating func texts(of table: Table) -> [[String: String]] {
    let columns = table.columns.map(\.id) + table.furtherColumns(arriving)
    return table.written(arriving).map { row in
      var cells = Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first })
      for column in table.columns where !column.targets.isEmpty {
        let targets = column.targets
        guard let cell = cells[column.id], !cell.isEmpty else { continue }
        cells[column.id] = cell.split(separator: ";").map { renamed(String($0), among: targets) }
          .joined(separator: ";")
      }
      if table.id == "actors", let id = cells["id"] { cells["id"] = renamed(id, among: ["actors"]) }
      if columns.contains("source"), !unsourced.contains(table.id),
        (cells["source"] ?? "").isEmpty
      {
        cells["source"] = source
      }
      return cells
    }
  }

  private func renamed(_ id: String, among tables: [String]) -> String {
    if let name = tables.lazy.compactMap({ names[$0]?[id] }).first { return name }
    if tables == ["sources"] { return names["sources"]?[matchingKey(id)] ?? id }
    let ends = id.split(separator: " – ").map(String.init)
    return ends.count == 2 && tables.contains("actors")
      ? ends.map { names["actors"]?[$0] ?? $0 }.joined(separator: " – ") : id
  }

  private mutating func take(_ table: Table) {
    guard table.id != "actors" else { return }
    let rows = texts(of: table)
    guard !rows.isEmpty else { return }
    let title = ["name", "title", "text", "statement"].first { title in
      table.columns.contains { $0.id == title }
    }
    if table.columns.contains(where: { $0.id == "id" }), let title {
      takeNamed(rows, of: table, title)
    } else {
      takeStatements(rows, of: table)
    }
  }

  /// Rows that others name: by what they are called, each with who offers or issues it.
  private mutating func takeNamed(_ rows: [[String: String]], of table: Table, _ title: String) {
    let mayBeNames = !present.contains(table.id) && table.id != "sources"
    if mayBeNames, rows.allSatisfy({ isBare($0, title) }) {
      for row in rows { names[table.id, default: [:]][row["id"] ?? ""] = row[title] }
      return
    }
    var matching = NamedRows(
      statedRows(of: table), title: title, telling: table.columns.filter(\.isTelling).map(\.id),
      stated: intake.statedIDs[table.id] ?? [],
      // Two places of one name are two places: organisations call theirs what they like.
      joinsOwn: table.id != "places")
    rows.forEach { matching.claim($0) }
    var count = Count(table: table)
    var new: [[String: String]] = []
    for row in rows {
      let found = matching.take(row)
      names[table.id, default: [:]][row["id"] ?? ""] = found.id
      switch found.became {
      case .known: count.known += 1
      case .merged:
        count.merged += 1
        intake.recount(1, asMerged: true) { $0.table == table.id }
      case .added:
        count.added += 1
        new.append(row.merging(["id": found.id]) { $1 })
      }
    }
    counts.append(count)
    add(table, new)
  }

  /// Whether a row says no more than a name in another table would.
  private func isBare(_ row: [String: String], _ title: String) -> Bool {
    let text = row[title] ?? ""
    let further = row.filter { $0.key != "id" && $0.key != title && $0.key != "source" }.values
    return row["id"] == slug(text) && !text.contains { ";|".contains($0) }
      && further.allSatisfy { ["", "association"].contains($0) }
  }

  /// Rows that say something: those beyond as many as the map has of the same words.
  private mutating func takeStatements(_ rows: [[String: String]], of table: Table) {
    let columns = table.columns.map(\.id)
    func key(_ row: [String: String]) -> [String] { columns.map { row[$0] ?? "" } }
    var left: [[String]: Int] = [:]
    for row in statedRows(of: table) { left[key(row), default: 0] += 1 }
    var count = Count(table: table)
    var new: [[String: String]] = []
    for (number, row) in rows.enumerated() {
      if joinsOne(row, number, of: table) { continue }
      if let here = left[key(row)], here > 0 {
        left[key(row)] = here - 1
        count.known += 1
      } else {
        count.added += 1
        new.append(row)
      }
    }
    counts.append(count)
    add(table, new)
  }

  /// Whether a row links an organisation with itself, now that two of its names are one.
  private mutating func joinsOne(_ row: [String: String], _ number: Int, of table: Table) -> Bool {
    guard table.id == "ties", let from = row["from"], from == row["to"] else { return false }
    let tie = arriving.ties[number]
    guard tie.from != tie.to else { return false }
    intake.recount(1, asMerged: false) { $0.number == Int(tie.origin.file) }
    problems.append(
      Diagnostic(
        .note, at: FilePlace(file: arriving.place(of: tie.origin)),
        "a link of '\(shortened(from))' with itself was not taken: both ends are one "
          + "organisation"))
    return true
  }

  /// What the map itself says.
  private func statedRows(of table: Table) -> [[String: String]] {
    let columns = table.columns.map(\.id)
    return table.written(map).map {
      Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The skills that rows of the map name and no table lists, as a table of skills has them.
  private var namedSkills: [[String: String]] {
    map.skills.filter { $0.layer == nil }.map {
      ["id": $0.id, "name": $0.name, "layer": Skill.Layer.city.rawValue]
    }
  }

  /// Adds rows; a table that the map begins with them holds what the map said of it so far too.
  private mutating func add(_ table: Table, _ rows: [[String: String]]) {
    guard !rows.isEmpty else { return }
    let isList = ["sectors", "rings"].contains(table.id)
    let earlier: [[String: String]] =
      present.contains(table.id) || table.id == "actors"
      ? [] : isList && statedRows(of: table).isEmpty ? blueprint(of: table) : statedRows(of: table)
    let named = table.id == "skills" && !present.contains(table.id) ? namedSkills : []
    let ids = Set((earlier + named).compactMap { $0["id"] })
    let all = earlier + named + rows.filter { !ids.contains($0["id"] ?? "\n") }
    if let at = additions.firstIndex(where: { $0.table == table.id }) {
      additions[at] = Addition(table.id, additions[at].rows + rows)
    } else {
      additions.append(Addition(table.id, all))
    }
  }

  private func blueprint(of table: Table) -> [[String: String]] {
    table.id == "sectors"
      ? Sector.blueprint.map { ["id": $0.id, "title": $0.title] }
      : Ring.blueprint.map { ["id": $0.id, "title": $0.title] }
  }
}

/// A share with three decimals.
private func thousandths(_ share: Double) -> String {
  let whole = Int((share * 1000).rounded())
  let digits = String(whole % 1000)
  return "\(whole / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
