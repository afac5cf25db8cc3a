import EcosystemModel
import Records

/// Files that are read together, as one small map.
struct ImportGroup: Sendable {
  /// What it is called as a source: the names of its files.
  let title: String
  let parts: [TablePart]
  let whereActorsStand: String
  let problems: [Diagnostic]
  /// Whether the organisations are known but as the ends of links.
  var isOfEnds: Bool { !parts.contains { ["actors", "nodes"].contains($0.table.id) } }

  /// Tables that stay with the map whose they are.
  private static let staying: Set<Table.ID> = ["codes", "positions", "review"]

  /// What the files say; rows with errors are left out, or taken without the faulty cells.
  ///
  /// A row may hang on one that is left out: the files are read again without those until no more
  /// have to go.
  ///
  /// - Parameter map: Whose organisations links may name without listing them.
  /// - Parameter hasCity: Whether the map has settings; those of the files are then not taken.
  func intake(beside map: Ecosystem, hasCity: Bool) -> Intake {
    var leftOut: [Int: Set<Int>] = [:]
    var told: [Diagnostic] = []
    while true {
      var intake = intake(beside: map, hasCity, without: leftOut)
      let before = leftOut
      for (part, records) in intake.leftOut where part < parts.count {
        leftOut[part, default: []].formUnion(records)
      }
      guard leftOut != before else {
        told.forEach { intake.add($0) }
        return intake
      }
      told += intake.lost
    }
  }

  private func intake(
    beside map: Ecosystem, _ hasCity: Bool, without leftOut: [Int: Set<Int>]
  ) -> Intake {
    var all = parts
    for number in all.indices {
      all[number].number = number
      all[number].leftOut = leftOut[number] ?? []
    }
    if var ends = ends(of: all, beside: map) {
      ends.number = parts.count
      all.append(ends)
    }
    var intake = Intake(
      city: City(id: ""), present: Set(all.map(\.table.id)), threads: 1, isLenient: true)
    intake.whereActorsStand = whereActorsStand
    problems.forEach { intake.add($0) }
    for table in Table.all {
      let own = all.filter { $0.table.id == table.id }
      if Self.staying.contains(table.id) {
        own.forEach { intake.add(staysBehind($0)) }
        continue
      }
      own.forEach { intake.read($0) }
      if own.isEmpty { table.absent(&intake) }
      if table.id == "city" { settle(&intake, own, map.city, hasCity) }
    }
    intake.settlePromises()
    return intake
  }

  private func staysBehind(_ part: TablePart) -> Diagnostic {
    Diagnostic(
      .note, at: part.place,
      "not taken: '\(part.table.id)' belongs to the map that it was made for")
  }

  /// Columns that a city keeps beyond the known ones are those of the map that gains the rows.
  private func settle(_ intake: inout Intake, _ parts: [TablePart], _ city: City, _ hasCity: Bool) {
    let keeps = intake.promises.contains { if case .keep = $0.kind { true } else { false } }
    if keeps, !hasCity, let part = parts.first {
      intake.recount(1, asMerged: false) { $0.table == "city" }
      intake.add(
        Diagnostic(
          .note, at: part.place, "the setting 'privacy.keep' was not taken",
          hint: "add the columns to actors.csv first, then the setting to city.csv"))
    }
    intake.promises.removeAll { promise in
      if case .keep = promise.kind { true } else { hasCity }
    }
    intake.ecosystem.city.keep = city.keep
  }

  /// The columns that name organisations by the way, by table: where the files list none, these
  /// are all that is known of them.
  private static let ends = [
    "ties": ["from", "to"], "edges": ["source", "target"], "affiliations": ["actor"],
    "provision": ["provider"], "badges": ["issuer"], "opportunities": ["provider"],
  ]

  /// The organisations that the files name and do not list: all where they list none, else those
  /// that the map knows.
  private func ends(of parts: [TablePart], beside map: Ecosystem) -> TablePart? {
    var known = NameIndex()
    for part in parts where ["actors", "nodes"].contains(part.table.id) {
      for cell in part.cells(["id", "name", "label", "aliases"]) {
        for name in [cell.text] + cell.text.split(separator: ";").map({ $0.trimmingSpaces() }) {
          known.add(name, row: 0)
        }
      }
    }
    var ofMap = NameIndex()
    for (number, actor) in map.actors.enumerated() {
      for name in [actor.id, actor.name] + actor.aliases { ofMap.add(name, row: number) }
    }
    var listed: Set<Int> = []
    var draft = PartDraft(.actors)
    var file: String?
    for part in parts {
      let ends = Self.ends[part.table.id] ?? []
      let others = part.table.columns.map(\.id).filter {
        !ends.contains($0) && References.areActors($0, in: part.table.id)
      }
      let mayBegin = isOfEnds || part.namesActors || part.table.id == "badges"
      let cells =
        part.cells(ends).map { (cell: $0, isEnd: true) }
        + part.cells(others).flatMap(\.ends).map { (cell: $0, isEnd: false) }
      for (cell, isEnd) in cells where known.find(cell.text) == .none {
        let match = ofMap.find(cell.text)
        guard isEnd && mayBegin || match != .none else { continue }
        file = file ?? part.rows.file
        guard case .one(let number) = match else {
          known.add(cell.text, row: 0)
          draft.add(["name": cell], at: cell.place)
          continue
        }
        let actor = map.actors[number]
        for name in [actor.id, actor.name] + actor.aliases { known.add(name, row: 0) }
        guard listed.insert(number).inserted else { continue }
        draft.add(
          [
            "id": cell.saying(actor.id), "name": cell.saying(actor.name),
            "aliases": cell.saying(EcosystemFiles.listed(actor.aliases)),
            "org_ids": cell.saying(EcosystemFiles.listed(actor.organisationIDs)),
          ], at: cell.place)
      }
    }
    guard let file else { return nil }
    return draft.part(of: InputFile([], file: file), format: "the ends of links")
  }
}

extension TablePart {
  /// The filled cells under some of its columns.
  fileprivate func cells(_ names: [String]) -> [PlacedText] {
    guard let heading = HeadingRow.find(in: rows, for: table) else { return [] }
    let positions = heading.positions(of: table)
    let wanted = table.columns.indices.filter { names.contains(table.columns[$0].id) }
      .compactMap { positions[$0] }
    var cells: [Rows.Cell] = []
    let records = heading.record + 1..<max(heading.record + 1, rows.count)
    return records.filter { !leftOut.contains($0) }.flatMap { record in
      rows.read(record, into: &cells)
      return wanted.filter { $0 < cells.count }.map {
        PlacedText(rows.text(cells[$0]), at: rows.place(of: cells[$0]))
      }.filter { !$0.text.isEmpty }
    }
  }
}

extension PlacedText {
  /// The cell, and what stands at both ends of each dash in it: a link may be written so.
  fileprivate var ends: [PlacedText] {
    let dashes = text.indices.filter { "–—-".contains(text[$0]) }
    return [self]
      + dashes.flatMap { at in
        [text[..<at], text[text.index(after: at)...]].map { saying($0.trimmingSpaces()) }
      }
  }
}
