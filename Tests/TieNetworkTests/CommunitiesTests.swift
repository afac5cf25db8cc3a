import Testing

@testable import TieNetwork

/// Communities and modularity, against exact optima and other programs.
struct CommunitiesTests {
  /// What the oracle keeps of a graph: the best modularity there is, and a grouping that has it.
  struct Optimum: Decodable {
    let modularity_optimum_Q: Double?
    let modularity_optimum_membership: [String: Int32]?
    let groups_undirected: OfGroups?
    let groups_directed: OfGroups?
  }
  struct OfGroups: Decodable {
    let modularity_of_groups: Double
  }
  struct Labels: Decodable {
    struct Node: Decodable {
      let sector: String?
      let club: String?
    }
    let nodes: [Node]
  }

  static let optima = Result {
    try Oracle.decoded("expected/B_network.json", as: [String: Optimum].self)
  }

  @Test(arguments: Oracle.names)
  func theOptimumIsFound(name: String) throws {
    let graph = try Graph(named: name)
    let optimum = try #require(try Self.optima.get()[name])
    let network = try graph.network()
    let found = network.communities()
    guard let best = optimum.modularity_optimum_Q else {
      return #expect(network.tieCount < 2 || network.isDirected)
    }
    #expect(agree(found.modularity, best), "\(found.modularity ?? -1) instead of \(best)")
    let membership = try #require(optimum.modularity_optimum_membership)
    let expected = Groups(
      numberedBySize: try graph.ids.map { try #require(membership[$0]) })
    #expect(agree(modularity(of: expected, in: network), best))
    if ["karate", "kite", "toycity_undirected", "barbell33", "two_components"].contains(name) {
      #expect(found.groups == expected)
    }
  }

  /// 5, 6, 11 and 12 members; stability is 1, as every restart finds them.
  @Test func theColumnsTellOfKarate() throws {
    let question = Question(network: try Graph(named: "karate").network())
    #expect(try question.scores("communities").map { $0 } == [4])
    let sizes = Dictionary(grouping: try question.scores("community").compactMap(\.self)) { $0 }
      .sorted { $0.key < $1.key }.map(\.value.count)
    #expect(sizes == [12, 11, 6, 5])
    let stability = try #require(try question.scores("community_stability")[0])
    #expect(stability > 0.9 && stability <= 1)
  }

  @Test func aDirectedNetworkIsSeenUndirected() throws {
    let directed = try Graph(named: "toycity").network().communities()
    let undirected = try Graph(named: "toycity_undirected").network().communities()
    #expect(directed.groups == undirected.groups)
    #expect(directed.modularity == undirected.modularity)
  }

  @Test(arguments: [0, 1, 2])
  func withoutTiesEachIsAlone(nodes: Int) {
    let network = Network.combining([], nodeCount: nodes, directed: false).network
    let found = network.communities()
    #expect(found.groups.of == Array(0..<Int32(nodes)))
    #expect(found.modularity == nil)
    #expect(found.stability == nil)
    #expect(modularity(of: found.groups, in: network) == nil)
  }

  @Test func oneRestartHasNoStability() throws {
    var question = Question(network: try Graph(named: "kite").network())
    question.restarts = 1
    #expect(try question.scores("community_stability").map { $0 } == [nil])
  }

  /// a=b-c=d, where = is a strong tie: without strengths one half is b-c.
  @Test(arguments: [5, 0.5, 1e9, 1 / 3.0])
  func strengthsCountWhenAsked(strong: Double) throws {
    let arcs = [
      Arc(from: 0, to: 1, strength: strong), Arc(from: 1, to: 2, strength: strong / 1000),
      Arc(from: 2, to: 3, strength: strong), Arc(from: 3, to: 0, strength: strong / 1000),
    ]
    let network = Network.combining(arcs, nodeCount: 4, directed: false).network
    let question = Question(network: network, lens: Lens(weight: .strength))
    #expect(try question.scores("community").map { $0 } == [1, 1, 2, 2])
    let expected = 2 * (1 / 2.002 - 0.25)
    #expect(agree(try question.scores("modularity"), [expected]))
  }

  @Test func modularityOfGroupsAgrees() throws {
    for name in ["karate", "toycity", "toycity_undirected"] {
      let labels = try Oracle.decoded("graphs/\(name).json", as: Labels.self).nodes
        .map { $0.sector ?? $0.club ?? "" }
      let known = Array(Set(labels)).sorted()
      let groups = Groups(
        of: try labels.map { Int32(try #require(known.firstIndex(of: $0))) }, count: known.count)
      let expected = try #require(try Self.optima.get()[name])
      let network = try Graph(named: name).network()
      let undirected = try Question(network: network.undirected, groups: groups)
        .scores("modularity_groups")
      #expect(agree(undirected, [expected.groups_undirected?.modularity_of_groups]))
      guard let directed = expected.groups_directed else { continue }
      let scores = try Question(network: network, groups: groups).scores("modularity_groups")
      #expect(agree(scores, [directed.modularity_of_groups]))
    }
  }

  @Test func groupsAreNeeded() throws {
    let question = Question(network: try Graph(named: "kite").network())
    #expect(throws: NoAnswer.groupsNeeded("modularity_groups")) {
      try question.scores("modularity_groups")
    }
  }

  /// a-b c-d with a and b together: c and d count as two groups, and that is said.
  @Test func whoIsInNoGroupIsAlone() throws {
    let arcs = [Arc(from: 0, to: 1), Arc(from: 2, to: 3)]
    let network = Network.combining(arcs, nodeCount: 4, directed: false).network
    let question = Question(network: network, groups: Groups(of: [0, 0, -1, -1], count: 1))
    let scores = try question.scores("modularity_groups")
    #expect(agree(scores, [0.5 - 0.25 - 2.0 / 16]))
    #expect(scores.note == "2 in no group: each counts as a group of its own")
  }

  @Test func agreementIsThatOfHubertAndArabie() {
    // Two pairs against one pair and two alone: (1 − 2·1/6) / ((2 + 1)/2 − 2·1/6).
    #expect(agree(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2]), 4.0 / 7))
    #expect(agree(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1]), -0.5))
    #expect(adjustedRand([0, 0, 1, 1], [3, 3, 0, 0]) == 1)
    #expect(adjustedRand([0, 1, 2], [2, 0, 1]) == 1)
    #expect(adjustedRand([0, 0, 0], [1, 1, 1]) == 1)
    #expect(agreement(of: [[0, 0], [0, 0], [0, 1]]) == 1.0 / 3)
    #expect(agreement(of: [[0]]) == nil)
  }
}
