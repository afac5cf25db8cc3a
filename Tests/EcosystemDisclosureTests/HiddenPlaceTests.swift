import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// Where a hidden organisation is, when nobody else is there.
@Suite struct HiddenPlaceTests {
  private static let tables = [
    "actors": """
    name,show,place,note
    Alpha,public,Hall,near 12 Secret Yard
    Gamma Refuge,internal,,
    Delta Refuge,internal,Back Lane,
    """,
    "provision": """
    provider,title,domains,places_per_year,place
    Alpha,O1,x,5,Town
    Gamma Refuge,Class,x,6,12 Secret Yard
    Gamma Refuge,Class in Town,x,6,Town
    """,
    "population": "place,people\nTown,100\n",
    "travel": "from,to,minutes\nTown,12 Secret Yard,60\nTown,Hall,5\n",
    "targets": "target,domain,place\n9,x,Town\n",
    "insights": "theme,statement,relates_to\nt,s,place:back-lane\n",
    "places": "name\nTown\nHall\nBack Lane\n12 Secret Yard\n",
  ]

  /// The place, its ways, its cells and what is found of it are gone; totals still count it.
  @Test(arguments: [Audience.public, .partner])
  func isNotTold(audience: Audience) throws {
    let whole = edition(try ecosystem(Self.tables), for: .internal)
    let shown = edition(try ecosystem(Self.tables), for: audience)
    #expect(
      shown.ecosystem.places.map(\.name) == ["Town", "Hall", "Back Lane", "a place not shown here"])
    #expect(shown.ecosystem.places.map(\.id) == ["town", "hall", "back-lane", "place-4"])
    #expect(shown.ecosystem.travel.map(\.to.index) == [1])
    #expect(shown.ecosystem.actors[0].note == "near a place not shown here")
    #expect(shown.facts.reach?.outOfReach.isEmpty == true)
    func places(_ edition: Edition) -> Set<Int> {
      Set((edition.facts.coverage?.cells ?? []).compactMap { $0.cell.place?.ref?.index })
    }
    #expect(places(whole) == [0, 3])
    #expect(places(shown) == [0])
    let unreached = """
      Nobody of the ages that they are for lives within 30 minutes of 1 offer in 12 Secret Yard \
      (6 places a year).
      """
    #expect(whole.allTexts.contains(unreached))
    #expect(!shown.allTexts.contains { $0.contains("Secret") || $0.contains("secret") })
    #expect(!shown.allTexts.contains { $0.contains("lives within") })
  }

  /// A place from which a way begins may have people; that is not told of one that is hidden.
  @Test func isNoAreaEither() throws {
    var tables = Self.tables
    tables["travel"] = "from,to,minutes\nTown,12 Secret Yard,60\n12 Secret Yard,Town,60\n"
    let whole = edition(try ecosystem(tables), for: .internal)
    let shown = edition(try ecosystem(tables), for: .public)
    #expect(whole.facts.reach?.areas.map(\.index) == [0, 3])
    #expect(shown.facts.reach?.areas.map(\.index) == [0])
    #expect(shown.facts.reach?.cells.map { $0.areas.count } == [1, 1])
    #expect(!shown.allTexts.contains { $0.contains("Secret") || $0.contains("secret") })
  }

  /// For research no name of a place tells who is there: areas stay, venues do not.
  @Test func venuesLoseTheirNamesForResearch() throws {
    let map = try ecosystem([
      "city": "setting,value\nprivacy.min_cell,2\nnext_steps,meet at Rope Loft\n",
      "actors": "name,show,place\nAlpha,public,Kelp Yard\nBeta,partner,Town\nGamma,,Mill\n",
      "provision": """
      provider,title,domains,places_per_year,place
      Alpha,O1,x,5,Rope Loft
      Beta,O2,x,5,Mill
      Gamma,O3,x,5,Mill
      """,
      "initiatives": "name,place\nFair,Tin Shed\n", "population": "place,people\nTown,100\n",
      "travel": "from,to,minutes\nTown,Quay,5\n",
      "places":
        "name,lat,lon\nTown,,\nKelp Yard,52.1,-4.1\nRope Loft,,\nMill,,\nTin Shed,,\nQuay,,\n",
    ])
    let research = Research(pseudonyms: Pseudonyms(key: [1]), isSignedOff: true)
    let told = research.arranged(map)
    let shown = disclose(analyse(told, wanting: .quick), to: .research, on: research)
    let ids = shown.ecosystem.places.map(\.id)
    #expect(ids.count == 6 && ids.filter { $0.hasPrefix("place-") }.count == 3)
    #expect(Set(ids).isSuperset(of: ["town", "mill", "quay"]))
    #expect(shown.ecosystem.city.nextSteps == "meet at a place not shown here")
    let hidden = ["kelp", "rope loft", "rope-loft", "tin shed", "tin-shed"]
    for text in shown.allTexts.map({ $0.lowercased() }) {
      for word in hidden { #expect(!text.contains(word), "\(word) in \(text)") }
    }
  }

  /// No row that names the place is left as evidence.
  @Test func noRowLeadsToIt() throws {
    func rows(_ audience: Audience) throws -> Set<String> {
      var tables = Self.tables
      tables["population"] = "place,people\nTown,100\nHall,50\n"
      tables["travel"] = "from,to,minutes\nHall,12 Secret Yard,50\nHall,Town,60\nTown,Hall,60\n"
      let shown = edition(try ecosystem(tables), for: audience)
      return Set(
        (shown.analysis.gaps.flatMap(\.evidence) + shown.analysis.findings.flatMap(\.evidence))
          .map(shown.ecosystem.place).filter { $0.hasPrefix("t") || $0.hasPrefix("prov") })
    }
    #expect(try rows(.internal).contains("travel.csv:2"))
    #expect(
      try rows(.public).isDisjoint(with: ["travel.csv:2", "provision.csv:3", "provision.csv:4"]))
  }
}
