import Foundation
import Testing

/// 0 done, 1 the input has errors, 2 warnings under --strict, 64 the words of the command.
struct ExitCodeTests {
  @Test func whatIsDoneEndsWithNought() throws {
    let outcome = try actormap("measure", "maps/portside", "--only", "degree", in: root)
    #expect(outcome.code == 0)
    #expect(
      outcome.errors == """
        maps/portside/logic_links.csv:11:11: warning: this link leads from an outcome to an action and \
        skips an activity
          hint: it is kept; link by way of an activity if there is one
        maps/portside/provision.csv:58:31: note: 2 offers (lines 58, 60) name no domain and no skill: \
        counted as 'not stated'
          hint: write what is learnt under 'domains' or 'skills'
        maps/portside/ties.csv:33: note: a link leads from an organisation to itself, and no measure \
        counts that
          hint: name the other end, or remove the row
        read 25 files: 584 rows kept, 0 merged, 0 rejected

        """)
  }

  @Test func aMapThatIsNotThereIsAnError() throws {
    for command in ["check", "build", "measure", "gaps", "read"] {
      let outcome = try actormap(command, "maps/nowhere", in: root)
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors == """
          error: there is no file or folder 'maps/nowhere'
            hint: write the path of a map folder; `actormap init DIR` makes a new one

          """, "\(command)")
    }
  }

  @Test func warningsEndStrictRunsWithTwo() throws {
    try withDesk { desk in
      try desk.write("name,sector\nAlder,woodland\n", to: "trees/actors.csv")
      let warning = """
        trees/actors.csv:2:7: warning: 'woodland' is not one of the default sectors; taken as your own
          hint: list your own in sectors.csv, with id and title
        """
      for command in ["check", "build", "measure", "gaps"] {
        let plain = try desk.actormap(command, "trees")
        #expect(plain.code == 0, "\(command)")
        let strict = try desk.actormap(command, "trees", "--strict")
        #expect(strict.code == 2, "\(command)")
        #expect(strict.errors.hasPrefix(warning), "\(command)")
        #expect(strict.output == plain.output, "\(command)")
      }
      #expect(try desk.actormap("build", "maps/greater-manchester", "--strict").code == 0)
    }
  }

  /// The words, and the first line that is said of them.
  static let misused: [([String], String)] = [
    (
      ["measure", "maps/portside", "--nope"],
      "Error: Unknown option '--nope'. Did you mean '--whole'?"
    ),
    (
      ["measure", "maps/portside", "--only", "degree,betweennes"],
      "Error: there is no measure 'betweennes'; did you mean 'betweenness'?"
    ),
    (
      ["measure", "maps/portside", "--columns", "degreee"],
      "Error: there is no column 'degreee'; did you mean 'degree'?"
    ),
    (
      ["measure", "maps/portside", "--relation", "hates"],
      "Error: there is no relation 'hates'; choose from: works-with, shares-venue, funds, refers-to, disagrees-with"
    ),
    (
      ["draw", "maps/portside", "--view", "tapestry", "--into", "a.svg"],
      "Error: there is no view 'tapestry'; choose from: "
    ),
    (
      ["gaps", "maps/portside", "--only", "cuts"], "Error: there is no check 'cuts'; choose from: "
    ),
    (
      ["list", "nothing"],
      "Error: The value 'nothing' is invalid for '<kind>'. Please provide one of the following:"
    ),
    (
      ["measure", "maps/portside", "--threads", "0"],
      "Error: --threads takes a whole number from 1 to 1024"
    ),
    (
      ["draw", "maps/portside", "--view", "rings", "--into", "a.gif"],
      "Error: --into must end in .svg, .pdf, .png or .dot"
    ),
    (["build"], "Error: Missing expected argument '<map>'"),
    (["shuffle"], "Error: Unexpected argument 'shuffle'"),
  ]

  @Test(arguments: misused)
  func wordsThatAreNotOursEndWithSixtyFour(words: [String], message: String) throws {
    let outcome = try run([actormapPath] + words, in: root)
    #expect(outcome.code == 64)
    #expect(outcome.output == "")
    let line = outcome.errorLines.first { $0.hasPrefix("Error: ") } ?? ""
    #expect(message.hasSuffix(" ") ? line.hasPrefix(message) : line == message)
  }

  @Test func versionAndHelpAreNoErrors() throws {
    #expect(try actormap("--version", in: root).output == "0.1.0\n")
    for words in [["--help"], ["help", "build"], ["build", "--help"], []] {
      #expect(try run([actormapPath] + words, in: root).code == 0, "\(words)")
    }
  }
}
