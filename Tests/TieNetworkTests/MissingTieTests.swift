import Testing

@testable import TieNetwork

/// Pairs without a tie, against networkx and dense algebra.
struct MissingTieTests {
  struct Expected: Decodable {
    struct Pair: Decodable {
      let a: String
      let b: String
      let resource_allocation: Double
      let adamic_adar: Double
      let common: Int
      let katz: Double
    }
    struct Map: Decodable {
      let non_ties: Int
      let katz_beta: Double
      let top10: [Pair]
      let zero_scores: Int
    }
    let link_prediction: [String: Map]
    let link_prediction_loo_auc: [String: [String: Double]]
  }

  private func expected() throws -> Expected {
    try Oracle.decoded("expected/D_gaps.json", as: Expected.self)
  }

  @Test(arguments: ["karate", "toycity_undirected", "kite", "florentine"])
  func theTopPairs(name: String) throws {
    let oracle = try #require(try expected().link_prediction[name])
    let graph = try Graph(named: name)
    let network = try graph.network()
    let contacts = try SharedContacts(in: network)
    #expect(contacts.nonTies == oracle.non_ties)
    #expect(contacts.zeroScores == oracle.zero_scores)
    let katz = KatzProximity(in: network)
    #expect(agree(katz.attenuation, oracle.katz_beta))
    let top = contacts.best(10)
    #expect(top.map { graph.ids[Int($0.a)] } == oracle.top10.map(\.a))
    #expect(top.map { graph.ids[Int($0.b)] } == oracle.top10.map(\.b))
    #expect(agree(top.map(\.resourceAllocation), oracle.top10.map(\.resource_allocation)))
    #expect(agree(top.map(\.adamicAdar), oracle.top10.map(\.adamic_adar)))
    #expect(top.map { contacts.shared(by: $0.a, and: $0.b).count } == oracle.top10.map(\.common))
    #expect(
      agree(top.map { katz.values(from: Int($0.a))[Int($0.b)] }, oracle.top10.map(\.katz)))
  }

  @Test(arguments: ["karate", "florentine", "kite"])
  func leavingEachTieOut(name: String) throws {
    let oracle = try #require(try expected().link_prediction_loo_auc[name])
    let network = try Graph(named: name).network()
    let contacts = try SharedContacts(in: network)
    #expect(agree(contacts.leaveOneOut(.resourceAllocation), oracle["RA"]))
    #expect(agree(contacts.leaveOneOut(.adamicAdar), oracle["AA"]))
    let katz = leaveOneOut(in: network) { left in
      let proximity = KatzProximity(in: left)
      let values = (0..<left.nodeCount).map(proximity.values)
      return { values[$0][$1] }
    }
    #expect(agree(katz, oracle["Katz"]))
  }

  /// A score straight from its definition.
  private func plain(_ score: SharedScore, in network: Network) -> (Int, Int) -> Double {
    { a, b in
      let shared = Set(network.neighbours(of: a)).intersection(network.neighbours(of: b))
      return shared.reduce(0) {
        $0 + score.weight(ofDegree: network.neighbours(of: Int($1)).count)
      }
    }
  }

  @Test func anyNetworkAsByDefinition() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let nodes = 2 + Int(seed % 11)
      let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: Int(seed * 7 % 30))
      let network = Network.combining(arcs, nodeCount: nodes, directed: seed % 3 == 0).network
      let contacts = try SharedContacts(in: network)
      let score = plain(.resourceAllocation, in: network.undirected)
      let found = contacts.best(.max / 4)
      #expect(found.count == contacts.count)
      #expect(
        found.allSatisfy { agree($0.resourceAllocation, score(Int($0.a), Int($0.b))) })
      for (at, pair) in found.enumerated() {
        #expect(network.undirected.strength(from: Int(pair.a), to: Int(pair.b)) == nil)
        if at > 0 {
          #expect(found[at - 1].resourceAllocation >= pair.resourceAllocation - 1e-9)
        }
      }
      #expect(contacts.best(3) == Array(found.prefix(3)))
      for kind in SharedScore.allCases {
        let slow = leaveOneOut(in: network) { plain(kind, in: $0) }
        #expect(agree(contacts.leaveOneOut(kind, threads: 1 + Int(seed % 2)), slow))
      }
    }
  }

  /// No tie, one tie, and a tie for every pair: nothing to compare.
  @Test(arguments: ["empty0", "single", "two_isolates", "dyad", "complete4"])
  func nothingToCompare(name: String) throws {
    let contacts = try SharedContacts(in: try Graph(named: name).network())
    #expect(contacts.count == 0)
    #expect(contacts.leaveOneOut(.resourceAllocation) == nil)
  }

  @Test func tooManyPairsAreRefused() throws {
    let network = try Graph(named: "star5").network()
    #expect(throws: NoAnswer.self) { try SharedContacts(in: network, limit: 3) }
  }
}
