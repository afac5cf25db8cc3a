import Foundation
import Testing

/// `gaps --what-if remove:…`, as people type it.
struct WhatIfCommandTests {
  private func whatIf(_ words: String...) throws -> Outcome {
    try withDesk { desk in
      try desk.write(
        """
        id,name,aliases,show
        alder,Alder Trust,Alders,public
        beech,Beech Club,The Club,public
        cedar,Cedar Club,The Club,internal

        """, to: "small/actors.csv")
      try desk.write("from,to\nalder,beech\nbeech,cedar\n", to: "small/ties.csv")
      return try run([actormapPath, "gaps", "small", "--only", "no-ties"] + words, in: desk.folder)
    }
  }

  private func error(_ words: String...) throws -> String {
    let outcome = try whatIf(words[0], words[1], "--audience", words[2], "-q")
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    return String(outcome.errors.split(separator: "\n").first { $0.hasPrefix("Error: ") } ?? "")
  }

  /// Without Beech nobody has a link; those who read may not see Cedar.
  @Test func theDifferenceIsPrinted() throws {
    let outcome = try whatIf("--what-if", "remove:beech", "--audience", "public")
    #expect(outcome.code == 0)
    #expect(
      outcome.output.hasPrefix(
        "change,check,severity,subject,domain,age_band,place,skill,sector,status,value,expected,"
          + "sentence,evidence,remedy\n"))
    #expect(column("change", of: outcome.output) == ["new"])
    #expect(column("subject", of: outcome.output) == ["alder"])
    #expect(
      outcome.errors.contains(
        "If Beech Club left: links with 1 organisation would go.\n"))
    #expect(outcome.errors.contains("1 gap would change: 1 new.\n"))
  }

  @Test func severalLeaveTogether() throws {
    let outcome = try whatIf(
      "--what-if", "remove:Beech Club", "--what-if", "remove:ALDERS", "--audience", "internal")
    #expect(column("subject", of: outcome.output) == ["cedar"])
    #expect(outcome.errors.contains("If Alder Trust and Beech Club left: "))
  }

  @Test func quietSaysNothingBesides() throws {
    #expect(try whatIf("--what-if", "remove:beech", "-q").errors.isEmpty)
  }

  @Test func whoIsMeantMustBeClear() throws {
    #expect(
      try error("--what-if", "remove:beach", "public")
        == "Error: there is no organisation 'beach'; did you mean 'beech'?")
    #expect(
      try error("--what-if", "remove:qqqqqqqqqq", "public")
        == "Error: there is no organisation 'qqqqqqqqqq'; give an id or a name of actors.csv")
    #expect(
      try error("--what-if", "remove:The Club", "internal")
        == "Error: 'The Club' means more than one organisation; give an id: beech and cedar")
    #expect(
      try error("--what-if", "beech", "public")
        == "Error: --what-if takes remove:ACTOR, such as remove:museum; not 'beech'")
  }

  /// Whom an audience may not see it cannot think away, nor learn that it is there.
  @Test func whoIsHiddenIsNotFound() throws {
    #expect(
      try error("--what-if", "remove:cedar", "public")
        == "Error: there is no organisation 'cedar'; give an id or a name of actors.csv")
    let club = try whatIf("--what-if", "remove:the club", "--audience", "public")
    #expect(club.errors.contains("If Beech Club left"))
  }
}
