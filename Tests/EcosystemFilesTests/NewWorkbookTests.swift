import EcosystemFiles
import EcosystemModel
import Records
import Testing

@Test(arguments: [false, true])
func aNewWorkbookReadsWithoutAWord(all: Bool) throws {
  let bytes = try newWorkbook(all: all).xlsx()
  let reading = try readEcosystem(in: .memory("", ["new.xlsx": bytes]))
  #expect(reading.remarks.map(\.description) == [])
  #expect(reading.ecosystem.actors.isEmpty)
  #expect(reading.ecosystem.city.name == "Our city")
  let tables = Table.all.filter { $0.id != "nodes" && $0.id != "edges" }
  #expect(reading.ledger.count == (all ? tables.count : 5))
  let titles = try Workbook(bytes, file: "new.xlsx").sheets.map(\.name)
  #expect(
    titles.prefix(6)
      == ["Start here", "City", "Organisations", "Links", "Taking part", "What's on offer"])
}

@Test func everyColumnHasItsHeadingAndNote() throws {
  let draft = newWorkbook(all: true)
  for table in Table.all where table.id != "nodes" && table.id != "edges" {
    let sheet = try #require(draft.sheets.first { $0.name == table.title })
    #expect(sheet.columns.map(\.title) == table.columns.map(\.id))
    #expect(zip(sheet.columns, table.columns).allSatisfy { $0.note.hasPrefix($1.plain) })
    #expect(sheet.name.count <= 31)
  }
}

/// What a list offers is what reading takes without a warning.
@Test func wordsToChooseFromAreUnderstood() throws {
  let draft = newWorkbook(all: true)
  let sheet = try #require(draft.sheets.first { $0.name == "Organisations" })
  var chosen = 0
  for column in sheet.columns {
    guard case .words(let words) = column.choices else { continue }
    for word in words {
      chosen += 1
      let told = MarkedMap(["actors.csv": "name,\(column.title)\nRio,\(word)\n"]).told()
      #expect(told == [], "\(column.title): \(word)")
    }
  }
  #expect(chosen > 30)
}

@Test func theSameDraftGivesTheSameBytes() throws {
  #expect(try newWorkbook().xlsx() == newWorkbook().xlsx())
}
