import Foundation
import Testing

/// Faults in people's tables are told all at once, each with its place and what to do.
struct FaultTests {
  /// `cityandguilds,▸rsb`, `▸cultur`, `▸last year`.
  private func plant(in desk: Desk) throws {
    try desk.mar(
      "maps/plymouth/actors.csv", "partnership\ntrp,Theatre Royal Plymouth,culture",
      "partnership\ntrp,Theatre Royal Plymouth,cultur")
    try desk.mar("maps/plymouth/initiatives.csv", "workshop,2017,", "workshop,last year,")
    try desk.mar("maps/plymouth/ties.csv", "cityandguilds,rsa", "cityandgilds,rsa")
  }

  private let told = """
    maps/plymouth/actors.csv:17:28: error: no sector has the id or title 'cultur'
      hint: did you mean 'culture'? or list your own in sectors.csv
    maps/plymouth/initiatives.csv:6:50: error: 'last year' is not a date
      hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate
    maps/plymouth/ties.csv:4:1: error: no actor has the id or name 'cityandgilds'
      hint: did you mean 'cityandguilds' or 'City & Guilds'?

    """

  /// Standard error without its notes.
  private func errors(in outcome: Outcome) -> String {
    outcome.errorLines.filter { !$0.contains(": note: ") }.map { $0 + "\n" }.joined()
  }

  @Test func checkNamesEveryFault() throws {
    try withDesk { desk in
      try plant(in: desk)
      let outcome = try desk.actormap("check", "maps/plymouth")
      #expect(outcome.code == 1)
      #expect(errors(in: outcome) == told)
      let rejected = zip(column("file", of: outcome.output), column("rejected", of: outcome.output))
      #expect(
        Dictionary(uniqueKeysWithValues: rejected).filter { $0.value != "0" }
          == ["actors.csv": "1", "initiatives.csv": "1", "ties.csv": "1"])
      for row in cells(of: outcome.output).dropFirst() {
        let counts = row[1...4].compactMap { Int($0) }
        #expect(counts.count == 4)
        #expect(counts[0] == counts[1] + counts[2] + counts[3], "\(row[0])")
      }
    }
  }

  @Test func everyCommandTellsTheSame() throws {
    try withDesk { desk in
      try plant(in: desk)
      for command in ["build", "measure", "gaps"] {
        let outcome = try desk.actormap(command, "maps/plymouth")
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(errors(in: outcome) == told, "\(command)")
      }
      #expect(!desk.exists("output"))
    }
  }

  @Test func aFailingBuildLeavesEarlierOutputUntouched() throws {
    try withDesk { desk in
      #expect(try desk.actormap("build", "maps/plymouth", "-q").code == 0)
      let before = try desk.files(below: "output")
      #expect(before["plymouth/findings.md"] != nil)
      try plant(in: desk)
      #expect(try desk.actormap("build", "maps/plymouth", "-q").code == 1)
      #expect(try desk.files(below: "output") == before)
    }
  }
}
