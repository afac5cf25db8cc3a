import Foundation
import Testing

/// Where output goes, and where it must not.
struct OutputTests {
  @Test func aFolderWithOtherFilesIsRefusedAndUntouched() throws {
    try withDesk { desk in
      try desk.write("my own words", to: "mine/diary.txt")
      let outcome = try desk.actormap("build", "maps/plymouth", "--into", "mine", "-q")
      #expect(outcome.code == 1)
      #expect(
        outcome.errors == """
          error: 'mine' cannot be written: it holds files that actormap did not write
            hint: name another place with --into, or see that this one can be written

          """)
      #expect(try desk.files(below: "mine") == ["diary.txt": Data("my own words".utf8)])
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try withDesk { desk in
      try desk.write("", to: "file")
      let outcome = try desk.actormap("build", "maps/plymouth", "--into", "file/out", "-q")
      #expect(outcome.code == 1)
      #expect(
        outcome.errors == """
          error: 'file/out' cannot be written: not a directory
            hint: name another place with --into, or see that this one can be written

          """)
      let onto = try desk.actormap("build", "maps/plymouth", "--into", "file", "-q")
      #expect(onto.code == 1)
      #expect(
        onto.errors == """
          error: 'file' cannot be written: it is a file
            hint: name another place with --into, or see that this one can be written

          """)
      let table = try desk.actormap("gaps", "maps/plymouth", "--into", "file/gaps.csv", "-q")
      #expect(table.code == 1)
      #expect(
        table.errors == """
          error: 'file/gaps.csv' cannot be written: not a directory
            hint: name another place with --into, or see that this one can be written

          """)
    }
  }

  @Test func nothingUnfinishedIsLeftBehind() throws {
    try withDesk { desk in
      #expect(try desk.actormap("build", "maps/plymouth", "-q").code == 0)
      #expect(try desk.actormap("build", "maps/plymouth", "-q").code == 0)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: desk.folder.appending(path: "output").path)
      #expect(names == ["plymouth"])
    }
  }

  @Test func aFolderHereNeedsNoFolderAbove() throws {
    try withDesk { desk in
      let outcome = try desk.actormap("build", "maps/plymouth", "--into", "plain", "-q")
      #expect(outcome.code == 0)
      #expect(outcome.errors == "")
      #expect(desk.exists("plain/findings.md"))
    }
  }

  @Test func awkwardNamesAreNamesLikeAnyOther() throws {
    try withDesk { desk in
      let name = "Mün 'chen \"west\" & ost"
      try desk.write("name,sector\nÄpfel,culture\n", to: "maps/\(name)/actors.csv")
      let outcome = try desk.actormap("build", "maps/\(name)")
      #expect(outcome.code == 0)
      #expect(
        outcome.output.hasSuffix(
          "Findings: output/\(name)/findings.md\nMaps:     output/\(name)/maps\nTables:   output/\(name)/tables\n"
        ))
      #expect(try column("name", of: desk.text("output/\(name)/tables/actors.csv")) == ["Äpfel"])
      #expect(try desk.text("output/\(name)/findings.md").hasPrefix("# \(name): findings\n"))
      let bytes = try Data(contentsOf: desk.folder.appending(path: "output/\(name)/manifest.json"))
      let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      #expect(manifest["city"] as? String == name)
    }
  }

  @Test func aTableIsNotWrittenAmongThoseOfTheMap() throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "measure", "maps/plymouth", "--into", "maps/plymouth/targets.csv", "-q")
      #expect(outcome.code == 1)
      #expect(
        outcome.errors == """
          error: 'maps/plymouth/targets.csv' would stand among the tables of the map
            hint: name a file in another folder with --into

          """)
      #expect(!desk.exists("maps/plymouth/targets.csv"))
    }
  }

  @Test func aFileOfTheMapIsNeverWrittenOver() throws {
    try withDesk { desk in
      let before = try desk.files(below: "maps/plymouth")
      for command in ["measure", "gaps", "check"] {
        let outcome = try desk.actormap(
          command, "maps/plymouth", "--into", "maps/plymouth/ties.csv", "-q")
        #expect(outcome.code == 1)
        #expect(
          outcome.errors == """
            error: 'maps/plymouth/ties.csv' is part of the map and would be lost
              hint: name another file with --into

            """)
      }
      #expect(try desk.files(below: "maps/plymouth") == before)
    }
  }

  @Test func anothersManifestMakesNoFolderOurs() throws {
    try withDesk { desk in
      try desk.write("{\"name\": \"a web app\"}", to: "app/manifest.json")
      let outcome = try desk.actormap("build", "maps/plymouth", "--into", "app", "-q")
      #expect(outcome.code == 1)
      #expect(try desk.text("app/manifest.json") == "{\"name\": \"a web app\"}")
    }
  }

  @Test func resultsThatCannotBeWrittenAreAnError() throws {
    try withDesk { desk in
      let outcome = try shell("actormap measure maps/plymouth -q > /dev/full", in: desk.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.output == "error: standard output cannot be written: No space left on device\n")
    }
  }
}
