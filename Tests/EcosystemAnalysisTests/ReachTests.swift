import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct ReachTests {
  private let oracle: AccessOracle

  init() throws { oracle = try AccessOracle.read() }

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

  func study(_ changes: [String: String?] = [:]) throws -> (Ecosystem, Reach) {
    let city = try ecosystem(Self.map(changes))
    return (city, try #require(analyse(city, wanting: Wanted(checks: GapCheck.all)).facts.reach))
  }

  /// `N 400 58 several`, cell by cell.
  func rows(_ changes: [String: String?] = [:]) throws -> [String] {
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
}
