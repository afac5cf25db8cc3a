import Foundation
import Testing

/// `check --audience`: who and what will be seen, for those who own the map.
struct OutlookTests {
  private func write(_ desk: Desk) throws {
    try desk.write(
      """
      name,sector,show,is_person,influence,note
      Harbour Youth Club,third-sector,public,,4,
      Safe House,third-sector,internal,,,no address
      Docks Museum,culture,,,3,near Safe House
      Sam Sailor,culture,,yes,,

      """, to: "seen/actors.csv")
    try desk.write(
      "from,to,note\nHarbour Youth Club,Safe House,\nHarbour Youth Club,Docks Museum,old\n",
      to: "seen/ties.csv")
    try desk.write(
      "rater,rated,item,value\nHarbour Youth Club,Docks Museum,reliability,3\n",
      to: "seen/ratings.csv")
  }

  /// The lines of standard output after the ledger and the empty line.
  private func list(_ desk: Desk, _ audience: String) throws -> [String] {
    let outcome = try desk.actormap("check", "seen", "--audience", audience)
    try #require(outcome.code == 0, "\(outcome.errors)")
    let parts = outcome.output.components(separatedBy: "\n\n")
    try #require(parts.count == 2 && parts[0].hasPrefix("file,read,kept"))
    return parts[1].split(separator: "\n").map(String.init)
  }

  @Test func whoAndWhatIsSeenIsListed() throws {
    try withDesk { desk in
      try write(desk)
      let lines = try list(desk, "partner")
      #expect(lines[0] == "what,name,seen,how_many,of,why")
      for line in [
        "organisation,Harbour Youth Club,yes,,,show: public",
        "organisation,Safe House,no,,,show: internal",
        "organisation,Docks Museum,yes,,,show: partner",
        "organisation,Sam Sailor,no,,,show: internal; a person",
        "table,actors,in part,2,4,\"columns: id, name, sector, influence, show, note\"",
        "column,actors.note,in other words,1,2,1 in other words: hidden names are taken out",
        "table,ties,in part,1,2,\"columns: from, to, relation, note\"",
        "table,ratings,no,0,1,not for this audience",
        "figure,measures of organisations,in part,2,4,\"worked out from all, those held back too\"",
      ] { #expect(lines.contains(line), "\(line) in \(lines.joined(separator: "\n"))") }
      let outcome = try desk.actormap("check", "seen", "--audience", "public")
      #expect(
        outcome.errorLines.contains("'public' sees 1 of 4 organisations by name; 3 held back"))
      #expect(outcome.output.contains("column,actors.influence,no,0,2,not for this audience\n"))
    }
  }

  /// No key is needed, and none is made.
  @Test func researchSeesPseudonyms() throws {
    try withDesk { desk in
      try write(desk)
      let lines = try list(desk, "research")
      #expect(
        lines.contains(
          "organisation,Docks Museum,in other words,,,"
            + "show: partner; a pseudonym in the place of the name"))
      #expect(
        lines.contains(
          "table,ties,no,0,2,too many could be recognised by their links; --signed-off tells them"))
      #expect(lines.contains("column,actors.note,no,0,2,not for this audience"))
      #expect(
        lines.contains(
          "column,actors.name,in other words,2,4,"
            + "2 in other words: pseudonyms and numbers in the place of names"))
      #expect(
        try desk.files(below: "seen").keys.sorted() == ["actors.csv", "ratings.csv", "ties.csv"])
    }
  }

  /// Of a real map: what is told to leave is what an export holds, and no more.
  @Test func theListIsWhatAnExportHolds() throws {
    try withDesk { desk in
      let outcome = try desk.actormap("check", "maps/portside", "--audience", "public", "-q")
      let rows = cells(of: outcome.output.components(separatedBy: "\n\n")[1])
      let seen = rows.filter { $0[0] == "organisation" && $0[2] == "yes" }.map { $0[1] }
      #expect(seen.count == 29 && rows.count { $0[0] == "organisation" } == 40)
      _ = try desk.actormap(
        "export", "maps/portside", "--as", "csv", "--audience", "public", "--into", "out", "-q")
      let exported = column("name", of: try desk.text("out/actors.csv"))
      #expect(exported.sorted() == seen.sorted())
      for row in rows where row[0] == "table" {
        let path = "out/\(row[1]).csv"
        let count = desk.exists(path) ? cells(of: try desk.text(path)).count - 1 : 0
        #expect("\(count)" == row[3], "\(row[1])")
      }
      for row in rows where row[0] == "column" && row[2] == "no" {
        let parts = row[1].split(separator: ".").map(String.init)
        let held = column(parts[1], of: try desk.text("out/\(parts[0]).csv"))
        let isHeldBack = held.allSatisfy(\.isEmpty)
        #expect(isHeldBack, "\(row[1])")
      }
    }
  }
}
