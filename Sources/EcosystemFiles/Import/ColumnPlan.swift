import EcosystemModel
import Records

/// The file of a map folder that says which heading of an imported file is which column.
let columnPlanFile = "import.csv"

/// Which heading of a file is which column of which table, as people can change it.
struct ColumnPlan: Sendable {
  private(set) var lines: [Line] = []
  private(set) var new: [Line] = []

  struct Line: Sendable, Equatable {
    let file: String
    let heading: String
    /// `actors.name`; blank where the heading is not used.
    let column: String
  }

  /// - Throws: Where the file lacks a heading, or names a column that no table has.
  init(of map: Source) throws(UnusableInput) {
    guard map.files.contains(columnPlanFile) else { return }
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      try Self.table(in: map).eachRow { row in
        let column = row.said("column")
        if let column, Self.table(of: column.text) == nil { problems.append(unknown(column)) }
        lines.append(
          Line(
            file: row.said("file")?.text ?? "", heading: row.said("heading")?.text ?? "",
            column: column?.text ?? ""))
      }
    } catch {
      problems = [error]
    }
    guard problems.isEmpty else { throw UnusableInput(problems: problems, ledger: []) }
  }

  private static func table(in map: Source) throws(Diagnostic) -> NamedColumns {
    let path = map.path(of: columnPlanFile)
    let input = InputFile(try map.bytes(of: columnPlanFile), file: path)
    let table = NamedColumns(input)
    let missing = ["file", "heading", "column"].filter { table?.position([$0]) == nil }
    if let table, missing.isEmpty { return table }
    let names = missing.map { "'\($0)'" }.joined(separator: " and ")
    let found = (table?.heading.titles ?? []).filter { !$0.isEmpty }.prefix(8)
      .map { "'\(shortened($0))'" }.joined(separator: ", ")
    throw Diagnostic(
      .error, at: FilePlace(file: path),
      "the column\(missing.count > 1 ? "s" : "") \(names) \(missing.count > 1 ? "are" : "is") missing",
      hint: found.isEmpty
        ? "remove the file; the next import writes it anew"
        : "the headings found are \(found); rename one of them, or remove the file: the next import "
          + "writes it anew")
  }

  /// The table and the column that `actors.name` means.
  static func table(of column: String) -> (table: Table, column: Heading)? {
    let parts = column.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let table = Table.named(String(parts[0])),
      let heading = table.columns.first(where: { $0.key == headingKey(String(parts[1])) })
    else { return nil }
    return (table, heading)
  }

  /// What is said of one file; nothing where it was never imported.
  func lines(for file: String) -> [Line] { (lines + new).filter { $0.file == file } }

  /// Takes down how a file is read for the first time.
  mutating func note(_ file: String, _ table: NamedColumns, as target: Table?) {
    guard lines(for: file).isEmpty else { return }
    new += Self.usual(file, table, as: target)
  }

  /// How a file is read unless people say otherwise.
  static func usual(_ file: String, _ table: NamedColumns, as target: Table?) -> [Line] {
    let heading = target.flatMap { HeadingRow.find(in: table.rows, for: $0) } ?? table.heading
    let positions = target.map { heading.positions(of: $0) } ?? []
    return heading.titles.enumerated().filter { !$0.element.isEmpty }.map { at, title in
      let column = positions.firstIndex { $0 == at }
      let word = column.flatMap { at in target.map { "\($0.id).\($0.columns[at].id)" } }
      return Line(file: file, heading: title, column: word ?? "")
    }
  }

  /// The file with what was taken down since.
  func bytes(after old: [UInt8]?) -> [UInt8] {
    var text = ""
    if let old {
      if old.last.map({ $0 != UInt8(ascii: "\n") }) ?? false { text = "\n" }
    } else {
      text = "file,heading,column\n"
    }
    for line in new {
      text += [line.file, line.heading, line.column].map(csvCell).joined(separator: ",") + "\n"
    }
    return (old ?? []) + Array(text.utf8)
  }
}

private func unknown(_ column: PlacedText) -> Diagnostic {
  let all = Table.all.flatMap { table in table.columns.map { "\(table.id).\($0.id)" } }
  let near = nearest(to: column.text, among: all).first
  return Diagnostic(
    .error, at: column.place, "no table has the column '\(shortened(column.text))'",
    hint: near.map { "did you mean '\($0)'?" } ?? "write a table and a column, as actors.name")
}

extension ColumnPlan {
  /// The rows of a file as the lines say: each row gives one to each table that they name.
  static func parts(of table: NamedColumns, by lines: [Line]) -> [TablePart] {
    let wanted = lines.compactMap { line in
      Self.table(of: line.column).map {
        (heading: line.heading, table: $0.table, column: $0.column.id)
      }
    }
    return Table.all.compactMap { target in
      let columns = wanted.filter { $0.table.id == target.id }
      guard !columns.isEmpty else { return nil }
      let names = columns.map { (heading: $0.heading, column: $0.column) }
      return part(of: table, as: target, names)
    }
  }

  private static func part(
    of table: NamedColumns, as target: Table, _ columns: [(heading: String, column: String)]
  ) -> TablePart {
    let dates = Set(target.columns.filter { $0.content == .date }.map(\.id))
    var orders: [String: DayOrder] = [:]
    for column in columns where dates.contains(column.column) {
      orders[column.column] = DayOrder(of: table, [column.heading])
    }
    var draft = PartDraft(target)
    draft.notes = table.notes(using: columns.map { [$0.heading] })
    let required = target.columns.filter(\.isRequired).map(\.id)
    var seen: Set<[String]> = []
    var without: [Int] = []
    table.eachRow { row in
      var cells: [String: PlacedText] = [:]
      for column in columns where cells[column.column] == nil {
        guard let said = row.said(column.heading) else { continue }
        cells[column.column] = orders[column.column]?.dated(said) ?? said
      }
      // A row that names but one end of a link states none.
      if target.id != "actors", required.contains(where: { cells[$0] == nil }) {
        without.append(row.place.line ?? 0)
        return
      }
      let texts = columns.map { cells[$0.column]?.text ?? "" }
      if target.id == "actors", !seen.insert(texts).inserted {
        draft.repeats += 1
      } else {
        draft.add(cells, at: row.place)
      }
    }
    if !without.isEmpty {
      let lines = without.prefix(5).map(String.init).joined(separator: ", ")
      draft.notes.append(
        "rows that state none: \(without.count) (lines \(lines)\(without.count > 5 ? ", …" : ""))")
    }
    var part = draft.part(of: table.file, format: "a table, by \(columnPlanFile)")
    part.namesActors = true
    return part
  }
}
