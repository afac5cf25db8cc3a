import EcosystemModel
public import Records

/// Rows that are to be added at the end of people's own tables, by table.
///
/// Nothing that stands in a file is touched: bytes are added, in the file's own columns, separator
/// and line ends. A table that is not there yet is begun.
public struct Addition: Sendable {
  public let table: Table.ID
  /// Cells by column; what is left out stays empty.
  public let rows: [[String: String]]

  public init(_ table: Table.ID, _ rows: [[String: String]]) {
    self.table = table
    self.rows = rows
  }
}

/// The whole files, by name, that a map has once rows are added.
///
/// - Throws: Why a table cannot take its rows as it stands: all reasons at once.
public func files(
  of source: Source, adding additions: [Addition]
) throws(UnusableInput) -> [String: [UInt8]] {
  let recognised = RecognisedTables(in: source)
  var changed: [String: [UInt8]] = [:]
  var problems: [Diagnostic] = []
  for addition in additions where !addition.rows.isEmpty {
    guard let table = Table.named(addition.table) else { continue }
    do throws(Diagnostic) {
      if let name = recognised.files[table.id] {
        let bytes = try source.bytes(of: name)
        let page = try AppendedTable(bytes, of: table, file: source.path(of: name))
        changed[name] = bytes + (try page.bytes(of: addition.rows))
      } else {
        changed["\(table.id).csv"] = start(of: table, addition.rows)
      }
    } catch {
      problems.append(error)
    }
  }
  guard problems.isEmpty else { throw UnusableInput(problems: problems, ledger: []) }
  return changed
}

/// A table that is not there yet: its heading, then the rows.
private func start(of table: Table, _ rows: [[String: String]]) -> [UInt8] {
  let ids = table.columns.map(\.id)
  let lines = [ids] + rows.map { row in ids.map { row[$0] ?? "" } }
  return Array((lines.map { $0.map(csvCell).joined(separator: ",") + "\n" }.joined()).utf8)
}

/// A file as rows are added to it.
private struct AppendedTable {
  private let rows: Rows
  private let table: Table
  private let heading: HeadingRow
  private let lineEnd: String
  private let endsWithLine: Bool

  init(_ bytes: [UInt8], of table: Table, file: String) throws(Diagnostic) {
    rows = try Rows(bytes, file: file)
    self.table = table
    let place = FilePlace(file: file)
    guard let heading = HeadingRow.find(in: rows, for: table) else {
      throw Diagnostic(
        .error, at: place, "rows cannot be added: the heading is not that of '\(table.id)'",
        hint: "write \(table.columns.map(\.id).joined(separator: ",")) in the first row")
    }
    self.heading = heading
    guard Footnotes(of: rows, below: heading).records.isEmpty else {
      throw Diagnostic(
        .error, at: place, "rows cannot be added below the notes at the end of the table",
        hint: "move the notes out of the file")
    }
    guard rows.encoding == .utf8 || rows.encoding == .utf8WithMark else {
      throw Diagnostic(
        .error, at: place, "rows cannot be added: the file is \(rows.encoding.rawValue)",
        hint: "save it as CSV UTF-8")
    }
    let firstEnd = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    let hasReturn = firstEnd.map { bytes[$0] == 0x0D } ?? false
    let isPair = firstEnd.map { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A } ?? false
    lineEnd = hasReturn ? (isPair ? "\r\n" : "\r") : "\n"
    endsWithLine = bytes.last == 0x0A || bytes.last == 0x0D
  }

  func bytes(of added: [[String: String]]) throws(Diagnostic) -> [UInt8] {
    let positions = heading.positions(of: table)
    let wanted = table.columns.indices.filter { at in
      added.contains { !($0[table.columns[at].id] ?? "").isEmpty }
    }
    let missing = wanted.filter { positions[$0] == nil }.map { table.columns[$0].id }
    guard missing.isEmpty else {
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      throw Diagnostic(
        .error, at: FilePlace(file: rows.file, line: rows.line(of: heading.record)),
        "rows cannot be added: the heading lacks \(names)",
        hint: "add \(missing.joined(separator: ",")) to the heading; the rows below may end before")
    }
    var text = endsWithLine ? "" : lineEnd
    for row in added {
      var cells = [String](repeating: "", count: heading.titles.count)
      for at in wanted {
        if let position = positions[at] { cells[position] = row[table.columns[at].id] ?? "" }
      }
      text += cells.map(cell).joined(separator: separator) + lineEnd
    }
    return Array(text.utf8)
  }

  private var separator: String { String(UnicodeScalar(rows.separator)) }

  /// Quoted where the file's own separator asks for it.
  private func cell(_ text: String) -> String {
    let cell = csvCell(text)
    return !cell.hasPrefix("\"") && cell.contains(separator) ? "\"\(cell)\"" : cell
  }
}
