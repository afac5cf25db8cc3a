import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct ReachTests {
  private let oracle: AccessOracle

  init() throws { oracle = try AccessOracle.read() }

  // MARK: the formulas

  @Test func theTwoSteps() throws {
    let (areas, sites) = (["N", "C", "S", "E"], ["M1", "M2"])
    let bands = oracle.e2sfca.bands.compactMap { band in Double(band.key).map { ($0, band.value) } }
      .sorted { $0.0 < $1.0 }
    func rates(_ cost: [String: Double]) -> AccessRates {
      let near = areas.map { area in
        sites.indices.compactMap { site -> AccessRates.Near? in
          let minutes = cost["\(area)|\(sites[site])"] ?? .infinity
          return bands.first { minutes <= $0.0 }.map { .init(site: site, weight: $0.1) }
        }
      }
      return AccessRates(
        places: sites.map { oracle.e2sfca.supply[$0] ?? 0 },
        people: areas.map { oracle.e2sfca.demand[$0] ?? 0 }, near: near)
    }
    let found = rates(oracle.e2sfca.cost)
    for (at, site) in sites.enumerated() {
      #expect(isNear(found.sites[at], oracle.e2sfca.R[site]))
    }
    for (at, area) in areas.enumerated() {
      #expect(isNear(found.areas[at], oracle.e2sfca.A[area]))
    }
    var longer = oracle.e2sfca.cost
    longer["S|M2", default: 0] += 20
    let hindered = rates(longer)
    for (at, area) in areas.enumerated() {
      #expect(isNear(hindered.areas[at], oracle.e2sfca.withBarrierSM2Plus20.A[area]))
    }
    #expect(isNear(hindered.sites[1], oracle.e2sfca.withBarrierSM2Plus20.R["M2"]))
  }

  @Test func aSiteThatNobodyReachesGivesNothing() {
    let found = AccessRates(
      places: [5, 7], people: [0, 3], near: [[], [.init(site: 1, weight: 1)]])
    #expect(found.sites == [nil, 7.0 / 3])
    #expect(found.areas == [0, 7.0 / 3])
  }

  @Test func distanceAlongTheGlobe() {
    let (a, b) = (oracle.haversineKm.brighton, oracle.haversineKm.plymouth)
    let brighton = Coordinate(latitude: a[0], longitude: a[1])
    let plymouth = Coordinate(latitude: b[0], longitude: b[1])
    #expect(isNear(brighton.kilometres(to: plymouth), oracle.haversineKm.value))
    #expect(isNear(plymouth.kilometres(to: brighton), oracle.haversineKm.value))
    #expect(brighton.kilometres(to: brighton) == 0)
  }

  // MARK: the worked example as a map

  /// Two offers at two venues, and four areas with people.
  static let tables = [
    "city": "setting,value\ncomplete_for,provision\n",
    "actors": "id,name\nmaker,Maker\nmuseum,Museum\n",
    "places": """
    id,name,deprivation_rank
    N,North,2
    C,Centre,4
    S,South,1
    E,East,3
    M1,Mill,
    M2,Market,
    """,
    "population": "place,people\nN,400\nC,900\nS,600\nE,100\n",
    "provision": "provider,title,place,places_per_year\nmaker,1,M1,60\nmuseum,2,M2,90\n",
    "travel": """
    from,to,minutes
    N,M1,8
    C,M1,18
    S,M1,40
    E,M1,25
    N,M2,35
    C,M2,6
    S,M2,12
    E,M2,31
    """,
  ]

  static func map(_ changes: [String: String?]) -> [String: String] {
    var tables = Self.tables
    for (name, text) in changes { tables[name] = text }
    return tables
  }

  private func study(_ changes: [String: String?] = [:]) throws -> (Ecosystem, Reach) {
    let city = try ecosystem(Self.map(changes))
    return (city, try #require(analyse(city, wanting: Wanted(checks: GapCheck.all)).facts.reach))
  }

  /// `N 400 58 several`, cell by cell.
  private func rows(_ changes: [String: String?] = [:]) throws -> [String] {
    let (city, reach) = try study(changes)
    return reach.cells.flatMap { cell in
      cell.areas.map { area in
        let key = [city.key(cell.cell), city.places[area.place].id].filter { !$0.isEmpty }
        let rate = area.perThousand.map { "\(Int($0.rounded()))" } ?? "-"
        return
          "\(key.joined(separator: "/")) \(area.people.map(String.init) ?? "-") \(rate) "
          + "\(area.providers.map(String.init) ?? "-") \(area.status.word)"
      }
    }
  }

  @Test func theWorkedExample() throws {
    let (city, reach) = try study()
    let cell = try #require(reach.cells.first)
    #expect(reach.cells.count == 1)
    for area in cell.areas {
      #expect(isNear(area.rate, oracle.e2sfca.A[city.places[area.place].id]))
    }
    #expect(isNear(cell.average, oracle.e2sfca.meanWeighted))
    #expect(cell.placesInReach == oracle.e2sfca.identitySumATimesDemand)
    #expect(
      try rows() == [
        "N 400 58 1 single provider", "C 900 108 2 several", "S 600 47 1 single provider",
        "E 100 13 1 single provider",
      ])
  }

  /// 20 minutes more from South: it has none, the centre has its share, the average stays.
  @Test(arguments: ["2", "M2"])
  func aBarrierCountsBeforeTheBand(to: String) throws {
    let changes = ["barriers": "place,to,add_minutes\nS,\(to),20\n"]
    let (city, reach) = try study(changes)
    let cell = try #require(reach.cells.first)
    for area in cell.areas {
      let id = city.places[area.place].id
      #expect(isNear(area.rate, oracle.e2sfca.withBarrierSM2Plus20.A[id]))
    }
    #expect(isNear(cell.average, oracle.e2sfca.meanWeighted))
    #expect(cell.without.map { city.places[$0.place].id } == ["S"])
    let analysis = everything(city)
    let gap = try #require(analysis.gaps(of: "reach").first)
    #expect(gap.severity == .act)
    #expect(gap.evidence.map(city.place) == ["population.csv:4", "travel.csv:8", "barriers.csv:2"])
    #expect(
      analysis.sentences(of: "reach") == [
        "Nobody in South can get to any offer listed within 30 minutes: 600 people in 1 of the 4 "
          + "areas."
      ])
  }

  @Test func blockedIsOutOfReach() throws {
    #expect(
      try rows(["barriers": "place,to,blocked\nS,M2,yes\n"])[2] == "S 600 0 0 none")
  }

  /// What a list that may leave things out does not tell is unknown, though nothing is listed.
  @Test func undeclaredIsUnknownNotNone() throws {
    let changes: [String: String?] = [
      "city": nil, "barriers": "place,to,blocked\nS,M2,yes\n",
    ]
    #expect(try rows(changes)[2] == "S 600 - - unknown")
    let gaps = everything(try ecosystem(Self.map(changes))).gaps(of: "reach")
    #expect(gaps.map(\.severity) == [.watch])
    #expect(gaps.map(\.value) == [nil])
    #expect(gaps.map(\.status.word) == ["unknown"])
  }

  @Test func withoutPeopleItIsUnknown() throws {
    let changes: [String: String?] = ["population": "place,people\nN,400\nC,900\nE,100\n"]
    #expect(try rows(changes)[2] == "S - - 1 unknown")
    #expect(
      everything(try ecosystem(Self.map(changes))).sentences(of: "reach") == [
        "What people can get to is unknown in 1 of the 4 areas, South: how many people live there "
          + "is not stated."
      ])
  }

  @Test func withoutAnyPeopleNothingIsTold() throws {
    let city = try ecosystem(Self.map(["population": nil]))
    let analysis = everything(city)
    #expect(analysis.facts.reach?.cells.isEmpty == true)
    #expect(analysis.gaps(of: "reach").map(\.severity) == [.note])
    #expect(analysis.gaps(of: "equity").isEmpty)
    #expect(
      analysis.sentences(of: "reach") == [
        "What people can get to from where they live is unknown: no population is stated."
      ])
  }

  /// From South no way is stated; it is unknown, unless the list of ways is complete.
  @Test func withoutAWayItIsUnknown() throws {
    let travel = "from,to,minutes\nN,M1,8\nC,M1,18\nC,M2,6\nE,M1,25\nE,M2,31\nN,M2,35\n"
    #expect(try rows(["travel": travel])[2] == "S 600 - - unknown")
    #expect(
      everything(try ecosystem(Self.map(["travel": travel]))).sentences(of: "reach") == [
        "What people can get to is unknown in 1 of the 4 areas, South: the ways from there to the "
          + "offers listed are not stated."
      ])
    let complete = "setting,value\ncomplete_for,provision;travel\n"
    #expect(try rows(["travel": travel, "city": complete])[2] == "S 600 0 0 none")
    let blocked = "place,to,blocked\nS,M1,yes\nS,M2,yes\n"
    #expect(try rows(["travel": travel, "barriers": blocked])[2] == "S 600 0 0 none")
  }

  @Test func withoutAnyWaysNothingIsTold() throws {
    #expect(
      everything(try ecosystem(Self.map(["travel": nil]))).sentences(of: "reach") == [
        "What people can get to from where they live is unknown: no travel times are stated, and "
          + "no two places have coordinates."
      ])
  }

  /// One degree of latitude is 111.195 km; 0.015 degrees are 10.008 minutes at 6 a kilometre.
  @Test func straightLinesWhereNoTimesAreStated() throws {
    let changes: [String: String?] = [
      "travel": nil, "population": "place,people\nN,100\nC,0\n",
      "places": "id,name,lat,lon\nN,North,50.015,0\nC,Centre,50,0\nM1,Mill,50,0\nM2,Market,60,0\n",
    ]
    #expect(try rows(changes) == ["N 100 600 1 single provider", "C 0 882 1 single provider"])
    let (_, reach) = try study(changes)
    #expect(reach.isByStraightLines)
    // 60 / (0.68 × 100) for each near the mill; the market is too far from all.
    #expect(reach.outOfReach.map(\.places) == [90])
    let gaps = everything(try ecosystem(Self.map(changes))).gaps(of: "reach")
    #expect(gaps.map(\.severity) == [.watch])
  }

  @Test func offersThatNobodyReaches() throws {
    let changes = [
      "provision": Self.tables["provision", default: ""]
        + "\nmuseum,3,N,5\nmaker,4,L,7\nmaker,5,L,\n",
      "places": Self.tables["places", default: ""] + "\nL,Lighthouse,\n",
      "city": "setting,value\ncomplete_for,provision;travel\n",
    ]
    let analysis = everything(try ecosystem(Self.map(changes)))
    #expect(
      analysis.sentences(of: "reach") == [
        "Nobody of the ages that they are for lives within 30 minutes of 2 offers in Lighthouse "
          + "(at least 7 places a year)."
      ])
    #expect(analysis.gaps(of: "reach").map(\.evidence.count) == [2])
    // Where ways to it are not stated, nobody knows.
    let (_, reach) = try study(changes.filter { $0.key != "city" })
    #expect(reach.outOfReach.isEmpty)
  }

  @Test func withinAPlaceTheWayTakesNoTime() throws {
    let (city, reach) = try study([
      "provision": "provider,title,place,places_per_year\nmaker,1,S,60\n"
    ])
    let south = try #require(reach.cells.first?.areas.first { city.places[$0.place].id == "S" })
    #expect(isNear(south.perThousand, 100))
  }

  @Test func theFastestModeCounts() throws {
    let travel = Self.tables["travel", default: ""] + "\nS,M1,9\n"
    let modes = travel.split(separator: "\n").enumerated()
      .map { $0 == 0 ? "\($1),mode" : "\($1),m\($0)" }.joined(separator: "\n")
    #expect(try rows(["travel": modes])[2].hasPrefix("S 600 "))
    #expect(try rows(["travel": modes])[2].hasSuffix(" 2 several"))
  }

  // MARK: age bands, domains, groups

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
}
