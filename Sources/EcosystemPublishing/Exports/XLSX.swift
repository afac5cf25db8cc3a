import EcosystemDisclosure
import EcosystemFiles
import Records

extension Export {
  /// A sheet for each table of the map, which reads as a map again, and two of results.
  static let xlsx = Export(
    "xlsx", "Excel workbook", "a workbook that is a map again, with measures and gaps",
    ending: "xlsx", content: .everything,
    losses: { edition, _ in
      let left = Results(of: edition).tables.map(\.name).filter { !sheets.keys.contains($0) }
      return ["results beside measures and gaps: \(left.joined(separator: ", "))"]
    }
  ) { edition, _, output throws(NotWritable) in
    var workbook = WorkbookDraft()
    workbook.sheets = writtenTables(of: edition.ecosystem).map(sheet)
    for file in Results(of: edition).tables {
      if let title = sheets[file.name] { workbook.sheets.append(sheet(file, title)) }
    }
    do throws(Diagnostic) {
      output.add("map.xlsx", try workbook.xlsx())
    } catch {
      throw NotWritable(error.message, hint: error.hint ?? "export as csv")
    }
  }.binary
}

/// The results that have a sheet, and its name.
private let sheets = ["actors": "Measures", "gaps": "Gaps found"]

private func sheet(_ table: WrittenTable) -> SheetDraft {
  var sheet = SheetDraft(
    table.title,
    columns: table.columns.map { column in
      var drafted = SheetDraft.Column(column.id, note: column.plain)
      if case .number = CellKind(of: column) { drafted.isNumeric = true }
      return drafted
    })
  sheet.rows = table.rows
  return sheet
}

private func sheet(_ file: ResultFile, _ title: String) -> SheetDraft {
  var sheet = SheetDraft(
    title,
    columns: file.table.columns.map { column in
      var drafted = SheetDraft.Column(column.id, note: column.meaning.words)
      drafted.isNumeric = column.meaning.unit != nil
      return drafted
    })
  sheet.rows = (0..<file.table.count).map { row in
    file.table.columns.map { $0.value(row).text }
  }
  return sheet
}
