import Records
import Testing

/// The texts of a sheet's records, and the row of each.
private func texts(_ sheet: WorkbookSheet) -> [[String]] {
  var cells: [Rows.Cell] = []
  return (0..<sheet.rows.count).map { record in
    sheet.rows.read(record, into: &cells)
    return ["\(sheet.rows.line(of: record))"] + cells.map { sheet.rows.text($0) }
  }
}

private func sheet(_ xml: String, texts: [String] = [], attributes: String = "") throws
  -> WorkbookSheet
{
  let bytes = workbook(
    [("Links", "<sheetData>\(xml)</sheetData>")], texts: texts, attributes: attributes)
  let book = try Workbook(bytes, file: "b.xlsx")
  return try #require(book.sheets.first)
}

@Test func cellsOfEveryKind() throws {
  let sheet = try sheet(
    """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><r><t>Rio </t></r><r><t>"Arts", Ltd</t></r></is></c>
    <c r="B2"><v>3.1000000000000001</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c></row>
    <row r="5"><c r="B5" t="str"><f>A1</f><v>worked out</v></c><c r="C5"><v>2017</v></c>
    <c r="D5"><v>1E-3</v></c></row>
    """, texts: ["<t>name</t>", "<r><t>no</t></r><r><t>te</t></r><rPh><t>x</t></rPh>"])
  #expect(
    texts(sheet) == [
      ["1", "name", "", "note"], ["2", "Rio \"Arts\", Ltd", "3.1", "yes", "no"], ["3", ""],
      ["5", "", "worked out", "2017", "0.001"],
    ])
}

/// Days as spreadsheet programs count them, with the leap day of 1900 that never was.
@Test func datesAreReadByTheirStyle() throws {
  let xml = [
    (1, 1), (59, 1), (61, 2), (43_000, 2), (45_352, 1), (43_000.75, 1), (43_000, 0), (7, 3),
  ]
  .enumerated().map { "<c s=\"\($1.1)\"><v>\($1.0)</v></c>" }.joined()
  let expected = [
    "1900-01-01", "1900-02-28", "1900-03-01", "2017-09-22", "2024-03-01", "2017-09-22",
  ]
  #expect(texts(try sheet("<row>\(xml)</row>"))[0] == ["1"] + expected + ["43000", "7"])
  let from1904 = try sheet("<row><c s=\"1\"><v>0</v></c></row>", attributes: "date1904=\"1\"")
  #expect(texts(from1904)[0] == ["1", "1904-01-01"])
}

@Test func placesNameSheetAndCell() throws {
  let sheet = try sheet("<row r=\"14\"><c r=\"AB14\"><v>1</v></c></row>")
  var cells: [Rows.Cell] = []
  sheet.rows.read(1, into: &cells)
  #expect(sheet.rows.place(of: cells[27]).description == "b.xlsx:Links!AB14")
  #expect(sheet.rows.place(ofRecord: 1).description == "b.xlsx:Links!14")
}

@Test func formulasWithoutAValueAndErrorsAreTold() throws {
  let sheet = try sheet(
    """
    <row r="1"><c r="A1"><f>SUM(1)</f></c><c r="B1" t="str"><f>A1</f></c>
    <c r="C1" t="e"><f>Z9</f><v>#REF!</v></c><c r="D1"><f>1+1</f><v>2</v></c></row>
    """)
  #expect(sheet.withoutValue.map(\.description) == ["b.xlsx:Links!A1", "b.xlsx:Links!B1"])
  #expect(sheet.faulty.map { "\($0.place) \($0.error)" } == ["b.xlsx:Links!C1 #REF!"])
  #expect(texts(sheet) == [["1", "", "", "", "2"]])
}

@Test func sheetsMayBeHiddenAndCellsMerged() throws {
  let merged = "<sheetData/><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
  let bytes = workbook([("One", merged), ("Two", "<sheetData/>")], hidden: ["Two"])
  let book = try Workbook(bytes, file: "b.xlsx")
  #expect(book.sheets.map(\.name) == ["One", "Two"])
  #expect(book.sheets.map(\.isHidden) == [false, true])
  #expect(book.sheets.map(\.merged) == [["A1:B2"], []])
}

private func told(_ bytes: [UInt8], _ limits: Workbook.Limits = Workbook.Limits()) -> String {
  do {
    _ = try Workbook(bytes, file: "b.xlsx", limits: limits)
    return ""
  } catch {
    return "\(error)"
  }
}

private let saveAgain =
  "\n  hint: open it with a spreadsheet program and save it again, or save its sheets as CSV"

@Test func aWorkbookThatBreaksOffIsTold() {
  let whole = workbook([("Links", "<sheetData/>")])
  #expect(told(whole) == "")
  #expect(
    told(Array(whole.prefix(whole.count / 2)))
      == "b.xlsx: error: the archive cannot be opened, it is broken off or damaged: not a zip archive"
      + saveAgain)
  var damaged = whole
  // One letter of an address: still XML, but no longer what the archive's sum says.
  let at = damaged.firstRange(of: Array("http".utf8))?.lowerBound ?? 0
  damaged[at] ^= 1
  #expect(
    told(damaged) == "b.xlsx: error: 'xl/workbook.xml' in the archive is broken off or damaged"
      + saveAgain)
}

@Test func archivesThatUnpackToTooMuchAreRefused() {
  let book = workbook([("Links", "<sheetData/>")])
  #expect(
    told(book, Workbook.Limits(bytes: 1_000))
      == "b.xlsx: error: the archive unpacks to more than any workbook holds: "
      + "'xl/worksheets/s0.xml'" + saveAgain)
  let cells = workbook([("Links", "<sheetData><row><c/><c/><c/></row></sheetData>")])
  #expect(
    told(cells, Workbook.Limits(cells: 2))
      == "b.xlsx:Links: error: the sheet has more than 2 cells\n  hint: save the table as CSV")
}

@Test func otherArchivesAreNoWorkbooks() {
  #expect(!Workbook.isWorkbook(zip([("word/document.xml", "<w/>")])))
  #expect(Workbook.isWorkbook(workbook([])))
}

@Test func entitiesInAWorkbookAreRefused() {
  let bytes = zip([
    ("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>"),
    ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
  ])
  #expect(told(bytes).contains("the document declares a DOCTYPE"))
}

@Test func aDraftIsReadAsWritten() throws {
  var draft = WorkbookDraft()
  var sheet = SheetDraft(
    "What's on",
    columns: [
      SheetDraft.Column("name", note: "who"),
      SheetDraft.Column("ring", note: "", choices: .words(["core", "wider"])),
      SheetDraft.Column("to", note: "", choices: .column(sheet: "What's on", number: 1)),
    ])
  sheet.rows = [["Café & <Co>", "", "=1+1"], ["", "core"]]
  draft.sheets = [sheet]
  let book = try Workbook(try draft.xlsx(), file: "b.xlsx")
  #expect(book.sheets.map(\.name) == ["What's on"])
  #expect(
    texts(book.sheets[0]) == [
      ["1", "name", "ring", "to"], ["2", "Café & <Co>", "", "=1+1"], ["3", "", "core"],
    ])
  #expect(book.sheets[0].withoutValue.isEmpty)
}

/// Characters that XML cannot hold would make a workbook that no program opens.
@Test func everyTextMakesAWorkbookThatOpens() throws {
  let odd = "Rio\u{FFFE}\u{FFFF} & <Lab>"
  var draft = WorkbookDraft()
  var sheet = SheetDraft("Links", columns: [SheetDraft.Column(odd, note: odd + "\u{1}")])
  sheet.rows = [[odd]]
  draft.sheets = [sheet]
  let book = try Workbook(try draft.xlsx(), file: "b.xlsx")
  let plain = "Rio\u{FFFD}\u{FFFD} & <Lab>"
  #expect(texts(try #require(book.sheets.first)) == [["1", plain], ["2", plain]])
}

@Test func aCellWithoutItsTextIsDamage() throws {
  let fault = #expect(throws: Diagnostic.self) {
    try sheet(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>7</v></c></row>",
      texts: ["<t>name</t>"])
  }
  #expect(
    fault.map { "\($0)" } == """
      b.xlsx:Links!B1: error: the workbook is damaged: it does not hold the text of this cell
        hint: open it with a spreadsheet program, mend the cell and save it again
      """)
}
