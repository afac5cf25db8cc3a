import Foundation
import Testing

/// Packs are folders of PDFs, or one.
struct PackTests {
  @Test func aWorkshopIsAFolderThatCanBeMadeAnew() throws {
    try withDesk { desk in
      for round in 1...2 {
        let outcome = try desk.actormap(
          "print", "maps/plymouth", "--pack", "workshop", "--paper", "A3", "--into", "out",
          "--people", "12", "--tables", "2")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("added 27 rows to codes.csv") == (round == 1))
        #expect(
          outcome.errors.contains("tiles.pdf: for the printer: A4 lying (297 × 210 mm), 5 pages"))
      }
      #expect(
        try desk.files(below: "out").keys.sorted() == [
          "agenda.pdf", "capture-sheet.csv", "capture-sheet.pdf", "cards.pdf", "manifest.json",
          "poster.pdf", "run-sheet.pdf", "tiles.pdf",
        ])
    }
  }

  @Test func aFirstWorkshopNeedsNoData() throws {
    try withDesk { desk in
      #expect(try desk.actormap("init", "maps/new").code == 0)
      let outcome = try desk.actormap(
        "print", "maps/new", "--pack", "first-workshop", "--paper", "A2", "--into", "out", "-q")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let cards = try shell("pdftotext out/cards.pdf -", in: desk.folder).output
      #expect(cards.contains("A1\n") && cards.contains("A40\n"))
      let size = try shell("pdfinfo out/rings.pdf | grep 'Page size'", in: desk.folder).output
      #expect(size.contains("1683.78 x 1190.55 pts (A2)"))
    }
  }

  /// Where a list of names can carry no view yet, the poster is one of blank rings.
  @Test func aListOfNamesIsEnoughForAWorkshop() throws {
    try withDesk { desk in
      try desk.write("name\nAlder\n", to: "list/actors.csv")
      let outcome = try desk.actormap(
        "print", "list", "--pack", "workshop", "--paper", "A3", "--into", "out", "-q")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let text = try shell("pdftotext out/poster.pdf -", in: desk.folder).output
      #expect(text.contains("One card an organisation"))
    }
  }

  @Test func aBriefIsTwoPagesOfA4() throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "print", "maps/portside", "--pack", "brief", "--into", "brief.pdf", "-q")
      #expect(outcome.code == 0)
      let info = try shell("pdfinfo -l 2 brief.pdf | grep -E '^Page.*(s:|size)'", in: desk.folder)
      let words = info.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        words == "Pages: 2 Page 1 size: 595.276 x 841.89 pts (A4) "
          + "Page 2 size: 841.89 x 595.276 pts (A4)")
      let text = try shell("pdftotext brief.pdf -", in: desk.folder).output
      #expect(text.contains("What we do not know"))
    }
  }

  @Test(arguments: [
    (
      ["--cards", "--pack", "brief", "--into", "a.pdf"],
      "Error: name one thing to print: --view V, --cards, --capture-sheet or --pack P"
    ),
    (
      ["--pack", "workshp", "--into", "a"],
      "Error: there is no pack 'workshp'; did you mean 'workshop'?"
    ),
    (
      ["--pack", "workshop", "--people", "3", "--tables", "4", "--into", "a"],
      "Error: --people takes 1 to 1000, and --tables no more than there are people"
    ),
  ])
  func wrongWordsAreTold(words: [String], message: String) throws {
    let outcome = try run([actormapPath, "print", "maps/plymouth"] + words, in: root)
    #expect(outcome.code == 64)
    #expect(outcome.errorLines.first == message)
  }
}
