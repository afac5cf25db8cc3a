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
        #expect(outcome.errors.contains("added 29 rows to codes.csv") == (round == 1))
        #expect(
          outcome.errors.contains("tiles.pdf: for the printer: A4 lying (297 × 210 mm), 5 pages"))
      }
      #expect(
        try desk.files(below: "out").keys.sorted() == [
          "agenda.pdf", "blank-cards.pdf", "capture-sheet.csv", "capture-sheet.pdf", "cards.pdf",
          "manifest.json",
          "poster.pdf", "run-sheet.pdf", "tiles.pdf",
        ])
      let manifest = try desk.text("out/manifest.json")
      for word in ["\"audience\": \"public\"", "\"data\": ", "\"ties.csv\": ", "\"tiles.pdf\""] {
        #expect(manifest.contains(word), "\(word)")
      }
      #expect(!(try shell("pdftotext out/cards.pdf -", in: desk.folder).output.contains("A18")))
      let own = try shell("pdftotext -raw -f 3 -l 3 out/capture-sheet.pdf -", in: desk.folder)
      #expect(own.output.contains("What table 2 says"))
      #expect(own.output.contains("A24\n") && own.output.contains("A29"))
      #expect(!own.output.contains("A23") && !own.output.contains("A30"))
      let blank = try shell("pdftotext out/blank-cards.pdf -", in: desk.folder).output
      #expect(blank.split(separator: "table 2").count == 7)
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
      #expect(desk.exists("out/tiles.pdf"))
      let sheet = try shell("pdftotext out/run-sheet.pdf -", in: desk.folder).output
      #expect(!sheet.contains("names by code"))
    }
  }

  /// Cards of 85 × 55 mm fit in the rings of A1; on A3 the sheet says what to do.
  @Test(arguments: [
    ([], "2383.94 x 1683.78 pts (A1)", "Cards may lie over the lines"),
    (["--paper", "A3"], "1190.55 x 841.89 pts (A3)", "Cards are wider than these rings"),
  ])
  func ringsOfAFirstWorkshopHoldCards(words: [String], paper: String, told: String) throws {
    try withDesk { desk in
      #expect(try desk.actormap("init", "maps/new").code == 0)
      let start = ["print", "maps/new", "--pack", "first-workshop", "--into", "out", "-q"]
      let outcome = try run([actormapPath] + start + words, in: desk.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let size = try shell("pdfinfo out/rings.pdf | grep 'Page size'", in: desk.folder).output
      #expect(size.contains(paper))
      let text = try shell("pdftotext -raw out/rings.pdf -", in: desk.folder).output
      #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(told))
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

  /// What would change nothing is refused.
  @Test(arguments: [
    (["--cards", "--tile", "A4"], "--tile goes with --view, --pack workshop and first-workshop"),
    (
      ["--capture-sheet", "--paper", "A4"],
      "--paper goes with --view, --pack workshop and first-workshop"
    ),
    (
      ["--view", "rings", "--tables", "3"],
      "--tables goes with --cards, --capture-sheet, --pack workshop and first-workshop"
    ),
    (
      ["--view", "rings", "--blanks", "3"],
      "--blanks goes with --cards, --capture-sheet, --pack workshop and first-workshop"
    ),
    (["--cards", "--people", "3"], "--people goes with --pack workshop and first-workshop"),
    (
      ["--pack", "brief", "--tile", "A4"],
      "--tile goes with --view, --pack workshop and first-workshop"
    ),
    (["--cards", "--keep-positions"], "--keep-positions goes with --view"),
  ])
  func whatIsNotUsedIsRefused(words: [String], message: String) throws {
    let outcome = try run(
      [actormapPath, "print", "maps/plymouth", "--into", "a.pdf"] + words, in: root)
    #expect(outcome.code == 64)
    #expect(outcome.errorLines.first == "Error: " + message)
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
