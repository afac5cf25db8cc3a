import EcosystemAnalysis
import EcosystemModel
import Testing
import TieNetwork

/// Portside, worked out by hand and with networkx from its tables, never by this program.
@Suite struct PortsideTests {
  let city: Ecosystem
  let analysis: Analysis

  init() throws {
    analysis = try Self.found.get()
    city = analysis.facts.ecosystem
  }

  /// Worked out once for all tests.
  private static let found = Result { everything(try portside()) }

  /// 101 rows, of which 7 are of strain.
  ///
  /// So 94 take part; one of them is a slip of an organisation linked to itself, so 93 are kept. 5 of these tell again what another told when undirected statements
  /// read the same both ways (88 differ). They join 62 pairs.
  @Test func statementsBecomeSixtyTwoPairs() throws {
    let projection = try #require(analysis.facts.projection)
    #expect(projection.isDirected == false)
    #expect(projection.leftOut == 7)
    #expect(projection.selfTies == 1)
    #expect(projection.repeats == 5)
    #expect(projection.network.tieCount == 62)
  }

  /// Islands of 33, 4 (radio, choir, puppets, Bread & Oars) and three alone.
  @Test func cutPointsAndWhomTheyCutOff() throws {
    let cuts = try #require(analysis.facts.cuts)
    let found = cuts.map { "\(city.actors[$0.actor].id) \($0.losing.count)" }
    #expect(found == ["ropewalk 4", "council 1", "tidal-college 1", "driftwood 1"])
    let pairs = cuts.map { analysis.facts.score("pairs_cut", of: $0.actor) }
    #expect(pairs == [117, 31, 31, 2])
    #expect(analysis.gaps(of: "cut-off").map(\.severity) == [.act, .watch, .watch, .watch])
    let lost = cuts[0].losing.map { city.actors[$0].id }
    #expect(Set(lost) == ["sailing", "harbour-lights", "ty-agored", "voices"])
  }

  /// Two foundations from outside take part in every number; ranks count them.
  @Test(arguments: [
    ("degree", "council", 10.0, 1.0), ("degree", "lanternworks", 9, 2),
    ("degree", "kite-foundation", 9, 2), ("degree", "ropewalk", 8, 5),
    ("degree", "brinewell", 5, 6), ("betweenness", "kite-foundation", 125.870454545, 1),
    ("betweenness", "ropewalk", 125.816666667, 2),
    ("betweenness", "tidal-college", 125.669588745, 3),
    ("betweenness", "lanternworks", 122.726406926, 4),
    ("betweenness", "council", 109.371969697, 5),
    ("betweenness", "brinewell", 37.1456709957, 6),
  ])
  func whoStandsWhere(column: String, id: String, value: Double, rank: Double) throws {
    let actor = try #require(city.actor(id))
    let score = try #require(analysis.facts.score(column, of: actor))
    #expect(abs(score - value) < 1e-8)
    #expect(analysis.facts.score(column + "_rank", of: actor) == rank)
  }

  struct Row: CustomTestStringConvertible {
    let cell: String
    let target: Double?
    let supply: Double?
    let gap: Double?
    let providers: Int
    let concentration: Double?
    let unsized: Int
    let status: String

    init(
      _ cell: String, _ target: Double?, _ supply: Double?, _ gap: Double?, _ providers: Int,
      _ concentration: Double?, _ unsized: Int, _ status: String
    ) {
      self.cell = cell
      self.target = target
      self.supply = supply
      self.gap = gap
      self.providers = providers
      self.concentration = concentration
      self.unsized = unsized
      self.status = status
    }

    var testDescription: String { cell }

    /// Places are split equally between the domains and bands that a row overlaps.
    ///
    /// Creativity for 14 to 16 is 50/2 (museum, with STE(A)M) + 32/4 (game jam) + 40/4 (street dance) +
    /// 60/3 + 44/2 + 20/3 + 18 + 20/2 + 50/3 + 22 = 475/3. A row of 0 places (turbine visits)
    /// makes no provider; nobody said that the list for nature is complete, so its empty cell
    /// is unknown, while enterprise is declared complete and has none.
    static let all = [
      Row("health/14-16", 160, 133, 27, 9, 0.180734, 1, "below target"),
      Row("health/17-19", 100, 100, 0, 8, 0.221600, 1, "met"),
      Row("health/20-25", 40, 10, 30, 2, 1, 1, "below target"),
      Row("steam/14-16", 180, 201, 0, 7, 0.196654, 1, "met"),
      Row("steam/17-19", 150, 118, 32, 8, 0.146797, 1, "below target"),
      Row("steam/20-25", 60, 44, 16, 1, 1, 1, "single provider"),
      Row("enterprise/14-16", 30, 0, 30, 0, nil, 0, "none"),
      Row("enterprise/17-19", 120, 95, 25, 7, 0.219501, 1, "below target"),
      Row("enterprise/20-25", 100, 129, 0, 8, 0.171805, 1, "met"),
      Row("creativity/14-16", 150, 475 / 3, 0, 11, 0.115807, 1, "met"),
      Row("creativity/17-19", 130, 346 / 3, 44 / 3, 11, 0.123008, 2, "below target"),
      Row("creativity/20-25", nil, 151 / 3, nil, 4, 0.304416, 1, "no target"),
      Row("nature/14-16", 30, 34, 0, 1, 1, 0, "single provider"),
      Row("nature/17-19", 40, 20, 20, 1, 1, 0, "single provider"),
      Row("nature/20-25", 20, nil, nil, 0, nil, 0, "unknown"),
      Row("health/-", nil, 30, nil, 2, 5.0 / 9, 0, "no target"),
      Row("steam/-", nil, 30, nil, 1, 1, 0, "no target"),
      Row("-/14-16", nil, 40, nil, 1, 1, 0, "no target"),
      Row("-/17-19", nil, 40, nil, 1, 1, 0, "no target"),
      Row("-/-", nil, 50, nil, 1, 1, 0, "no target"),
    ]
  }

  @Test(arguments: Row.all)
  func coverage(row: Row) throws {
    let cells = try #require(analysis.facts.coverage?.cells)
    let cell = try #require(cells.first { city.key($0.cell) == row.cell })
    #expect(isNear(cell.target, row.target, 0))
    #expect(isNear(cell.supply, row.supply, 1e-9))
    #expect(isNear(cell.gap, row.gap, 1e-9))
    #expect(isNear(cell.concentration, row.concentration, 5e-7))
    #expect(cell.providers.count == row.providers)
    #expect(cell.sizesUnknown == row.unsized)
    #expect(cell.status.word == row.status)
    #expect(cell.overlapsOthers == false)
  }

  private func isNear(_ a: Double?, _ b: Double?, _ tolerance: Double) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= tolerance
  }

  /// 1398 places stand in the table; 584/3 of 1290 wanted are missing where something is known.
  @Test func totals() throws {
    let coverage = try #require(analysis.facts.coverage)
    #expect(coverage.cells.count == Row.all.count)
    #expect(abs(coverage.cells.reduce(0) { $0 + ($1.supply ?? 0) } - 1398) < 1e-9)
    #expect(coverage.wanted == 1290)
    #expect(abs(coverage.totalGap - 584.0 / 3) < 1e-9)
    #expect(abs(try #require(coverage.index) - 0.849095607235) < 1e-11)
  }

  /// Expected: m·nₐ·n_b / (n(n − 1)/2) with m = 62 and n = 40, so 62·6·6/780 = 2.861538 for two
  /// sectors of six.
  @Test func sectorPairs() throws {
    let pairs = try #require(analysis.facts.sectorPairs)
    #expect(pairs.count == 21)
    func pair(_ a: String, _ b: String) throws -> SectorPair {
      try #require(
        pairs.first { city.sectors[$0.a].id == a && city.sectors[$0.b].id == b })
    }
    let apart = try pair("employers", "culture")
    #expect(apart.observed == 0)
    #expect(apart.possible == 36)
    #expect(abs(apart.expected - 2.861538) < 5e-7)
    #expect(try pair("informal-learning", "third-sector").observed == 7)
    #expect(try pair("third-sector", "public-services").observed == 6)
    #expect(abs(try pair("third-sector", "learners").expected - 1.430769) < 5e-7)
    // 21 ties within sectors: 1 + 3 + 1 + 3 + 8 + 5, and 62 in all.
    #expect(pairs.reduce(0) { $0 + $1.observed } == 62 - 21)
    let told = analysis.gaps(of: "sector-pairs")
    #expect(told.map(\.severity) == [.watch, .note, .note, .note, .note, .note])
  }

  @Test func whoIsNotInTheCoreGroup() {
    let gaps = analysis.gaps(of: "core-group")
    #expect(gaps.map(\.severity) == [.act, .act])
    #expect(gaps.map { city.key($0.cell) } == ["learners", "nature"])
  }

  @Test func oneDomainHasOneProvider() {
    #expect(
      analysis.sentences(of: "single-provider") == [
        "All places listed for ‘Nature and climate’ come from one provider, "
          + "Morfa Outdoor Learning (3 offers)."
      ])
  }

  /// Ties are declared complete, so the three without one are known to have none.
  @Test func threeHaveNoLink() {
    let gaps = analysis.gaps(of: "no-ties")
    #expect(gaps.map(\.severity) == [.watch, .watch, .watch])
    #expect(gaps.allSatisfy { $0.status == .none })
    #expect(
      analysis.sentences.contains(
        "3 of the 40 organisations have no link with any other on the map: Bosun Brothers "
          + "Boatbuilding and Composite Fabrication Company; Fathom Lane Special School; "
          + "and The Saturday Lot."))
  }

  @Test func threeThingsToActOnComeFromThreeChecks() {
    #expect(analysis.toActOn.map(\.origin) == ["coverage", "single-provider", "cut-off"])
  }
}
