import EcosystemModel
import Records

extension Importer {
  /// One sheet with Kumu's elements above and its connections below, parted by empty rows.
  static let kumuSheet = Importer(
    id: "kumu-sheet", title: "Kumu single sheet",
    plain: "elements above, connections below, parted by empty rows", endings: ["csv"],
    claims: { file in
      guard case .text = file.kind, let rows = try? file.rows() else {
        return false
      }
      return KumuSheet(rows) != nil
    },
    tables: { file throws(Diagnostic) in
      let rows = try file.rows()
      guard let sheet = KumuSheet(rows) else {
        throw file.error("the sheet has no elements above and connections below")
      }
      return sheet.imported
    })
}

/// Where the two tables of such a sheet are.
private struct KumuSheet {
  private let rows: Rows
  private let elements: Range<Int>
  private let connections: Range<Int>

  init?(_ rows: Rows) {
    guard let top = HeadingRow.first(in: rows), top.keys.contains("label") else { return nil }
    var isAfterBlank = false
    for record in top.record + 1..<rows.count {
      let row = HeadingRow(record, of: rows)
      if row.titles.allSatisfy(\.isEmpty) {
        isAfterBlank = true
      } else if isAfterBlank, row.keys.contains("from"), row.keys.contains("to") {
        self.rows = rows
        elements = top.record..<record
        connections = record..<rows.count
        return
      }
    }
    return nil
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.parts = [part(.actors, elements), part(.ties, connections)]
    imported.whereActorsStand = "the elements of the sheet"
    return imported
  }

  /// The headings, with our words for what Kumu calls otherwise and no other column is called.
  private func headings(_ titles: [String], of table: Table) -> [String] {
    let words =
      table.id == "actors" ? ["type": "sector", "description": "note"] : ["description": "note"]
    let keys = titles.map(headingKey)
    return zip(titles, keys).map { title, key in
      words[key].flatMap { keys.contains($0) ? nil : $0 } ?? title
    }
  }

  private func part(_ table: Table, _ records: Range<Int>) -> TablePart {
    var built = RowsBuilder()
    var starts: [Int] = []
    var cells: [Rows.Cell] = []
    for record in records {
      rows.read(record, into: &cells)
      var texts = cells.map { rows.text($0) }
      if texts.allSatisfy(\.isEmpty) { continue }
      if record == records.lowerBound { texts = headings(texts, of: table) }
      let filled = texts.reversed().drop(while: \.isEmpty).reversed()
      filled.forEach { built.add($0) }
      built.endRecord(line: rows.line(of: record))
      starts.append(record)
    }
    let (whole, own) = (rows, starts)
    let name = rows.file.split(separator: "/").last.map(String.init) ?? rows.file
    let read = Rows(built, file: rows.file, encoding: rows.encoding) { record, field in
      guard record < own.count else { return FilePlace(file: whole.file) }
      var cells: [Rows.Cell] = []
      whole.read(own[record], into: &cells)
      guard let field, field < cells.count else { return whole.place(ofRecord: own[record]) }
      return whole.place(of: cells[field])
    }
    var part = TablePart(
      read, as: table, label: "\(name):\(table.id)", origin: name,
      place: FilePlace(file: rows.file))
    part.notes = ["read as Kumu single sheet"]
    return part
  }
}
