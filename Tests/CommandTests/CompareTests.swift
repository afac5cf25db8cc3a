import Foundation
import Testing

/// Two states of a map, and what differs between them.
struct CompareTests {
  private func write(_ desk: Desk, _ folder: String, _ tables: [String: String]) throws {
    for (table, text) in tables { try desk.write(text, to: "\(folder)/\(table).csv") }
  }

  @Test func whatCameWentAndMoved() throws {
    try withDesk { desk in
      try write(
        desk, "old",
        [
          "actors": "id,name,ring\na,Alpha,core\nb,Beta,wider\nc,Gamma,\n",
          "ties": "from,to,relation,strength\na,b,works-with,1\nb,c,works-with,2\n",
          "provision": "provider,title,places_per_year\na,Club,10\nb,Lab,5\n",
        ])
      try write(
        desk, "new",
        [
          "actors": "id,name,ring\nd,Delta,\nb,Beta,core\na,Alpha,core\n",
          "ties": "from,to,relation,strength\nb,a,works-with,3\na,d,works-with,\n",
          "provision": "provider,title,places_per_year\na,Club,12\nd,Den,\n",
        ])
      let outcome = try desk.actormap("compare", "old", "new")
      #expect(outcome.code == 0)
      let rows = outcome.output.split(separator: "\n").map(String.init)
      #expect(rows[0] == "kind,change,id,name,what,before,after")
      #expect(
        rows.filter { $0.hasPrefix("organisation") } == [
          "organisation,came,d,Delta,,,", "organisation,went,c,Gamma,,,",
          "organisation,moved,b,Beta,ring,wider,core",
        ])
      #expect(
        rows.filter { $0.hasPrefix("link") } == [
          "link,moved,a;b;works-with,Beta – works-with – Alpha,strength,1,3",
          "link,came,a;d;works-with,Alpha – works-with – Delta,strength,,",
          "link,went,b;c;works-with,Beta – works-with – Gamma,strength,2,",
        ])
      #expect(
        rows.filter { $0.hasPrefix("offer") } == [
          "offer,moved,a;Club,Club,places_per_year,10,12",
          "offer,went,b;Lab,Lab,places_per_year,5,", "offer,came,d;Den,Den,places_per_year,,",
        ])
      // Beta had two links and has one; Alpha the other way about.
      #expect(rows.contains("rank,moved,a,Alpha,degree,2,1"))
      #expect(rows.contains("rank,moved,b,Beta,degree,1,2"))
      #expect(outcome.errors.contains("1 organisation came: Delta\n1 organisation went: Gamma\n"))
      #expect(
        outcome.errors.contains(
          "1 link came, 1 went, 1 changed in strength\n"
            + "1 offer came, 1 went, 1 changed in the number of places\n"))
    }
  }

  @Test func aMapIsLikeItself() throws {
    let outcome = try actormap("compare", "maps/portside", "maps/portside", "-q", in: root)
    #expect(outcome.output == "kind,change,id,name,what,before,after\n")
  }

  @Test func mapsOfTwoCitiesAreToldToBeStrangers() throws {
    try withDesk { desk in
      try write(desk, "old", ["actors": "id,name,sector\na,Alpha,faith\n"])
      try write(desk, "new", ["actors": "id,name\nb,Beta\n"])
      let outcome = try desk.actormap("compare", "old", "new", "--strict")
      #expect(outcome.code == 2)  // for the warning of the older map
      #expect(
        outcome.errors.contains("no organisation is on both maps: are they of one city?\n"))
    }
  }

  @Test func whoTakesPartIsCompared() throws {
    try withDesk { desk in
      let actors = "id,name\na,Alpha\nb,Beta\n"
      let start = "actor,initiative,role\n"
      try write(desk, "old", ["actors": actors, "affiliations": start + "a,Fair,host\nb,Fair,\n"])
      try write(desk, "new", ["actors": actors, "affiliations": start + "a,Fair,guest\na,Gala,\n"])
      let outcome = try desk.actormap("compare", "old", "new")
      let rows = outcome.output.split(separator: "\n").map(String.init)
      #expect(
        rows.filter { $0.hasPrefix("taking part") } == [
          "taking part,moved,a;fair,Alpha – Fair,role,host,guest",
          "taking part,came,a;gala,Alpha – Gala,role,,",
          "taking part,went,b;fair,Beta – Fair,role,,",
        ])
      #expect(outcome.errors.contains("taking part in initiatives: 1 came, 1 went\n"))
    }
  }

  @Test func hiddenOrganisationsAreInNeither() throws {
    try withDesk { desk in
      try write(desk, "old", ["actors": "id,name,show\na,Alpha,\ns,Secret,internal\n"])
      try write(desk, "new", ["actors": "id,name,show\na,Alpha,\n"])
      let outcome = try desk.actormap("compare", "old", "new", "--audience", "public")
      #expect(!outcome.output.contains("Secret") && !outcome.errors.contains("Secret"))
    }
  }

  private let old = [
    "actors": "id,name,ring\na,Alpha,core\nb,Beta,wider\nc,Gamma,wider\n",
    "ties": "from,to,relation\na,b,works-with\nb,c,works-with\n",
    "provision": "provider,title,places_per_year\na,Club,10\n",
  ]
  private let new = [
    "actors": "id,name,ring\na,Alpha,core\nb,Beta,core\nd,Delta,wider\n",
    "ties": "from,to,relation\na,b,works-with\na,d,works-with\n",
    "provision": "provider,title,places_per_year\na,Club,12\nd,Den,\n",
  ]

  @Test func aFolderHoldsTablesSentencesAndTheMap() throws {
    try withDesk { desk in
      try write(desk, "old", old)
      try write(desk, "new", new)
      let outcome = try desk.actormap("compare", "old", "new", "--into", "changes")
      #expect(outcome.code == 0 && outcome.output.isEmpty)
      let files = try desk.files(below: "changes")
      let tables = [
        "actors", "ties", "provision", "affiliations", "gaps", "ranks", "communities",
      ]
      #expect(
        Set(files.keys)
          == Set(
            tables.map { "tables/\($0).csv" }
              + ["svg", "pdf", "png", "dot"].map { "maps/change.\($0)" }
              + ["tables/datapackage.json", "changes.md", "manifest.json"]))
      #expect(
        try desk.text("changes/tables/actors.csv") == """
          change,id,name,what,before,after
          came,d,Delta,,,
          went,c,Gamma,,,
          moved,b,Beta,ring,wider,core

          """)
      #expect(
        try desk.text("changes/tables/ties.csv") == """
          change,id,name,what,before,after
          came,a;d;works-with,Alpha – works-with – Delta,strength,,
          went,b;c;works-with,Beta – works-with – Gamma,strength,,

          """)
      #expect(
        try desk.text("changes/tables/provision.csv") == """
          change,id,name,what,before,after
          moved,a;Club,Club,places_per_year,10,12
          came,d;Den,Den,places_per_year,,

          """)
      // Degrees were 1, 2, 1, and are 2, 1, –, 1.
      #expect(
        column("id", of: try desk.text("changes/tables/ranks.csv")).prefix(4) == [
          "a", "b", "c", "d",
        ])
      #expect(
        try desk.text("changes/tables/ranks.csv").hasPrefix(
          """
          change,id,name,what,before,after
          moved,a,Alpha,degree,2,1
          moved,b,Beta,degree,1,2
          went,c,Gamma,degree,2,
          came,d,Delta,degree,,2

          """))
      let page = try desk.text("changes/changes.md")
      #expect(page.contains("- 1 organisation changed ring: Beta (wider → core)\n"))
      #expect(page.contains("- moved: Club, places\\_per\\_year: 10 → 12\n"))
      // Three of four are in one community on either map: 2 of all 4 members are on both.
      #expect(page.contains("communities: 1 found again, 0 came, 0 went; adjusted Rand index 1"))
      let again = try desk.actormap("compare", "old", "new", "--into", "changes")
      #expect(again.code == 0)
      #expect(try desk.files(below: "changes") == files)
    }
  }

  @Test func aFileHoldsTheMapOrTheTableAlone() throws {
    try withDesk { desk in
      try write(desk, "old", old)
      try write(desk, "new", new)
      #expect(try desk.actormap("compare", "old", "new", "--into", "c.svg", "--bw").code == 0)
      #expect(try desk.text("c.svg").contains("moved to a ring further in, from Wider"))
      #expect(try desk.actormap("compare", "old", "new", "--into", "c.csv").code == 0)
      #expect(try desk.text("c.csv").hasPrefix("kind,change,id,name,what,before,after\n"))
      let both = try desk.actormap(
        "compare", "old", "new", "--into", "c.svg", "--format", "json")
      #expect(both.code == 64)
      #expect(
        both.errors.hasPrefix(
          "Error: --format belongs to the table alone: end --into in .csv, .json or .txt"))
    }
  }

  /// Who wishes to be shown no more is not told as gone.
  @Test func aLaterWishHoldsForTheOlderMapToo() throws {
    try withDesk { desk in
      try write(
        desk, "old",
        [
          "actors": "id,name,ring,show\na,Alpha,core,public\nw,Withdrawn,core,public\n",
          "ties": "from,to\na,w\n",
        ])
      try write(
        desk, "new",
        [
          "actors": "id,name,ring,show\na,Alpha,core,public\nw,Withdrawn,core,internal\n",
          "city": "setting,value\nprivacy.audience,public\n",
        ])
      let outcome = try desk.actormap("compare", "old", "new", "--into", "changes")
      #expect(outcome.code == 0 && !outcome.errors.contains("Withdrawn"))
      for (name, bytes) in try desk.files(below: "changes") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Withdrawn"), "\(name)")
      }
    }
  }
}
