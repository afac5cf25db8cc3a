import EcosystemAnalysis
import EcosystemModel
import Testing
import TieNetwork

/// Coverage, what a provider's leaving would empty, and sectors without a tie, as other programs
/// have them.
@Suite struct CoverageOracleTests {
  private struct Gaps: Decodable {
    struct Coverage: Decodable {
      let rows: [Row]
      let total_target, total_gap, coverage_index: Double
      let cells_empty, cells_single_provider: Int
    }
    struct Row: Decodable {
      let domain, age, status: String
      let target, supply, gap, surplus: Double
      let met_ratio, hhi: Double?
      let providers: Int
    }
    struct Loss: Decodable {
      let places: Double
      let cells_emptied, domains_emptied: [String]
    }
    let coverage: Coverage
    let provider_loss: [String: Loss]
  }

  private let oracle: Gaps
  private let city: Ecosystem
  private let facts: Facts

  init() throws {
    oracle = try Oracle.decoded("D_gaps.json", as: Gaps.self)
    city = try EcosystemAnalysisTests.city(
      at: packageFolder() + "/Tests/EcosystemAnalysisTests/Fixtures/offers")
    facts = everything(city).facts
  }

  @Test func everyCell() throws {
    let cells = try #require(facts.coverage).cells
    #expect(
      cells.map { city.key($0.cell) } == oracle.coverage.rows.map { "\($0.domain)/\($0.age)" })
    for (cell, row) in zip(cells, oracle.coverage.rows) {
      let found = [
        cell.target, cell.supply, cell.gap, cell.surplus, cell.metRatio, cell.concentration,
      ]
      let wanted = [row.target, row.supply, row.gap, row.surplus, row.met_ratio, row.hhi]
      for (a, b) in zip(found, wanted) { #expect(isNear(a, b), "\(row.domain)/\(row.age)") }
      #expect(cell.providers.count == row.providers)
      #expect(cell.status.word == row.status)
    }
  }

  @Test func totals() throws {
    let coverage = try #require(facts.coverage)
    #expect(coverage.wanted == oracle.coverage.total_target)
    #expect(coverage.totalGap == oracle.coverage.total_gap)
    #expect(isNear(coverage.index, oracle.coverage.coverage_index))
    #expect(coverage.cells.count { $0.status == .none } == oracle.coverage.cells_empty)
    #expect(
      coverage.cells.count { $0.providers.count == 1 } == oracle.coverage.cells_single_provider)
  }

  @Test func whatEachProvidersLeavingWouldEmpty() throws {
    let losses = try #require(facts.providerLosses)
    #expect(losses.count == oracle.provider_loss.count)
    for loss in losses {
      let expected = try #require(oracle.provider_loss[city.actors[loss.provider].id])
      #expect(loss.places == expected.places)
      #expect(loss.cells.map(city.key) == expected.cells_emptied)
      #expect(loss.domains.map { city.domains[$0].id } == expected.domains_emptied)
    }
  }

  private struct Extra: Decodable {
    struct Pairs: Decodable {
      let rows: [Pair]
      let zero_pairs: [[String]]
      let n_pairs: Int
    }
    struct Pair: Decodable {
      let a, b: String
      let ties, possible: Int
      let expected_labels, expected_config: Double
    }
    let group_gaps: Pairs
  }

  /// Toycity's pairs of sectors; the oracle writes a sector's id with a blank.
  @Test func pairsOfSectors() throws {
    let expected = try Oracle.decoded("X_extra.json", as: Extra.self).group_gaps
    let toycity = try EcosystemAnalysisTests.city(
      at: packageFolder() + "/Tests/EcosystemAnalysisTests/Fixtures/toycity")
    let facts = everything(toycity).facts
    let pairs = try #require(facts.sectorPairs)
    let mixing = try #require(facts.sectorMixing).mixing
    #expect(pairs.count == expected.n_pairs)
    func name(_ sector: Ref<Sector>) -> String {
      toycity.sectors[sector].id.replacing("-", with: " ")
    }
    func key(_ a: String, _ b: String) -> String { [a, b].sorted().joined(separator: "–") }
    let found = Dictionary(uniqueKeysWithValues: pairs.map { (key(name($0.a), name($0.b)), $0) })
    for row in expected.rows {
      let pair = try #require(found[key(row.a, row.b)], "\(row.a), \(row.b)")
      #expect(pair.observed == row.ties)
      #expect(pair.possible == row.possible)
      #expect(isNear(pair.expected, row.expected_labels))
      #expect(
        isNear(mixing.expectedByActivity[pair.a.index][pair.b.index], row.expected_config))
    }
    let apart = pairs.filter { $0.observed == 0 }.map { key(name($0.a), name($0.b)) }
    #expect(Set(apart) == Set(expected.zero_pairs.map { key($0[0], $0[1]) }))
  }
}
