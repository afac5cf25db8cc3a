import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// What each view says of the small town, worked out by hand from its tables.
@Suite struct ViewTests {
  private func town(_ view: String, for audience: Audience = .partner) throws -> Diagram {
    try Cities.drawn(Town.name, view).diagram
  }

  private func names(_ diagram: Diagram) throws -> [String: Diagram.Mark] {
    let actors = try Cities.edition(Town.name).ecosystem.actors
    return Dictionary(uniqueKeysWithValues: diagram.marks.map { (actors[$0.actor].id, $0) })
  }

  private func words(_ diagram: Diagram, block name: String) throws -> String {
    let block = try #require(diagram.blocks.first { $0.reading == name }, "\(name) is missing")
    return block.texts.map(\.string).joined(separator: " ")
  }

  /// yard and club are of the sea alone; college is of sea and art, trust of all three.
  @Test func thoseOfSeveralDomainsStandBetween() throws {
    let diagram = try town("domains")
    let marks = try names(diagram)
    func circle(_ title: String) throws -> Rect {
      let area = try #require(diagram.areas.first { $0.title?.hasPrefix(title + ":") ?? false })
      return try #require(area.path.bounds)
    }
    let (sea, art, film) = (try circle("Sea and boats"), try circle("Art"), try circle("Film"))
    func isIn(_ id: String, _ circle: Rect) throws -> Bool {
      try #require(marks[id]).centre.distance(to: circle.centre) < circle.width / 2
    }
    for id in ["yard", "club"] { #expect(try isIn(id, sea)) }
    #expect(try isIn("gallery", art) && isIn("screen", film) && isIn("voices", film))
    for id in ["college", "trust"] {
      for circle in [sea, art, film] { #expect(try !isIn(id, circle)) }
    }
    #expect(diagram.counts == ["10 organisations", "3 domains", "2 in several domains"])
    // Two lines of the college, three of the trust.
    #expect(diagram.areas.count { $0.paint.opacity == 0.55 } == 5)
  }

  /// Seven have both values and local rows; bank and lamp lack one.
  @Test func whoLacksAValueIsNamedAsUnknown() throws {
    let diagram = try town("grid")
    let marks = try names(diagram)
    let plot = try #require(diagram.areas.first?.path.bounds)
    let step = Size(plot.width / 5, plot.height / 5)
    for (id, interest, influence) in [
      ("yard", 2.0, 4.0), ("college", 5, 5), ("club", 4, 2), ("voices", 4, 1),
    ] {
      let centre = try #require(marks[id]).centre
      let x = 0.5 + (centre.x - plot.minX) / step.width
      let y = 0.5 + (plot.maxY - centre.y) / step.height
      #expect(abs(x - interest) <= 0.5 && abs(y - influence) <= 0.5, "\(id) at \(x), \(y)")
    }
    for id in ["bank", "lamp"] { #expect(try !plot.contains(#require(marks[id]).centre)) }
    #expect(diagram.counts == ["8 organisations placed", "2 unknown"])
  }

  /// Three rated the college's power, from 2 to 4; one rated its part, which is not told.
  @Test func ratingsSpreadOnlyForThoseInside() throws {
    var tables = Town.tables
    tables["ratings.csv"] = """
      rater,rated,item,value
      yard,college,power,2
      trust,college,power,4
      club,college,power,3
      club,college,involvement,3

      """
    for (audience, count) in [(Audience.internal, 1), (.partner, 0)] {
      let edition = try Cities.edition(tables, for: audience)
      let diagram = try MapView.grid.diagram(edition, Cities.request(edition))
      let lines = diagram.areas.filter { $0.title == "Tidewater College: lowest to highest rating" }
      #expect(lines.count == count)
      #expect(diagram.legend.contains { $0.says("Cross: lowest") } == (count > 0))
    }
  }

  /// Around the trust: college, gallery, council in one step; yard, club, screen in two.
  @Test func twoStepsAroundOneOrganisation() throws {
    let edition = try Cities.edition(Town.name)
    let trust = try #require(edition.ecosystem.actors.firstIndex { $0.id == "trust" })
    var request = Cities.request(edition)
    request.focus = .actor(Ref(trust))
    let diagram = try MapView.ego.diagram(edition, request)
    let ids = Set(diagram.marks.map { edition.ecosystem.actors[$0.actor].id })
    #expect(ids == ["trust", "college", "gallery", "council", "yard", "club", "screen"])
    #expect(
      diagram.counts[..<2] == ["3 organisations in one step", "3 organisations in two"])
    let centre = try #require(diagram.marks.first { $0.actor.index == trust }).centre
    #expect(centre.distance(to: diagram.frame.centre) < 1)
  }

  @Test func everyPartIsALine() throws {
    let diagram = try town("two-mode")
    #expect(diagram.counts == ["6 organisations", "3 initiatives", "7 parts"])
    #expect(diagram.links.count == 7 && diagram.blocks.count == 3)
    #expect(diagram.notShown == ["4 organisations of which no part is stated"])
  }

  /// Worked out by hand.
  ///
  /// 9 pairs without strain among 10 organisations, 45 possible pairs: 9 · 2 · 1 / 45 = 0.4 by
  /// chance between two of culture and the one learner, and 1 is there. Five sectors of one
  /// organisation have no pair within.
  @Test func chanceStandsBesideWhatIsThere() throws {
    let diagram = try town("mixing")
    let cell = try #require(
      diagram.cells.first {
        $0.lines.prefix(2) == ["Culture, arts and heritage", "Learners and young people"]
      })
    #expect(cell.lines[2...] == ["1", "chance\u{A0}0.4"])
    #expect(diagram.cells.count == 44)
    #expect(diagram.counts == ["7 sectors", "9 linked pairs"])
  }

  @Test func skillsTellHowTheyCanBeLearnt() throws {
    let diagram = try town("skills-spine")
    #expect(try words(diagram, block: "Sailing") == "●★ Sailing only Sailing Club part of Making")
    #expect(try words(diagram, block: "Making").hasPrefix("●★ Making 3 providers"))
    #expect(try words(diagram, block: "Wind power") == "? Wind power no offer listed")
    #expect(
      diagram.counts == [
        "5 skills", "4 offered", "2 by one provider alone", "1 with no offer listed",
      ])
  }

  @Test func pathwaysRunFromLeftToRight() throws {
    let diagram = try town("pathways")
    let boxes = Dictionary(uniqueKeysWithValues: diagram.blocks.map { ($0.reading, $0.box) })
    let way = try ["First Sail", "First Mate", "Rigging Course", "Boat hand"].map {
      try #require(boxes[$0]).minX
    }
    #expect(way == way.sorted() && Set(way).count == 4)
    #expect(try words(diagram, block: "Lens").contains("? nothing listed leads here"))
    #expect(try words(diagram, block: "Alone").contains("leads to nothing listed"))
    #expect(diagram.counts == ["2 offers", "3 badges", "2 opportunities", "4 steps"])
  }

  @Test func aLinkThatSkipsALevelIsDashed() throws {
    let diagram = try town("logic-model")
    let skips = diagram.links.filter { !$0.sign.dash.isEmpty }
    #expect(skips.map(\.title) == ["Ask for cameras – serves – More film"])
    #expect(skips.first?.lead.count == 2)
    #expect(try words(diagram, block: "More film").contains("! owner not stated, indicator not"))
    #expect(try !words(diagram, block: "Lend boats").contains("!"))
    #expect(try words(diagram, block: "More film").contains("… no activity below"))
  }

  @Test func whatWasSaidStandsWithWhatCameOfIt() throws {
    let diagram = try town("you-said")
    #expect(
      try words(diagram, block: "Boots cost too much").contains(
        "✓ Boots can be borrowed Sailing Club"))
    #expect(
      try words(diagram, block: "The bus stops at six").contains("? No answer is on the map yet."))
    #expect(
      diagram.counts[2...] == ["1 with an answer", "0 taken up", "1 without either on the map"])
  }

  /// 0.02° of latitude are as long as 0.04° of longitude times cos 50.01°, 0.02571, is wide.
  @Test func placesKeepTheirDistances() throws {
    let map = PlaneMap(
      [
        .init(latitude: 50, longitude: -4), .init(latitude: 50.02, longitude: -4),
        .init(latitude: 50.01, longitude: -4.04),
      ], in: Rect(x: 0, y: 0, width: 1000, height: 1000))
    let (quay, hill) = (
      map.point(.init(latitude: 50, longitude: -4)),
      map.point(.init(latitude: 50.02, longitude: -4))
    )
    let farm = map.point(.init(latitude: 50.01, longitude: -4.04))
    #expect(hill.y < quay.y && farm.x < quay.x)
    let ratio = (quay.y - hill.y) / (quay.x - farm.x)
    #expect(abs(ratio - 0.02 / 0.025_707_1) < 1e-4)
    // 1000 points across are 0.0257° of 111.195 km: 2.86 km, so that 0.5 km are 174.9 points.
    let bar = try #require(map.scaleBar(atMost: 200))
    #expect(bar.kilometres == 0.5 && abs(bar.length - 174.9) < 0.1)
  }

  /// 100 young with 50 places a thousand and 300 older with 10: 20 together.
  @Test func agesCountByTheirPeople() throws {
    var tables = Town.tables
    tables["age_bands.csv"] = "id,title,from,to\nyoung,14 to 18,14,18\nolder,19 to 25,19,25\n"
    tables["population.csv"] = """
      place,people,age_band
      quay,100,young
      quay,300,older

      """
    tables["provision.csv"] = """
      provider,id,title,domains,age_from,age_to,place,places_per_year
      club,one,One,sea,14,18,quay,5
      club,two,Two,sea,19,25,quay,3

      """
    for name in ["pathways.csv", "opportunities.csv"] { tables[name] = nil }
    let reach = try #require(Cities.edition(tables).facts.reach)
    let places = ReachOfPlaces(reach, domain: nil).places
    let quay = try #require(places[Ref(0)])
    #expect(quay.people == 400)
    #expect(abs((quay.perThousand ?? 0) - 20) < 1e-9)
  }

  @Test func meetingsWithoutAListAreUnknown() throws {
    let diagram = try town("engagement")
    func cell(_ sector: String, _ meeting: String) throws -> [String] {
      let found = diagram.cells.first { $0.lines.prefix(2) == [sector, meeting] }
      return Array(try #require(found).lines[2...])
    }
    #expect(try cell("Employers", "Spring Regatta") == ["1 of 3", "Old Boat Yard"])
    #expect(try cell("Employers", "Round Table") == ["none listed"])
    #expect(try cell("Employers", "Second Table") == ["unknown"])
  }

  @Test func marksOfOneThingShareACard() throws {
    let diagram = try town("energy")
    let card = try words(diagram, block: "Coast Trust")
    #expect(card == "✚ Coast Trust · 2 times Everybody comes table 1 They open late table 2")
    #expect(
      diagram.counts == ["1 with energy", "1 with blockages", "1 with questions", "1 with strain"])
  }

  /// yard–college 3 and college–club 2 leave yard–club 1 out; nothing else closes a circle but
  /// council–trust 3, college–trust 3 and council–college 1.
  @Test func theBackboneKeepsTheStrongest() throws {
    let edition = try Cities.edition(Town.name)
    let backbone = Backbone(of: statedLinks(of: edition), in: edition)
    let actors = edition.ecosystem.actors
    let kept = backbone.links.map { "\(actors[$0.from].id)–\(actors[$0.to].id)" }
    #expect(
      Set(kept) == [
        "yard–college", "college–club", "college–trust", "gallery–trust", "gallery–screen",
        "trust–council", "screen–voices",
      ])
    #expect(backbone.all == 10)
  }
}

extension LegendEntry {
  fileprivate func says(_ start: String) -> Bool {
    if case .words(let words) = self { words.hasPrefix(start) } else { false }
  }
}
