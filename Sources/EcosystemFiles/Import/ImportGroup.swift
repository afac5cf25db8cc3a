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

  /// What the files say, errors and all: rows with errors are left out.
  ///
  /// - Parameter map: Whose organisations links may name without listing them.
  func intake(beside map: Ecosystem) -> Intake {
    var all = parts
    if let ends = ends(beside: map) { all.append(ends) }
    var city = City(id: "")
    city.keep = map.city.keep
    var intake = Intake(city: city, present: Set(all.map(\.table.id)), threads: 1)
    intake.whereActorsStand = whereActorsStand
    problems.forEach { intake.add($0) }
    for table in Table.all where table.id != "city" {
      let own = all.filter { $0.table.id == table.id }
      own.forEach { intake.read($0) }
      if own.isEmpty { table.absent(&intake) }
    }
    intake.settlePromises()
    return intake
  }

  /// The columns that name organisations, by table.
  private static let ends = [
    "ties": ["from", "to"], "edges": ["source", "target"], "affiliations": ["actor"],
    "provision": ["provider"], "badges": ["issuer"], "opportunities": ["provider"],
  ]

  /// The organisations that the files name and do not list: all where they list none, else those
  /// that the map knows.
  private func ends(beside map: Ecosystem) -> TablePart? {
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
      for cell in part.cells(Self.ends[part.table.id] ?? []) where known.find(cell.text) == .none {
        let match = ofMap.find(cell.text)
        guard isOfEnds || part.namesActors || part.table.id == "badges" || match != .none else {
          continue
        }
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
    return (heading.record + 1..<max(heading.record + 1, rows.count)).flatMap { record in
      rows.read(record, into: &cells)
      return wanted.filter { $0 < cells.count }.map {
        PlacedText(rows.text(cells[$0]), at: rows.place(of: cells[$0]))
      }.filter { !$0.text.isEmpty }
    }
  }
}
