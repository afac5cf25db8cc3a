import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct EquityTests {
  private let oracle: AccessOracle

  init() throws { oracle = try AccessOracle.read() }

  @Test func giniWithEqualWeights() {
    let ones = { (count: Int) in [Double](repeating: 1, count: count) }
    #expect(isNear(gini(oracle.gini.x, weights: ones(5)), oracle.gini.value))
    #expect(isNear(gini([5, 5, 5], weights: ones(3)), oracle.gini.equal))
    #expect(isNear(gini([0, 0, 0, 8], weights: ones(4)), oracle.gini.oneHasAllN4))
    #expect(gini([0, 0], weights: ones(2)) == nil)
    #expect(gini([], weights: []) == nil)
    #expect(gini([1, 2], weights: [0, 0]) == nil)
  }

  @Test func weighted() {
    let example = oracle.concentrationIndex
    let ids = example.access.keys.sorted()
    let values = ids.map { example.access[$0] ?? 0 }
    let weights = ids.map { example.population[$0] ?? 0 }
    let ranks = ids.map { example.ranks[$0] ?? 0 }
    #expect(isNear(gini(values, weights: weights), example.giniWeighted))
    #expect(isNear(concentrationIndex(values, weights: weights, ranks: ranks), example.index))
    #expect(concentrationIndex([0, 0], weights: [1, 1], ranks: [1, 2]) == nil)
  }

  /// Two of five areas have nothing, the two most deprived: μ = 0.6 and C = 0.4, so 4 · 0.6 · 0.4;
  /// of those without it tells the same with the other sign.
  @Test func aShareHasItsOwnIndex() throws {
    let (ones, ranks) = ([1.0, 1, 1, 1, 1], [1, 2, 3, 4, 5])
    let with = try #require(erreygersIndex([0, 0, 1, 1, 1], weights: ones, ranks: ranks))
    let without = try #require(erreygersIndex([1, 1, 0, 0, 0], weights: ones, ranks: ranks))
    #expect(isNear(with, 0.96))
    #expect(isNear(without, -0.96))
    #expect(erreygersIndex([0, 0], weights: [1, 1], ranks: [1, 2]) == nil)
    #expect(erreygersIndex([], weights: [], ranks: []) == nil)
  }

  /// Numbers too large for an integer are told as they are, and stop nothing.
  @Test func numbersOfAnySize() throws {
    let offers = (1...30).map { "a,o\($0),1e9,s\n" }.joined()
    let ecosystem = try ecosystem([
      "actors": "id,name\na,A\n",
      "places": "id,name,deprivation_rank\nn,North,1\ns,South,2\n",
      "population": "place,people\nn,1e10\ns,10\n",
      "provision": "provider,title,places_per_year,place\n" + offers,
      "travel": "from,to,minutes\nn,s,90\n",
    ])
    let gap = try #require(everything(ecosystem).gaps(of: "equity").first)
    #expect(gap.sentence.parts.contains(.number(3e19)))
  }

  private struct Row {
    let value: Double
    let weight: Int
    let rank: Int
  }

  /// A weight counts like so many equals, by the definition of both.
  @Test(arguments: 1...20)
  func aWeightIsSoManyEquals(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let rows = (0..<7).map { _ in
      Row(
        value: Double(chance.below(9)), weight: 1 + chance.below(4), rank: 1 + chance.below(5))
    }
    let many = rows.flatMap { row in (0..<row.weight).map { _ in row } }
    let ones = [Double](repeating: 1, count: many.count)
    let (values, weights) = (rows.map(\.value), rows.map { Double($0.weight) })
    let each = many.map(\.value)
    let found = gini(values, weights: weights)
    #expect(isNear(found, gini(each, weights: ones)))
    let index = concentrationIndex(values, weights: weights, ranks: rows.map(\.rank))
    #expect(isNear(index, concentrationIndex(each, weights: ones, ranks: many.map(\.rank))))
    let sum = each.reduce(0, +)
    var spread = 0.0
    for a in each { for b in each { spread += abs(a - b) } }
    #expect(sum == 0 || isNear(found, spread / (2 * Double(each.count) * sum)))
  }

  private func equity(_ tables: [String: String]) throws -> (Analysis, EquityCell) {
    let analysis = everything(try ecosystem(tables))
    return (analysis, try #require(analysis.facts.equity?.cells.first))
  }

  /// Four areas are too few for an index; ratio and counts stand.
  @Test func theWorkedExample() throws {
    let (analysis, cell) = try equity(ReachTests.tables)
    #expect(cell.gini == nil)
    #expect(cell.concentration == nil)
    #expect(isNear(cell.ratio, oracle.groupRatio.ratio))
    #expect(isNear(cell.mostDeprived?.perThousand, oracle.groupRatio.mostDeprived * 1000))
    #expect(isNear(cell.leastDeprived?.perThousand, oracle.groupRatio.leastDeprived * 1000))
    #expect(isNear(cell.perThousand, 75))
    #expect(cell.without == 0 && cell.areas == 4 && cell.people == 2000)
    let short = (oracle.groupRatio.leastDeprived - oracle.groupRatio.mostDeprived) * 600
    #expect(isNear(cell.placesShort, short))
    let gap = try #require(analysis.gaps(of: "equity").first)
    #expect(gap.severity == .watch)
    #expect(
      gap.evidence.map(analysis.facts.ecosystem.place) == [
        "places.csv:3", "places.csv:4", "population.csv:3", "population.csv:4",
      ])
    #expect(
      analysis.sentences(of: "equity") == [
        "About 2.3 times as many places for each person are within reach in the least deprived "
          + "area, Centre, as in the most deprived area, South, within 30 minutes: about 108.3 "
          + "and 46.8 a year for each 1000 people. At the same rate South would have 37 places "
          + "more; each of the 4 areas has some."
      ])
  }

  /// A fifth area of the middle, of which less than five people tell too little.
  private func fiveAreas(_ city: String?) -> [String: String] {
    ReachTests.map([
      "city": city,
      "places": ReachTests.tables["places", default: ""] + "\nW,West,3\n",
      "population": ReachTests.tables["population", default: ""] + "W,300\n",
      "travel": ReachTests.tables["travel", default: ""] + "\nW,M1,8\nW,M2,8\n",
    ])
  }

  @Test func fiveAreasHaveAnIndex() throws {
    let (analysis, cell) = try equity(fiveAreas("setting,value\ncomplete_for,provision\n"))
    let areas = try #require(analysis.facts.reach?.cells.first).known
    let (rates, people) = (areas.map { $0.rate ?? 0 }, areas.map { Double($0.people ?? 0) })
    #expect(isNear(cell.gini, gini(rates, weights: people)))
    #expect(
      isNear(
        cell.concentration, concentrationIndex(rates, weights: people, ranks: [2, 4, 1, 3, 3])))
    #expect(analysis.gaps(of: "equity").map(\.severity) == [.act])
    let (undeclared, _) = try equity(fiveAreas(nil))
    #expect(undeclared.gaps(of: "equity").map(\.severity) == [.watch])
  }

  @Test func whereTheMostDeprivedHaveNone() throws {
    let (analysis, cell) = try equity(
      ReachTests.map(["barriers": "place,to,blocked\nS,M2,yes\n"]))
    #expect(cell.ratio == nil)
    #expect(cell.without == 1 && cell.peopleWithout == 600)
    #expect(
      analysis.sentences(of: "equity") == [
        "Places are within reach in the least deprived area, Centre, and none in the most deprived "
          + "area, South, within 30 minutes: about 139.5 and 0 a year for each 1000 people. At the "
          + "same rate South would have 84 places more; 1 of the 4 areas has none at all."
      ])
  }

  @Test func withoutRanksItIsUnknown() throws {
    let places = "id,name\nN,N\nC,C\nS,S\nE,E\nM1,a\nM2,b\n"
    let (analysis, cell) = try equity(ReachTests.map(["places": places]))
    #expect(cell.mostDeprived == nil && cell.ratio == nil)
    #expect(analysis.gaps(of: "equity").map(\.severity) == [.note])
    #expect(analysis.gaps(of: "equity").map(\.status.word) == ["unknown"])
  }

  /// Areas of one rank are one end together.
  @Test func equalRanksCountTogether() throws {
    let places = "id,name,deprivation_rank\nN,N,1\nC,C,2\nS,S,1\nE,E,2\nM1,a,\nM2,b,\n"
    let (_, cell) = try equity(ReachTests.map(["places": places]))
    let rates = oracle.e2sfca.A
    let most = (400 * (rates["N"] ?? 0) + 600 * (rates["S"] ?? 0)) / 1000
    #expect(isNear(cell.mostDeprived?.perThousand, most * 1000))
    #expect(cell.mostDeprived?.places == [Ref(0), Ref(2)])
  }

  /// The same where the list of offers may leave some out: nothing listed is not none.
  @Test func nothingListedIsNotNone() throws {
    let (analysis, cell) = try equity(
      ReachTests.map(["barriers": "place,to,blocked\nS,M2,yes\n", "city": nil]))
    #expect(cell.without == 0 && cell.peopleWithout == 0)
    #expect(cell.withNothingListed == 1 && cell.peopleWithNothingListed == 600)
    #expect(
      analysis.sentences(of: "equity") == [
        "Places are within reach in the least deprived area, Centre, and none listed in the most "
          + "deprived area, South, within 30 minutes: about 139.5 a year for each 1000 people. At "
          + "the same rate South would have at most 84 places more; 1 of the 4 areas gets to "
          + "nothing listed."
      ])
  }

  /// An offer of unknown size at the mill: the North and the centre have more than is counted.
  @Test func unknownSizesMakeItAtLeast() throws {
    let (analysis, cell) = try equity(
      ReachTests.map([
        "provision": "provider,title,place,places_per_year\nmaker,1,M1,60\nmaker,3,M1,\n"
          + "museum,2,M2,90\n"
      ]))
    #expect(cell.leastDeprived?.isAtLeast == true && cell.mostDeprived?.isAtLeast == false)
    #expect(
      analysis.sentences(of: "equity").first?.contains(
        "By what is stated, about 2.3 times as many places") == true)
    #expect(
      analysis.sentences(of: "equity").first?.contains(
        "at least 108.3 and about 46.8 a year for each 1000 people. At the same rate South would "
          + "have at least 37 places more") == true)
  }
}
