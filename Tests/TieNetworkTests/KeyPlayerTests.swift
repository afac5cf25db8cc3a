import Testing

@testable import TieNetwork

/// Key players, against an exhaustive search by another program.
struct KeyPlayerTests {
  struct Case: Decodable {
    let exact: Double
    let optimal_sets: [[String]]
    let n_optimal: Int
    let greedy: Double
    let greedy_set: [String]
  }

  static let graphs = ["kite", "florentine", "karate", "toycity_undirected", "barbell33"]
  static let keys = [
    "F": "KPP_NEG_F", "DF": "KPP_NEG_DF", "DR": "KPP_POS_DR", "reach1": "KPP_POS_reach1",
    "reach2": "KPP_POS_reach2",
  ]

  /// The cases of one graph; what else stands in the file is left out.
  private func cases(of graph: String) throws -> [String: Case] {
    let all = try Oracle.decoded("expected/C_keyplayers.json", as: [String: Lenient].self)
    return try #require(all[graph]?.cases)
  }

  private struct Lenient: Decodable {
    var cases: [String: Case] = [:]
    var numbers: [String: [String: Double]] = [:]

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      guard let parts = try? box.decode([String: Part].self) else { return }
      cases = parts.compactMapValues(\.value)
      numbers = parts.compactMapValues(\.numbers)
    }
  }

  private struct Part: Decodable {
    let value: Case?
    let numbers: [String: Double]?

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      value = try? box.decode(Case.self)
      numbers = value == nil ? try? box.decode([String: Double].self) : nil
    }
  }

  @Test(arguments: graphs, KeyPlayerCriterion.all.map(\.id))
  func everySetIsFound(name: String, id: String) throws {
    let graph = try Graph(named: name)
    let network = try graph.network()
    let criterion = try #require(KeyPlayerCriterion.all.first { $0.id == id })
    let key = try #require(Self.keys[id])
    let expected = try cases(of: name)
    for size in 1...3 {
      let oracle = try #require(expected["\(key)_k\(size)"])
      let players = try keyPlayers(criterion, size: size, in: network, threads: 2)
      #expect(agree(players.value, oracle.exact))
      #expect(players.method == .exact)
      #expect(players.optimalCount == oracle.n_optimal)
      #expect(players.sets.map { $0.map { graph.ids[Int($0)] } } == oracle.optimal_sets)
      #expect(players.bound == players.value)
    }
  }

  @Test(arguments: graphs)
  func theBaselineIsNobodyGone(name: String) throws {
    let network = try Graph(named: name).network()
    let all = try Oracle.decoded("expected/C_keyplayers.json", as: [String: Lenient].self)
    let expected = try #require(all[name]?.numbers["baseline"])
    for criterion in KeyPlayerCriterion.all {
      let players = try keyPlayers(criterion, size: 0, in: network)
      #expect(agree(players.value, expected[criterion.id] ?? 0))
      #expect(players.baseline == players.value)
      #expect(players.sets == [[]])
      let two = try keyPlayers(criterion, size: 2, in: network)
      #expect(two.baseline == players.value)
    }
  }

  @Test(arguments: graphs)
  func greedyAndSwapsAgree(name: String) throws {
    let graph = try Graph(named: name)
    let network = try graph.network()
    let expected = try cases(of: name)
    try expectGreedy(Fragments(of: network), "KPP_NEG_F", graph, expected)
    try expectGreedy(Distances(of: network), "KPP_NEG_DF", graph, expected)
    try expectGreedy(
      try #require(Reaching(nearnessIn: network)), "KPP_POS_DR", graph, expected)
    try expectGreedy(
      try #require(Reaching(within: 1, in: network)), "KPP_POS_reach1", graph, expected)
    try expectGreedy(
      try #require(Reaching(within: 2, in: network)), "KPP_POS_reach2", graph, expected)
  }

  private func expectGreedy<Scoring: SetScoring>(
    _ scoring: Scoring, _ key: String, _ graph: Graph, _ expected: [String: Case]
  ) throws {
    let everyone = (0..<Int32(graph.nodes.count)).map(\.self)
    for size in 1...3 {
      let oracle = try #require(expected["\(key)_k\(size)"])
      let swaps = Swaps(candidates: everyone, size: size)
      let greedy = swaps.greedy(by: scoring)
      #expect(greedy.set.map { graph.ids[Int($0)] } == oracle.greedy_set, "\(key) \(size)")
      #expect(agree(scoring.value(of: greedy.score, size: size), oracle.greedy))
      var scoring = scoring
      let better = swaps.improved(greedy.set, by: &scoring)
      #expect(greedy.score <= better.score)
      let value = try #require(scoring.value(of: better.score, size: size))
      #expect(value <= oracle.exact + 1e-9)
    }
  }
}
