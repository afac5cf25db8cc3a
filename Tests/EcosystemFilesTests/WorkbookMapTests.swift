import EcosystemFiles
import EcosystemModel
import Records
import Testing

private let file =
  #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
  + "/Fixtures/workbooks/start.xlsx"

/// A workbook that libxlsxwriter wrote: plain titles, a date, a formula, a sheet of no table.
@Test func aWorkbookIsAMap() throws {
  let reading = try readEcosystem(in: .at(file))
  let ecosystem = reading.ecosystem
  #expect(ecosystem.actors.map(\.name) == ["Rio Arts & Co", "Harbour Lab", "Café Tŷ"])
  #expect(ecosystem.actors[0].domains.map { ecosystem.domains[$0].id } == ["health", "steam"])
  #expect(ecosystem.actors[0].sector.map { ecosystem.sectors[$0].id } == "culture")
  #expect(ecosystem.ties.map(\.strength) == [2.5, 3])
  #expect(ecosystem.tieDetails[0]?.date?.description == "2024-02-29")
  #expect(ecosystem.place(of: ecosystem.ties[1].origin) == "start.xlsx:Links!3")
  #expect(
    reading.ledger.map { "\($0.file) \($0.read) \($0.kept)" }
      == ["start.xlsx:Organisations 3 3", "start.xlsx:Links 2 2"])
  let note = try #require(reading.remarks.first?.description)
  #expect(note == "\(file):Reading list: note: not read: no table has this name")
  #expect(reading.remarks.count == 1)
  #expect(reading.inputs == ["start.xlsx"])
  #expect(ecosystem.city.id == "start")
}

@Test func whatAWorkbookHoldsIsShown() throws {
  let understood = try understand(.at(file), file: "start.xlsx")
  #expect(understood.columns.prefix(3) == ["table", "name", "sector"])
  #expect(understood.rows.count == 5)
  #expect(understood.rows[0].prefix(4) == ["actors", "Rio Arts & Co", "culture", "core"])
}

private func text(_ cell: String, _ text: String) -> String {
  "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}

private func told(_ bytes: [UInt8], as name: String = "b.xlsx") -> [String] {
  do {
    return try readEcosystem(in: .memory("map", [name: bytes])).remarks.map(\.description)
  } catch {
    return error.problems.map(\.description)
  }
}

private let organisations =
  "<sheetData><row r=\"1\">\(text("A1", "Name"))</row><row r=\"2\">\(text("A2", "Rio"))</row>"
  + "<row r=\"3\">\(text("A3", "Lab"))</row></sheetData>"

@Test func messagesNameSheetAndCell() {
  let links =
    "<sheetData><row r=\"3\">\(text("B3", "From"))\(text("C3", "To"))</row>"
    + "<row r=\"14\">\(text("B14", "Rio"))\(text("C14", "Hub"))</row></sheetData>"
  let bytes = workbook([("actors", organisations), ("Links", links)])
  #expect(
    told(bytes) == [
      "map/b.xlsx:Links!C14: error: no actor has the id or name 'Hub'\n"
        + "  hint: add it to the sheet 'actors', or use one of: 'rio', 'Rio', 'lab', 'Lab'"
    ])
}

@Test func oddSheetsAreTold() {
  let odd =
    "<sheetData><row r=\"1\">\(text("A1", "From"))\(text("B1", "To"))\(text("C1", "Strength"))</row>"
    + "<row r=\"2\">\(text("A2", "Rio"))\(text("B2", "Lab"))<c r=\"C2\"><f>X1</f></c></row>"
    + "<row r=\"3\">\(text("A3", "Lab"))\(text("B3", "Rio"))<c r=\"C3\" t=\"e\"><v>#N/A</v></c></row>"
    + "</sheetData><mergeCells><mergeCell ref=\"D1:D2\"/><mergeCell ref=\"E1:E2\"/></mergeCells>"
  let bytes = workbook(
    [("Organisations", organisations), ("ties", odd), ("Actors", organisations), ("Link", "")],
    hidden: ["ties"])
  #expect(
    told(bytes) == [
      "map/b.xlsx:Actors: error: 'Organisations' and 'Actors' are both the table 'actors'\n"
        + "  hint: put all rows into one sheet",
      "map/b.xlsx:Link: warning: not read: no table has this name\n  hint: did you mean 'Links'?",
      "map/b.xlsx:ties: note: the sheet is hidden, and was read all the same\n"
        + "  hint: remove it if it is not part of the map",
      "map/b.xlsx:ties: warning: merged cells (D1:D2 and 1 more): the value was read in the first "
        + "cell alone\n  hint: unmerge them and fill in each row",
      "map/b.xlsx:ties!C2: error: the cell holds a formula whose value is not in the file\n"
        + "  hint: open it with a spreadsheet program and save it again, or write the value",
      "map/b.xlsx:ties!C3: error: the cell holds the error '#N/A'\n"
        + "  hint: mend the formula, or write the value",
    ])
}

@Test func brokenWorkbooksAreTold() {
  let whole = workbook([("actors", organisations)])
  #expect(told(whole) == [])
  #expect(
    told(Array(whole.prefix(400))) == [
      "map/b.xlsx: error: the archive cannot be opened, it is broken off or damaged: not a zip archive"
        + "\n  hint: open it with a spreadsheet program and save it again, or save its sheets as CSV"
    ])
  #expect(
    told(whole, as: "actors.csv") == [
      "map/actors.csv: error: the file is named as a table, but its format is Excel workbook\n"
        + "  hint: give it the ending .xlsx and read it by itself"
    ])
  #expect(
    told(zip([("word/document.xml", "<w/>")]), as: "b.docx") == [
      "map/b.docx: error: the file is a zip archive that is no workbook\n"
        + "  hint: `actormap list importers` names what can be read"
    ])
}
