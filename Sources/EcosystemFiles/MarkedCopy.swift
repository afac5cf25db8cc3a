import EcosystemModel
public import Records

/// A map's tables in one workbook, each cell that something is wrong with coloured and noted.
///
/// What belongs to no cell stands on the first sheet, with all else that was found.
///
/// - Throws: Where a table cannot be read at all.
public func markedCopy(
  of source: Source, problems: [Diagnostic]
) throws(Diagnostic) -> WorkbookDraft {
  let told = problems.filter { $0.severity != .note }
  var draft = WorkbookDraft()
  draft.sheets.append(summary(of: told))
  for file in source.files {
    let path = source.path(of: file)
    let bytes = try source.bytes(of: file)
    if Workbook.isWorkbook(bytes), ending(of: file) == "xlsx" {
      for sheet in try Workbook(bytes, file: path).sheets where sheet.name != startSheetName {
        let own = told.filter { $0.place?.file == path && $0.place?.sheet == sheet.name }
        draft.sheets.append(MarkedSheet(sheet.rows, named: sheet.name, own).draft)
      }
    } else if ["csv", "tsv"].contains(ending(of: file)), let rows = try? Rows(bytes, file: path) {
      let name = Table.named(stem(of: file))?.title ?? String(stem(of: file).prefix(31))
      let own = told.filter { $0.place?.file == path }
      draft.sheets.append(MarkedSheet(rows, named: name, own).draft)
    }
  }
  return draft
}

private func summary(of problems: [Diagnostic]) -> SheetDraft {
  var sheet = SheetDraft(
    startSheetName,
    columns: [
      SheetDraft.Column("What was found: red cells must be mended, yellow ones looked at", note: "")
    ])
  sheet.rows = problems.map { [$0.description.replacing("\n", with: " ")] }
  if problems.isEmpty { sheet.rows = [["Nothing: every cell could be read."]] }
  return sheet
}

/// One table as it stands, with its marks.
private struct MarkedSheet {
  private let rows: Rows
  private let name: String
  private let problems: [Diagnostic]

  init(_ rows: Rows, named name: String, _ problems: [Diagnostic]) {
    self.rows = rows
    self.name = name
    self.problems = problems
  }

  /// The row of the sheet that a record stands in: its own in a workbook, else its number.
  private func row(of record: Int) -> Int { rows.isDelimited ? record + 1 : rows.line(of: record) }

  var draft: SheetDraft {
    var cells: [Rows.Cell] = []
    var texts: [[String]] = []
    for record in 0..<rows.count {
      rows.read(record, into: &cells)
      while texts.count < row(of: record) - 1 { texts.append([]) }
      texts.append(cells.map { rows.text($0) })
    }
    let heading = texts.first ?? []
    var sheet = SheetDraft(name, columns: heading.map { SheetDraft.Column($0, note: "") })
    sheet.rows = Array(texts.dropFirst())
    sheet.marks = marks
    return sheet
  }

  /// One mark a cell, with all that is said of it.
  private var marks: [SheetDraft.Mark] {
    var found: [[Int]: [Diagnostic]] = [:]
    for problem in problems {
      if let spot = spot(of: problem) { found[spot, default: []].append(problem) }
    }
    return found.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { spot, problems in
      let notes = problems.map { [$0.message, $0.hint].compactMap(\.self).joined(separator: "\n") }
      return SheetDraft.Mark(
        row: spot[0], column: spot[1], note: notes.joined(separator: "\n\n"),
        isError: problems.contains { $0.severity == .error })
    }
  }

  /// Row and column from 1; the first cell where only the row is known.
  private func spot(of problem: Diagnostic) -> [Int]? {
    guard let place = problem.place, let line = place.line else { return nil }
    guard rows.isDelimited else { return [line, place.column ?? 1] }
    let record = (0..<rows.count).last { rows.line(of: $0) <= line } ?? 0
    guard let column = place.column else { return [record + 1, 1] }
    var cells: [Rows.Cell] = []
    rows.read(record, into: &cells)
    let at = cells.lastIndex { cell in
      let start = rows.place(of: cell)
      return (start.line ?? 0, start.column ?? 0) <= (line, column)
    }
    return [record + 1, (at ?? 0) + 1]
  }
}
