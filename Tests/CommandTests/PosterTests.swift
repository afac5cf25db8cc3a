import Foundation
import Testing

/// The words of a printed poster, as another program reads them from the PDF.
struct PosterTests {
  private struct Word {
    let text: String
    let left, top, right, bottom: Double
  }

  private func words(of file: String, at desk: Desk) throws -> [Word] {
    let made = try shell("pdftotext -f 1 -l 1 -bbox \(file) -", in: desk.folder).output
    return made.split(separator: "\n").filter { $0.contains("<word ") }.map { line in
      let parts = line.split(separator: "\"")
      let numbers = [1, 3, 5, 7].map { Double(parts[$0]) ?? .nan }
      let text = parts.last.map { $0.dropFirst().prefix { $0 != "<" } } ?? ""
      return Word(
        text: String(text), left: numbers[0], top: numbers[1], right: numbers[2],
        bottom: numbers[3])
    }
  }

  /// Boxes of pdftotext are as high as the font, more than its letters: a fifth is taken off.
  private func overlaps(_ words: [Word]) -> [String] {
    words.indices.flatMap { a in
      words[(a + 1)...].filter { b in
        let (x, trim) = (words[a], 0.2 * min(words[a].bottom - words[a].top, b.bottom - b.top))
        return x.left < b.right - 0.1 && b.left < x.right - 0.1
          && x.top + trim < b.bottom - trim && b.top + trim < x.bottom - trim
      }.map { "\(words[a].text) and \($0.text)" }
    }
  }

  private func check(
    _ map: String, _ names: [String], view: String, at desk: Desk
  ) throws {
    let outcome = try desk.actormap(
      "print", map, "--view", view, "--paper", "A1", "--name-weak", "--into", "p.pdf", "-q")
    try #require(outcome.code == 0, "\(outcome.errors)")
    let words = try words(of: "p.pdf", at: desk)
    #expect(words.count > names.count)
    let ofNames = Set(names.flatMap { $0.split(separator: " ").map(String.init) })
    #expect(overlaps(words.filter { ofNames.contains($0.text) }) == [])
    let inset = 10 / 25.4 * 72 - 0.5
    for word in words {
      #expect(word.left >= inset && word.right <= 2383.94 - inset, "\(word.text)")
      #expect(word.top >= inset - 3 && word.bottom <= 1683.78 - inset + 3, "\(word.text)")
    }
    // The column beside the map begins at 71 % of the width.
    let onMap = try shell(
      "pdftotext -raw -f 1 -l 1 -x 0 -y 0 -W 1688 -H 1684 p.pdf -", in: desk.folder
    ).output
    let onLists = try shell("pdftotext -raw -f 2 p.pdf - 2>/dev/null", in: desk.folder).output
    let all = (onMap + " " + onLists).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for name in names {
      #expect(all.components(separatedBy: name).count == 2, "\(name)")
    }
    #expect(!(try shell("pdffonts p.pdf", in: desk.folder).output.contains(" no ")))
    let size = try #require(try desk.files(below: "")["p.pdf"]).count
    #expect(size < 2_000_000, "\(size) bytes")
  }

  /// Without the program that reads PDFs nothing here would be looked at: that is a failure.
  private func requireTools() throws {
    let found = try shell("command -v pdftotext && command -v pdffonts", in: root)
    try #require(found.code == 0, "pdftotext is missing: install poppler-utils (make setup)")
  }

  @Test(arguments: ["rings", "network"])
  func everyNameOfPortsideIsOnThePosterOnce(view: String) throws {
    try requireTools()
    try withDesk { desk in
      let rows = try desk.text("maps/portside/actors.csv").split(separator: "\n").dropFirst()
      let names = rows.filter { !$0.contains("\"") && !$0.contains(",internal") }
        .compactMap { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first }
        .map(String.init)
      #expect(names.count > 20)
      try check("maps/portside", names, view: view, at: desk)
    }
  }

  @Test func threeHundredNamesAreOnAPosterOnce() throws {
    try requireTools()
    try withDesk { desk in
      let sectors = ["culture", "employers", "third-sector", "formal-education"]
      let rings = ["anchor", "core", "wider", "wider", "wider"]
      let names = (100..<400).map { "Lantern Workshop Nº\($0)" }
      let rows = names.enumerated().map {
        "a\($0),\($1),\(sectors[($0 * 7) % 4]),\(rings[($0 * 3) % 5])\n"
      }
      let ties = (0..<400).map { "a\(($0 * 17) % 300),a\(($0 * 31 + 7) % 300),works with\n" }
      try desk.write("id,name,sector,ring\n" + rows.joined(), to: "many/actors.csv")
      try desk.write("from,to,relation\n" + ties.joined(), to: "many/ties.csv")
      try check("many", names, view: "rings", at: desk)
    }
  }

  /// 3,000 names: on A4 numbers with a list, which is all there; and no file is too large to be sent.
  @Test func threeThousandNamesAreOnA4WithAList() throws {
    try requireTools()
    try withDesk { desk in
      let sectors = ["culture", "employers", "third-sector", "formal-education"]
      let rings = ["anchor", "core", "wider", "wider", "wider"]
      let names = (1000..<4000).map { "Lantern Workshop Nº\($0)" }
      let rows = names.enumerated().map {
        "a\($0),\($1),\(sectors[($0 * 7) % 4]),\(rings[($0 * 3) % 5])\n"
      }
      try desk.write("id,name,sector,ring\n" + rows.joined(), to: "crowd/actors.csv")
      let outcome = try desk.actormap(
        "print", "crowd", "--view", "rings", "--paper", "A4", "--name-weak", "--into", "p.pdf", "-q"
      )
      try #require(outcome.code == 0, "\(outcome.errors)")
      let text = try shell("pdftotext p.pdf -", in: desk.folder).output
      let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let told = Set(plain.matches(of: /Nº(\d{4})/).map { String($0.1) })
      #expect(told.count == 3_000)
      let drawn = try desk.actormap("draw", "crowd", "--view", "rings", "--into", "big.svg", "-q")
      try #require(drawn.code == 0, "\(drawn.errors)")
      let size = try #require(try desk.files(below: "")["big.svg"]).count
      #expect(size < 10_000_000, "\(size) bytes")
      let printed = try #require(try desk.files(below: "")["p.pdf"]).count
      #expect(printed < 10_000_000)
    }
  }

  /// A name in characters that no font has is drawn, and told.
  @Test func charactersThatNoFontHasAreTold() throws {
    try withDesk { desk in
      try desk.write("name,sector,ring\nRio\u{10EEEE},culture,core\n", to: "odd/actors.csv")
      let outcome = try desk.actormap(
        "draw", "odd", "--view", "rings", "--into", "r.svg", "--strict")
      #expect(outcome.code == 2)
      #expect(
        outcome.errors.contains(
          "warning: no installed font can show these characters of names: '\u{10EEEE}' (U+10EEEE)\n"
            + "  hint: install a font that has them, such as fonts-noto-core; boxes stand in their "
            + "place\n"))
      #expect(desk.exists("r.svg"))
    }
  }

  /// Nobody to draw: each command says so, and leaves no empty file.
  @Test func aMapOfNobodySaysSo() throws {
    try withDesk { desk in
      try desk.write("name,show\nSafe House,internal\n", to: "none/actors.csv")
      let none = try desk.actormap(
        "print", "none", "--cards", "--blanks", "0", "--into", "c.pdf", "-q")
      #expect(none.code == 1)
      #expect(
        none.errors == """
          error: there is nothing to print: the map shows no organisations
            hint: add rows to actors.csv, or ask for blank cards with --blanks

          """)
      #expect(!desk.exists("c.pdf"))
      for view in ["rings", "network"] {
        let drawn = try desk.actormap("draw", "none", "--view", view, "--into", "r.svg", "-q")
        #expect(drawn.code <= 1 && !drawn.errors.contains("Fatal"), "\(drawn.errors)")
        #expect(desk.exists("r.svg") == (drawn.code == 0), "\(view)")
        let text = drawn.code == 0 ? try desk.text("r.svg") : ""
        #expect(!text.contains("Safe House"))
      }
    }
  }

  /// Without any font the run ends before anything is written, and says what to install.
  @Test func withoutAFontThereIsAMessage() throws {
    try withDesk { desk in
      try desk.write(
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><dir>\(desk.folder.path)/none</dir></fontconfig>
        """, to: "fonts.conf")
      let outcome = try shell(
        "FONTCONFIG_FILE=$PWD/fonts.conf \(actormapPath) draw maps/plymouth --view rings "
          + "--into r.svg -q 2>&1", in: desk.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.output.hasSuffix(
          "error: the font 'DejaVu Sans' was not found: install fonts-dejavu-core\n"))
      #expect(!desk.exists("r.svg"))
    }
  }
}
