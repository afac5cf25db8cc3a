import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// Two maps on one sheet: what came filled, what went hollow and dashed, all else grey.
@Suite struct ChangeMapTests {
  /// Lamp Works left; Pier Arts came, linked with the gallery, which moved inwards.
  ///
  /// The yard moved outwards and no longer works with the club.
  private static let later: [String: String] = {
    var tables = Town.tables
    for (table, old, new) in [
      ("actors.csv", "lamp,Lamp Works,employers,wider,,,,,,\n", "pier,Pier Arts,culture,core\n"),
      ("actors.csv", "Long Gallery,culture,core", "Long Gallery,culture,anchor"),
      ("actors.csv", "Old Boat Yard,employers,core", "Old Boat Yard,employers,wider"),
      ("ties.csv", "yard,club,works,1\n", "gallery,pier,works,\n"),
    ] {
      tables[table] = tables[table]?.replacing(old, with: new)
    }
    return tables
  }()

  private func joined(
    _ old: [String: String], _ new: [String: String], for audience: Audience = .partner
  ) throws -> JoinedEditions {
    JoinedEditions(try Cities.edition(old, for: audience), try Cities.edition(new, for: audience))
  }

  private func diagram(_ maps: JoinedEditions) throws -> Diagram {
    try MapView.changes(in: maps, told: ["1 organisation came: Pier Arts"])
      .diagram(maps.edition, Cities.request(maps.edition))
  }

  @Test func everyChangeHasItsLook() throws {
    let maps = try joined(Town.tables, Self.later)
    let diagram = try diagram(maps)
    func mark(_ name: String) throws -> Diagram.Mark {
      try #require(diagram.marks.first { $0.reading == name })
    }
    let (came, went) = (try mark("Pier Arts"), try mark("Lamp Works"))
    #expect(came.flag?.symbol == "+" && came.sign.dash.isEmpty)
    #expect(
      came.title
        == "Pier Arts · Culture, arts and heritage · ring: Core · came: on the newer map alone")
    #expect(went.flag?.symbol == "–" && !went.sign.dash.isEmpty && went.sign.fill == .white)
    #expect(try mark("Long Gallery").flag?.symbol == "▲")
    #expect(try mark("Long Gallery").title.hasSuffix("moved to a ring further in, from Core"))
    #expect(try mark("Old Boat Yard").flag?.symbol == "▼")
    #expect(try mark("Coast Trust").flag == nil)
    // In black and white the three differ by far in light.
    let lights = [came, went, try mark("Coast Trust")].map { $0.sign.fill.grey }
    #expect(lights[0].contrast(with: lights[2]) > 3 && lights[1] == .white && lights[2] != .white)
    #expect(
      diagram.counts == [
        "9 organisations on both maps", "1 came", "1 went", "2 moved to another ring",
        "9 lines on both maps", "1 came", "1 went",
      ])
    let changed = diagram.links.filter { $0.sign.title != "link on both maps" }
    #expect(
      changed.map(\.title) == [
        "Old Boat Yard – works with – Sailing Club · link that went",
        "Long Gallery – works with – Pier Arts · link that came",
      ])
    #expect(changed.map(\.sign.dash.isEmpty) == [false, true])
  }

  @Test func aMapBesideItselfIsGrey() throws {
    let diagram = try diagram(try joined(Town.tables, Town.tables))
    #expect(diagram.marks.allSatisfy { $0.flag == nil && $0.sign.dash.isEmpty })
    #expect(Set(diagram.links.map(\.sign.title)) == ["link on both maps"])
    #expect(diagram.counts == ["10 organisations on both maps", "10 lines on both maps"])
  }

  /// Without rings and sectors, both are one network; vocabularies of the older map that the newer
  /// has not are added to it.
  @Test func withoutRingsItIsANetwork() throws {
    let old = [
      "actors.csv": "id,name,sector\na,Alpha,boats\nb,Beta,\nc,Gamma,\n",
      "sectors.csv": "id,title\nboats,Boats\n",
      "relations.csv": "id,title\nlends,lends to\n",
      "ties.csv": "from,to,relation\na,b,lends\nb,c,lends\n",
    ]
    let new = [
      "actors.csv": "id,name\nc,Gamma\nb,Beta\nd,Delta\n",
      "ties.csv": "from,to,relation\nc,d,asks\n",
    ]
    let maps = try joined(old, new)
    let ecosystem = maps.edition.ecosystem
    #expect(ecosystem.actors.map(\.id) == ["c", "b", "d", "a"])
    #expect(ecosystem.actors[3].sector.map { ecosystem.sectors[$0].title } == "Boats")
    let diagram = try diagram(maps)
    #expect(Set(diagram.marks.map(\.reading)) == ["Alpha", "Beta", "Gamma", "Delta"])
    #expect(
      Set(diagram.links.map(\.title)) == [
        "Beta – lends to – Alpha · link that went", "Gamma – lends to – Beta · link that went",
        "Gamma – asks – Delta · link that came",
      ])
  }

  /// What either map hides is on neither page nor in the DOT text.
  @Test func hiddenOrganisationsAreNowhere() throws {
    let old = [
      "actors.csv": """
      id,name,ring,show
      a,Alpha,core,public
      s,Secret,core,internal
      w,Withdrawn,core,public

      """,
      "ties.csv": "from,to\na,s\na,w\n",
    ]
    let new = [
      "actors.csv": """
      id,name,ring,show
      a,Alpha,core,public
      h,Hush,core,internal
      w,Withdrawn,core,internal

      """,
      "ties.csv": "from,to\na,h\na,w\n",
    ]
    let later = try Cities.edition(new, for: .internal).ecosystem
    let earlier = try Cities.edition(old, for: .internal).ecosystem
    #expect(
      earlier.respecting(wishesOf: later).actors.map(\.show) == [.public, .internal, .internal])
    let before = disclose(
      analyse(earlier.respecting(wishesOf: later), wanting: Wanted()), to: .public)
    let maps = JoinedEditions(before, try Cities.edition(new, for: .public))
    let view = MapView.changes(in: maps, told: [])
    let drawing = try draw(maps.edition, view, Cities.request(maps.edition))
    let page = try #require(drawing.pages.first)
    let told = page.svg() + drawing.dot + page.texts.map(\.string).joined()
    #expect(told.contains("Alpha"))
    for name in ["Secret", "Hush", "Withdrawn"] { #expect(!told.contains(name), "\(name)") }
    #expect(
      try diagram(maps).notShown.first
        == "2 organisations are not shown to this audience, with all links to them")
  }

  @Test func theSameMapsGiveTheSameDrawing() throws {
    func drawing() throws -> Drawing {
      let maps = try joined(Town.tables, Self.later)
      return try draw(
        maps.edition, .changes(in: maps, told: ["one", "two"]), Cities.request(maps.edition))
    }
    let first = try drawing()
    #expect(first == (try drawing()))
    let words = try #require(first.pages.first).texts.map(\.string)
    #expect(words.contains("What changed since March 2026") && words.contains("two"))
  }
}
