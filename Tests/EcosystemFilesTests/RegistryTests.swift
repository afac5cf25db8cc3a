import EcosystemFiles
import EcosystemModel
import Records
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of the package that holds these tests.
private let package = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

@Test(arguments: Table.all)
func everyTableSaysWhatItsColumnsHold(table: Table) {
  #expect(!table.title.isEmpty && table.plain.hasSuffix("."))
  #expect(table.columns.contains { $0.isRequired })
  #expect(Set(table.columns.map(\.id)).count == table.columns.count)
  #expect(table.columns.allSatisfy { !$0.plain.isEmpty })
}

@Test func everyTableHasAFileOfItsOwn() throws {
  let files = try Source.at(package + "/Sources/EcosystemFiles/Tables").files
  let named = files.map { $0.replacing(".swift", with: "").lowercased() }
  #expect(named == Table.all.map { $0.id.replacing("_", with: "") }.sorted())
}

/// By the file's name, and by the columns alone as far as they tell tables apart.
@Test(arguments: Table.all)
func everyTablesOwnHeadingIsRecognised(table: Table) throws {
  let heading = Array((table.columns.map(\.id).joined(separator: ",") + "\n").utf8)
  let files = ["\(table.id).csv": heading, "unnamed.csv": heading]
  for file in files.keys.sorted() {
    let understood = try understand(.memory("", files), file: file)
    #expect(understood.columns == table.columns.map(\.id))
    #expect(understood.table?.columns.map(\.id) == table.columns.map(\.id))
    if file != "unnamed.csv" { #expect(understood.table?.id == table.id) }
  }
}

@Test func aNewMapReadsWithoutAWord() throws {
  let new = newMap()
  let files = Dictionary(uniqueKeysWithValues: new.paths.map { ($0, new[$0] ?? []) })
  let reading = try readEcosystem(in: .memory("new", files))
  #expect(reading.remarks.map(\.description) == [])
  #expect(reading.ecosystem.actors.isEmpty)
  #expect(reading.ecosystem.city.name == "Our city")
}

@Test func theGuideOfANewMapNamesEveryTableColumnAndSetting() throws {
  let guide = String(decoding: try #require(newMap()["START-HERE.txt"]), as: UTF8.self)
  for table in Table.all {
    #expect(guide.contains("\n\(table.id).csv: \(table.plain)\n"))
    for column in table.columns {
      let needed = column.isRequired ? " (needed)" : ""
      #expect(guide.contains("\n  \(column.id)\(needed): \(column.plain)\n"))
    }
  }
  for setting in Setting.all { #expect(guide.contains("\n  \(setting.id): \(setting.plain)\n")) }
}

/// Rows counted by Python's csv module.
@Test(arguments: [
  ("brighton", ["actors": 20, "ties": 10, "affiliations": 16, "sources": 6]),
  ("greater-manchester", ["actors": 33, "ties": 12, "affiliations": 26, "sources": 8]),
  ("plymouth", ["actors": 17, "ties": 5, "affiliations": 21, "sources": 6]),
  ("portside", ["actors": 40, "ties": 101, "affiliations": 35, "provision": 60]),
])
func citiesReadWithoutWarningButOne(city: String, rows: [String: Int]) throws {
  let reading = try readEcosystem(in: .at("\(package)/maps/\(city)"))
  // One link of Portside skips a level on purpose, so that the gap it makes can be seen.
  let skipped = """
    \(package)/maps/portside/logic_links.csv:11:11: warning: this link leads from an outcome to an \
    action and skips an activity
      hint: it is kept; link by way of an activity if there is one
    """
  #expect(
    reading.remarks.filter { $0.severity != .note }.map(\.description)
      == (city == "portside" ? [skipped] : []))
  for line in reading.ledger {
    if let count = rows[line.table] { #expect(line.kept == count) }
    #expect(line.read == line.kept + line.merged + line.rejected)
  }
}
