import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Foundation
import Records
import Testing
import TieNetwork

@testable import EcosystemPublishing

private let package = #filePath.components(separatedBy: "/Tests/")[0]

@Suite struct DataPackageTests {
  private struct Package: Decodable {
    let resources: [Resource]

    struct Resource: Decodable {
      let name: String
      let path: String
      let title: String
      let schema: Schema
    }
    struct Schema: Decodable { let fields: [Field] }
    struct Field: Decodable {
      let name: String
      let type: String
      let description: String
      let unit: String?
    }
  }

  private static let portside = Result {
    let city = try readEcosystem(in: .at("\(package)/maps/portside")).ecosystem
    return disclose(analyse(city, wanting: .everything(threads: 2)), to: .internal)
  }

  private func portside() throws -> Edition { try Self.portside.get() }

  private func heading(_ csv: [UInt8]?) -> [String] {
    let text = String(decoding: csv ?? [], as: UTF8.self)
    return (text.split(separator: "\n").first ?? "").split(separator: ",").map(String.init)
  }

  private func checked(_ output: Output, _ folder: String) throws {
    let bytes = try #require(output["\(folder)datapackage.json"])
    let package = try JSONDecoder().decode(Package.self, from: Data(bytes))
    let written = output.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".csv") }
    #expect(package.resources.map { folder + $0.path }.sorted() == written)
    #expect(Set(package.resources.map(\.name)).count == written.count)
    for resource in package.resources {
      #expect(!resource.title.isEmpty)
      #expect(
        resource.schema.fields.map(\.name) == heading(output[folder + resource.path]),
        "\(resource.path)")
      for field in resource.schema.fields {
        #expect(field.description.count > 3, "\(resource.path) \(field.name)")
        #expect((field.unit != nil) == (field.type == "number"), "\(resource.path) \(field.name)")
      }
    }
  }

  @Test func aBuildDescribesEveryFileAndColumn() throws {
    let edition = try portside()
    let output = publish(
      Publication(
        edition: edition, ledger: [], inputs: [], pictures: [], leftOut: [], version: "0",
        libraries: []))
    try checked(output, "tables/")
    #expect(output.paths.filter { $0.hasPrefix("tables/") }.count > 25)
    #expect(
      output.paths.filter { $0.hasPrefix("exports/") }
        == ["exports/network.gexf", "exports/network.graphml", "exports/network.json"])
  }

  @Test func theFolderDescribesTheMapToo() throws {
    let exported = try Export.dataPackage.written(try portside())
    try checked(exported.output, "")
    #expect(exported.output["actors.csv"] != nil && exported.output["results/gaps.csv"] != nil)
  }

  /// A column holds numbers where it has a unit, and texts where it has none.
  @Test func numbersHaveUnitsAndTextsHaveNone() throws {
    for file in Results(of: try portside()).tables {
      for column in file.table.columns {
        let values = (0..<file.table.count).map { column.value($0) }
        let hasTexts = values.contains { if case .text = $0 { true } else { false } }
        let hasNumbers = values.contains { if case .number = $0 { true } else { false } }
        if hasTexts { #expect(column.meaning.unit == nil, "\(file.name) \(column.id)") }
        if hasNumbers, !hasTexts {
          #expect(column.meaning.unit != nil, "\(file.name) \(column.id)")
        }
      }
    }
  }

  /// Cells of the map's tables are what their kind says.
  @Test(arguments: ["brighton", "greater-manchester", "plymouth", "portside"])
  func cellsAreOfTheirKind(city: String) throws {
    let map = try readEcosystem(in: .at("\(package)/maps/\(city)")).ecosystem
    for table in writtenTables(of: map) {
      for (at, column) in table.columns.enumerated() {
        for row in table.rows where !row[at].isEmpty {
          switch CellKind(of: column) {
          case .text: break
          case .number: #expect(Double(row[at]) != nil, "\(table.id).\(column.id): \(row[at])")
          case .flag: #expect(["yes", "no"].contains(row[at]), "\(table.id).\(column.id)")
          }
        }
      }
    }
  }
}
