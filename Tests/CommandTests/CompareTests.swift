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
      #expect(outcome.errors.contains("1 link came, 1 went\n1 offer came, 1 went\n"))
    }
  }

  @Test func aMapIsLikeItself() throws {
    let outcome = try actormap("compare", "maps/portside", "maps/portside", "-q", in: root)
    #expect(outcome.output == "kind,change,id,name,what,before,after\n")
  }

  @Test func hiddenOrganisationsAreInNeither() throws {
    try withDesk { desk in
      try write(desk, "old", ["actors": "id,name,show\na,Alpha,\ns,Secret,internal\n"])
      try write(desk, "new", ["actors": "id,name,show\na,Alpha,\n"])
      let outcome = try desk.actormap("compare", "old", "new", "--audience", "public")
      #expect(!outcome.output.contains("Secret") && !outcome.errors.contains("Secret"))
    }
  }
}
