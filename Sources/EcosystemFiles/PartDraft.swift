import EcosystemModel
import Records

/// A cell as a file of another kind says it: its text, and where it stands.
struct PlacedText: Sendable {
  let text: String
  let place: FilePlace

  init(_ text: String, at place: FilePlace) {
    self.text = text
    self.place = place
  }

  /// The same place with other words.
  func saying(_ text: String) -> PlacedText { PlacedText(text, at: place) }
}

/// Rows of one of our tables as they are made of a file of another kind, each cell with its place.
struct PartDraft: Sendable {
  let table: Table
  private(set) var rows: [Line] = []
  var repeats = 0
  var rejected = 0
  var idsTellApart = true
  var notes: [String] = []

  struct Line: Sendable {
    let cells: [String: PlacedText]
    let place: FilePlace
  }

  init(_ table: Table) { self.table = table }

  mutating func add(_ cells: [String: PlacedText?], at place: FilePlace) {
    rows.append(Line(cells: cells.compactMapValues(\.self), place: place))
  }

  /// The rows as part of a file.
  ///
  /// - Parameter list: Where the rows stand within a JSON document, as `/grants/`.
  func part(of file: InputFile, format: String, list: String? = nil) -> TablePart {
    let known = table.columns.filter { column in
      column.isRequired || rows.contains { !($0.cells[column.id]?.text ?? "").isEmpty }
    }.map(\.id)
    var seen = Set(table.columns.map(\.id))
    let further = rows.flatMap { $0.cells.keys.sorted() }.filter { seen.insert($0).inserted }
    let columns = known + further
    var built = RowsBuilder()
    columns.forEach { built.add($0) }
    built.endRecord(line: rows.first?.place.line ?? 1)
    for row in rows {
      columns.forEach { built.add(row.cells[$0]?.text ?? "") }
      built.endRecord(line: row.place.line ?? 1)
    }
    let (lines, path) = (rows, file.file)
    let read = Rows(built, file: path, encoding: file.encoding ?? .utf8) { record, field in
      guard record > 0, record <= lines.count else { return FilePlace(file: path) }
      let line = lines[record - 1]
      guard let field, columns.indices.contains(field) else { return line.place }
      return line.cells[columns[field]]?.place ?? line.place
    }
    let name = lastPart(of: path)
    var part = TablePart(
      read, as: table, label: "\(name):\(table.id)", origin: list.map { "\(name)#\($0)" } ?? name,
      place: FilePlace(file: path))
    part.repeats = repeats
    part.rejected = rejected
    part.idsTellApart = idsTellApart
    part.notes = ["read as \(format)"] + notes
    return part
  }
}

/// What stands after the last slash of a path.
func lastPart(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
