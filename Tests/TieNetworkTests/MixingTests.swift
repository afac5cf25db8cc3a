import Testing

@testable import TieNetwork

/// What lies within and between groups, against networkx, igraph and the formulas of methods.
struct MixingTests {
  struct GroupAnswer: Decodable {
    let n, `internal`, external: Double
    let EI: Double?
  }

  struct Expected: Decodable {
    let external, `internal`, EI, EI_expected_random_labels, EI_max, EI_min: Double
    let EI_rescaled: Double?
    let EI_by_group: [String: GroupAnswer]
    let groups: [String]
    let mixing_counts, expected_random_labels, expected_configuration: [[Double]]
    let block_density: [[Double?]]
    let attribute_assortativity, modularity_of_groups: Double
  }

  struct Answers: Decodable { let groups_undirected, groups_directed: Expected? }

  static let cases = [
    ("karate", true), ("toycity_undirected", true), ("toycity", true), ("toycity", false),
  ]

  private func expected(_ name: String, undirected: Bool) throws -> Expected {
    let all = try Oracle.decoded("expected/B_network.json", as: [String: Answers].self)
    let answers = try #require(all[name])
    return try #require(undirected ? answers.groups_undirected : answers.groups_directed)
  }

  @Test(arguments: cases)
  func indexAgrees(name: String, undirected: Bool) throws {
    let question = try Question.about(name, undirected: undirected)
    let expected = try expected(name, undirected: undirected)
    let whole = [
      ("ei_index", expected.EI), ("ei_expected", expected.EI_expected_random_labels),
      ("ei_min", expected.EI_min), ("ei_max", expected.EI_max),
      ("ei_rescaled", expected.EI_rescaled),
      ("attribute_assortativity", expected.attribute_assortativity),
    ]
    for (column, value) in whole {
      #expect(agree(try question.scores(column), [value]), "\(name) \(column)")
    }
    #expect(try GroupedGraph(named: name).names == expected.groups)
    let groups = try expected.groups.map { try #require(expected.EI_by_group[$0]) }
    let own = expected.groups.indices.map { expected.block_density[$0][$0] }
    let columns: [(String, [Double?])] = [
      ("group_members", groups.map(\.n)), ("group_internal", groups.map(\.internal)),
      ("group_external", groups.map(\.external)), ("group_ei", groups.map(\.EI)),
      ("group_density", own),
    ]
    for (column, values) in columns {
      #expect(agree(try question.scores(column), values), "\(name) \(column)")
    }
  }

  @Test(arguments: cases)
  func mixingAgrees(name: String, undirected: Bool) throws {
    let question = try Question.about(name, undirected: undirected)
    let expected = try expected(name, undirected: undirected)
    let mixing = Mixing(of: question.network, groups: try #require(question.groups))
    let tables: [([[Double?]], [[Double?]])] = [
      (mixing.counts.map { $0.map(Double.init) }, expected.mixing_counts),
      (mixing.expectedByLabels, expected.expected_random_labels),
      (mixing.expectedByActivity, expected.expected_configuration),
      (mixing.density, expected.block_density),
    ]
    for (ours, theirs) in tables { #expect(agree(ours.joined(), theirs.joined())) }
    #expect(agree(mixing.modularity, expected.modularity_of_groups))
    #expect(agree(mixing.assortativity, expected.attribute_assortativity))
  }

  /// A path 0 — 1 — 2 — 3 in groups a, a, b and none.
  @Test func whoIsInNoGroupIsLeftOut() throws {
    let arcs = (0..<3).map { Arc(from: Int32($0), to: Int32($0 + 1)) }
    let question = Question(
      network: .combining(arcs, nodeCount: 4, directed: false).network,
      groups: Groups(of: [0, 0, 1, -1], count: 3))
    #expect(try question.scores("ei").map { $0 } == [-1, 0, 1, nil])
    #expect(try question.scores("ei_index").map { $0 } == [0])
    #expect(try question.scores("group_members").map { $0 } == [2, 1, 0])
    #expect(try question.scores("group_density").map { $0 } == [1, nil, nil])
    #expect(try question.scores("group_ei").map { $0 } == [0, 1, nil])
    #expect(try question.scores("ei_index").note == "1 member in no group is left out.")
    let mixing = Mixing(of: question.network, groups: Groups(of: [0, 0, 1, -1], count: 3))
    #expect(mixing.counts == [[1, 1, 0], [1, 0, 0], [0, 0, 0]])
    #expect(mixing.leftOut == 1)
    #expect(mixing.density[0] == [1, 0.5, nil])
  }

  @Test func withoutTiesNothingIsDivided() throws {
    for nodes in 0...3 {
      let network = Network.combining([], nodeCount: nodes, directed: true).network
      let groups = Groups(of: [Int32](repeating: 0, count: nodes), count: 1)
      let mixing = Mixing(of: network, groups: groups)
      #expect(mixing.expectedByLabels == [[0]])
      #expect(mixing.expectedByActivity == [[0]])
      #expect(mixing.modularity == nil)
      let question = Question(network: network, groups: groups)
      #expect(try question.scores("ei_index") == Scores([nil]))
      #expect(try question.scores("ei_expected") == Scores([nodes < 2 ? nil : -1]))
    }
  }

  /// On 200 random graphs: r = Q / (1 − Σ a b), the index between its bounds, shares in 0…1.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func propertiesHold(seed: UInt64) throws {
    let nodes = 3 + Int(seed % 30)
    let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: Int(seed * 7 % 90))
    var random = SplitMix64(seed: seed)
    let groups = Groups(of: (0..<nodes).map { _ in Int32(random.below(5)) - 1 }, count: 4)
    let question = Question(
      network: .combining(arcs, nodeCount: nodes, directed: seed % 2 == 0).network, groups: groups)
    let mixing = Mixing(of: question.network, groups: groups)
    let m = Double(
      question.network.ties.count { groups.of[Int($0.from)] >= 0 && groups.of[Int($0.to)] >= 0 })
    // Within a group, activity expects m a(g) b(g) ties, whichever way ties point.
    let byActivity = (0..<4).reduce(0.0) { $0 + mixing.expectedByActivity[$1][$1] } / m
    if let r = try question.scores("attribute_assortativity")[0] {
      #expect(agree(r, mixing.modularity.map { $0 / (1 - byActivity) }))
    }
    if let index = try question.scores("ei_index")[0] {
      let least = try #require(try question.scores("ei_min")[0])
      let most = try #require(try question.scores("ei_max")[0])
      #expect(least - 1e-12 <= index && index <= most + 1e-12)
      if let rescaled = try question.scores("ei_rescaled")[0] {
        #expect(abs(rescaled) <= 1 + 1e-12)
      }
    }
    for kind in ["degree", "betweenness", "closeness", "indegree", "outdegree"] {
      guard let share = try question.scores("centralisation_" + kind)[0] else { continue }
      #expect(-1e-12 <= share && share <= 1 + 1e-12, "\(kind)")
    }
  }
}
