import EcosystemAnalysis
import EcosystemModel
import Testing

/// Targets over other dimensions cross a grid of their own.
@Suite struct CrossingTests {
  private static let tables = [
    "actors": "id,name,sector\na,A,culture\nb,B,employers\n",
    "domains": "id,title,parent\neconomy,Economy,\nstem,Stem,economy\nhealth,Health,\n",
    "places": "id,name\nnorth,North\nsouth,South\nelsewhere,E\n",
    "provision": """
    provider,title,domains,place,skills,places_per_year,checked_on
    a,x,stem;health,north,Digital,40,2020-03
    b,y,stem,south,,10,2022-02-28
    b,z,health,,,6,
    """,
    "targets": "target,domain,place\n30,stem,north\n90,economy,south\n",
  ]

  private func study(_ changes: [String: String] = [:]) throws -> (Ecosystem, Analysis) {
    let city = try ecosystem(Self.tables.merging(changes) { $1 })
    return (city, everything(city))
  }

  private func crossed(_ city: Ecosystem, _ analysis: Analysis) throws -> [String] {
    try #require(analysis.facts.coverage).cells.filter(\.overlapsOthers).map { cell in
      let supply = cell.supply.map { "\($0)" } ?? "?"
      return "\(city.key(cell.cell)) \(cell.target.map { "\($0)" } ?? "-") \(supply) "
        + cell.status.word
    }
  }

  /// A theme and two domains by the two places that offers name.
  ///
  /// x is half stem, half health. What is offered nowhere in particular stands apart.
  @Test func domainsByPlaces() throws {
    let (city, analysis) = try study()
    #expect(
      try crossed(city, analysis) == [
        "economy/north - 20.0 no target", "economy/south 90.0 10.0 single provider",
        "stem/north 30.0 20.0 single provider", "stem/south - 10.0 no target",
        "health/north - 20.0 no target", "health/south - ? unknown", "health/- - 6.0 no target",
      ])
  }

  /// A cell that nobody set a target for is told once, under its domain.
  @Test func onlyTargetsMakeGapsThere() throws {
    let (city, analysis) = try study()
    #expect(
      analysis.gaps(of: "coverage").map { city.key($0.cell) } == ["economy/south", "stem/north"])
  }

  /// Stem and health, with the rest of the theme left out, add up to the table.
  @Test func aCrossingAddsUpToTheTable() throws {
    let (city, analysis) = try study()
    let cells = try #require(analysis.facts.coverage).cells.filter(\.overlapsOthers)
    let leaves = cells.filter { $0.cell.domain?.ref != Ref(0) }
    #expect(leaves.reduce(0) { $0 + ($1.supply ?? 0) } == 56)
    #expect(city.provision.reduce(0) { $0 + ($1.placesPerYear ?? 0) } == 56)
  }

  /// Domains, places and skills are crossed; with sectors too, only what has a target is told.
  ///
  /// Offers without a skill are in no cell that asks for one.
  @Test func moreThanThreeDimensionsAreNotCrossed() throws {
    let four = try study([
      "targets": "target,domain,place,skill,sector\n5,stem,north,digital,culture\n"
    ])
    #expect(try crossed(four.0, four.1) == ["stem/north/digital/culture 5.0 20.0 single provider"])
    let three = try study(["targets": "target,domain,place,skill\n5,stem,north,digital\n"])
    #expect(
      try crossed(three.0, three.1) == [
        "stem/north/digital 5.0 20.0 single provider", "health/north/digital - 20.0 no target",
      ])
  }

  /// 6 domains × 3 ages are 18 cells, more than five times 3 offers.
  @Test func aGridFinerThanTheOffersIsSaid() throws {
    let domains = (1...4).map { "d\($0),D\($0),\n" }.joined()
    let (_, analysis) = try study([
      "domains": "id,title,parent\nstem,Stem,\nhealth,Health,\n" + domains,
      "age_bands": "id,title,from,to\nx,X,10,13\ny,Y,14,16\nz,Z,17,19\n",
      "targets": "target\n100\n",
    ])
    #expect(
      analysis.sentences(of: "coverage").last
        == """
        The grid is finer than what is listed: 18 combinations are asked about, and the map lists \
        3 offers, so most are empty. Set targets over fewer things at once, use fewer domains or \
        wider ages, or list more offers.
        """)
    let gap = try #require(analysis.gaps(of: "coverage").last)
    #expect(gap.severity == .note)
    #expect(gap.subject == .city)
  }

  @Test func aGridAsFineAsTheOffersIsNot() throws {
    let (_, analysis) = try study()
    #expect(analysis.facts.coverage?.isFinerThanOffers == false)
    #expect(!analysis.gaps(of: "coverage").contains { $0.subject == .city })
  }

  /// Domains × places × skills: 5 × 4 × 4 cells for 4 offers; those with neither offer nor target
  /// are left out.
  @Test func aCrossingFinerThanTheOffersIsCutShort() throws {
    let (city, analysis) = try study([
      "domains": "id,title\na,A\nb,B\nc,C\nd,D\ne,E\n",
      "places": "id,name\np,P\nq,Q\nr,R\ns,S\n",
      "provision": """
      provider,title,domains,place,skills,places_per_year
      a,1,a,p,s1,1
      a,2,b,q,s2,2
      a,3,c,r,s3,3
      a,4,d,s,s4,4
      """,
      "targets": "target,domain,place,skill\n5,e,p,s1\n",
    ])
    #expect(
      try crossed(city, analysis) == [
        "a/p/s1 - 1.0 no target", "b/q/s2 - 2.0 no target", "c/r/s3 - 3.0 no target",
        "d/s/s4 - 4.0 no target", "e/p/s1 5.0 ? unknown",
      ])
    #expect(analysis.facts.coverage?.isFinerThanOffers == true)
  }

  /// Stem's rows are of March 2020 and February 2022, health's of 2020 and without a date.
  @Test func howOldTheRowsAre() throws {
    let (city, analysis) = try study(["city": "setting,value\nas_of,2024-03-01\n"])
    let cells = try #require(analysis.facts.coverage).cells
    let stem = try #require(cells.first { city.key($0.cell) == "stem" })
    #expect(stem.freshest?.description == "2022-02-28")
    #expect(stem.stalest?.description == "2020-03")
    #expect(stem.datedRatio == 1)
    let health = try #require(cells.first { city.key($0.cell) == "health" })
    #expect(health.datedRatio == 0.5)
    #expect(health.sized == 2)
  }

  /// A day more or less decides, and a month that is not stated may have been any.
  @Test(
    arguments: [
      ("2024-03-01", true), ("2024-02-28", false), ("2024-03", true), ("2024-02", false),
      ("2024", false), ("2025", true), ("", false),
    ])
  func rowsOlderThanTwoYears(date: String, isOld: Bool) throws {
    let (_, analysis) = try study([
      "city": "setting,value\nas_of,\(date)\n", "targets": "target,domain,place\n90,stem,south\n",
    ])
    let gap = try #require(analysis.gaps(of: "coverage").first)
    let caveat = try #require(gap.caveat)
    let words = caveat.parts.reduce("") { if case .words(let w) = $1 { $0 + w } else { $0 } }
    #expect(
      words == "The list of offers is not declared complete: there may be others."
        + (isOld
          ? " None of these offers was checked after 28 February 2022, more than two years before "
            + "the date of the map." : ""))
  }
}
