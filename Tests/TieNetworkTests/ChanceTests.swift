import Testing

@testable import TieNetwork

/// Tests against chance, and the numbers that they draw.
struct ChanceTests {
  @Test func theGeneratorGivesTheSameNumbersAsElsewhere() throws {
    let expected = try ChanceOracle.all().splitmix64
    for (seed, words) in [(0, expected.seed0), (1, expected.seed1)] {
      var random = SplitMix64(seed: UInt64(seed))
      #expect((0..<4).map { _ in "0x" + String(random.next(), radix: 16) } == words)
    }
    var random = SplitMix64(seed: 1)
    #expect((0..<10).map { _ in random.below(10) } == expected.below10_seed1)
    random = SplitMix64(seed: 1)
    #expect(agree((0..<3).map { _ in random.unit() }, expected.unit_seed1.map(Optional.some)))
    random = SplitMix64(seed: 1)
    var list = Array(0..<10)
    random.shuffle(&list)
    #expect(list == expected.shuffle10_seed1)
  }

  @Test func theStreamCanBeTakenUpAnywhere() {
    var whole = SplitMix64(seed: 7)
    for _ in 0..<1_000 { _ = whole.next() }
    var rest = SplitMix64(seed: 7, after: 1_000)
    #expect(rest.next() == whole.next())
  }

  @Test func exactIndexAgrees() throws {
    let expected = try ChanceOracle.all().EI_exact_permutation_barbell33
    let question = Question(
      network: try Graph(named: "barbell33").network(),
      groups: Groups(of: [0, 0, 0, 1, 1, 1], count: 2))
    let result = try ChanceTest.eiIndex.answer(question)
    #expect(result.isExact)
    #expect(result.draws == expected.permutations)
    #expect(agree(result.statistic, expected.EI))
    #expect(agree(result.nullMean, expected.mean))
    #expect(agree(try question.scores("ei_expected"), [expected.analytic_mean]))
    #expect(agree(result.pLower, expected.p_lower))
    #expect(result.pUpper == 1)
    #expect(agree(result.pTwoSided, 2 * expected.p_lower))
  }

  @Test(arguments: ["karate", "toycity_undirected"], [1, 3])
  func shuffledIndexAgrees(name: String, threads: Int) throws {
    let oracle = try ChanceOracle.all()
    let expected =
      name == "karate" ? oracle.EI_permutation_karate : oracle.EI_permutation_toycity
    var question = try Question.about(name)
    question.seed = expected.seed
    question.threads = threads
    let result = try ChanceTest.eiIndex.answer(question)
    #expect(!result.isExact)
    #expect(result.draws == expected.B)
    #expect(agree(result.statistic, expected.EI))
    #expect(agree(result.nullMean, expected.mean))
    #expect(agree(result.nullSD, expected.sd))
    #expect(agree(result.pLower, expected.p_lower))
    #expect(agree(result.pUpper, expected.p_upper))
    #expect(agree(result.pTwoSided, expected.p_two_sided))

    let ties = LabelledTies(of: question.network, groups: try #require(question.groups))
    var values: [Double?] = []
    Arrangements(of: ties.labels, draws: 5, seed: 1).measure(threads: 1) {
      ties.eiIndex($0)
    } add: {
      values.append($0)
    }
    #expect(agree(values, expected.first5))
  }

  /// The ties within groups, added up over the cells, make the E–I index of each shuffle; so do
  /// their means over the same shuffles.
  @Test(arguments: [true, false])
  func mixingCellsAgreeWithTheIndex(undirected: Bool) throws {
    let question = try Question.about("toycity", undirected: undirected)
    let cells = try mixingTest(question)
    let mixing = Mixing(of: question.network, groups: try #require(question.groups))
    #expect(cells.map { $0.map { Int($0.statistic) } } == mixing.counts)
    let within = try cells.indices.map { try #require(cells[$0][$0].nullMean) }.reduce(0, +)
    let index = try ChanceTest.eiIndex.answer(question)
    #expect(agree(index.nullMean, 1 - 2 * within / Double(question.network.tieCount)))
    #expect(cells[0][1].draws == 999)
  }

  /// All labellings of few nodes have just the mean that random labels are expected to give.
  @Test func exactMixingHasTheExpectedMean() throws {
    let question = Question(
      network: try Graph(named: "barbell33").network(),
      groups: Groups(of: [0, 0, 0, 1, 1, 1], count: 2))
    let groups = try #require(question.groups)
    let cells = try mixingTest(question)
    let mixing = Mixing(of: question.network, groups: groups)
    #expect(agree(cells.joined().map(\.nullMean), mixing.expectedByLabels.joined().map { $0 }))
    // Two labellings of twenty put all but one tie within the groups.
    #expect(agree(cells[0][1].pLower, 0.1))
  }

  /// The club split along its ties: no shuffle keeps so many of them within two groups.
  @Test func assortativityIsTestedByTheSameShuffles() throws {
    let question = try Question.about("karate")
    let result = try ChanceTest.attributeAssortativity.answer(question)
    #expect(agree(try question.scores("attribute_assortativity"), [result.statistic]))
    #expect(result.pUpper == 0.001)
    #expect(result.draws == 999)
  }

  @Test func meanDifferenceAgrees() throws {
    let expected = try ChanceOracle.all().mean_degree_difference_exact_kite
    let graph = try Graph(named: "kite")
    let degrees = try Question(network: try graph.network()).scores("degree")
    let isCore = graph.ids.map { !expected.group.contains($0) }
    let result = try meanDifferenceTest(of: degrees, chosen: isCore, column: "degree")
    #expect(result.isExact)
    #expect(result.draws == expected.permutations)
    #expect(agree(result.statistic, expected.diff))
    #expect(agree(result.nullMean, 0))
    #expect(agree(result.pUpper, expected.p_upper))
    #expect(agree(result.pTwoSided, expected.p_two_sided))
    #expect(throws: NoAnswer.self) {
      try meanDifferenceTest(of: degrees, chosen: graph.ids.map { _ in true }, column: "degree")
    }
  }

  private func network(_ matrix: [[Int]]) -> Network {
    let arcs = matrix.enumerated().flatMap { v, row in
      row.enumerated().filter { $0.element == 1 }.map { Arc(from: Int32(v), to: Int32($0.offset)) }
    }
    return .combining(arcs, nodeCount: matrix.count, directed: true).network
  }

  @Test(arguments: [true, false]) func correlationAgrees(undirected: Bool) throws {
    let expected = try ChanceOracle.all().QAP_exact_n5
    let (a, b) = (network(expected.A), network(expected.B))
    let result = try networkCorrelationTest(
      undirected ? a.undirected : a, undirected ? b.undirected : b)
    #expect(result.isExact)
    #expect(result.draws == expected.permutations)
    #expect(agree(result.statistic, expected.r))
    #expect(agree(result.pUpper, expected.p_upper))
    #expect(agree(result.nullMean, 0))
    #expect(throws: NoAnswer.self) {
      try networkCorrelationTest(a, .combining([], nodeCount: 5, directed: true).network)
    }
  }

  @Test func aNetworkGoesWithItself() throws {
    let karate = try Graph(named: "karate").network()
    let result = try networkCorrelationTest(karate, karate, weighted: true, threads: 2)
    #expect(agree(result.statistic, 1))
    #expect(result.pUpper == 0.001)
    #expect(!result.isExact)
  }

  @Test(arguments: [1, 3]) func transitivityAgrees(threads: Int) throws {
    let expected = try ChanceOracle.swaps()
    let graph = try Graph(named: "karate")
    let question = Question(network: try graph.network(), threads: threads)
    let ties = try graph.tiesByFirstMention()
    let result = try transitivityTest(question.network, ties: ties, question: question)
    #expect(agree(result.statistic, expected.observed))
    #expect(agree(result.nullMean, expected.null_mean))
    #expect(agree(result.nullSD, expected.null_sd))
    #expect(agree(result.pUpper, expected.p_upper))
    var changes = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      var swaps = TieSwaps(ties, nodeCount: 34)
      swaps.run(10 * ties.count, seed: seed)
      changes += swaps.changes
      if seed <= 3 {
        let network = swaps.network
        #expect(network.degrees == question.network.degrees)
        #expect(agree(network.transitivity, expected.first3[Int(seed) - 1]))
      }
    }
    #expect(agree(Double(changes) / 100, expected.mean_accepted))
    #expect(try ChanceTest.transitivity.answer(question).pUpper > 0.05)
  }

  @Test func tooSmallNetworksAreRefused() throws {
    for name in ["kite", "florentine", "empty0"] {
      let question = Question(network: try Graph(named: name).network())
      #expect(throws: NoAnswer.self) { try ChanceTest.transitivity.answer(question) }
    }
  }

  /// Holm's steps: 0.01 · 4, 0.02 · 3, 0.03 · 2 = 0.06, 0.6 · 1.
  @Test func holmCorrects() {
    #expect(agree(holm([0.03, 0.01, 0.6, 0.02]), [0.06, 0.04, 0.6, 0.06]))
    #expect(holm([0.5, 0.6]) == [1, 1])
    #expect(holm([]).isEmpty)
  }

  @Test func testsHaveWordsAndColumns() {
    #expect(Set(ChanceTest.all.map(\.id)).count == ChanceTest.all.count)
    for test in ChanceTest.all {
      #expect(![test.title, test.plain, test.source].contains(""), "\(test.id)")
      #expect(Measure.filling(test.column) != nil, "\(test.id)")
    }
  }

  /// The statistic of a test is the value of its column, and every p is above 0 and at most 1.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func probabilitiesAreAboveZero(seed: UInt64) throws {
    let nodes = seed % 4 == 0 ? 20 : 4 + Int(seed % 5)
    let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: nodes * 2)
    var random = SplitMix64(seed: seed)
    let question = Question(
      network: .combining(arcs, nodeCount: nodes, directed: seed % 2 == 0).network,
      groups: Groups(of: (0..<nodes).map { _ in Int32(random.below(4)) - 1 }, count: 3), seed: seed)
    var results = try mixingTest(question, draws: 20).joined().map { $0 }
    for test in ChanceTest.all where test.id != "transitivity" || seed % 20 == 0 {
      guard let result = try? test.answer(question) else { continue }
      #expect(agree(try question.scores(test.column), [result.statistic]), "\(test.id)")
      results.append(result)
    }
    for result in results {
      for p in [result.pLower, result.pUpper, result.pTwoSided] { #expect(0 < p && p <= 1) }
      #expect(result.pLower + result.pUpper >= 1 - 1e-12)
    }
  }
}
