import Foundation
import Testing

/// What is chosen, in which order, in which format, and where it goes.
struct TableOptionTests {
  private func measure(_ words: String...) throws -> String {
    let outcome = try run([actormapPath, "measure", "maps/portside"] + words, in: root)
    #expect(outcome.code == 0)
    return outcome.output
  }

  @Test func columnsArePickedAndOrdered() throws {
    let table = try measure("--only", "degree", "--columns", "degree_rank,name,degree")
    #expect(
      table.hasPrefix(
        "degree_rank,name,degree\n1,Portside Harbour Council,10\n2,The Lanternworks,9\n"))
    let whole = try measure("--whole", "--columns", "value,metric")
    #expect(whole.hasPrefix("value,metric\n40,actors\n62,ties\n"))
  }

  @Test func onlySomeChecksRun() throws {
    let gaps = try actormap("gaps", "maps/portside", "--only", "no-ties,cut-off", in: root).output
    #expect(
      column("check", of: gaps) == Array(repeating: "no-ties", count: 2)
        + Array(repeating: "cut-off", count: 4))
  }

  /// Not defined is null in JSON, and an empty cell in CSV.
  @Test func jsonHasNullWhereNothingIsDefined() throws {
    let json = try measure("--only", "in_degree,degree", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.count == 38)
    #expect(rows[0]["in_degree"] is NSNull)
    #expect(rows[0]["degree"] as? Int == 10)
    #expect(rows[0]["name"] as? String == "Portside Harbour Council")
    let csv = try measure("--only", "in_degree,degree")
    #expect(csv.contains("\ncouncil,Portside Harbour Council,public-services,,,,10,"))
  }

  @Test func everyTableIsValidJSON() throws {
    let calls = [
      ["gaps", "maps/portside"], ["check", "maps/portside"],
      ["measure", "maps/portside", "--whole"],
      ["read", "maps/portside/provision.csv"], ["list", "gaps"], ["measure", "maps/portside"],
    ]
    for words in calls {
      let json = try run([actormapPath] + words + ["--format", "json"], in: root).output
      let csv = try run([actormapPath] + words + ["--format", "csv"], in: root).output
      let rows = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]], "\(words)")
      #expect(rows.count == cells(of: csv).count - 1, "\(words)")
      for row in rows { #expect(Set(row.keys) == Set(heading(of: csv)), "\(words)") }
    }
  }

  /// In a pipe a table is CSV; on a terminal, and on request, its columns are lined up.
  @Test func aPipeGetsCSV() throws {
    let plain = try measure("--only", "degree")
    #expect(plain == (try measure("--only", "degree", "--format", "csv")))
    let lined = try measure("--only", "degree", "--format", "table").split(separator: "\n")
    #expect(lined[0].hasPrefix("id  "))
    #expect(lined[1].hasPrefix("council  "))
    #expect(!lined.contains { $0.contains(",public-services,") })
    let terminal = try shell(
      "script -qec 'actormap measure maps/portside --only degree -q' /dev/null | tr -d '\\r'",
      in: root)
    #expect(terminal.output == lined.joined(separator: "\n") + "\n")
  }

  @Test func intoWritesAFile() throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "measure", "maps/portside", "--only", "degree", "--into", "new/folder/degree.csv")
      #expect(outcome.code == 0)
      #expect(outcome.output == "")
      #expect(try desk.text("new/folder/degree.csv") == measure("--only", "degree"))
    }
  }

  @Test func timingsAreOneLineOfJSON() throws {
    let outcome = try actormap(
      "measure", "maps/portside", "--only", "degree", "--timings", "-q", in: root)
    #expect(outcome.errorLines.count == 1)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
    #expect(
      Set(line.keys) == [
        "read_s", "build_s", "compute_s", "write_s", "cpu_s", "layout_cpu_s", "threads", "peak_mb",
        "q",
      ])
    #expect(line["layout_cpu_s"] as? Double == 0)
    for key in ["read_s", "build_s", "compute_s", "write_s", "cpu_s"] {
      let seconds = try #require(line[key] as? Double, "\(key)")
      #expect((0..<60).contains(seconds), "\(key)")
    }
    #expect(try #require(line["peak_mb"] as? Int) > 0)
    #expect(line["q"] is NSNull)
    let communities = try actormap(
      "measure", "maps/portside", "--only", "community", "--timings", "-q", in: root)
    #expect(communities.errors.contains(#""q": 0.46"#))
  }

  @Test func quietSaysNothingButErrors() throws {
    for command in ["measure", "gaps", "check"] {
      #expect(try actormap(command, "maps/plymouth", "--quiet", in: root).errors == "")
    }
  }
}
