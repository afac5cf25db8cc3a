import EcosystemAnalysis
import EcosystemFiles
import EcosystemModel
import Foundation
import Records
import Testing

@testable import EcosystemDisclosure
@testable import EcosystemPublishing

private let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/maps/portside"

/// What research may see of portside, which more than a fifth could be recognised in.
@Suite struct ResearchTests {
  private static let research = Research(pseudonyms: Pseudonyms(key: [1, 2, 3]))
  private static let withheld = Result { try edition(of: files(), research) }

  private static func files() throws -> [String: [UInt8]] {
    let source = try Source.at(folder)
    return Dictionary(
      uniqueKeysWithValues: try source.files.map { ($0, try source.bytes(of: $0)) })
  }

  private static func edition(
    of files: [String: [UInt8]], _ research: Research
  ) throws -> Edition {
    let map = try readEcosystem(in: .memory("portside", files)).ecosystem
    let analysis = analyse(research.arranged(map), wanting: .everything(threads: 2))
    return disclose(analysis, to: .research, on: research)
  }

  private func texts(_ edition: Edition) throws -> [String: String] {
    let output = try Export.csv.written(edition).output
    return Dictionary(
      uniqueKeysWithValues: output.paths.map {
        ($0, String(decoding: output[$0] ?? [], as: UTF8.self))
      })
  }

  /// Rows in another order give the same bytes, so that none of them tells the order of the tables.
  @Test func theOrderOfTheTablesTellsNothing() throws {
    var turned = try Self.files()
    for table in [
      "actors", "ties", "affiliations", "provision", "badges", "opportunities", "pathways",
      "initiatives", "insights", "logic_model", "logic_links", "marks", "barriers",
    ] {
      let lines = String(decoding: try #require(turned["\(table).csv"]), as: UTF8.self)
        .split(whereSeparator: \.isNewline)
      let text = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
      turned["\(table).csv"] = Array(text.utf8)
    }
    let open = Research(pseudonyms: Self.research.pseudonyms, isSignedOff: true)
    let (one, other) = (
      try texts(try Self.edition(of: Self.files(), open)), try texts(Self.edition(of: turned, open))
    )
    #expect(one.keys.sorted() == other.keys.sorted())
    #expect(one.keys.contains("ties.csv"))
    for (path, text) in one { #expect(other[path] == text, "\(path)") }
  }

  @Test func rowsComeInTheOrderOfTheirIDs() throws {
    let map = try Self.withheld.get().ecosystem
    let lists = [
      map.actors.map(\.id).filter { !$0.isEmpty }, map.provision.map(\.id), map.badges.map(\.id),
      map.opportunities.map(\.id), map.initiatives.map(\.id), map.logicModel.map(\.id),
      map.insights.map(\.id),
    ]
    for list in lists {
      #expect(list.count > 3 && list == list.sorted())
      #expect(list.allSatisfy { $0.hasPrefix("p_") || $0.split(separator: "-").last?.count == 16 })
    }
  }

  /// No row or sentence joins two organisations that a link joins.
  @Test func linksThatAreWithheldAreToldNowhere() throws {
    let edition = try Self.withheld.get()
    #expect(edition.withholdsLinks)
    let whole = Self.research.arranged(try readEcosystem(in: .at(folder)).ecosystem)
    let ends = whole.ties.map { [whole.actors[$0.from].id, whole.actors[$0.to].id] }
    var lines = try texts(edition).filter { !$0.key.hasSuffix("key-players.csv") }
      .flatMap { $0.value.split(separator: "\n") }.map(String.init)
    lines += edition.analysis.findings.map { edition.text($0.sentence) }
    for line in lines {
      let named = line.matches(of: /p_[0-9a-f]{16}/).map { String($0.output) }
      guard named.count == 2, named[0] != named[1] else { continue }
      #expect(!ends.contains { Set($0) == Set(named) }, "\(line)")
    }
    #expect(edition.ecosystem.marks.allSatisfy { if case .tie = $0.on { false } else { true } })
    #expect(!edition.analysis.gaps.contains { if case .tie = $0.subject { true } else { false } })
  }

  @Test func smallCountsAreToldAsSuch() throws {
    let edition = try Self.withheld.get()
    var hidden = 0
    for file in Results(of: edition).tables {
      for column in file.table.columns where column.meaning.disclosure == .count {
        for row in 0..<file.table.count {
          let counts = column.value(row).text.split(separator: ";")
          hidden += counts.count { $0 == "<5" }
          for count in counts.compactMap({ Double($0) }) {
            #expect(count == 0 || count >= 5, "\(file.name) \(column.id)")
          }
        }
      }
    }
    #expect(hidden > 50)
    let table = try #require(ResultTable.groups(of: edition)).told(in: edition)
    let small = (0..<table.count).filter { table.columns[2].value($0).text == "<5" }
    #expect(!small.isEmpty && small.allSatisfy { table.columns[7].value($0) == .nothing })
  }

  /// What a group's links within and to others would add up to.
  @Test func groupsAreNotToldOfWhereTheirMixingIsNot() throws {
    let edition = try Self.withheld.get()
    let left = edition.groupsNotToldOf
    #expect(!left.isEmpty)
    let groups = try #require(edition.facts.groupLinks)
    let table = try #require(ResultTable.groups(of: edition))
    for (row, links) in groups.enumerated() where left.contains(links.group) {
      #expect((3...6).allSatisfy { table.columns[$0].value(row) == .nothing })
    }
    #expect(edition.facts.scores["ei_index"] == nil && edition.facts.scores["ei"] == nil)
    #expect(edition.facts.scores["degree"] != nil)
  }

  @Test func sentencesOfAPartOfTheCityTellNoSmallCount() throws {
    let edition = try Self.withheld.get()
    let sentences =
      edition.analysis.gaps.map(\.sentence) + edition.analysis.findings.map(\.sentence)
    #expect(sentences.contains { edition.text($0).contains("<5") })
    for sentence in sentences where sentence.namesCategory {
      #expect(
        edition.text(sentence).firstMatch(of: /\b[1-4] (organisation|offer|people|area)/) == nil)
    }
  }

  /// A cell of a number column that holds none is declared as missing.
  @Test func thePackageDeclaresWhatStandsForNumbers() throws {
    struct Package: Decodable {
      let resources: [Resource]
      struct Resource: Decodable {
        let name: String
        let schema: Schema
      }
      struct Schema: Decodable {
        let missingValues: [String]?
        let foreignKeys: [Key]?
      }
      struct Key: Decodable, Hashable {
        let fields: String
        let reference: Reference
        struct Reference: Decodable, Hashable {
          let resource, fields: String
        }
      }
    }
    let output = try Export.dataPackage.written(try Self.withheld.get()).output
    let package = try JSONDecoder().decode(
      Package.self, from: Data(try #require(output["datapackage.json"])))
    func schema(_ name: String) -> Package.Schema? {
      package.resources.first { $0.name == name }?.schema
    }
    #expect(schema("results-mixing")?.missingValues == ["", "<5", "not told"])
    #expect(schema("actors")?.missingValues == nil)
    let keys = try #require(schema("affiliations")?.foreignKeys)
    #expect(keys.map(\.fields) == ["actor", "initiative"])
    #expect(keys.map(\.reference.resource) == ["actors", "initiatives"])
    let names = Set(package.resources.map(\.name))
    for key in package.resources.flatMap({ $0.schema.foreignKeys ?? [] }) {
      #expect(names.contains(key.reference.resource) && key.reference.fields == "id")
    }
  }
}
