import EcosystemModel
import Records

/// What a group of files adds to a map: rows of the map's own tables, in the map's own ids.
struct Arrivals {
  private let map: Ecosystem
  /// The tables that the map has.
  private let present: Set<String>
  private var arriving: Ecosystem
  private let source: String
  /// What the map's tables call what arrives, by table and the arriving id.
  private var names: [String: [String: String]] = [:]
  private var taken: [String: Set<String>] = [:]
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
    _ arriving: Ecosystem, from title: String, on map: Ecosystem, with tables: Set<String>,
    unsourced: Set<String>
  ) {
    self.unsourced = unsourced
    self.map = map
    self.arriving = arriving
    present = tables
    let known = map.sources.first { $0.title == title }
    let ids = Set(map.sources.map(\.id))
    source =
      known?.id ?? freeID(for: stem(of: String(title.prefix { $0 != "," }))) { ids.contains($0) }
    if known == nil { self.arriving.sources.append(CitedSource(id: source, title: title)) }
    matchActors()
    let passedOver: Set<String> = ["city", "codes", "positions", "review", "sources"]
    for table in Table.all where !passedOver.contains(table.id) { take(table) }
    if additions.contains(where: { $0.rows.contains { $0["source"] == source } }) {
      take(.sources)
    }
  }

  /// The organisations that the files themselves link with themselves.
  private var selfLinks: Set<String> = []

  private mutating func matchActors() {
    for tie in arriving.ties where tie.from == tie.to {
      selfLinks.insert(arriving.actors[tie.from].id)
    }
    let places = arriving.places
    let matching = ActorMatching(
      of: arriving.actors, { $0.place.map { places[$0].name } ?? "" }, on: map)
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
      for column in table.columns.map(\.id) {
        let targets = References.tables(of: column, in: table.id)
        guard !targets.isEmpty, let cell = cells[column], !cell.isEmpty else { continue }
        cells[column] = cell.split(separator: ";").map { renamed(String($0), among: targets) }
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
    tables.lazy.compactMap { names[$0]?[id] }.first ?? id
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
    let ownColumns = [title, "provider", "issuer", "place", "age_from", "age_to", "level", "theme"]
    func key(_ row: [String: String]) -> [String] {
      ownColumns.map { matchingKey(row[$0] ?? "") }
    }
    let known = statedRows(of: table)
    var byKey = Dictionary(known.map { (key($0), $0["id"] ?? "") }, uniquingKeysWith: { a, _ in a })
    for row in known { byKey[[row["id"] ?? ""] + key(row)] = row["id"] }
    var ids = Set(known.compactMap { $0["id"] })
    if !present.contains(table.id), rows.allSatisfy({ isBare($0, title) }) {
      for row in rows { names[table.id, default: [:]][row["id"] ?? ""] = row[title] }
      return
    }
    var count = Count(table: table)
    var new: [[String: String]] = []
    for row in rows {
      let old = row["id"] ?? ""
      if let id = byKey[[old] + key(row)] ?? byKey[key(row)] {
        names[table.id, default: [:]][old] = id
        count.known += 1
        continue
      }
      var row = row
      let id = ids.contains(old) ? freeID(for: old) { ids.contains($0) } : old
      row["id"] = id
      ids.insert(id)
      // Two places of one name are two places: organisations call theirs what they like.
      if table.id != "places" { byKey[key(row)] = id }
      names[table.id, default: [:]][old] = id
      count.added += 1
      new.append(row)
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
    for row in rows {
      if joinsOne(row, of: table) {
        count.merged += 1
        continue
      }
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
  private mutating func joinsOne(_ row: [String: String], of table: Table) -> Bool {
    guard table.id == "ties", let from = row["from"], from == row["to"] else { return false }
    guard !selfLinks.contains(from) else { return false }
    problems.append(
      Diagnostic(
        .note,
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

  /// Adds rows; a table that the map begins with them holds what the map said of it so far too.
  private mutating func add(_ table: Table, _ rows: [[String: String]]) {
    guard !rows.isEmpty else { return }
    let isList = ["sectors", "rings"].contains(table.id)
    let earlier: [[String: String]] =
      present.contains(table.id) || table.id == "actors"
      ? [] : isList && statedRows(of: table).isEmpty ? blueprint(of: table) : statedRows(of: table)
    let ids = Set(earlier.compactMap { $0["id"] })
    additions.append(Addition(table.id, earlier + rows.filter { !ids.contains($0["id"] ?? "\n") }))
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
