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
  func intake(beside map: Ecosystem) -> Intake {
    var leftOut: [Int: Set<Int>] = [:]
    var told: [Diagnostic] = []
    while true {
      var intake = intake(beside: map, without: leftOut)
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
    beside map: Ecosystem, without leftOut: [Int: Set<Int>]
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
      if table.id == "city" { settle(&intake, own, map.city) }
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
  private func settle(_ intake: inout Intake, _ parts: [TablePart], _ city: City) {
    let keeps = intake.promises.contains { if case .keep = $0.kind { true } else { false } }
    if keeps, let part = parts.first {
      intake.recount(1, asMerged: false) { $0.table == "city" }
      intake.add(
        Diagnostic(
          .note, at: part.place, "the setting 'privacy.keep' was not taken",
          hint: "add the columns to actors.csv first, then the setting to city.csv"))
    }
    intake.promises.removeAll { if case .keep = $0.kind { true } else { false } }
    intake.ecosystem.city.keep = city.keep
  }

  /// The organisations that the files name and do not list: all where they list none, else those
  /// that the map knows.
  private func ends(of parts: [TablePart], beside map: Ecosystem) -> TablePart? {
    var known = names(listedBy: parts)
    var ofMap = NameIndex()
    for (number, actor) in map.actors.enumerated() {
      for name in actor.allNames { ofMap.add(name, row: number) }
    }
    var listed: Set<Int> = []
    var draft = PartDraft(.actors)
    var file: String?
    for mention in parts.flatMap(mentions) where known.find(mention.cell.text) == .none {
      let (cell, match) = (mention.cell, ofMap.find(mention.cell.text))
      guard case .one(let number) = match else {
        guard mention.isEnd, mention.mayBegin || match != .none else { continue }
        file = file ?? mention.file
        known.add(cell.text, row: 0)
        draft.add(["name": cell], at: cell.place)
        continue
      }
      file = file ?? mention.file
      let actor = map.actors[number]
      // The files may list it under its id, and call it by a name that only the map knows.
      let isListed = known.find(actor.id) != .none
      for name in actor.allNames { known.add(name, row: 0) }
      guard listed.insert(number).inserted else { continue }
      draft.add(isListed ? ["name": cell] : actor.cells(at: cell), at: cell.place)
    }
    guard let file else { return nil }
    return draft.part(of: InputFile([], file: file), format: "the ends of links")
  }

  /// The ids, names and aliases of the organisations that files list.
  private func names(listedBy parts: [TablePart]) -> NameIndex {
    var known = NameIndex()
    for part in parts where ["actors", "nodes"].contains(part.table.id) {
      for cell in part.cells(["id", "name", "label", "aliases"]) {
        let items = cell.text.split { ";|".contains($0) }.map { $0.trimmingSpaces() }
        for name in [cell.text] + items { known.add(name, row: 0) }
      }
    }
    return known
  }

  /// A cell that names an organisation.
  private struct Mention {
    let cell: PlacedText
    let file: String
    /// Whether it says of itself that there is one, rather than something about one.
    let isEnd: Bool
    /// Whether one that nobody lists is new.
    let mayBegin: Bool
  }

  private func mentions(in part: TablePart) -> [Mention] {
    let ends = part.table.columns.filter(\.beginsActors).map(\.id)
    let others = part.table.columns.filter { $0.areActors && !$0.beginsActors }.map(\.id)
    let mayBegin = isOfEnds || part.namesActors || part.table.id == "badges"
    func mention(_ cell: PlacedText, isEnd: Bool) -> Mention {
      Mention(cell: cell, file: part.rows.file, isEnd: isEnd, mayBegin: mayBegin)
    }
    return part.cells(ends).map { mention($0, isEnd: true) }
      + part.cells(others).flatMap(\.ends).map { mention($0, isEnd: false) }
  }
}

extension Actor {
  fileprivate var allNames: [String] { [id, name] + self.aliases }

  /// What a cell that names it stands for, as a row.
  fileprivate func cells(at cell: PlacedText) -> [String: PlacedText?] {
    [
      "id": cell.saying(id), "name": cell.saying(name),
      "aliases": cell.saying(listed(self.aliases)),
      "org_ids": cell.saying(listed(self.organisationIDs)),
    ]
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
