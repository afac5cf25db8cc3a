import EcosystemModel
public import Records

/// Rows that are to be added at the end of people's own tables, by table.
///
/// No row that stands in a file is touched: bytes are added, in the file's own columns, separator,
/// notation of numbers and line ends. A column that the heading lacks is added at its end. A table
/// that is not there yet is begun.
public struct Addition: Sendable {
  public let table: Table.ID
  /// Cells by column; what is left out stays empty.
  public let rows: [[String: String]]
  /// Where each row was written first; empty where it was not.
  let places: [FilePlace]

  public init(_ table: Table.ID, _ rows: [[String: String]]) {
    self.init(table, rows, from: [])
  }

  init(_ table: Table.ID, _ rows: [[String: String]], from places: [FilePlace]) {
    self.table = table
    self.rows = rows
    self.places = places
  }
}

/// The files of a map that change when rows are added.
public struct Grown: Sendable {
  /// The whole files, by name.
  public fileprivate(set) var files: [String: [UInt8]] = [:]
  /// Where the row that begins on a line was written first, by the file's path.
  private var origins: [String: [Int: FilePlace]] = [:]

  /// The problems of the grown files, each with its place on the sheet that the row came from,
  /// where it came from one: people cannot look at a line that was never written.
  public func told(_ input: UnusableInput) -> UnusableInput {
    UnusableInput(problems: input.problems.map(told), ledger: input.ledger)
  }

  private func told(_ problem: Diagnostic) -> Diagnostic {
    guard let place = problem.place, let line = place.line, let rows = origins[place.file],
      let start = rows.keys.filter({ $0 <= line }).max()
    else { return problem }
    return Diagnostic(problem.severity, at: rows[start], problem.message, hint: problem.hint)
  }

  fileprivate mutating func remember(
    _ places: [FilePlace], of rows: Rows, path: String
  ) {
    let first = rows.count - places.count
    for (number, place) in places.enumerated() {
      origins[path, default: [:]][rows.line(of: first + number)] = place
    }
  }
}

/// The files of a map once rows are added.
///
/// - Throws: Why a table cannot take its rows as it stands: all reasons at once.
public func grown(
  _ source: Source, by additions: [Addition]
) throws(UnusableInput) -> Grown {
  let recognised = RecognisedTables(in: source)
  var grown = Grown()
  var problems: [Diagnostic] = []
  for addition in additions where !addition.rows.isEmpty {
    guard let table = Table.named(addition.table) else { continue }
    do throws(Diagnostic) {
      let name = recognised.files[table.id] ?? "\(table.id).csv"
      let path = source.path(of: name)
      var bytes = start(of: table, addition.rows)
      if recognised.files[table.id] != nil {
        let page = try AppendedTable(try source.bytes(of: name), of: table, file: path)
        bytes = try page.bytes(adding: addition.rows)
      }
      grown.files[name] = bytes
      if !addition.places.isEmpty {
        grown.remember(addition.places, of: try Rows(bytes, file: path), path: path)
      }
    } catch {
      problems.append(error)
    }
  }
  guard problems.isEmpty else { throw UnusableInput(problems: problems, ledger: []) }
  return grown
}

/// A table that is not there yet: its heading, then the rows.
private func start(of table: Table, _ rows: [[String: String]]) -> [UInt8] {
  let ids = table.columns.map(\.id)
  let lines = [ids] + rows.map { row in ids.map { row[$0] ?? "" } }
  return Array((lines.map { $0.map(csvCell).joined(separator: ",") + "\n" }.joined()).utf8)
}

/// A file as rows are added to it.
private struct AppendedTable {
  private let bytes: [UInt8]
  private let rows: Rows
  private let table: Table
  private let heading: HeadingRow
  private let lineEnd: String
  private let endsWithLine: Bool

  init(_ bytes: [UInt8], of table: Table, file: String) throws(Diagnostic) {
    self.bytes = bytes
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

  /// The whole file with more rows, and with the columns that they need; rows that were there end
  /// where they ended.
  func bytes(adding added: [[String: String]]) throws(Diagnostic) -> [UInt8] {
    let positions = heading.positions(of: table)
    let wanted = table.columns.indices.filter { at in
      added.contains { !($0[table.columns[at].id] ?? "").isEmpty }
    }
    let new = wanted.filter { positions[$0] == nil }.map { table.columns[$0].id }
    if !new.isEmpty { try refuseSurplus(below: new) }
    var places: [Column: Int] = [:]
    for at in wanted {
      let column = table.columns[at].id
      places[column] =
        positions[at] ?? new.firstIndex(of: column).map { heading.titles.count + $0 }
    }
    var text = endsWithLine ? "" : lineEnd
    for row in added {
      var cells = [String](repeating: "", count: heading.titles.count + new.count)
      for (column, place) in places { cells[place] = cell(row[column] ?? "", under: column) }
      text += cells.joined(separator: separator) + lineEnd
    }
    let further = new.map { separator + $0 }.joined()
    return bytes[..<endOfHeading] + Array(further.utf8) + bytes[endOfHeading...] + Array(text.utf8)
  }

  private typealias Column = String

  /// Where the heading's line ends in the file's bytes.
  private var endOfHeading: Int {
    var cells: [Rows.Cell] = []
    rows.read(heading.record, into: &cells)
    return (cells.last?.end ?? 0) + (rows.encoding == .utf8WithMark ? 3 : 0)
  }

  /// Refuses new columns where a row has something beyond the heading, which would come to stand
  /// under one of them.
  private func refuseSurplus(below columns: [String]) throws(Diagnostic) {
    var cells: [Rows.Cell] = []
    for record in heading.record + 1..<max(rows.count, heading.record + 1) {
      rows.read(record, into: &cells)
      guard
        let cell = cells.dropFirst(heading.titles.count).first(where: { !rows.text($0).isEmpty })
      else { continue }
      throw Diagnostic(
        .error, at: rows.place(of: cell),
        "rows cannot be added: '\(shortened(rows.text(cell)))' stands beyond the heading, and would "
          + "come to stand under '\(columns[0])'",
        hint: "give its column a heading, or remove it")
    }
  }

  private var separator: String { String(UnicodeScalar(rows.separator)) }

  /// A cell as the file writes it: numbers with a decimal comma where commas do not part cells, the
  /// rest quoted where the file's own separator asks for it.
  private func cell(_ text: String, under column: String) -> String {
    if rows.separator != UInt8(ascii: ","), fractions.contains(column), Double(text) != nil {
      let number = String(text.map { $0 == "." ? "," : $0 })
      // Three digits after one comma could be thousands; a fourth settles it.
      return isAmbiguousNumber(number, commaIsDecimal: true) ? number + "0" : number
    }
    let cell = csvCell(text)
    return !cell.hasPrefix("\"") && cell.contains(separator) ? "\"\(cell)\"" : cell
  }
}

/// The columns whose numbers may have a part after the point.
private let fractions: Set<String> = [
  "cost", "hours", "influence", "interest", "jw", "lat", "lon", "minutes", "priority", "strength",
  "target", "tfidf", "value", "x", "y",
]
