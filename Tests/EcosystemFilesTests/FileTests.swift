import EcosystemFiles
import EcosystemModel
import Records
import Testing

@Test(arguments: fileMessages)
func tellsWhatIsWrongWithAWholeFile(_ told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}

private let fileMessages = [
  Told(
    "an unclosed quote", ["actors.csv": "name\nRio\n▸\"Lab\nHub\n"],
    "▸: error: the quote that opens here is never closed\n"
      + "  hint: close it with \", or double it (\"\") where it is part of the text"),
  Told(
    "a quote closed only by one in a later row",
    ["actors.csv": "id,name\na,▸\"Lab\nb,\"The Hub\"\n"],
    "▸: error: the quote that opens here is never closed\n"
      + "  hint: close it with \", or double it (\"\") where it is part of the text"),
  Told(
    "an empty file", ["actors.csv": twoActors, "ties.csv": ""],
    "map/ties.csv: error: the file is empty\n  hint: write a heading and rows, or remove the file"),
  Told(
    "a binary file", ["actors.csv": "PK\u{3}\u{4}\u{0}\u{0}"],
    "map/actors.csv: error: the file is named as a table, but its format is Excel workbook\n"
      + "  hint: give it the ending .xlsx and read it by itself"),
  Told(
    "a binary file of another kind", ["actors.csv": "\u{7F}ELF\u{0}\u{1}"],
    "map/actors.csv: error: this is not a text table: it holds binary data\n"
      + "  hint: if it is a workbook, save the sheet as CSV (UTF-8)"),
  Told(
    "blank lines alone", ["actors.csv": "\n\n"],
    "map/actors.csv:1:1: error: the column 'name' is missing\n"
      + "  hint: write the heading in the first row"),
  Told(
    "a heading alone", ["actors.csv": "name\n"],
    "map/actors.csv: warning: the table has a heading and no rows\n"
      + "  hint: add rows below the heading, or remove the file"),
  Told(
    "no table", ["notes.txt": "hello"],
    "map: error: the map has no table of organisations\n"
      + "  hint: add actors.csv with a column 'name'; `actormap init DIR` makes a new map"),
  Told(
    "two files for one table", ["actors.csv": twoActors, "Organisations.tsv": "name\nHub\n"],
    "map/actors.csv: error: 'Organisations.tsv' and 'actors.csv' are both the table 'actors'\n"
      + "  hint: put all rows into one file"),
  Told(
    "files of other names",
    ["actors.csv": twoActors, "tie.csv": "from,to\n", "weather.csv": "x\n", "a.pdf": "%PDF"],
    "map/tie.csv: warning: not read: no table has this name\n  hint: did you mean 'ties.csv'?",
    "map/weather.csv: note: not read: no table has this name"),
  Told(
    "notes above and below",
    [
      "actors.csv":
        "Who is who in Rio,\nas of May,2026\n\nName,Sector\nRio,culture\n\nSource: the survey,\n"
    ],
    "map/actors.csv:1: note: passed over as a note above the heading: 'Who is who in Rio'",
    "map/actors.csv:2: note: passed over as a note above the heading: 'as of May 2026'",
    "map/actors.csv:7: note: passed over as a note below the table: 'Source: the survey'"),
  Told(
    "a file name with a line break", ["actors.csv": twoActors, "a\nb.csv": "x\n"],
    "map/a\\u{A}b.csv: note: not read: no table has this name"),
]

@Test func aMapThatIsNotThereIsTold() {
  #expect {
    try Source.at("no/such/map")
  } throws: { error in
    "\(error)"
      == "error: there is no file or folder 'no/such/map'\n"
      + "  hint: write the path of a map folder; `actormap init DIR` makes a new one"
  }
}

private func names(_ bytes: [UInt8]) throws -> [String] {
  try readEcosystem(in: .memory("map", ["actors.csv": bytes])).ecosystem.actors.map(\.name)
}

@Test func encodingsAreRecognised() throws {
  let text = "name\nCafé Tŷ\n"
  let utf16 = Array(text.utf16)
  #expect(try names(Array(text.utf8)) == ["Café Tŷ"])
  #expect(try names([0xEF, 0xBB, 0xBF] + text.utf8) == ["Café Tŷ"])
  #expect(
    try names([0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["Café Tŷ"])
  #expect(
    try names([0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == ["Café Tŷ"])
  let latin: [UInt8] = Array("name\nCaf".utf8) + [0xE9, 0x20, 0x80, 0x0A]
  let reading = try readEcosystem(in: .memory("map", ["actors.csv": latin]))
  #expect(reading.ecosystem.actors.map(\.name) == ["Café €"])
  #expect(reading.ledger.map(\.encoding) == ["Windows-1252"])
  #expect(
    reading.remarks.map(\.description) == [
      "map/actors.csv: note: this is not UTF-8; it was read as Windows-1252\n"
        + "  hint: if letters with accents look wrong, save the file as CSV UTF-8"
    ])
}

@Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
func separatorsAndLineEndsAreRecognised(separator: String, lineEnd: String) throws {
  let rows = [["id", "name", "note"], ["a", "\"Rio\(lineEnd)Arts\"", "x|y"], ["b", "Lab", ""]]
  let text = rows.map { $0.joined(separator: separator) }.joined(separator: lineEnd)
  let actors = try MarkedMap(["actors.csv": text]).read().ecosystem.actors
  #expect(actors.map(\.name) == ["Rio Arts", "Lab"])
  #expect(actors.map(\.note) == ["x|y", ""])
  #expect(actors.map(\.origin.line) == [2, 4])
}

@Test func linesAreCountedThroughQuotedBreaks() {
  let map = MarkedMap([
    "actors.csv": "name,note,scope\nRio,\"one\ntwo\r\nthree\",city\nLab,\"four\n\",▸world\n"
  ])
  #expect(map.places == ["map/actors.csv:6:3"])
  #expect(map.told().first?.hasPrefix("map/actors.csv:6:3: error: 'world'") == true)
}

@Test func textAroundQuotesIsKept() throws {
  let text = "name,note\n\"Rio\" & Sons, \"a, b\"\n\"5\"\" pipe\",x \"y\"\n"
  let actors = try MarkedMap(["actors.csv": text]).read().ecosystem.actors
  #expect(actors.map(\.name) == ["Rio & Sons", "5\" pipe"])
  #expect(actors.map(\.note) == ["a, b", "x \"y\""])
}

@Test func shortRowsAreReadInSilence() throws {
  let reading = try MarkedMap(["actors.csv": "name,sector,note\nRio\nLab,culture\n"]).read()
  #expect(reading.ecosystem.actors.map(\.name) == ["Rio", "Lab"])
  #expect(reading.remarks.isEmpty)
}

/// Cells under no heading, as a comma without quotes makes them, are told; the rest of the row stays.
@Test func longRowsAreTold() throws {
  let map = MarkedMap(["actors.csv": "name,note\nRio,Art,▸ Film\nLab,x,,\n"])
  #expect(
    map.told()
      == map.expected([
        "▸: warning: 'Film' stands under no heading and was not read\n"
          + "  hint: if a text holds a comma, put the text in double quotes"
      ]))
  let actors = try map.read().ecosystem.actors
  #expect(actors.map(\.note) == ["Art", "x"])
}

/// What a spreadsheet would run is a text when it is read, and one again when it is written.
@Test func whatWouldBeRunIsAText() throws {
  let name = "=cmd|' /C calc'!A0"
  let reading = try MarkedMap(["actors.csv": "id,name,note\nrio,\(name),@SUM(1)\n"]).read()
  #expect(reading.ecosystem.actors.map(\.name) == [name])
  let written = write(reading.ecosystem)["actors.csv"] ?? []
  let text = String(decoding: written, as: UTF8.self)
  #expect(text.contains(",'\(name),") && text.contains(",'@SUM(1)"))
  let again = try readEcosystem(in: .memory("map", ["actors.csv": written])).ecosystem
  #expect(again.actors.map(\.name) == [name] && again.actors.map(\.note) == ["@SUM(1)"])
}

/// The limits hold for a whole run: 100 MB of JSON, and lists 100 deep.
@Test func hugeAndDeepDocumentsEndInAMessage() throws {
  let deep = String(repeating: "[", count: 101) + String(repeating: "]", count: 101)
  #expect(
    MarkedMap(["f.json": deep]).told() == [
      "map/f.json:1:101: error: the JSON document is nested more than 100 deep\n"
        + "  hint: write it flatter"
    ])
  var bytes = [UInt8](repeating: UInt8(ascii: " "), count: 100_000_001)
  bytes[0] = UInt8(ascii: "{")
  bytes[1] = UInt8(ascii: "}")
  #expect {
    try readEcosystem(in: .memory("map", ["f.json": bytes]))
  } throws: { error in
    (error as? UnusableInput)?.problems.map(\.description) == [
      "map/f.json: error: the document has 100000001 bytes; at most 100000000 are read\n"
        + "  hint: split it, or write it as tables of nodes and edges in CSV, which may be larger"
    ]
  }
}

@Test func oddTextStaysText() throws {
  let long = String(repeating: "x", count: 10_000)
  let values = [
    long, "<script>alert(1)</script>", "🎪 Zirkus", "=1+1", "e\u{301}",
  ]
  let text = "name\n" + values.joined(separator: "\n") + "\n"
  let names = try MarkedMap(["actors.csv": text]).read().ecosystem.actors.map(\.name)
  #expect(names.map { Array($0.utf8) }.dropLast() == values.map { Array($0.utf8) }.dropLast())
  #expect(names.last.map { Array($0.utf8) } == [0xC3, 0xA9])
}

@Test func charactersThatNobodySeesAreNoPartOfAText() throws {
  let text = "name\na\u{1}b\u{202E}c\u{1B}[31m\nZebra\u{AD}fish\u{200B} Trust\n"
  let names = try MarkedMap(["actors.csv": text]).read().ecosystem.actors.map(\.name)
  #expect(names == ["abc[31m", "Zebrafish Trust"])
}

@Test func theLedgerSaysWhatWasAssumed() throws {
  let text = "Our list,\nNAME;x\nname,shoe size\nRio,4\nexample,5\n\nTotal,\n"
  let line = try #require(try MarkedMap(["actors.csv": text]).read().ledger.first)
  #expect((line.read, line.kept, line.merged, line.rejected) == (1, 1, 0, 0))
  #expect(
    line.note == "heading found on line 3; example rows passed over: 1; "
      + "notes below the table passed over: 1; columns not used: shoe size")
  #expect(line.filled.map(\.column) == ["name"])
  #expect(line.filled.map(\.count) == [1])
}
