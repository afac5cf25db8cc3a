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

private func edition(
  _ map: Ecosystem, _ export: Export, to audience: Audience = .internal
) -> Edition {
  let wanted: Wanted =
    export.content == .everything
    ? .everything(threads: 2) : Wanted(columns: Export.Request.usual, threads: 2)
  return disclose(analyse(map, wanting: wanted), to: audience)
}

private let cities = ["brighton", "greater-manchester", "plymouth", "portside"]

/// All that is worked out of each city, once.
private let analyses: [String: Analysis] = Dictionary(
  uniqueKeysWithValues: cities.compactMap { name in
    guard let reading = try? readEcosystem(in: .at("\(package)/maps/\(name)")) else { return nil }
    return (name, analyse(reading.ecosystem, wanting: .everything(threads: 2)))
  })

private func edition(of city: String, to audience: Audience = .internal) throws -> Edition {
  disclose(try #require(analyses[city]), to: audience)
}

private func map(_ files: [String: String]) throws -> Ecosystem {
  try readEcosystem(in: .memory("map", files.mapValues { Array($0.utf8) })).ecosystem
}

private func text(_ exported: Exported) -> String {
  String(decoding: exported.bytes, as: UTF8.self)
}

private let graphs = Export.all.filter { $0.content == .network }

/// Who there is and what is said of links, a line each, as far as a format can tell.
private func told(_ map: Ecosystem, by features: Set<GraphFeature>) -> [String] {
  let actors = map.actors.map { actor in
    features.contains(.ids) ? "\(actor.id) \(actor.name)" : actor.name
  }
  let ties = map.ties.enumerated().map { number, tie in
    let isArrow =
      tie.direction == .directed
      || tie.direction == .notStated && map.relations[tie.relation].isDirected == true
    var parts = ["\(map.actors[tie.from].name) – \(map.actors[tie.to].name): \(tie.strength)"]
    if features.contains(.directions) { parts.append(isArrow ? "one way" : "both ways") }
    if features.contains(.attributes) || features.contains(.relations) {
      parts.append(map.relations[tie.relation].id)
    }
    if features.contains(.attributes) {
      parts.append(map.tieDetails[Int32(number)]?.date?.description ?? "")
      parts.append(map.tieDetails[Int32(number)]?.source ?? "")
    }
    return parts.joined(separator: " | ")
  }
  return actors.sorted() + ties.sorted()
}

@Suite struct ExportTests {
  @Test(arguments: cities, graphs)
  func graphsReadAsTheSameActorsAndTies(name: String, export: Export) throws {
    let edition = try edition(of: name)
    let first = edition.ecosystem
    let format = try #require(GraphFormat.all.first { $0.id == export.id })
    let bytes = try export.written(edition).bytes
    let file = "network.\(export.ending)"
    let second = try readEcosystem(in: .memory("map", [file: bytes])).ecosystem
    #expect(told(second, by: format.carries) == told(first, by: format.carries))
  }

  @Test(arguments: cities, ["csv", "datapackage", "xlsx"])
  func tablesReadAsTheSameMap(name: String, id: String) throws {
    let export = try #require(Export.all.first { $0.id == id })
    let edition = try edition(of: name)
    try expectTheSameMap(again: export, edition)
  }

  /// Every column of every table holds something in this one.
  @Test(arguments: ["csv", "datapackage", "xlsx"])
  func theWholeMapIsReadAgain(id: String) throws {
    let export = try #require(Export.all.first { $0.id == id })
    let whole = try readEcosystem(in: .at("\(package)/Tests/Fixtures/whole-map")).ecosystem
    #expect(writtenTables(of: whole).count == 30)
    try expectTheSameMap(again: export, edition(whole, export))
  }

  private func expectTheSameMap(again export: Export, _ edition: Edition) throws {
    let first = edition.ecosystem
    let output = try export.written(edition).output
    let tables = output.paths.filter { !$0.contains("/") && !$0.hasSuffix(".json") }
    let files = Dictionary(uniqueKeysWithValues: tables.map { ($0, output[$0] ?? []) })
    let second = try readEcosystem(in: .memory(first.city.id, files)).ecosystem
    let (before, after) = (write(first), write(second))
    #expect(before.paths == after.paths)
    for path in before.paths { #expect(before[path] == after[path], "\(path)") }
  }

  @Test(arguments: Export.all)
  func theSameMapGivesTheSameBytes(export: Export) throws {
    let files = try (0..<2).map { _ in try export.written(edition(of: "portside")).output }
    #expect(files[0].paths == files[1].paths)
    for path in files[0].paths { #expect(files[0][path] == files[1][path], "\(path)") }
    #expect(!files[0].paths.isEmpty)
  }

  @Test func everyExportHasAFileOfItsOwn() throws {
    let folder = "\(package)/Sources/EcosystemPublishing/Exports"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == Export.all.count)
    #expect(Set(Export.all.map(\.id)).count == Export.all.count)
  }

  /// `rio ──▸ lab`, and names that would end a text, a tag or a cell, or begin a formula.
  @Test(arguments: Export.all.filter { $0.content != .statements })
  func hostileNamesStayNames(export: Export) throws {
    let names = [
      "A \"quoted\" & <tagged> 'name'", "=HYPERLINK(\"http://x.example\")", "+1;2|3",
      "]]> --> \\ %s {}", "'); DROP TABLE actors; --", "Ünï ☃ 漢字",
    ]
    var actors = "id,name,url\n"
    for (at, name) in names.enumerated() {
      actors += "a\(at),\"\(name.replacing("\"", with: "\"\""))\",\n"
    }
    let first = try map(["actors.csv": actors, "ties.csv": "from,to,relation\na0,a1,=1+1\n"])
    #expect(first.actors.map(\.name) == names)
    let output = try export.written(edition(first, export)).output
    if export.id == "sqlite" {
      #expect(output["map.sqlite"]?.starts(with: Array("SQLite format 3\0".utf8)) == true)
      return
    }
    for path in output.paths where path.hasSuffix(".csv") {
      let csv = String(decoding: output[path] ?? [], as: UTF8.self)
      #expect(!csv.contains("\n=") && !csv.contains(",=") && !csv.contains("\"="), "\(path)")
      #expect(!csv.contains(",+") && !csv.contains("\n+"), "\(path)")
    }
    let tables = output.paths.filter { !$0.contains("/") && $0 != "datapackage.json" }
    let files = Dictionary(uniqueKeysWithValues: tables.map { ($0, output[$0] ?? []) })
    let second = try readEcosystem(in: .memory("map", files)).ecosystem
    let quoteless = ["pajek", "dl"].contains(export.id)
    #expect(
      second.actors.map(\.name)
        == names.map { quoteless ? $0.replacing("\"", with: "'") : $0 })
    #expect(second.ties.count == 1)
  }

  @Test(arguments: Export.all, [Audience.public, .partner])
  func nobodyHiddenIsInAnyByte(export: Export, audience: Audience) throws {
    let hidden = try edition(of: "portside").ecosystem.actors.filter { $0.show > audience }
    #expect(hidden.count == (audience == .public ? 11 : 2))
    let output = try export.written(edition(of: "portside", to: audience)).output
    for path in output.paths {
      let text = plain(path, output[path] ?? [])
      for actor in hidden {
        for word in [actor.name] + actor.aliases where word.count > 4 {
          #expect(!text.contains(word), "\(word) in \(path)")
        }
        if !actor.url.isEmpty { #expect(!text.contains(actor.url), "\(actor.url) in \(path)") }
        #expect(!text.contains(">\(actor.id)<") && !text.contains("\"\(actor.id)\""))
        #expect(!text.contains(",\(actor.id),") && !text.contains("\n\(actor.id),"))
      }
    }
  }

  /// The text of a file; of a workbook that of all its sheets.
  private func plain(_ path: String, _ bytes: [UInt8]) -> String {
    guard path.hasSuffix(".xlsx") else { return String(decoding: bytes, as: UTF8.self) }
    let sheets = try? understand(.memory("map", [path: bytes]), file: path)
    return (sheets?.rows ?? []).map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  @Test func whatAFormatCannotCarryIsTold() throws {
    let first = try map([
      "actors.csv": "id,name,note\nrio,Rio,secret\nlab,Lab,\n",
      "ties.csv": "from,to,direction,note\nrio,lab,mutual,why\n",
      "places.csv": "id,name\nquay,Quay\n",
    ])
    func losses(_ export: Export) throws -> [String] {
      try export.written(edition(first, export)).losses
    }
    #expect(
      try losses(.graphML)
        == [
          "notes on links", "of organisations: note",
          "the rows of these tables: city (1), places (1), relations (1)",
        ])
    #expect(
      try losses(.pajek) == [
        "the ids of organisations; they go by their names",
        "dates, sources and initiatives of links",
        "that the strength of some links is not stated: other programs read 1",
        "that some links are mutual; they are undirected", "notes on links",
        "what is known of organisations beside their names, and their measures",
        "the rows of these tables: city (1), places (1), relations (1)",
      ])
    #expect(try losses(.csv) == [])
  }

  /// GML holds keys of ASCII letters and digits; Pajek and DL hold no quotation marks.
  @Test func whatAFormatWritesInAnotherWayIsTold() throws {
    let first = try map([
      "city.csv": "setting,value\nprivacy.keep,Größe;Gr-e;degree;name\n",
      "actors.csv": "id,name,Größe,Gr-e,degree\nrio,\"Rio \"\"Arts\"\"\",12,b,high\nlab,Lab,,c,\n",
      "ties.csv": "from,to,strength\nrio,lab,1\n",
    ])
    var request = Export.Request()
    request.columns = ["degree"]
    let kept = "names of columns that others bear already: 'degree' is written as 'kept_degree', "
    let gml = try Export.gml.written(edition(first, .gml), request)
    #expect(
      gml.losses.suffix(2) == [
        "characters of the names of columns: 'Größe' is written as 'Gre', "
          + "'Gr-e' is written as 'Gre2'",
        kept + "'name' is written as 'kept_name'",
      ])
    #expect(text(gml).contains("    Gre 12\n    Gre2 \"b\"\n    kept_degree \"high\"\n"))
    for export in [Export.pajek, .dl] {
      let losses = try export.written(edition(first, export), request).losses
      #expect(
        losses.contains(
          "quotation marks and ends of lines in names: 'Rio \"Arts\"' is written as 'Rio 'Arts''"),
        "\(export.id)")
    }
    #expect(try Export.csv.written(edition(first, .csv)).losses == [])
  }

  /// Excel holds names of sheets up to 31 characters, without `[ ] : * ? / \`, each but once.
  @Test func sheetsBearTheirNamesWhole() throws {
    let whole = try readEcosystem(in: .at("\(package)/Tests/Fixtures/whole-map")).ecosystem
    let names = writtenTables(of: whole).map(\.title) + ["Measures", "Gaps found"]
    #expect(
      names.allSatisfy { 1...31 ~= $0.utf16.count && !$0.contains { "[]:*?/\\".contains($0) } })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  /// A database knows no two columns that differ in case alone: the later one gets a number.
  @Test func columnsThatADatabaseHasAlreadyAreTold() throws {
    let first = try map([
      "city.csv": "setting,value\nprivacy.keep,Badge no;badge no\n",
      "actors.csv": "name,Badge no\nRio,7\n",
    ])
    #expect(
      try Export.sqlite.written(edition(first, .sqlite)).losses == [
        "case of the names of columns: 'badge no' in actors is written as 'badge no_2'"
      ])
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let first = try map(["actors.csv": "name\nRio\n"])
    #expect(
      throws: NotWritable("the map has no skills", hint: "fill in skills.csv")
    ) { try Export.competencies.written(edition(first, .competencies)) }
    #expect(
      throws: NotWritable("the map shows no badge with its issuer", hint: "fill in badges.csv")
    ) { try Export.openBadges.written(edition(first, .openBadges)) }
  }

  /// The UUID of RFC 9562's own kind: Python's `uuid.uuid5(uuid.NAMESPACE_URL, 'map/skill/care')`.
  @Test func namesHaveTheSameUUIDEverywhere() {
    #expect(namedUUID("map/skill/care") == "a38d51fc-231d-513e-9d4f-3b3d5c205248")
  }

  @Test func aGraphBearsMeasuresAndSources() throws {
    let first = try map([
      "city.csv": "setting,value\nprivacy.keep,Colour;degree\n",
      "actors.csv": "id,name,source,Colour,degree\nrio,Rio,S1,red,high\nlab,Lab,,,\n",
      "ties.csv":
        "from,to,relation,strength,direction,date,source\nrio,lab,funds,2,directed,2025,S2\n",
      "sources.csv": "id,title\nS1,One\nS2,Two\n",
    ])
    var request = Export.Request()
    request.columns = ["degree"]
    let graph = try Export.nodeLink.written(edition(first, .nodeLink), request)
    #expect(
      text(graph) == """
        {"directed": true,
        "multigraph": true,
        "graph": {"name":"map"},
        "nodes": [
        {"id":"rio","label":"Rio","source":"S1","Colour":"red","kept_degree":"high","degree":1},
        {"id":"lab","label":"Lab","degree":1}
        ],
        "links": [
        {"source":"rio","target":"lab","weight":2,"relation":"funds","date":2025,"stated_in":"S2"}
        ]}

        """)
  }
}
