import Foundation
import Testing

/// From nothing to findings: a new map is made, checked and built, and grows with its tables.
struct NewMapTests {
  @Test func aNewMapPassesAndBuilds() throws {
    try withDesk { desk in
      let made = try desk.actormap("init", "newtown")
      #expect(made.code == 0)
      #expect(made.errors == "made newtown; open newtown/START-HERE.txt, then fill in actors.csv\n")
      let check = try desk.actormap("check", "newtown", "--strict")
      #expect(check.code == 0)
      #expect(!check.errors.contains("warning"))
      let tables = [
        "city", "sources", "sectors", "rings", "domains", "age_bands", "places", "relations",
        "actors", "initiatives", "affiliations", "ties", "provision", "targets",
      ]
      #expect(column("file", of: check.output) == tables.map { $0 + ".csv" })
      let build = try desk.actormap("build", "newtown", "--strict")
      #expect(build.code == 0)
      #expect(try desk.text("output/newtown/tables/actors.csv").split(separator: "\n").count == 1)
    }
  }

  @Test func aNewMapNeverReplacesAnything() throws {
    try withDesk { desk in
      let before = try desk.files(below: "maps")
      let outcome = try desk.actormap("init", "maps/plymouth")
      #expect(outcome.code == 1)
      #expect(
        outcome.errors == """
          error: there is already something at 'maps/plymouth'
            hint: name a folder that does not exist yet

          """)
      #expect(try desk.files(below: "maps") == before)
    }
  }

  @Test func aNewWorkbookPassesAndBuilds() throws {
    try withDesk { desk in
      let made = try desk.actormap("init", "newtown.xlsx", "--all")
      #expect(made.code == 0)
      #expect(made.errors == "made newtown.xlsx; open it, and fill in the sheet Organisations\n")
      #expect(try desk.actormap("check", "newtown.xlsx", "--strict").code == 0)
      #expect(try desk.actormap("build", "newtown.xlsx", "--strict").code == 0)
      #expect(desk.exists("output/newtown/findings.md"))
      let again = try desk.actormap("init", "newtown.xlsx")
      #expect(again.code == 1)
      #expect(again.errorLines.last == "  hint: name a file that does not exist yet")
      let folder = try desk.actormap("init", "other", "--all")
      #expect(folder.code == 64)
      #expect(folder.errorLines.first?.contains("--all goes with a workbook") == true)
    }
  }

  @Test func aListOfNamesIsEnough() throws {
    try withDesk { desk in
      try desk.write("name\nAlder Hall\nBirch School\n", to: "list.csv")
      let outcome = try desk.actormap(
        "measure", "list.csv", "--only", "degree", "--columns", "id,degree")
      #expect(outcome.code == 0)
      #expect(outcome.output == "id,degree\nalder-hall,0\nbirch-school,0\n")
      #expect(try desk.actormap("build", "list.csv", "--into", "out/list", "-q").code == 0)
      #expect(!(try desk.text("out/list/findings.md").contains("isolated")))
    }
  }
}
