import Foundation
import Testing

struct ExportGoldenTests {
  private static let small = ["pajek", "dl", "openbadges", "case", "kumu"]

  private func file(_ id: String) -> URL { root.appending(path: "Tests/Fixtures/exports/\(id)") }

  @Test(.enabled(if: !isRecording), arguments: small)
  func portsideIsExportedAsCommitted(id: String) throws {
    let outcome = try actormap("export", "maps/portside", "--as", id, "-q", in: root)
    #expect(outcome.code == 0)
    let committed = try String(contentsOf: file(id), encoding: .utf8)
    #expect(outcome.output == committed)
  }

  @Test(.enabled(if: isRecording), arguments: small)
  func recordsTheExport(id: String) throws {
    let outcome = try actormap("export", "maps/portside", "--as", id, "-q", in: root)
    try FileManager.default.createDirectory(
      at: file(id).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(outcome.output.utf8).write(to: file(id))
  }

}

struct ExportCommandTests {
  @Test func aFolderIsWrittenAnewAndIsAMap() throws {
    try withDesk { desk in
      for _ in 0..<2 {
        let words = ["export", "maps/brighton", "--as", "datapackage", "--into", "out"]
        let outcome = try run([actormapPath] + words, in: desk.folder)
        #expect(outcome.code == 0)
      }
      #expect(desk.exists("out/manifest.json") && desk.exists("out/results/gaps.csv"))
      let outcome = try desk.actormap("check", "out", "--strict")
      #expect(outcome.code == 0)
    }
  }

  @Test func wordsThatDoNotFitAreTold() throws {
    func told(_ words: String...) throws -> String {
      let outcome = try run([actormapPath, "export", "maps/brighton"] + words, in: root)
      #expect(outcome.code == 64)
      return outcome.errorLines.first ?? ""
    }
    #expect(
      try told("--as", "graphm") == "Error: there is no export 'graphm'; did you mean 'graphml'?")
    #expect(try told("--as", "xlsx") == "Error: --into must name the file for --as xlsx")
    #expect(try told("--as", "csv") == "Error: --into must name the folder for --as csv")
    #expect(
      try told("--as", "sqlite", "--into", "x", "--columns", "degree")
        == "Error: --columns goes with graphs; sqlite holds all measures")
    #expect(
      try told("--as", "gml", "--columns", "degre")
        == "Error: there is no measure of organisations 'degre'; did you mean 'degree'?")
  }

  @Test func theColumnsAskedForAreThere() throws {
    let outcome = try actormap(
      "export", "maps/brighton", "--as", "json", "--columns", "betweenness_norm,degree_rank", "-q",
      in: root)
    #expect(outcome.output.contains("\"betweenness_norm\":"))
    #expect(outcome.output.contains("\"degree_rank\":"))
    #expect(!outcome.output.contains("\"degree\":"))
  }

  @Test func aMapWithoutBadgesIsRefused() throws {
    let outcome = try actormap(
      "export", "maps/brighton", "--as", "openbadges", "-q", in: root)
    #expect(outcome.code == 1)
    #expect(
      outcome.errors
        == "error: the map shows no badge with its issuer\n  hint: fill in badges.csv\n")
  }

  /// Read by SQLite's own program, where it is installed.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func theDatabaseAnswersQuestions() throws {
    try withDesk { desk in
      let words = ["export", "maps/brighton", "--as", "sqlite", "--into", "b.sqlite", "-q"]
      let written = try run([actormapPath] + words, in: desk.folder)
      #expect(written.code == 0)
      let answer = try run(
        [
          "/usr/bin/sqlite3", "b.sqlite", "PRAGMA integrity_check",
          "SELECT id, degree, typeof(betweenness) FROM organisations WHERE degree > 4 ORDER BY id",
          "SELECT from_name FROM links WHERE relation = 'supports'",
          "SELECT unit FROM columns WHERE table_name = 'result_actors' AND column_name = 'degree'",
        ], in: desk.folder)
      #expect(answer.errors == "")
      #expect(
        answer.output
          == "ok\nour-future-city|6|integer\nrsa|5|integer\nBrighton & Hove City Council\nmembers\n"
      )
    }
  }

  /// As many as the committed table of gaps says.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func theDatabaseTellsWhatToActOn() throws {
    let gaps = try String(
      contentsOf: root.appending(path: "output/portside/tables/gaps.csv"), encoding: .utf8)
    let urgent = column("severity", of: gaps).count { $0 == "act" }
    #expect(urgent > 0)
    try withDesk { desk in
      let words = ["export", "maps/portside", "--as", "sqlite", "--into", "p.sqlite", "-q"]
      let written = try run([actormapPath] + words, in: desk.folder)
      #expect(written.code == 0)
      let answer = try run(
        ["/usr/bin/sqlite3", "p.sqlite", "SELECT count(*) FROM to_act_on"], in: desk.folder)
      #expect(answer.output == "\(urgent)\n")
    }
  }
}
