import Testing

@testable import TieNetwork

/// What is at the edge of numbers or of memory: answered all the same, or refused in plain words.
struct LimitsTests {
  // MARK: Too many paths

  /// Layers of three, each node tied to all three of the next: 3^(layers − 1) paths from end to end.
  static func layers(_ count: Int, strength: Double = 1) -> Network {
    let arcs = (1..<Int32(count)).flatMap { layer in
      (0..<9 as Range<Int32>).map {
        Arc(from: 3 * layer - 3 + $0 / 3, to: 3 * layer + $0 % 3, strength: strength)
      }
    }
    return .combining(arcs, nodeCount: 3 * count, directed: true).network
  }

  static let tooMany = "there are more shortest paths than can be counted"

  @Test(arguments: ["betweenness", "edge_betweenness"])
  func tooManyPathsAreNotCounted(column: String) throws {
    let reason = NoAnswer.undefined(column, because: Self.tooMany)
    #expect(throws: reason) { try Question(network: Self.layers(660)).scores(column) }
    // In a ring of buckets, and in a heap with rounded lengths.
    for strength in [2, 0.3] {
      let question = Question(
        network: Self.layers(660, strength: strength), lens: Lens(weight: .distance))
      #expect(throws: reason) { try question.scores(column) }
    }
  }

  /// In each row of three the pairs before and after it share alike, however many their paths are.
  @Test func manyPathsAreCounted() throws {
    let n = 300
    let found = try Question(network: Self.layers(n)).scores("betweenness")
    let expected = (0..<3 * n).map { Double(9 * ($0 / 3) * (n - 1 - $0 / 3)) / 3 }
    #expect(agree(found, expected))
  }

  @Test func whatFollowsFromTooManyPathsIsLeftOut() throws {
    let rows = Self.layers(660)
    var sampler = PathSampler(over: rows.outgoing, back: rows.incoming)
    var chance = SplitMix64(seed: 1)
    var inner: [Int32] = []
    sampler.draw(from: 0, to: 900, chance: &chance, into: &inner)
    #expect(sampler.isCountable)
    sampler.draw(from: 0, to: 1979, chance: &chance, into: &inner)
    #expect(!sampler.isCountable)
  }

  // MARK: Strengths

  static let scaleFree = [
    "pagerank", "eigenvector", "katz", "hub", "authority", "constraint", "community", "modularity",
    "betweenness",
  ]

  @Test(arguments: [1e-300, 1e-60, 1e-15, 1e15, 1e160, 1e300], [true, false])
  func proportionsOfStrengthsCountAlone(scale: Double, directed: Bool) throws {
    let arcs = PropertyTests.arcs(seed: 8, nodes: 30, ties: 70)
    let scaled = arcs.map { Arc(from: $0.from, to: $0.to, strength: $0.strength * scale) }
    for column in Self.scaleFree where directed || !["hub", "authority"].contains(column) {
      let lens = Lens(weight: column == "betweenness" ? .distance : .strength)
      let ask = { (arcs: [Arc]) in
        try Question(
          network: .combining(arcs, nodeCount: 30, directed: directed).network, lens: lens
        ).scores(column)
      }
      let (found, expected) = (try ask(scaled), try ask(arcs))
      #expect(agree(found, expected), "\(column)")
    }
  }

  /// Every node's ties are of another size, from 1e-150 to 1e150, or of the two ends of all numbers.
  @Test(arguments: [1e10, 1e20, 1.9e41, 1e44], [true, false])
  func unevenStrengthsEndInNumbers(step: Double, directed: Bool) throws {
    let arcs = PropertyTests.arcs(seed: 9, nodes: 30, ties: 90).map { arc in
      var strength = arc.strength
      for _ in 0..<abs(Int(arc.from) % 15 - 7) {
        strength = Int(arc.from) % 15 < 7 ? strength / step : strength * step
      }
      return Arc(from: arc.from, to: arc.to, strength: min(max(strength, 1e-308), 1e308))
    }
    let network = Network.combining(arcs, nodeCount: 30, directed: directed).network
    for column in Self.scaleFree where directed || !["hub", "authority"].contains(column) {
      let lens = Lens(weight: column == "betweenness" ? .distance : .strength)
      let plain = try Question(network: network).scores(column)
      let found = try Question(network: network, lens: lens).scores(column)
      #expect(found.map { $0 == nil } == plain.map { $0 == nil }, "\(column)")
    }
    let ranks = network.pageRank(weighted: true)
    #expect(agree(ranks.reduce(0, +), 1))
    let shares = network.outgoing.shares
    var come = [Double](repeating: 0, count: 30)
    for v in 0..<30 {
      for place in shares.range(of: v) {
        come[Int(shares.ends[place])] += ranks[v] * shares.strengths[place]
      }
    }
    let lost = (0..<30).reduce(0) { $0 + (shares.range(of: $1).isEmpty ? ranks[$1] : 0) }
    #expect(agree(ranks, come.map { 0.15 / 30 + 0.85 * ($0 + lost / 30) }))
  }

  /// A weak large part beside a strong small one has the eigenvector that it has alone.
  @Test func aWeakPartHasAnEigenvectorBesideAStrongOne() throws {
    let weak = (0..<4).map { Arc(from: $0, to: $0 + 1, strength: 1e-200 * Double($0 + 1)) }
    let strong = [Arc(from: 5, to: 6, strength: 1e100), Arc(from: 6, to: 7, strength: 1e100)]
    for directed in [true, false] {
      let both = (weak + strong).flatMap {
        [$0, Arc(from: $0.to, to: $0.from, strength: $0.strength)]
      }
      let ask = { (arcs: [Arc], nodes: Int) in
        try Question(
          network: .combining(arcs, nodeCount: nodes, directed: directed).network,
          lens: Lens(weight: .strength)
        ).scores("eigenvector").compactMap(\.self)
      }
      let alone = both.prefix(8).map {
        Arc(from: $0.from, to: $0.to, strength: $0.strength * 1e200)
      }
      let (found, expected) = (try ask(both, 8), try ask(Array(alone), 5))
      #expect(agree(found, expected))
    }
  }

  @Test func anAttenuationGoesWithTheStrengths() throws {
    for (scale, directed) in [(1e-60, true), (1e160, false)] {
      let arcs = [Arc(from: 0, to: 1, strength: scale), Arc(from: 1, to: 0, strength: scale)]
      var question = Question(
        network: .combining(arcs, nodeCount: 2, directed: directed).network,
        lens: Lens(weight: .strength))
      question.attenuation = 0.5 / scale
      #expect(agree(try question.scores("katz"), [2, 2]))
      question.attenuation = 1.5 / scale
      #expect(throws: NoAnswer.self) { try question.scores("katz") }
    }
    let chain = [Arc(from: 0, to: 1, strength: 1e308), Arc(from: 1, to: 2, strength: 1e308)]
    let question = Question(
      network: .combining(chain, nodeCount: 3, directed: true).network,
      lens: Lens(weight: .strength))
    #expect(
      throws: NoAnswer.undefined(
        "katz", because: "its values are larger than any number can be here")
    ) { try question.scores("katz") }
  }

  @Test func aMatrixOfNoNumbersComesToAnEnd() {
    #expect(Tridiagonal(diagonal: [.nan, 1], beside: [1]).largest().value.isNaN)
    #expect(Tridiagonal(diagonal: [.infinity, 1], beside: [1]).largest().value.isNaN)
  }

  // MARK: Equals

  @Test func equalsAreJudgedByTheirSize() {
    let scores = Scores([1e8 * (1 + 2e-10), 5, 1e8, nil, 1e8 + 1] as [Double?])
    #expect(ranks(of: scores).map { $0 } == [2, 4, 2, nil, 1])
    #expect(averageRanks(of: scores) == [2.5, 4, 2.5, 5, 1])
    // Each is near the next, but not all are near the first.
    let row = Scores([1, 1 + 0.8e-9, 1 + 1.6e-9])
    #expect(ranks(of: row).map { $0 } == [3, 1, 1])
    #expect(averageRanks(of: row) == [3, 1.5, 1.5])
    var tally = ChanceTally(of: 1e8)
    tally.add(1e8 + 1e-5)
    #expect(tally.result(isExact: true).pLower == 1)
  }

  // MARK: Budgets

  @Test(arguments: [600, 5_000])
  func tablesOfManyGroupsAreNotTested(count: Int) {
    let network = Network.combining(
      (1..<Int32(count)).map { Arc(from: $0 - 1, to: $0) }, nodeCount: count, directed: false)
    let question = Question(
      network: network.network, groups: Groups(of: (0..<Int32(count)).map(\.self), count: count))
    let steps = 999 * (Double(3 * count - 1) + 64 * Double(count * count))
    #expect(throws: NoAnswer.tooMuchWork("mixing", steps: steps)) { try mixingTest(question) }
  }

  @Test(arguments: ["karate", "toycity"])
  func allBootstrapsAreThoseOfEach(name: String) throws {
    let question = try Question.about(name)
    let all = try question.bootstraps(draws: 60)
    #expect(
      all.map(\.statistic)
        == (name == "karate" ? [.density, .eiIndex] : Bootstrap.Statistic.allCases))
    for (statistic, bootstrap) in all {
      #expect(try question.bootstrap(statistic, draws: 60) == bootstrap)
    }
    let steps = 1e9 * Double(question.network.nodeCount + question.network.tieCount)
    #expect(throws: NoAnswer.tooMuchWork("density", steps: steps)) {
      try question.bootstraps(draws: 1_000_000_000)
    }
  }

  @Test func largeTwoModeNetworksAreNotSearched() {
    let found = TwoMode([], memberCount: 500_000, eventCount: 1).betweenness()
    #expect(found.events.map { $0 } == [nil])
    #expect(found.members.note == "betweenness would take about 250 billion steps if it were exact")
  }
}
