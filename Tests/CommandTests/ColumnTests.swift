import Foundation
import Testing

/// The columns of every table of results: a change here breaks what people built on them.
struct ColumnTests {
  @Test func measuresOfActors() throws {
    let all = try actormap("measure", "maps/portside", in: root).output
    #expect(Array(heading(of: all).prefix(3)) == ["id", "name", "sector"])
    let some = try actormap(
      "measure", "maps/portside", "--only", "betweenness,degree,component", in: root)
    #expect(
      heading(of: some.output) == [
        "id", "name", "sector", "betweenness", "betweenness_norm", "betweenness_rank", "degree",
        "degree_norm", "degree_rank", "component",
      ])
  }

  @Test func whatIsAskedTwiceIsToldOnce() throws {
    let table = try actormap(
      "measure", "maps/portside", "--only", "degree,degree", "--columns", "name,degree,name", "-q",
      in: root)
    #expect(heading(of: table.output) == ["name", "degree"])
    let gaps = try actormap(
      "gaps", "maps/portside", "--only", "single-provider,single-provider", "-q", in: root)
    #expect(gaps.output.split(separator: "\n").count == 2)
  }

  /// Every column of a measure stands in the table, with its share and rank behind it.
  @Test func everyMeasureHasItsColumn() throws {
    let table = try actormap("measure", "maps/portside", in: root).output
    let whole = try actormap("measure", "maps/portside", "--whole", in: root).output
    let ties = try actormap("measure", "maps/portside", "--ties", in: root).output
    let ofTies = heading(of: ties).dropFirst(3)
    let listed = try column("id", of: actormap("list", "measures", in: root).output)
    let raw = (heading(of: table).dropFirst(3) + ofTies).filter {
      !$0.hasSuffix("_norm") && !$0.hasSuffix("_rank")
    }
    let ofGroups = listed.filter { $0.hasPrefix("group_") }
    #expect((raw + column("metric", of: whole) + ofGroups).sorted() == listed.sorted())
  }

  @Test func otherTablesOnStandardOutput() throws {
    let gaps = [
      "check", "severity", "subject", "domain", "age_band", "place", "skill", "sector", "status",
      "value", "expected", "sentence", "evidence", "remedy",
    ]
    let ledger = ["file", "read", "kept", "merged", "rejected", "encoding", "separator", "note"]
    #expect(try heading(of: actormap("gaps", "maps/portside", in: root).output) == gaps)
    #expect(try heading(of: actormap("check", "maps/portside", in: root).output) == ledger)
    #expect(
      try heading(of: actormap("measure", "maps/portside", "--whole", in: root).output)
        == ["metric", "value", "null_value", "null_sd", "p", "n", "m", "note"])
    #expect(
      try heading(of: actormap("list", "measures", in: root).output)
        == ["id", "title", "unit", "source", "definition", "scope"])
  }

  @Test func tablesOfABuild() throws {
    try withDesk { desk in
      #expect(try desk.actormap("build", "maps/portside", "-q").code == 0)
      func columns(_ table: String) throws -> [String] {
        heading(of: try desk.text("output/portside/tables/\(table).csv"))
      }
      #expect(
        try Array(columns("actors").prefix(7))
          == ["id", "name", "sector", "ring", "domains", "place", "scope"])
      let measured = try desk.actormap("measure", "maps/portside").output
      let bands = ["_rank_p5", "_rank_p95", "_top3"]
      #expect(
        try Array(columns("actors").dropFirst(7)).filter { name in
          !bands.contains { name.hasSuffix($0) }
        } == Array(heading(of: measured).dropFirst(3)))
      #expect(try columns("actors").contains("betweenness_rank_p95"))
      #expect(
        try columns("uncertainty").prefix(7) == [
          "metric", "actor", "rank", "rank_p5", "rank_p95", "share_top3", "share_first",
        ])
      #expect(
        try columns("tests").prefix(9) == [
          "test", "statistic", "null_mean", "null_sd", "B", "seed", "p_lower", "p_upper",
          "p_two_sided",
        ])
      #expect(
        try columns("groups").prefix(7) == [
          "group", "kind", "actors", "internal", "external", "ei", "density",
        ])
      #expect(
        try columns("ties") == [
          "from", "to", "relation", "strength", "direction", "date", "reported_by", "initiative",
          "source", "used", "origin",
        ])
      #expect(
        try columns("coverage") == [
          "domain", "age_band", "place", "skill", "sector", "target", "supply", "gap", "surplus",
          "met_ratio", "providers", "hhi", "status", "freshest",
          "stalest", "offers", "sized", "dated_ratio",
        ])
      #expect(
        try columns("provider-loss") == [
          "id", "name", "offers", "places", "cells_emptied", "domains_emptied",
        ])
      #expect(try columns("actor-coverage") == ["domain", "sector", "ring", "actors", "status"])
      let printed = [
        "network": ["measure", "maps/portside", "--whole"], "gaps": ["gaps", "maps/portside"],
        "ledger": ["check", "maps/portside"],
      ]
      for (table, words) in printed {
        let output = try run([actormapPath] + words, in: desk.folder).output
        #expect(try desk.text("output/portside/tables/\(table).csv") == output, "\(table)")
      }
    }
  }
}
