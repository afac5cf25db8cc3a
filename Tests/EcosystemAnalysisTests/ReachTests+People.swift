import EcosystemAnalysis
import EcosystemModel
import Testing

/// Age bands, domains, groups, and what is online.
extension ReachTests {
  private static let parts = map([
    "domains": "id,title\nstem,Stem\narts,Arts\n",
    "age_bands": "id,title,from,to\ny,the young,14,17\no,the old,18,25\n",
    "population":
      "place,people,age_band\nN,400,y\nC,900,y\nS,600,y\nE,100,y\nN,100,o\nC,0,o\nS,50,o\nE,0,o\n",
    "provision": """
    provider,title,domains,age_from,age_to,place,places_per_year
    maker,1,stem;arts,14,25,M1,80
    museum,2,stem,14,17,M2,90
    """,
  ])

  /// Offer 1 gives 20 places to each domain and band: to the old of the north alone.
  @Test func byAgeBandAndDomain() throws {
    let city = try ecosystem(Self.parts)
    let reach = try #require(everything(city).facts.reach)
    #expect(
      reach.cells.map { city.key($0.cell) } == ["y", "stem/y", "arts/y", "o", "stem/o", "arts/o"])
    #expect(reach.cells.map(\.places) == [130, 110, 20, 40, 20, 20])
    #expect(reach.cells.map(\.placesInReach) == [130, 110, 20, 40, 20, 20])
    let old = reach.cells[3].areas.map(\.perThousand)
    #expect(isNear(old[0], 400))
    #expect(old[2] == 0)
    // Nobody old lives in the centre: what is there is told, and counts for nothing.
    #expect(isNear(old[1], 272))
    #expect(reach.cells[3].known.count == 2)
    #expect(
      everything(city).sentences(of: "reach") == [
        "Nobody in South can get to any offer listed in Arts for the young within 30 minutes: "
          + "600 people in 1 of the 4 areas.",
        "Nobody in South can get to any offer listed for the old within 30 minutes: 50 people in 1 "
          + "of the 4 areas.",
      ])
    #expect(everything(city).gaps(of: "reach").map(\.severity) == [.watch, .act])
  }

  @Test func offersWithoutAgesOrPlaceAreNotNone() throws {
    var tables = Self.parts
    tables["provision", default: ""] += "\nmaker,3,stem,,,M2,5\nmaker,4,arts,14,25,,5\n"
    let city = try ecosystem(tables)
    let analysis = everything(city)
    let reach = try #require(analysis.facts.reach)
    // The old of the south may reach offer 3; the young may reach offer 4.
    #expect(reach.cells[3].areas[2].status.word == "unknown")
    #expect(reach.cells[2].areas[2].status.word == "unknown")
    #expect(analysis.gaps(of: "reach").allSatisfy { $0.severity != .act })
    #expect(
      analysis.sentences(of: "reach").suffix(2) == [
        "1 of the 4 offers counts in nobody's reach: its place is not stated.",
        "1 of the 4 offers counts in nobody's reach: people are told by age band, and no ages, or "
          + "none of a band, are stated for it.",
      ])
  }

  @Test(arguments: [
    ("online\nmaker,4,M1,5,", ", since it is online"), ("\nmaker,4,M1,5,", ""),
    ("Online\nmaker,4,,5,online", ", since they are online"),
    ("online\nmaker,4,,5,", ", and 1 of them is online"),
  ])
  func offersOnlineHaveNoPlace(rows: String, end: String) throws {
    let city = try ecosystem(
      Self.map([
        "provision": "provider,title,place,places_per_year,mode\nmaker,1,M1,60,\n"
          + "museum,2,M2,90,\nmaker,3,,5,\(rows)\n"
      ]))
    let told = everything(city).sentences(of: "reach").filter { $0.contains("not stated") }
    let start =
      end.contains("the") ? "2 of the 4 offers count" : "1 of the 4 offers counts"
    let whose = end.contains("the") ? "their" : "its"
    #expect(told == ["\(start) in nobody's reach: \(whose) place is not stated\(end)."])
  }

  /// 100 of the 600 in the south are carers, for whom there is no bus to the market.
  @Test func aBarrierForAGroup() throws {
    let changes: [String: String?] = [
      "groups": "id,title\ncarers,Young carers\n",
      "population": "place,people,group\nN,400,\nC,900,\nS,600,\nE,100,\nS,100,carers\n",
      "barriers": "place,to,blocked,group\nS,M2,yes,carers\n",
    ]
    let (city, reach) = try study(changes)
    let cell = try #require(reach.cells.first)
    let south = cell.areas[2]
    // 90 / (900 + 0.68 × 500) for each near the market; 500 of 600 have 0.68 of it.
    let rate = 90 / (900 + 0.68 * 500) * 0.68
    #expect(isNear(south.rate, rate * 500 / 600))
    #expect(south.groups.map(\.rate) == [0])
    #expect(south.people == 600)
    let sum = cell.known.reduce(0) { $0 + Double($1.people ?? 0) * ($1.rate ?? 0) }
    #expect(isNear(sum, 150))
    let gaps = everything(city).gaps(of: "reach")
    #expect(
      gaps.flatMap(\.evidence).map(city.place) == [
        "population.csv:6", "population.csv:4", "travel.csv:8", "barriers.csv:2",
      ])
    #expect(
      everything(city).sentences(of: "reach") == [
        "Young carers in South (100 people) can get to no offer listed within 30 minutes; others "
          + "there can."
      ])
  }

  @Test func aBarrierForAGroupThatNobodyCounted() throws {
    let changes: [String: String?] = [
      "groups": "id,title\ncarers,Young carers\n",
      "barriers": "place,to,blocked,group\nS,M2,yes,carers\n",
    ]
    #expect(try rows(changes) == (try rows()))
    #expect(
      everything(try ecosystem(Self.map(changes))).sentences(of: "reach") == [
        "Barriers for a group count for nobody in 1 case: how many of the group live there is not "
          + "stated, or the groups there overlap."
      ])
  }

  /// The size of what the south can get to is not stated: it has something, nobody knows how much.
  @Test func anUnknownSizeIsNotNone() throws {
    let provision = "provider,title,place,places_per_year\nmaker,1,M1,60\nmuseum,2,M2,\n"
    #expect(try rows(["provision": provision])[2] == "S 600 - 1 single provider")
    #expect(
      everything(try ecosystem(Self.map(["provision": provision]))).gaps(of: "reach").isEmpty)
  }

  @Test func anOfferOfNoPlacesIsNone() throws {
    let provision = "provider,title,place,places_per_year\nmaker,1,M1,60\nmuseum,2,M2,0\n"
    #expect(try rows(["provision": provision])[2] == "S 600 0 0 none")
  }

  /// The south gets to the museum alone, which has sport.
  @Test func domainsLackingInTheSameAreasAreToldTogether() throws {
    let city = try ecosystem(
      Self.map([
        "domains": "id,title\nstem,Stem\narts,Arts\nsport,Sport\n",
        "provision": """
        provider,title,domains,place,places_per_year
        maker,1,stem;arts,M1,60
        museum,2,sport,M2,90
        """,
      ]))
    let analysis = everything(city)
    #expect(
      analysis.sentences(of: "reach").filter { $0.hasPrefix("Nobody in South") } == [
        "Nobody in South can get to any offer listed in Stem within 30 minutes: 600 people in 1 of "
          + "the 4 areas.",
        "Nobody in South can get to any offer listed in Arts within 30 minutes: 600 people in 1 of "
          + "the 4 areas.",
      ])
    let together =
      "Nobody in South can get to any offer listed in Arts or Stem within 30 minutes: 600 people "
      + "in 1 of the 4 areas."
    #expect(analysis.sentences.filter { $0.hasPrefix("Nobody in South") } == [together])
  }

  /// Five areas; the fifth is far from all but a bit of the mill.
  @Test func farBelowTheAverage() throws {
    let changes: [String: String?] = [
      "places": Self.tables["places", default: ""] + "\nW,West,5\n",
      "population": Self.tables["population", default: ""] + "W,100\n",
      "travel": Self.tables["travel", default: ""] + "\nW,M1,15\nW,M2,15\n",
    ]
    let analysis = everything(try ecosystem(Self.map(changes)))
    let gaps = analysis.gaps(of: "reach")
    #expect(gaps.map(\.severity) == [.watch])
    #expect(
      analysis.sentences(of: "reach").allSatisfy {
        $0.hasPrefix("People in East have about 12 places a year for each 1000 within 30 minutes, ")
          && $0.hasSuffix(
            "less than half of the average of about 71.4; each of the 5 areas has some.")
      })
  }

  /// With the south cut off, it stands beside each average.
  @Test func whoHasNoneStandsBesideTheAverage() throws {
    let changes: [String: String?] = [
      "places": Self.tables["places", default: ""] + "\nW,West,5\n",
      "population": Self.tables["population", default: ""] + "W,3\n",
      "travel": Self.tables["travel", default: ""] + "\nW,M1,55\nW,M2,55\n",
      "barriers": "place,to,blocked\nS,M2,yes\n",
    ]
    let analysis = everything(try ecosystem(Self.map(changes)))
    #expect(analysis.gaps(of: "reach").map(\.severity) == [.act, .act, .watch])
    #expect(
      analysis.sentences(of: "reach").last?.hasSuffix(
        ": how many is not told, since the number would tell of few people; 2 of the 5 areas have "
          + "none at all.") == true)
    let together =
      "Nobody in South or West can get to any offer listed within 30 minutes: people in 2 of the 5 areas."
    #expect(analysis.sentences.contains(together))
    #expect(!analysis.sentences.contains { $0.contains("Nobody in South can") })
  }

  @Test func fewPeopleAreNotTold() throws {
    let changes: [String: String?] = [
      "population": "place,people\nN,400\nC,900\nS,4\nE,100\n",
      "barriers": "place,to,blocked\nS,M2,yes\n",
    ]
    #expect(
      everything(try ecosystem(Self.map(changes))).sentences(of: "reach") == [
        "Nobody in South can get to any offer listed within 30 minutes: fewer than 5 people in 1 "
          + "of the 4 areas."
      ])
  }

  /// Where all there is for South is online, no place is within reach, and that is no lack of all.
  @Test(arguments: ["provision", "ties"])
  func whatIsOnlineIsSaid(declared: String) throws {
    let changes: [String: String?] = [
      "city": "setting,value\ncomplete_for,\(declared)\n",
      "barriers": "place,to,blocked\nS,M2,yes\n",
      "provision": "provider,title,place,places_per_year,mode\nmaker,1,M1,60,\nmuseum,2,M2,90,\n"
        + "maker,3,,5,online\n",
      "insights": "theme,statement,relates_to\nBus,The last bus has left,S\n",
    ]
    let analysis = everything(try ecosystem(Self.map(changes)))
    let gap = try #require(analysis.gaps(of: "reach").first)
    #expect(gap.severity == .watch)
    #expect(
      gap.evidence.map(analysis.facts.ecosystem.place) == [
        "population.csv:4", "travel.csv:8", "barriers.csv:2", "provision.csv:4",
      ])
    #expect(
      analysis.sentences(of: "reach").first
        == "Nobody in South can get to any offer listed within 30 minutes, except 1 that is online: "
        + "600 people in 1 of the 4 areas.")
    // That nothing with a place is near is known all the same, where the list is complete.
    #expect(
      analysis.sentences(of: "insights") == [
        declared == "provision"
          ? "What learners said is a gap that this map knows, about South; nothing on the map takes "
            + "it up, and no answer to them is recorded: ‘The last bus has left’."
          : "No answer is recorded to what learners said: ‘The last bus has left’. That does not "
            + "mean that there was none."
      ])
  }

  /// The young of South are not counted, and nobody states how the old of East get anywhere.
  @Test func allThatIsNotStatedIsNamedWithItsAges() throws {
    var tables = Self.parts
    tables["population"] =
      "place,people,age_band\nN,400,y\nC,900,y\nE,100,y\nN,100,o\nC,0,o\nS,50,o\nE,9,o\n"
    tables["travel"] = "from,to,minutes\nN,M1,8\nC,M1,18\nC,M2,6\nE,M2,31\nN,M2,35\n"
    #expect(
      everything(try ecosystem(tables)).sentences(of: "reach").filter { $0.contains("unknown") }
        == [
          "What people can get to is unknown in 1 of the 4 areas, South: how many people of the young "
            + "live there and the ways from there to the offers listed are not stated.",
          "What people can get to is unknown in 1 of the 4 areas, East: the ways from there to the "
            + "offers listed are not stated.",
        ])
  }

  /// Barriers of a group, and ways to other offers, are no evidence of what all lack.
  @Test func evidenceIsOfTheOffersInQuestion() throws {
    let city = try ecosystem(
      Self.map([
        "domains": "id,title\nstem,Stem\narts,Arts\n", "groups": "id,title\ncarers,Carers\n",
        "population": "place,people,group\nN,400,\nC,900,\nS,600,\nE,100,\nS,100,carers\n",
        "provision": "provider,title,domains,place,places_per_year\nmaker,1,stem,M1,60\n"
          + "museum,2,arts,M2,90\n",
        "barriers": "place,to,add_minutes,blocked,group\nS,M2,,yes,carers\nS,M1,5,,\n",
      ]))
    let gap = try #require(
      everything(city).gaps(of: "reach").first { city.key($0.cell) == "stem/S" })
    #expect(gap.evidence.map(city.place) == ["population.csv:4", "travel.csv:4", "barriers.csv:3"])
  }
}
