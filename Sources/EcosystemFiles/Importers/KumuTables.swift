import EcosystemModel
import Records

extension Importer {
  /// Kumu's elements and connections, each in a CSV file of its own.
  ///
  /// An element goes by its id, else by label and type together, else by its label.
  ///
  /// - SeeAlso: https://docs.kumu.io/guides/import
  static let kumuTables = Importer(
    id: "kumu-csv", title: "Kumu tables", plain: "elements and connections, a CSV file each",
    endings: ["csv"],
    claims: { file in
      NamedColumns(file).map { $0.isKumuElements || $0.isKumuConnections } ?? false
    },
    together: { files throws(Diagnostic) in
      var tables = KumuParts()
      let read = files.compactMap { NamedColumns($0) }
      for table in read where table.isKumuElements { tables.readElements(table) }
      for table in read where !table.isKumuElements { tables.readConnections(table) }
      return tables.imported
    })
}

extension NamedColumns {
  fileprivate var isKumuElements: Bool {
    has("label") && !has("source") && !has("from") && !isBesideTies
      && (has("type") || has("tags") || has("description"))
  }

  fileprivate var isKumuConnections: Bool {
    has("from", "to") && has("direction") && has("type") && !has("relation")
  }

  /// Whether elements stand above connections in one sheet.
  private var isBesideTies: Bool { has("id") && !has("tags") && !has("description") }
}

private struct KumuParts {
  private var parts: [TablePart] = []
  private var problems: [Diagnostic] = []
  /// The element that goes by each label and type.
  private var byIdentity: [String: String] = [:]
  private var typesByLabel: [String: Set<String>] = [:]
  private var labels: Set<String> = []

  mutating func readElements(_ table: NamedColumns) {
    table.eachRow { row in
      guard let label = row.kept("label") else { return }
      labels.insert(matchingKey(label.text))
      typesByLabel[matchingKey(label.text), default: []].insert(
        matchingKey(row.kept("type")?.text ?? ""))
    }
    var draft = PartDraft(.actors)
    draft.notes = table.notes(using: [["id"], ["label"], ["type"], ["url"], ["description"]])
      .filter { !$0.hasPrefix("columns not used") }
    let others = ["id", "label", "type", "url", "description", "website"]
    table.eachRow { row in
      let (label, type) = (row.kept("label"), row.kept("type"))
      let key = matchingKey(label?.text ?? "")
      let own = row.kept("id")?.text
      let identity = own ?? "\(key)\n\(matchingKey(type?.text ?? ""))"
      let isShared = (typesByLabel[key]?.count ?? 0) > 1
      let id = own ?? (isShared ? slug("\(label?.text ?? "") \(type?.text ?? "")") : nil)
      if label != nil, byIdentity.updateValue(key, forKey: identity) != nil {
        draft.repeats += 1
        tellDifference(row)
        return
      }
      var cells: [String: PlacedText?] = [
        "id": id.flatMap { id in (row.kept("id") ?? label)?.saying(id) }, "name": label,
        "sector": type, "url": row.kept("url", "website"), "note": row.kept("description"),
      ]
      for (at, title) in table.heading.titles.enumerated()
      where !others.contains(table.heading.keys[at]) && !title.isEmpty && !isIgnored(title) {
        let isTaken = (cells[table.heading.keys[at]] ?? nil) != nil
        cells[isTaken ? "\(title) (Kumu)" : title] = row.kept(title)
      }
      draft.add(cells, at: row.place)
    }
    parts.append(draft.part(of: table.file, format: Importer.kumuTables.title))
  }

  private mutating func tellDifference(_ row: NamedRow) {
    problems.append(
      Diagnostic(
        .note, at: row.place,
        "'\(shortened(row.kept("label")?.text ?? ""))' is listed again with the same type; "
          + "the first row is kept"))
  }

  mutating func readConnections(_ table: NamedColumns) {
    var draft = PartDraft(.ties)
    draft.notes = table.notes(using: [["from"], ["to"], ["direction"], ["type"], ["strength"]])
    table.eachRow { row in
      for from in ends(row.kept("from")) {
        for to in ends(row.kept("to")) {
          draft.add(
            [
              "from": from, "to": to, "direction": row.kept("direction"),
              "relation": row.kept("type"), "strength": row.kept("strength", "weight"),
              "date": row.kept("date"), "note": row.kept("description", "label"),
            ], at: row.place)
        }
      }
    }
    parts.append(draft.part(of: table.file, format: Importer.kumuTables.title))
  }

  /// What a cell names: several elements where `|` parts them and no element is called so.
  private func ends(_ cell: PlacedText?) -> [PlacedText?] {
    guard let cell, cell.text.contains("|"), !labels.contains(matchingKey(cell.text)) else {
      return [cell]
    }
    let parts = cell.text.split(separator: "|").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    return parts.isEmpty ? [cell] : parts.map { cell.saying($0) }
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.problems = problems
    imported.whereActorsStand = "the elements"
    imported.parts = parts
    return imported
  }
}

extension NamedRow {
  /// A cell, unless Kumu is told to pass over it.
  fileprivate func kept(_ names: String...) -> PlacedText? {
    said(anyOf: names).flatMap { isIgnored($0.text) ? nil : $0 }
  }
}

private func isIgnored(_ text: String) -> Bool { matchingKey(text).contains("(ignore)") }
