import Testing

@testable import TieNetwork

/// Bands of ranks, standard errors and missing answers, against the oracle.
struct UncertaintyTests {
  @Test(arguments: ["kite", "toycity_undirected"], ["betweenness", "degree"])
  func rankBandsAgree(name: String, column: String) throws {
    let expected = try #require(try ChanceOracle.all().rank_stability_tie_drop[name]?[column])
    let graph = try Graph(named: name)
    for threads in [1, 3] {
      let question = Question(
        network: try graph.network(), seed: expected.seed, threads: threads)
      let bands = try question.rankBands(
        of: column, lost: expected.p, draws: expected.B, top: expected.top,
        order: try graph.tieNumbers())
      let columns: [(KeyPath<RankBand, Double>, [String: Double])] = [
        (\.base, expected.base_rank), (\.mean, expected.mean_rank), (\.low, expected.p5),
        (\.high, expected.p95), (\.shareInTop, expected.share_in_top),
        (\.shareFirst, expected.share_first),
      ]
      for (path, values) in columns {
        let ours = bands.bands.map { $0[keyPath: path] }
        #expect(agree(ours, graph.ids.map { values[$0] }), "\(path)")
      }
      #expect(agree(bands.topOverlap, expected.mean_top_jaccard))
    }
  }

  /// The kite's ties stand in our order in the oracle too, so nothing need be told.
  @Test func rankBandsNeedNoOrder() throws {
    let graph = try Graph(named: "kite")
    let numbers = try graph.tieNumbers()
    #expect(numbers == Array(numbers.indices))
    let question = Question(network: try graph.network())
    let told = try question.rankBands(of: "betweenness", order: numbers)
    #expect(try question.rankBands(of: "betweenness") == told)
  }

  @Test func rankRangeAgrees() throws {
    let expected = try ChanceOracle.all().leave_one_tie_out_rank_range_kite_betweenness
    let graph = try Graph(named: "kite")
    let question = Question(network: try graph.network(), threads: 2)
    let ranges = try question.rankRangeWithoutOneTie(of: "betweenness")
    #expect(ranges.map { [$0.lowerBound, $0.upperBound] } == graph.ids.map { expected[$0] })
    let empty = Question(network: Network.combining([], nodeCount: 2, directed: true).network)
    #expect(try empty.rankRangeWithoutOneTie(of: "degree") == [1.5...1.5, 1.5...1.5])
  }

  @Test func bandsNeedAColumnOfMembers() throws {
    let question = Question(network: try Graph(named: "kite").network())
    for column in ["density", "karma"] {
      #expect(throws: NoAnswer.undefined(column, because: "it has no value for each member")) {
        try question.rankBands(of: column)
      }
    }
    #expect(throws: NoAnswer.directedOnly("in_degree")) { try question.rankBands(of: "in_degree") }
  }

  @Test func bandsOfLargeNetworksAreRefused() throws {
    let arcs = (1..<3_000).map { Arc(from: 0, to: Int32($0)) }
    let star = Network.combining(arcs, nodeCount: 3_000, directed: false).network
    let steps = 2_999.0 * 3_000 * 5_999
    #expect(throws: NoAnswer.tooMuchWork("degree", steps: steps)) {
      try Question(network: star).rankRangeWithoutOneTie(of: "degree")
    }
  }

  @Test func thinningKeepsWhatItIsToldTo() {
    for directed in [true, false] {
      let arcs = PropertyTests.arcs(seed: 4, nodes: 30, ties: 80)
      let network = Network.combining(arcs, nodeCount: 30, directed: directed).network
      var random = SplitMix64(seed: 2)
      let kept = network.ties.map { _ in random.unit() < 0.6 }
      let rest = zip(network.ties, kept).filter(\.1).map { tie, _ in
        Arc(
          from: tie.from, to: tie.to,
          strength: network.strength(from: Int(tie.from), to: Int(tie.to)) ?? 0)
      }
      #expect(
        Thinning(of: network).network(keeping: kept)
          == Network.combining(rest, nodeCount: 30, directed: directed).network)
    }
  }

  @Test func equalScoresShareTheMeanOfTheirPlaces() {
    #expect(
      averageRanks(of: Scores([3, 5, nil, 5.0000000001, 1, nil])) == [3, 1.5, 5.5, 1.5, 4, 5.5])
    #expect(averageRanks(of: Scores([Double]())).isEmpty)
  }

  @Test(arguments: ["kite", "karate"])
  func bootstrapAgrees(name: String) throws {
    let expected = try #require(try ChanceOracle.all().vertex_bootstrap_density[name])
    let question = Question(network: try Graph(named: name).network(), seed: expected.seed)
    let result = try question.bootstrap(.density, draws: expected.B)
    #expect(agree(result.value, question.network.density))
    #expect(agree(result.mean, expected.mean))
    #expect(agree(result.standardError, expected.se))
    #expect(agree(result.low, expected.p2_5))
    #expect(agree(result.high, expected.p97_5))
    #expect(agree(try question.bootstrapValues(.density, draws: 5), expected.first5))
  }

  @Test func bootstrapOfReciprocityAndIndex() throws {
    let toycity = try Question.about("toycity")
    let reciprocity = try toycity.bootstrap(.reciprocity)
    #expect(reciprocity.value == 0.25)
    #expect(0 <= reciprocity.low && reciprocity.high <= 1)
    let index = try toycity.bootstrap(.eiIndex)
    #expect(agree(try toycity.scores("ei_index"), [index.value]))
    #expect(-1 <= index.low && index.high <= 1)
    // Chance pairs keep the groups of their own, so the index is not pulled towards "within".
    #expect(abs(index.mean - index.value) < 0.1)

    let kite = Question(network: try Graph(named: "kite").network())
    #expect(throws: NoAnswer.directedOnly("reciprocity_arc")) { try kite.bootstrap(.reciprocity) }
    #expect(throws: NoAnswer.groupsNeeded("ei_index")) { try kite.bootstrap(.eiIndex) }
    let single = Question(network: try Graph(named: "single").network())
    #expect(throws: NoAnswer.self) { try single.bootstrap(.density) }
  }

  @Test(arguments: ["karate", "kite", "florentine", "toycity_undirected"])
  func jackknifeAgrees(name: String) throws {
    let expected = try #require(try ChanceOracle.all().jackknife_density[name])
    let network = try Graph(named: name).network()
    #expect(network.nodeCount == expected.N)
    #expect(agree(network.density, expected.density))
    #expect(agree(network.densityJackknifeError, expected.se))
    #expect(try Graph(named: "dyad").network().densityJackknifeError == nil)
  }

  @Test func missingAnswersAgree() throws {
    let oracle = try ChanceOracle.all()
    let graph = try Graph(named: "kite")
    let network = try graph.network()
    let cases = [
      (oracle.nonresponse_reconstruction_kite_Heather, ["Heather"]),
      (oracle.nonresponse_reconstruction_kite_Heather_Ike, ["Heather", "Ike"]),
    ]
    for (expected, silent) in cases {
      let known = NonResponse(of: network, responded: graph.ids.map { !silent.contains($0) })
      #expect(known.keptTies == expected.ties_recovered)
      let lost = known.lostTies.map { number in
        [network.ties[number].from, network.ties[number].to].map { graph.ids[Int($0)] }.sorted()
      }
      #expect(lost == expected.lost ?? [])
      #expect(known.unobservablePairs == expected.unobservable_pairs ?? 0)
      let range = try #require(known.density)
      #expect(agree(range.lowerBound, Double(expected.ties_recovered) / 45))
      let most = Double(expected.ties_recovered + (expected.unobservable_pairs ?? 0)) / 45
      #expect(agree(range.upperBound, most))
      #expect(known.responseRate == 1 - Double(silent.count) / 10)
      #expect(known.showing == (silent.count == 1 ? .everything : .withBands))
    }
  }

  @Test func nobodyAnsweredOrNobodyIsThere() {
    let network = Network.combining(
      [Arc(from: 0, to: 1), Arc(from: 1, to: 0)], nodeCount: 3, directed: true
    ).network
    let silent = NonResponse(of: network, responded: [false, false, true])
    #expect(silent.lostTies == [0, 1])
    #expect(silent.density == 0...(2.0 / 6))
    #expect(silent.showing == .degreeOnly)
    let empty = Network.combining([], nodeCount: 0, directed: true).network
    #expect(NonResponse(of: empty, responded: []).density == nil)
    #expect(NonResponse(of: empty, responded: []).responseRate == nil)
  }
}
