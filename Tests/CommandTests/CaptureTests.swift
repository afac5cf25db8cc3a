import Foundation
import Testing

/// Print, fill in, capture, read again.
struct CaptureTests {
  @Test func whatIsWrittenOnASheetComesBackIntoTheMap() throws {
    try withDesk { desk in
      let before = try desk.files(below: "maps/portside")
      let warnings = try warnings(of: "maps/portside", at: desk)
      let sheet = try desk.actormap(
        "print", "maps/portside", "--capture-sheet", "--into", "sheet.pdf", "--blanks", "2")
      #expect(sheet.code == 0)
      #expect(sheet.errors.contains("added 42 rows to codes.csv in maps/portside"))
      var form = try desk.text("sheet.csv")
      form = form.replacingOccurrences(of: ",date,,", with: ",date,2026-03-14,")
      form += "1,link,A1,A2,,2,\n2,link,A2,A1,,3,\n3,new actor,Gŵyl Radio,,A41,,\n"
      form += "3,link,A41,A3,,,\n2,mark,A4,,energy,,\n"
      try desk.write(form, to: "sheet.csv")

      let told = try desk.actormap(
        "capture", "maps/portside", "sheet.csv", "--into", "maps/portside")
      #expect(told.code == 0, "\(told.errors)")
      #expect(column("status", of: told.output) == ["new", "disputed", "new", "new"])
      #expect(
        told.errorLines == [
          "3 new, 0 confirmed, 1 disputed",
          "added 1 row to actors.csv, 1 row to codes.csv, 3 rows to ties.csv, 1 row to marks.csv "
            + "in maps/portside",
        ])
      let after = try desk.files(below: "maps/portside")
      for (file, bytes) in before {
        #expect(after[file]?.starts(with: bytes) == true, "\(file)")
        let rows = ["actors.csv": 1, "marks.csv": 1, "ties.csv": 3][file] ?? 0
        let added = after[file]?.dropFirst(bytes.count) ?? Data()
        #expect(added.count { $0 == UInt8(ascii: "\n") } == rows, "\(file)")
        #expect(rows > 0 || added.isEmpty, "\(file)")
      }
      // Portside has one warning of its own; what was captured brings none.
      #expect(warnings.count == 1)
      #expect(try self.warnings(of: "maps/portside", at: desk) == warnings)
      #expect(try desk.actormap("build", "maps/portside", "-q", "--into", "out").code == 0)
      #expect(try desk.text("out/tables/actors.csv").contains("Gŵyl Radio"))
      #expect(try desk.text("out/tables/ties.csv").contains("table 2"))

      let again = try desk.actormap(
        "capture", "maps/portside", "sheet.csv", "--into", "maps/portside", "-q")
      #expect(again.errorLines == ["nothing to add: the map holds all of it already"])
    }
  }

  private func warnings(of map: String, at desk: Desk) throws -> [String] {
    let check = try desk.actormap("check", map)
    #expect(check.code == 0)
    return check.errorLines.filter { $0.contains(": warning:") }
  }

  /// Three tables that agree on a link, quarrel about a ring, and make two mistakes.
  @Test func threeTablesGoRoundOnce() throws {
    try withDesk { desk in
      _ = try desk.actormap(
        "print", "maps/portside", "--capture-sheet", "--into", "sheet.pdf", "-q")
      let before = try desk.files(below: "maps/portside")
      try desk.mar("sheet.csv", ",date,,", ",date,2026-03-14,")
      let said = """
        1,link,A7,A20,works-with,2,
        2,link,A20,A7,works-with,2,
        3,link,A7,A20,works-with,2,agreed
        1,move ring,A6,core,,,
        2,move ring,A6,wider,,,
        3,domain,A6,nature,,,

        """
      let form = try desk.text("sheet.csv")
      try desk.write(
        form + said + "3,link,A7,A99,works-with,2,\n3,move ring,A6,nowhere,,,\n",
        to: "mistaken.csv")
      let refused = try desk.actormap(
        "capture", "maps/portside", "mistaken.csv", "--into", "maps/portside", "-q")
      #expect(refused.code == 1)
      #expect(
        refused.errorLines.filter { $0.contains("error:") }.map { $0.drop { $0 != " " } } == [
          " error: 'A99' is no code of this map",
          " error: no ring has the id or title 'nowhere'",
        ])
      #expect(try desk.files(below: "maps/portside") == before)

      try desk.write(form + said, to: "sheet.csv")
      let told = try desk.actormap(
        "capture", "maps/portside", "sheet.csv", "--into", "maps/portside", "-q")
      #expect(told.code == 0, "\(told.errors)")
      #expect(column("kind", of: told.output) == ["link", "move ring", "domain"])
      #expect(column("status", of: told.output) == ["disputed", "disputed", "new"])
      #expect(
        column("value", of: told.output) == [
          "2 (table 1, table 2, table 3); 1 (the map)",
          "core (table 1); wider (table 2); core (the map)", "",
        ])
      let ties = try desk.text("maps/portside/ties.csv").split(separator: "\n").suffix(3)
      #expect(
        Array(ties) == [
          "ty-halen,gwylan-las,works-with,2,,2026-03-14,table 1,,,",
          "gwylan-las,ty-halen,works-with,2,,2026-03-14,table 2,,,",
          "ty-halen,gwylan-las,works-with,2,,2026-03-14,table 3,,,agreed",
        ])
      #expect(try desk.actormap("build", "maps/portside", "-q", "--into", "out").code == 0)
      let built = try desk.text("out/tables/ties.csv")
      for table in 1...3 { #expect(built.contains("table \(table)")) }
    }
  }

  @Test func aMistakeLeavesTheMapAsItWas() throws {
    try withDesk { desk in
      _ = try desk.actormap(
        "print", "maps/portside", "--capture-sheet", "--into", "sheet.pdf", "-q")
      let before = try desk.files(below: "maps/portside")
      try desk.write(
        try desk.text("sheet.csv") + "1,link,A1,A2,,2,\n1,link,A1,A99,,2,\n", to: "sheet.csv")
      let outcome = try desk.actormap(
        "capture", "maps/portside", "sheet.csv", "--into", "maps/portside", "--date", "2026")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("'A99' is no code of this map"))
      #expect(try desk.files(below: "maps/portside") == before)
      try desk.mar("sheet.csv", "A99", "A3")
      let undated = try desk.actormap(
        "capture", "maps/portside", "sheet.csv", "--into", "maps/portside", "-q")
      #expect(undated.code == 1)
      #expect(
        undated.errorLines == [
          "error: the sheets do not say when the workshop was, so nothing was added",
          "  hint: write the day in the row 'date' of each sheet, or add --date 2026-03-14",
        ])
      #expect(try desk.files(below: "maps/portside") == before)
    }
  }

  /// A map whose tables lack columns gains them; what was there stays, byte by byte, and a dry run
  /// checks the same.
  @Test func aMapWithoutTheColumnsGainsThem() throws {
    try withDesk { desk in
      _ = try desk.actormap(
        "print", "maps/plymouth", "--capture-sheet", "--into", "sheet.pdf", "-q")
      try desk.write(
        try desk.text("sheet.csv") + "1,link,A1,A2,funds,2,\n1,rating,A1,A2,power,3,\n",
        to: "sheet.csv")
      let before = try desk.text("maps/plymouth/ties.csv")
      let words = ["capture", "maps/plymouth", "sheet.csv", "--date", "2026-03-14"]
      let dry = try run([actormapPath] + words, in: desk.folder)
      #expect(dry.code == 0, "\(dry.errors)")
      let told = try run([actormapPath] + words + ["--into", "maps/plymouth"], in: desk.folder)
      #expect(told.code == 0, "\(told.errors)")
      #expect(told.output == dry.output)
      let after = try desk.text("maps/plymouth/ties.csv").split(separator: "\n")
      let old = before.split(separator: "\n")
      #expect(after.first == old.first.map { $0 + ",strength,reported_by" })
      #expect(after.dropFirst().prefix(old.count - 1) == old.dropFirst())
      #expect(after.count == old.count + 1)
      #expect(after.last?.hasSuffix(",2,table 1") == true)
      #expect(try desk.actormap("check", "maps/plymouth").code == 0)
    }
  }

  /// What the map could not take is told by a dry run too, on the sheet's own line.
  @Test func aDryRunTellsWhatTheMapCannotTake() throws {
    try withDesk { desk in
      _ = try desk.actormap(
        "print", "maps/portside", "--capture-sheet", "--into", "sheet.pdf", "-q")
      let first = "1,rating,A1,A2,trust of ours,3,\n"
      let form = try desk.text("sheet.csv")
      try desk.write(form + first, to: "first.csv")
      let words = ["capture", "maps/portside", "--date", "2026-03-14", "-q"]
      let kept = try run(
        [actormapPath] + words + ["first.csv", "--into", "maps/portside"], in: desk.folder)
      #expect(kept.code == 0, "\(kept.errors)")
      let line = form.split(separator: "\n", omittingEmptySubsequences: false).count
      try desk.write(form + "1,rating,A1,A2,trust of ours,2,\n", to: "second.csv")
      for into in [[], ["--into", "maps/portside"]] {
        let outcome = try run([actormapPath] + words + ["second.csv"] + into, in: desk.folder)
        #expect(outcome.code == 1)
        #expect(
          outcome.errors.contains(
            "second.csv:\(line):3: error: the same rating has another value on line "),
          "\(outcome.errors)")
      }
    }
  }

  /// Printing keeps codes in the map, and that is nothing that anybody said of the city.
  @Test func codesDoNotChangeTheFingerprint() throws {
    try withDesk { desk in
      _ = try desk.actormap("build", "maps/plymouth", "-q", "--into", "a")
      _ = try desk.actormap(
        "print", "maps/plymouth", "--view", "network", "--keep-positions", "--into", "p.pdf", "-q")
      _ = try desk.actormap("print", "maps/plymouth", "--cards", "--into", "c.pdf", "-q")
      #expect(desk.exists("maps/plymouth/codes.csv") && desk.exists("maps/plymouth/positions.csv"))
      _ = try desk.actormap("build", "maps/plymouth", "-q", "--into", "b")
      func data(_ folder: String) throws -> [Substring] {
        try desk.text("\(folder)/manifest.json").split(separator: "\n").filter {
          $0.contains("\"data\":")
        }
      }
      #expect(try data("a").count == 1)
      #expect(try data("a") == data("b"))
      try desk.mar("maps/plymouth/ties.csv", "joint-bid", "funds")
      _ = try desk.actormap("build", "maps/plymouth", "-q", "--into", "b")
      #expect(try data("a") != data("b"))
    }
  }

  /// Each name once and whole, each code once; blank cards last; the same bytes from the same map.
  @Test func cardsNameEveryoneOnce() throws {
    try withDesk { desk in
      for file in ["a.pdf", "b.pdf"] {
        let outcome = try desk.actormap("print", "maps/portside", "--cards", "-q", "--into", file)
        #expect(outcome.code == 0)
      }
      let files = try desk.files(below: "")
      #expect(files["a.pdf"] == files["b.pdf"])
      let text = try shell("pdftotext -layout a.pdf -", in: desk.folder).output
      let plain = try shell("pdftotext -raw a.pdf -", in: desk.folder).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("A1 ") && text.contains("A50"))
      for name in ["Tŷ Halen Arts Centre", "Llŷn-y-Wylan Sailing and Seamanship Training"] {
        #expect(plain.split(separator: name).count == 2, "\(name)")
      }
      let pages = try shell("pdfinfo a.pdf | grep -E 'Pages|Page size'", in: desk.folder).output
      #expect(
        pages.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          == "Pages: 6 Page size: 595.276 x 841.89 pts (A4)")
      #expect(!(try shell("pdffonts a.pdf", in: desk.folder).output.contains(" no ")))
    }
  }

  @Test func aMapWithoutAFolderCannotKeepCodes() throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "print", "maps/plymouth/actors.csv", "--cards", "--into", "c.pdf", "-q")
      #expect(outcome.code == 1)
      #expect(
        outcome.errorLines == [
          "error: nothing can be added to 'maps/plymouth/actors.csv': it is not a map folder",
          "  hint: save each sheet as a table of a folder, such as actors.csv, and name the folder",
        ])
    }
  }
}
