import EcosystemModel
public import Records

/// A new map in one workbook: what a city begins with, or all tables, to be filled in.
public func newWorkbook(all: Bool = false) -> WorkbookDraft {
  var workbook = WorkbookDraft()
  workbook.sheets.append(startSheet)
  let first = ["city", "actors", "ties", "affiliations", "provision"]
  for id in first { workbook.sheets += Table.all.filter { $0.id == id }.map(sheet) }
  guard all else { return workbook }
  let others = Table.all.filter { $0.isForPeople && !first.contains($0.id) }
  workbook.sheets += others.map(sheet)
  return workbook
}

/// The sheet that explains the others; reading passes it over.
let startSheetName = "Start here"

private var startSheet: SheetDraft {
  var sheet = SheetDraft(
    startSheetName, columns: [SheetDraft.Column("How to fill in this map", note: "")])
  sheet.rows = [
    "Each sheet is a table. Only 'Organisations' is needed, and in it only the column 'name'.",
    "Rest the pointer on a heading to see what the column holds. Rows in grey are examples: they are passed over.",
    "Where a cell offers a list, you can write words of your own too.",
    "Step 1: Organisations: who there is. Step 2: Links, Taking part: who is linked with whom.",
    "Step 3: What's on offer: learning that people can take up.",
    "Lists in a cell are separated by ; or |. Dates: 2017, 2017-09 or 2017-09-05; a ? marks an estimate.",
    "Then run:  actormap check FILE.xlsx   and   actormap build FILE.xlsx",
  ].map { [$0] }
  return sheet
}

private func sheet(_ table: Table) -> SheetDraft {
  var sheet = SheetDraft(
    table.title,
    columns: table.columns.map { column in
      SheetDraft.Column(
        column.id, note: column.plain + (column.isRequired ? " (needed)" : ""),
        choices: choices(column))
    })
  sheet.isExample = table.id != "city"
  sheet.rows = table.id == "city" ? Array(citySettings.dropFirst()) : [table.exampleRow]
  return sheet
}

/// What the cells of a column offer to choose from.
private func choices(_ column: Heading) -> SheetDraft.Choices {
  if column.targets == ["actors"] {
    let number = Table.actors.columns.firstIndex { $0.id == "name" } ?? 0
    return .column(sheet: Table.actors.title, number: number + 1)
  }
  return column.choices.isEmpty ? .any : .words(column.choices)
}
