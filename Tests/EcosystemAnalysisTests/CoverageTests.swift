import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct CoverageTests {
  /// The worked example of the methods: 9 rows, 8 cells.
  private static let offers = """
    provider,title,domains,age_from,age_to,places_per_year
    maker,1,stem,14,16,40
    maker,2,stem,17,19,20
    maker,3,enterprise,17,19,15
    museum,4,creativity,14,16,60
    theatre,5,creativity,17,19,30
    youth,6,health,14,16,25
    youth,7,enterprise,17,19,10
    college,8,stem,17,19,80
    sports,9,health,17,19,12
    """

  private static let tables = [
    "city": "setting,value\ncomplete_for,provision\n",
    "actors": "id,name\nmaker,M\nmuseum,U\ntheatre,T\nyouth,Y\ncollege,C\nsports,S\n",
    "domains": "id,title\ncreativity,C\nenterprise,E\nhealth,H\nstem,S\n",
    "age_bands": "id,title,from,to\n14-16,a,14,16\n17-19,b,17,19\n",
    "provision": offers,
    "targets": """
    domain,age_band,target
    stem,14-16,60
    stem,17-19,60
    health,14-16,50
    health,17-19,50
    creativity,14-16,60
    creativity,17-19,60
    enterprise,14-16,30
    enterprise,17-19,30
    """,
  ]

  /// Where no place is wanted nothing is missing; a domain without a target is still watched where
  /// one provider offers all.
  @Test func noPlaceWantedAndNoTarget() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,provision\n",
      "actors": "id,name\na,A\nb,B\n",
      "domains": "id,title\nv,V\nw,W\nx,X\ny,Y\nz,Z\n",
      "provision": """
      provider,title,domains,places_per_year
      a,1,x,5
      a,2,z,6
      a,3,v,1
      b,4,v,1
      """,
      "targets": "domain,target\nw,3\nx,0\ny,0\n",
    ])
    let analysis = everything(city)
    #expect(
      analysis.sentences(of: "coverage") == [
        "W: no provider; 3 places wanted, 0 offered.",
        "Z: one provider, A; no target is set, 6 offered.",
      ])
    #expect(analysis.gaps(of: "coverage").map(\.severity) == [.act, .watch])
    #expect(
      analysis.facts.coverage?.cells.map(\.status.word)
        == ["no target", "none", "no target", "none", "no target"])
  }

  private func coverage(_ tables: [String: String]) throws -> (Ecosystem, Coverage) {
    let city = try ecosystem(tables)
    return (city, try #require(analyse(city, wanting: Wanted(checks: GapCheck.all)).facts.coverage))
  }

  /// Supply, gap, surplus, met ratio, providers, concentration and status as published with the
  /// definition; in all 148 of 400 places are missing and .63 of what is wanted is there.
  @Test func theWorkedExample() throws {
    let (city, coverage) = try coverage(Self.tables)
    let rows = coverage.cells.map { cell in
      let numbers = [cell.supply, cell.gap, cell.surplus].map { $0.map { "\(Int($0))" } ?? "-" }
      let ratio = cell.metRatio.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-"
      let hhi = cell.concentration.map { "\(($0 * 100).rounded() / 100)" } ?? "-"
      return
        ([city.key(cell.cell)] + numbers + [
          ratio, "\(cell.providers.count)", hhi, cell.status.word,
        ])
        .joined(separator: " ")
    }
    #expect(
      rows == [
        "creativity/14-16 60 0 0 1.0 1 1.0 single provider",
        "creativity/17-19 30 30 0 0.5 1 1.0 single provider",
        "enterprise/14-16 0 30 0 0.0 0 - none",
        "enterprise/17-19 25 5 0 0.833 2 0.52 below target",
        "health/14-16 25 25 0 0.5 1 1.0 single provider",
        "health/17-19 12 38 0 0.24 1 1.0 single provider",
        "stem/14-16 40 20 0 0.667 1 1.0 single provider",
        "stem/17-19 100 0 40 1.0 2 0.68 met",
      ])
    #expect(coverage.wanted == 400)
    #expect(coverage.totalGap == 148)
    #expect(abs(try #require(coverage.index) - 0.63) < 1e-12)
  }

  /// Half or more of what is wanted is no reason to act: 30 of 60, but 12 of 50 is.
  @Test func severities() throws {
    let gaps = everything(try ecosystem(Self.tables)).gaps(of: "coverage")
    #expect(gaps.map(\.severity) == [.watch, .watch, .act, .watch, .watch, .act, .watch])
  }

  /// Random offers in up to three domains and any ages, some of neither and some of no size.
  private func randomMap(seed: UInt64) -> [String: String] {
    var chance = Chance(seed: seed)
    let domains = ["creativity", "enterprise", "health", "stem"]
    let providers = ["maker", "museum", "theatre", "youth", "college", "sports"]
    var rows = "provider,title,domains,age_from,age_to,places_per_year\n"
    for number in 0..<60 {
      let some = chance.shuffled(domains).prefix(chance.below(4)).joined(separator: ";")
      let from = chance.below(3) == 0 ? "" : "\(8 + chance.below(10))"
      let to = chance.below(3) == 0 ? "" : "\(18 + chance.below(10))"
      let places = chance.below(5) == 0 ? "" : "\(chance.below(50))"
      rows += "\(providers[chance.below(6)]),o\(number),\(some),\(from),\(to),\(places)\n"
    }
    var tables = Self.tables
    tables["provision"] = rows
    tables["age_bands"] = "id,title,from,to\nx,a,14,16\ny,b,17,19\nz,c,18,25\n"
    tables["targets"] = "domain,age_band,target\nstem,x,60\nhealth,y,50\nhealth,z,9\n"
    return tables
  }

  @Test(arguments: 1...30)
  func supplyAddsUpToTheTable(seed: Int) throws {
    let (city, coverage) = try coverage(randomMap(seed: UInt64(seed)))
    let table = city.provision.reduce(0) { $0 + ($1.placesPerYear ?? 0) }
    let cells = coverage.cells.filter { !$0.overlapsOthers }.reduce(0) { $0 + ($1.supply ?? 0) }
    #expect(abs(table - cells) < 1e-9 * table)
    #expect(table > 0)
  }

  /// In cells declared complete, so that a gap is known before and after.
  @Test(arguments: 1...10)
  func removingAProviderNeverLowersAGap(seed: Int) throws {
    var city = try ecosystem(randomMap(seed: UInt64(seed)))
    let before = try #require(everything(city).facts.coverage)
    let gone = Ref<Actor>(seed % 6)
    city.provision.removeAll { $0.provider == gone }
    let after = try #require(everything(city).facts.coverage)
    let later = Dictionary(uniqueKeysWithValues: after.cells.map { ($0.cell, $0.gap) })
    for cell in before.cells where cell.gap != nil {
      let gap = try #require(later[cell.cell] ?? nil)
      #expect(gap >= (cell.gap ?? 0) - 1e-9)
    }
    #expect(after.totalGap >= before.totalGap - 1e-9)
  }

  private func map(_ changes: [String: String?]) -> [String: String] {
    var tables = Self.tables
    for (name, text) in changes { tables[name] = text }
    return tables
  }

  @Test func withoutDomainsOrTargetsThereIsNothingToCover() throws {
    let city = try ecosystem(["actors": "name\nA\n", "provision": "provider,title\nA,x\n"])
    #expect(everything(city).facts.coverage == nil)
  }

  @Test func withoutAgeBandsADomainIsOneCell() throws {
    let (city, coverage) = try coverage(
      map(["age_bands": nil, "targets": "domain,target\nstem,150\n"]))
    let stem = try #require(coverage.cells.first { city.key($0.cell) == "stem" })
    #expect(stem.supply == 140)
    #expect(stem.gap == 10)
    #expect(coverage.cells.count == 4)
  }

  @Test func withoutTargetsNothingIsBelow() throws {
    let (_, coverage) = try coverage(map(["targets": nil]))
    #expect(
      coverage.cells.map(\.status.word) == [
        "single provider", "single provider", "none", "several", "single provider",
        "single provider", "single provider", "several",
      ])
    #expect(coverage.index == nil)
    #expect(coverage.cells.allSatisfy { $0.gap == nil })
  }

  @Test func undeclaredAndEmptyIsUnknownNotNone() throws {
    let (city, coverage) = try coverage(map(["city": nil]))
    let cell = try #require(coverage.cells.first { city.key($0.cell) == "enterprise/14-16" })
    #expect(cell.status.word == "unknown")
    #expect(cell.supply == nil)
    #expect(cell.gap == nil)
    // What is not known is neither wanted nor missing: 400 − 30 and 148 − 30.
    #expect(coverage.wanted == 370)
    #expect(coverage.totalGap == 118)
  }

  /// Targets by place, sector or skill count whole rows of their place or sector, and an equal
  /// part of the skills of a row: 40 / 2 digital.
  @Test func targetsOfOtherDimensions() throws {
    let (city, coverage) = try coverage([
      "actors": "id,name,sector\na,A,culture\nb,B,employers\n",
      "places": "id,name\nnorth,North\nsouth,South\n",
      "provision": """
      provider,title,place,skills,places_per_year
      a,x,north,Digital;teamwork,40
      b,y,north,,10
      """,
      "targets": """
      target,place,skill,sector
      60,north,,
      5,south,,
      50,,digital,
      30,,,culture
      """,
    ])
    let found = coverage.cells.filter(\.overlapsOthers).map { cell in
      "\(city.key(cell.cell)) \(cell.supply ?? -1) \(cell.status.word)"
    }
    #expect(
      found == [
        "digital 20.0 single provider", "teamwork 20.0 no target", "employers 10.0 no target",
        "culture 40.0 single provider",
        "north 50.0 below target", "south -1.0 unknown",
      ])
  }

  /// A size that is not stated is a provider and adds nothing; 0 places is no provider.
  @Test func sizesUnknownAndZero() throws {
    let (city, coverage) = try coverage(
      map([
        "provision": """
        provider,title,domains,age_from,age_to,places_per_year
        maker,1,stem,14,16,
        youth,2,health,14,16,0
        """
      ]))
    func cell(_ key: String) -> CoverageCell? {
      coverage.cells.first { city.key($0.cell) == key }
    }
    #expect(cell("stem/14-16")?.status == .singleProvider)
    #expect(cell("stem/14-16")?.supply == 0)
    #expect(cell("stem/14-16")?.sizesUnknown == 1)
    #expect(cell("stem/14-16")?.concentration == nil)
    #expect(cell("health/14-16")?.status == Status.none)
    #expect(
      everything(city).sentences(of: "coverage").contains(
        "S for a: one provider, M; 60 places wanted, 1 offer of unknown size."))
  }

  @Test func agesThatNoBandHoldsAreNotStated() throws {
    let (city, coverage) = try coverage(
      map([
        "provision":
          "provider,title,domains,age_from,age_to,places_per_year\nmaker,1,stem,30,40,7\n"
      ]))
    let cell = try #require(coverage.cells.last)
    #expect(city.key(cell.cell) == "stem/-")
    #expect(cell.supply == 7)
    #expect(everything(city).gaps(of: "coverage").contains { $0.cell == cell.cell } == false)
  }

  /// Economy holds stem and enterprise.
  ///
  /// A theme that only holds domains has no cells of its own;
  /// a target for it counts the offers of all of them.
  @Test func themesHoldTheirDomains() throws {
    let (city, coverage) = try coverage(
      map([
        "domains": """
        id,title,parent
        economy,Economy,
        creativity,C,
        enterprise,E,economy
        health,H,
        stem,S,economy
        """,
        "targets": "domain,age_band,target\neconomy,17-19,200\n",
      ]))
    #expect(coverage.cells.count == 9)
    let theme = try #require(coverage.cells.last)
    #expect(city.key(theme.cell) == "economy/17-19")
    #expect(theme.supply == 125)
    #expect(theme.overlapsOthers)
  }

  /// A target for the uppermost of three counts what is offered at the bottom.
  @Test func aThemeHoldsWhatItsThemesHold() throws {
    let (city, coverage) = try coverage([
      "actors": "name\nA\n", "provision": "provider,title,domains,places_per_year\nA,T,robots,7\n",
      "domains": "id,title,parent\nrobots,R,stem\nstem,S,economy\neconomy,E,\nhealth,H,\n",
      "targets": "target,domain\n9,economy\n",
    ])
    #expect(coverage.cells.map { city.key($0.cell) } == ["robots", "health", "economy"])
    #expect(coverage.cells.last?.supply == 7)
  }

  @Test func aCircleOfParentsLosesNoDomain() throws {
    var tables = Self.tables
    tables["provision"] = nil
    tables["targets"] = nil
    var city = try ecosystem(tables)
    city.domains[0].parent = Ref(1)
    city.domains[1].parent = Ref(0)
    city.domains[2].parent = Ref(2)
    #expect(everything(city).facts.coverage?.cells.count == 8)
  }

  /// What is declared for a theme holds for its domains.
  @Test func completeForAThemeOrAPlace() throws {
    let (_, coverage) = try coverage([
      "city": "setting,value\ncomplete_for,provision:economy;provision:north\n",
      "actors": "name\nA\n", "places": "id,name\nnorth,North\n",
      "domains": "id,title,parent\neconomy,E,\nstem,S,economy\nhealth,H,\n",
      "targets": "target,place\n5,north\n",
    ])
    #expect(coverage.cells.map(\.status.word) == ["none", "unknown", "none"])
  }
}
