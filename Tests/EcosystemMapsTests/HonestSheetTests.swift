import EcosystemDisclosure
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// A sheet says what is true of the part of the city that it draws, and no more.
@Suite struct HonestSheetTests {
  private func town(_ view: String, domain: String? = nil, actor: String? = nil) throws -> Diagram {
    let edition = try Cities.edition(Town.name)
    let wanted = try MapView.named(view)
    var request = Cities.request(edition, for: wanted)
    if let domain {
      request.focus = .domain(
        Ref(try #require(edition.ecosystem.domains.firstIndex { $0.id == domain })))
    }
    if let actor {
      request.focus = .actor(
        Ref(try #require(edition.ecosystem.actors.firstIndex { $0.id == actor })))
    }
    return try wanted.diagram(edition, request)
  }

  /// The Coast Trust has links, but none with those of film.
  @Test func whoHasLinksElsewhereIsNotCalledWithoutLinks() throws {
    let diagram = try town("network", domain: "film")
    #expect(diagram.sentences.contains("No link with the others on this sheet"))
    #expect(!diagram.sentences.contains { $0.contains("on the map") })
  }

  /// The Sailing Club teaches sailing, with the two skills above it; rigging and wind power are
  /// not its own, which says nothing of what is to come in the city.
  @Test func layersOutsideTheFocusAreNotEmpty() throws {
    let diagram = try town("skills-spine", actor: "club")
    #expect(!diagram.sentences.contains { $0.contains("none on") })
    #expect(diagram.notShown.contains("2 skills outside the focus"))
  }

  /// All three offers are of the sea.
  @Test func aFocusCountsItsOwnOffers() throws {
    #expect(try town("coverage").counts.contains("3 offers"))
    let art = try town("coverage", domain: "art").counts
    #expect(art.contains("0 offers") && art.contains("0 providers"))
  }

  /// A sheet of one domain has room for names.
  @Test func aFocusNamesItsProviders() throws {
    let sea = try town("coverage", domain: "sea").sentences
    #expect(sea.contains("3 providers"))
    for name in ["– Old Boat Yard", "– Tidewater College", "– Sailing Club"] {
      #expect(sea.contains(name))
    }
    #expect(try !town("coverage").sentences.contains("– Sailing Club"))
  }

  /// The open bench leads nowhere; first sail and the rigging course do, but not to film.
  @Test func stepsOutsideTheFocusAreStatedAllTheSame() throws {
    #expect(
      try town("pathways", domain: "sea").notShown
        .contains("1 offer of which no step is stated"))
    let film = try town("pathways", domain: "film").notShown
    #expect(film.contains("3 offers outside the focus"), "\(film)")
    #expect(!film.contains { $0.contains("no step is stated") })
  }

  @Test func aRelationLooksTheSameOnEverySheet() throws {
    for city in ["greater-manchester", "brighton", "portside"] {
      var looks: [Ref<Relation>: LineSign] = [:]
      for view in ["network", "backbone", "rings"] {
        for link in try Cities.drawn(city, view).diagram.links {
          let relation = try #require(link.sign.relation)
          #expect(looks[relation, default: link.sign] == link.sign, "\(city) \(view) \(link.title)")
          looks[relation] = link.sign
        }
      }
      #expect(!looks.isEmpty)
    }
  }

  @Test func whereAllMarksAreOfOneSizeNoLegendTellsOfSizes() throws {
    let diagram = try Cities.drawn("portside", "two-mode").diagram
    #expect(
      !diagram.legend.contains { if case .sizes = $0 { true } else { false } })
  }

  @Test func fewLinksTellNothingOfChance() throws {
    #expect(Lean(found: 0, expected: 0.3) == .unsure)
    #expect(Lean(found: 1, expected: 1.2) == .unsure)
    #expect(Lean(found: 2, expected: 0.7) == .unsure)
    #expect(Lean(found: 3, expected: 2.9) == .even)
    #expect(Lean(found: 2, expected: 2.1) == .even)
    let plymouth = try Cities.drawn("plymouth", "mixing").diagram
    #expect(
      plymouth.sentences.joined(separator: " ").hasPrefix(
        "Too few to tell: for no two sectors can 5 linked pairs be told from chance."))
    let portside = try Cities.drawn("portside", "mixing").diagram
    #expect(!portside.sentences.contains { $0.contains("Too few to tell") })
  }

  @Test func legendsShowWhatIsDrawn() throws {
    let said = try Cities.drawn("plymouth", "you-said").diagram
    #expect(said.swatches == ["no answer is on the map, which does not mean that there was none"])
    let meetings = try Cities.drawn("portside", "engagement").diagram
    #expect(!meetings.swatches.contains("unknown: who came is not recorded"))
    #expect(
      try Cities.drawn("brighton", "engagement").diagram.swatches
        .contains("unknown: who came is not recorded"))
  }

  @Test func whatIsUnknownIsNotCalledNothing() throws {
    let texts = try Cities.drawn("plymouth", "network").page.texts.map(\.string)
    #expect(texts.contains("What to act on"))
    #expect(!texts.contains { $0.contains("Nothing to act on") })
    let edition = try Cities.edition("plymouth")
    let brief = try #require(Pack.all.first { $0.id == "brief" })
    let pages = try brief.files(
      edition,
      PackRequest(
        draw: Cities.request(edition), view: nil, tile: .a4, people: 24, tables: 4,
        blanks: .pile(0))
    ).flatMap(\.pages)
    #expect(!pages.flatMap(\.texts).contains { $0.string == "Three things to act on" })
  }

  /// Nobody counted who lives at the Far Farm.
  @Test func anUnknownNumberOfPeopleIsNoSmallOne() throws {
    let diagram = try town("places")
    #expect(diagram.sentences.contains("people: unknown"))
    #expect(
      diagram.areas.contains { $0.title?.hasPrefix("Far Farm") == true && !$0.paint.dash.isEmpty })
  }

  /// A mark in the square above or beside would tell another influence or interest.
  @Test(arguments: [Paper.a4, .a3, .a1])
  func marksKeepToTheirSquares(paper: Paper) throws {
    let edition = try Cities.edition("portside")
    let diagram = try MapView.grid.diagram(edition, Cities.request(edition, paper: paper))
    let plot = try #require(diagram.areas.first?.path.bounds)
    let step = Size(plot.width / 5, plot.height / 5)
    for mark in diagram.marks where plot.contains(mark.box) {
      let actor = edition.ecosystem.actors[mark.actor]
      let (interest, influence) = (try #require(actor.interest), try #require(actor.influence))
      let square = Rect(
        x: plot.minX + (interest - 1) * step.width, y: plot.maxY - influence * step.height,
        width: step.width, height: step.height)
      #expect(square.contains(mark.box), "\(mark.reading)")
    }
  }

  @Test func namesKeepClearOfRims() throws {
    for paper in [Paper.a4, .a3] {
      let diagram = try Cities.drawn("portside", "gaps", paper).diagram
      let rims = diagram.areas.filter { $0.title?.hasSuffix("alone in offering something") == true }
      #expect(!rims.isEmpty)
      for rim in rims {
        let box = try #require(rim.path.bounds).inset(by: 0.1)
        for mark in diagram.marks {
          #expect(mark.labelBox.map { !$0.intersects(box) } ?? true, "\(mark.reading)")
        }
      }
    }
  }

  /// Cells say the same kind of thing in the same letters, and smaller ones before they say less.
  @Test func cellsOfATableHaveTheSameLetters() throws {
    for city in ["portside", "brighton"] {
      let edition = try Cities.edition(city)
      let view = try MapView.named("engagement")
      let drawing = try poster(edition, view, Cities.request(edition, paper: .a4))
      let page = try #require(drawing.pages.first)
      let captions = page.group("map").flatMap(\.texts)
      let words = captions.map(\.string).joined(separator: " ")
      let came = Set(
        edition.ecosystem.affiliations.filter {
          ["workshop", "event"].contains(edition.ecosystem.initiatives[$0.initiative].kind)
        }.map(\.actor))
      for actor in came {
        let first = edition.ecosystem.actors[actor].name.split(separator: " ")[0]
        #expect(words.contains(first), "\(first)")
      }
      let names = captions.filter { $0.string.contains(";") }
      #expect(Set(names.map(\.size)).count == 1)
    }
  }

  @Test func aWallCallsNobodyIsolatedStrainedOrBlocked() throws {
    let edition = try Cities.edition("portside")
    let wall = edition.forWall
    func drawn(_ view: MapView, _ edition: Edition) throws -> Diagram {
      try view.diagram(edition, Cities.request(edition))
    }
    let caption = "No link with any other organisation on the map"
    #expect(try drawn(.network, edition).sentences.contains(caption))
    let network = try drawn(.network, wall)
    #expect(network.sentences.contains("No link on this map yet: draw in what is missing"))
    #expect(network.notShown.contains("6 links of strain, not named on walls"))
    #expect(try drawn(.network, edition).links.contains { $0.sign.isStrain })
    for view in [MapView.network, .rings] {
      #expect(try !drawn(view, wall).links.contains { $0.sign.isStrain })
    }
    let energy = try drawn(.energy, wall)
    #expect(!energy.blocks.contains { $0.title.contains("Portside Federation") })
    #expect(energy.notShown.contains("1 mark of blockage, not named on walls"))
    #expect(energy.blocks.contains { $0.title.contains("Ropewalk") }, "energy is named")
  }

  /// A map of nothing but strain has nothing for a wall, and says so.
  @Test func aWallOfStrainAloneIsRefused() throws {
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,Ash\nb,Birch\n",
      "relations.csv": "id,title,meaning\nquarrel,disagrees with,strain\n",
      "ties.csv": "from,to,relation\na,b,quarrel\n",
    ]).forWall
    #expect(
      throws: NotDrawable(
        reason: "all links are of strain, and a wall names nobody for it, unless with --name-weak")
    ) { try MapView.network.diagram(edition, Cities.request(edition)) }
    #expect(
      throws: NotDrawable(
        reason: "nothing is left to draw without 1 link of strain, not named on walls")
    ) { try MapView.energy.diagram(edition, Cities.request(edition)) }
  }
}

extension Diagram {
  fileprivate var sentences: [String] { captions.flatMap(\.texts).map(\.string) }

  fileprivate var swatches: [String] {
    legend.compactMap { if case .swatch(_, _, _, let text) = $0 { text } else { nil } }
  }
}
