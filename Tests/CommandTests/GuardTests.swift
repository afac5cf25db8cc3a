import Foundation
import Testing

/// What a slip of the fingers must not lose or tell.
@Suite struct GuardTests {
  /// The key is what must not be given away: it is never a result, nor among them.
  @Test(arguments: [
    ["export", "maps/portside", "--as", "graphml"],
    ["measure", "maps/portside", "--only", "degree"],
    ["gaps", "maps/portside", "--only", "marks"],
    ["gaps", "maps/portside", "--what-if", "remove:council"],
    ["suggest", "maps/portside", "core-group"],
    ["compare", "maps/portside", "maps/portside"],
    ["draw", "maps/portside", "--view", "rings"],
    ["print", "maps/portside", "--view", "rings"],
  ])
  func theKeyIsNoTarget(words: [String]) throws {
    try withDesk { desk in
      let isPrinted = ["draw", "print"].contains(words[0])
      let key = isPrinted ? "k.pdf" : "k.json"
      let digits = String(repeating: "0a", count: 32) + "\n"
      try desk.write(digits, to: key)
      let outcome = try run(
        [actormapPath] + words
          + ["--audience", "research", "--key", "./\(key)", "--into", key, "-q"], in: desk.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.errors.hasSuffix(
          """
          error: the key './\(key)' would be among what you give away
            hint: name a file outside '\(key)'\n
          """))
      #expect(try desk.text(key) == digits)
    }
  }

  @Test func anOptionGivenTwiceIsRefused() throws {
    let twice = try actormap(
      "measure", "maps/portside", "--audience", "public", "--audience=internal", in: root)
    #expect(twice.code == 64 && twice.output.isEmpty)
    #expect(twice.errors.hasPrefix("Error: --audience stands twice; give it once\n"))
    let list = try actormap(
      "gaps", "maps/portside", "--what-if", "remove:council", "--what-if", "remove:careers",
      "--only", "marks", in: root)
    #expect(list.code == 0)
  }

  /// Research sees what would be lost without an organisation, by the names of either side.
  @Test func whatIfGoesWithPseudonyms() throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "gaps", "maps/portside", "--what-if", "remove:kite-foundation", "--audience", "research",
        "--key", "k")
      #expect(outcome.code == 0)
      #expect(!(outcome.output + outcome.errors).contains("Kite"))
      #expect(outcome.output.contains("p_"))
    }
  }

  /// A check that needs no network tells no link either.
  @Test(arguments: ["strain", "marks"])
  func linksAreWithheldWhateverIsAsked(check: String) throws {
    try withDesk { desk in
      func pairs(_ words: String...) throws -> Int {
        let outcome = try run(
          [actormapPath, "gaps", "maps/portside", "--only", check, "--audience", "research"]
            + ["--key", "k"] + words, in: desk.folder)
        #expect(outcome.code == 0)
        return outcome.output.matches(of: /p_[0-9a-f]{16};p_[0-9a-f]{16}/).count
      }
      let (withheld, told) = (try pairs(), try pairs("--signed-off"))
      #expect(withheld == 0 && told > 0)
    }
  }

  @Test func aTableBesideTheFileReadIsNotLost() throws {
    try withDesk { desk in
      let old = try desk.text("maps/portside/ties.csv")
      for words in [["read", "maps/portside/actors.csv"], ["measure", "maps/brighton"]] {
        let outcome = try run(
          [actormapPath] + words + ["--into", "maps/portside/ties.csv", "-q"], in: desk.folder)
        #expect(outcome.code == 1)
        #expect(
          outcome.errors == """
            error: 'maps/portside/ties.csv' is a table of a map and would be lost
              hint: name another file with --into\n
            """)
      }
      #expect(try desk.text("maps/portside/ties.csv") == old)
      for _ in 1...2 {
        let own = try desk.actormap(
          "read", "maps/portside/actors.csv", "--into", "maps/actors.csv", "-q")
        #expect(own.code == 0)
      }
    }
  }
}
