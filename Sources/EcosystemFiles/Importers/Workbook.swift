import EcosystemModel
import Records

extension Importer {
  /// A map folder in one file: each sheet is the table that its name says.
  static let workbook = Importer(
    id: "workbook", title: "Excel workbook",
    plain: "a map in one .xlsx file: its sheets are called as tables are", endings: ["xlsx"],
    claims: { file in
      guard case .zip = file.kind else { return false }
      return Workbook.isWorkbook(file.bytes)
    },
    tables: { file throws(Diagnostic) in
      let workbook = try Workbook(file.bytes, file: file.file)
      return WorkbookTables(workbook, file.file).imported
    })
}

/// The tables that a workbook's sheets are.
private struct WorkbookTables {
  private let workbook: Workbook
  private let file: String
  private let name: String

  init(_ workbook: Workbook, _ file: String) {
    self.workbook = workbook
    self.file = file
    name = file.split(separator: "/").last.map(String.init) ?? file
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    for sheet in workbook.sheets where sheet.name != startSheetName {
      guard let table = table(of: sheet) else {
        imported.problems.append(unknown(sheet))
        continue
      }
      if let other = imported.parts.first(where: { $0.table.id == table.id }) {
        imported.problems.append(twice(sheet, other, table))
        continue
      }
      imported.parts.append(part(sheet, as: table))
      imported.problems += sheet.problems(file: file)
    }
    let actors = imported.parts.first { ["actors", "nodes"].contains($0.table.id) }
    imported.whereActorsStand = actors.map { "the sheet '\($0.sheetName)'" } ?? "a sheet 'actors'"
    return imported
  }

  /// A sheet is the table of its name; a workbook's only sheet is what its heading fits best.
  private func table(of sheet: WorkbookSheet) -> Table? {
    if let named = Table.named(sheet.name) { return named }
    return workbook.sheets.count == 1 ? likelyTable(of: sheet.rows) : nil
  }

  private func part(_ sheet: WorkbookSheet, as table: Table) -> TablePart {
    var part = TablePart(
      sheet.rows, as: table, label: "\(name):\(sheet.name)", origin: "\(name):\(sheet.name)!",
      place: FilePlace(file: file, sheet: sheet.name))
    if sheet.isHidden { part.notes.append("the sheet is hidden") }
    if !sheet.merged.isEmpty { part.notes.append("merged cells: \(sheet.merged.count)") }
    return part
  }

  private func unknown(_ sheet: WorkbookSheet) -> Diagnostic {
    let near = nearest(to: sheet.name, among: Table.all.flatMap { [$0.id, $0.title] }).first
    return Diagnostic(
      near == nil ? .note : .warning, at: FilePlace(file: file, sheet: sheet.name),
      "not read: no table has this name", hint: near.map { "did you mean '\($0)'?" })
  }

  private func twice(_ sheet: WorkbookSheet, _ other: TablePart, _ table: Table) -> Diagnostic {
    Diagnostic(
      .error, at: FilePlace(file: file, sheet: sheet.name),
      "'\(other.sheetName)' and '\(sheet.name)' are both the table '\(table.id)'",
      hint: "put all rows into one sheet")
  }
}

extension TablePart {
  /// The sheet's own name.
  fileprivate var sheetName: String { String(label.drop { $0 != ":" }.dropFirst()) }
}

extension WorkbookSheet {
  /// What keeps the sheet from being read as it is meant.
  func problems(file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let place = FilePlace(file: file, sheet: name)
    if isHidden {
      found.append(
        Diagnostic(
          .note, at: place, "the sheet is hidden, and was read all the same",
          hint: "remove it if it is not part of the map"))
    }
    if let first = merged.first {
      let more = merged.count > 1 ? " and \(merged.count - 1) more" : ""
      found.append(
        Diagnostic(
          .warning, at: place,
          "merged cells (\(first)\(more)): the value was read in the first cell alone",
          hint: "unmerge them and fill in each row"))
    }
    found += withoutValue.map {
      Diagnostic(
        .error, at: $0, "the cell holds a formula whose value is not in the file",
        hint: "open it with a spreadsheet program and save it again, or write the value")
    }
    found += faulty.map {
      Diagnostic(
        .error, at: $0.place, "the cell holds the error '\($0.error)'",
        hint: "mend the formula, or write the value")
    }
    return found
  }
}
