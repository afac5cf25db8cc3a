import Foundation
import Testing

/// `measure` and `suggest` from outside: what they print, and what they refuse.
struct MeasureTests {
  @Test func tiesHaveTheirMeasures() throws {
    let table = try actormap(
      "measure", "maps/portside", "--ties", "--audience", "internal", "-q", in: root
    ).output
    #expect(
      heading(of: table) == [
        "from", "to", "strength", "edge_betweenness", "edge_betweenness_norm",
        "edge_betweenness_rank", "bridge",
      ])
    #expect(column("from", of: table).count == 62)
    let directed = try actormap(
      "measure", "maps/portside", "--ties", "--directed", "--only", "bridge", "-q", in: root)
    #expect(heading(of: directed.output) == ["from", "to", "strength", "strength_back", "bridge"])
  }

  @Test func theNameOfAMeasureStandsForItsColumns() throws {
    let table = try actormap("measure", "maps/portside", "--only", "brokerage", "-q", in: root)
    #expect(
      heading(of: table.output).filter { !$0.hasSuffix("_rank") } == [
        "id", "name", "sector", "coordinator", "itinerant", "gatekeeper", "representative",
        "liaison",
      ])
  }

  @Test func bandsComeWhereTheyAreAskedFor() throws {
    let asked = try actormap(
      "measure", "maps/portside", "--only", "degree", "--columns", "id,degree_rank_p5", "-q",
      in: root)
    #expect(heading(of: asked.output) == ["id", "degree_rank_p5"])
    let all = try actormap(
      "measure", "maps/portside", "--only", "degree", "--uncertainty", "-q", in: root)
    #expect(
      heading(of: all.output).suffix(4) == [
        "degree_rank", "degree_rank_p5", "degree_rank_p95", "degree_top3",
      ])
  }

  /// The launch and the workshop have fewer than half of the organisations, so nothing is left out;
  /// triangles say nothing where every event makes them.
  @Test func aProjectionIsMarkedAndRefusesTriangles() throws {
    let ties = try actormap(
      "measure", "maps/portside", "--project", "--ties", "--only", "bridge", "-q", in: root)
    #expect(Set(column("source", of: ties.output)) == ["projection"])
    let triangles = try actormap(
      "measure", "maps/portside", "--project", "--only", "clustering", in: root)
    #expect(triangles.code == 0)
    #expect(
      triangles.errorLines.contains(
        "warning: clustering is not defined: every event ties all of its members to each other, so "
          + "triangles tell nothing; its column is empty"))
    #expect(Set(column("clustering", of: triangles.output)) == [""])
  }

  @Test func twoModesStandInOneTable() throws {
    let table = try actormap("measure", "maps/portside", "--two-mode", "-q", in: root).output
    #expect(
      heading(of: table) == ["mode", "id", "name", "degree", "degree_norm", "betweenness_norm"])
    #expect(Set(column("mode", of: table)) == ["actor", "initiative"])
  }

  @Test(arguments: [
    (["--only", "katz", "--alpha", "0.5"], "error: katz: the attenuation 0.5 is too large; "),
    (["--only", "betweeness"], "Error: there is no measure 'betweeness'; did you mean"),
    (["--relation", "fund"], "Error: there is no relation 'fund'; did you mean 'funds'?"),
    (["--approximate", "2"], "Error: --approximate takes a number from 0.0001 to below 1"),
    (["--restarts", "0"], "Error: --restarts takes a whole number from 1 to 10000"),
  ])
  func whatCannotBeIsRefused(words: [String], message: String) throws {
    let outcome = try run([actormapPath, "measure", "maps/portside"] + words, in: root)
    #expect(outcome.code == (message.hasPrefix("error") ? 1 : 64))
    #expect(outcome.errorLines.contains { $0.hasPrefix(message) })
    #expect(outcome.output.isEmpty)
  }

  @Test func groupsAreNeededForBrokerage() throws {
    try withDesk { desk in
      try desk.write("name\nA\nB\nC\n", to: "map/actors.csv")
      try desk.write("from,to\nA,B\nB,C\n", to: "map/ties.csv")
      let outcome = try desk.actormap("measure", "map", "--only", "liaison,ei")
      #expect(outcome.code == 0)
      #expect(column("liaison", of: outcome.output) == ["", "", ""])
      #expect(
        outcome.errors.contains("fill in the column 'sector' of actors.csv"))
    }
  }

  /// Reading needs about four times the size of the tables; this process may take 100 MB.
  @Test func aMapThatMemoryCannotHoldIsRefused() throws {
    try withDesk { desk in
      let rows = (0..<600_000).map { "organisation number \($0) of a register,a\($0)" }
      try desk.write("name,id\n" + rows.joined(separator: "\n") + "\n", to: "map/actors.csv")
      let outcome = try shell("ulimit -v 100000; actormap measure map", in: desk.folder)
      #expect(outcome.code == 1)
      #expect(outcome.output.contains("to work on it takes about"))
    }
  }

  @Test func suggestionsAreExactAndSaySo() throws {
    let core = try actormap("suggest", "maps/portside", "core-group", in: root)
    #expect(
      heading(of: core.output) == ["step", "actor", "new_elements", "covered", "total", "share"])
    #expect(core.errors.contains("No Core group smaller than 7 can hold all 7 sectors"))
    let players = try actormap("suggest", "maps/portside", "key-players", "-q", in: root)
    #expect(
      heading(of: players.output) == [
        "criterion", "k", "rank", "set", "value", "baseline", "method", "n_optimal", "gap_known",
      ])
    #expect(Set(column("method", of: players.output)) == ["exact"])
    let many = try actormap("suggest", "maps/portside", "key-players", "--size", "90", in: root)
    #expect(many.code == 1)
    #expect(
      many.errorLines.last
        == "error: a set of 90 leaves nobody over: the network has 40 members")
    #expect(try actormap("suggest", "maps/portside", "friends", in: root).code == 64)
  }

  /// Every measure, the same bytes whatever the number of threads.
  @Test func threadsNeverChangeAByte() throws {
    for scope in ["--actors", "--ties", "--whole"] {
      let outputs = try ["1", "2", "8"].map {
        try actormap("measure", "maps/portside", scope, "--threads", $0, "-q", in: root).output
      }
      #expect(Set(outputs).count == 1, "\(scope)")
    }
  }
}
