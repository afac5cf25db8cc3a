import FoundationEssentials
import Testing

@testable import TieNetwork

/// Cores, clustering, constraint, effective size, brokerage, bridges and strong parts.
struct LocalTests {
  static let columns: [(column: String, key: String)] = [
    ("core", "core_number"), ("clustering", "local_clustering"), ("constraint", "constraint"),
    ("effective_size", "effective_size"), ("efficiency", "efficiency"),
  ]

  @Test(arguments: Oracle.names)
  func valuesAgree(name: String) throws {
    let graph = try Graph(named: name)
    let question = Question(network: try graph.network())
    let expected = try Oracle.answers("A_centrality", name)
    guard !graph.nodes.isEmpty else { return }
    for (column, key) in Self.columns {
      let table = try #require(expected.table([key]))
      #expect(agree(try question.scores(column), graph.values(table)), "\(name) \(column)")
    }
  }

  @Test(arguments: ["karate", "toycity", "toycity_undirected"])
  func weightedConstraintAgrees(name: String) throws {
    let graph = try Graph(named: name)
    let expected = try Oracle.answers("A_centrality", name)
    let table = try #require(expected.table(["constraint_strength"]))
    let question = Question(network: try graph.network(), lens: Lens(weight: .strength))
    #expect(agree(try question.scores("constraint"), graph.values(table)))
  }

  // MARK: Random graphs, against networkx

  struct Case: Decodable {
    let directed: Bool
    let n: Int
    let edges: [RandomGraphTests.Tie]
    let pagerank: [String: Double]
    let constraint: [String: Double?]
    let core: [String: Double]
    let bridges: [[String]]

    var ids: [String] { pagerank.keys.sorted() }

    func network() throws -> Network {
      let arcs = try edges.map { tie in
        Arc(
          from: Int32(try #require(ids.firstIndex(of: tie.from))),
          to: Int32(try #require(ids.firstIndex(of: tie.to))), strength: tie.strength)
      }
      return Network.combining(arcs, nodeCount: n, directed: directed).network
    }
  }

  static let cases = Result { try Oracle.decoded("expected/random_graphs.json", as: [Case].self) }

  @Test(arguments: 0..<40)
  func randomGraphsAgree(number: Int) throws {
    let graph = try Self.cases.get()[number]
    let network = try graph.network()
    let question = Question(network: network)
    let constraint = graph.ids.map { graph.constraint[$0] ?? nil }
    #expect(agree(try question.scores("constraint"), constraint))
    #expect(agree(try question.scores("core"), graph.ids.map { graph.core[$0] }))
    #expect(try bridges(of: question, graph.ids) == Set(graph.bridges.map { $0.sorted() }))
  }

  // MARK: Bridges

  struct BridgesOf: Decodable { let bridges: [[String]]? }

  @Test(arguments: Oracle.names)
  func bridgesAgree(name: String) throws {
    let graph = try Graph(named: name)
    let all = try Oracle.decoded("expected/A_centrality.json", as: [String: BridgesOf].self)
    let expected = Set((all[name]?.bridges ?? []).map { $0.sorted() })
    #expect(try bridges(of: Question(network: graph.network()), graph.ids) == expected)
  }

  private func bridges(of question: Question, _ ids: [String]) throws -> Set<[String]> {
    let scores = try question.scores("bridge")
    let ties = question.network.ties
    #expect(scores.count == ties.count)
    return Set(
      zip(ties, scores).filter { $1 == 1 }.map { tie, _ in
        [ids[Int(tie.from)], ids[Int(tie.to)]].sorted()
      })
  }

  /// Each tie is taken out by hand, both ways, and the parts are counted.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func aBridgeIsATieWithoutWhichThereAreMoreParts(seed: UInt64) throws {
    let arcs = PropertyTests.arcs(seed: seed, nodes: 20, ties: 12 + Int(seed % 20))
    let directed = seed % 2 == 0
    let network = Network.combining(arcs, nodeCount: 20, directed: directed).network
    let parts = Partition(of: network).sizes.count
    for (tie, isBridge) in zip(network.ties, network.bridges) {
      let rest = arcs.filter {
        ($0.from, $0.to) != (tie.from, tie.to) && ($0.to, $0.from) != (tie.from, tie.to)
      }
      let left = Network.combining(rest, nodeCount: 20, directed: directed).network
      #expect(isBridge == (Partition(of: left).sizes.count > parts))
    }
  }

  // MARK: By definition

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func coresAreThoseOfTakingAwayTheWeakest(seed: UInt64) {
    let network = randomNetwork(seed: seed, nodes: 30, ties: 2 * Int(seed % 90))
    let rows = (0..<30).map { Set(network.undirected.neighbours(of: $0).map(Int.init)) }
    var cores = [Int](repeating: 0, count: 30)
    for k in 1..<30 {
      var left = Set(0..<30)
      while let weak = left.first(where: { rows[$0].intersection(left).count < k }) {
        left.remove(weak)
      }
      for v in left { cores[v] = k }
    }
    #expect(network.cores == cores)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func clusteringCountsTheTiesAmongNeighbours(seed: UInt64) {
    let network = randomNetwork(seed: seed, nodes: 30, ties: 2 * Int(seed % 90))
    let ties = matrix(of: network.undirected, weighted: false)
    let pairs = (0..<30).map { v in
      let near = (0..<30).filter { ties[v][$0] > 0 }
      return (near.count, near.reduce(0) { sum, a in near.reduce(sum) { $0 + ties[a][$1] } })
    }
    let shares = pairs.map { k, tied in k < 2 ? 0 : tied / Double(k * (k - 1)) }
    #expect(agree(network.localClustering, shares))
    #expect(
      agree(network.effectiveSizes, pairs.map { $0 == 0 ? nil : Double($0) - $1 / Double($0) }))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>, [true, false])
  func constraintIsBurtsSum(seed: UInt64, weighted: Bool) {
    let network = randomNetwork(seed: seed, nodes: 20, ties: 10 + Int(seed % 60))
    let a = matrix(of: network, weighted: weighted)
    let both = (0..<20).map { i in (0..<20).map { a[i][$0] + a[$0][i] } }
    let p = both.map { row in row.map { $0 / row.reduce(0, +) } }
    let expected = (0..<20).map { i -> Double? in
      let near = (0..<20).filter { both[i][$0] > 0 }
      guard !near.isEmpty else { return nil }
      return near.reduce(0) { sum, j in
        let whole = near.filter { $0 != j }.reduce(p[i][j]) { $0 + p[i][$1] * p[$1][j] }
        return sum + whole * whole
      }
    }
    #expect(agree(network.constraints(weighted: weighted), expected))
  }

  /// Who reaches whom by Warshall; both ways means one part.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func strongPartsAreThoseWhoReachEachOther(seed: UInt64) {
    let network = randomNetwork(seed: seed * 2, nodes: 25, ties: 20 + Int(seed % 40))
    var reach = matrix(of: network, weighted: false).map { $0.map { $0 > 0 } }
    for k in 0..<25 {
      for i in 0..<25 where reach[i][k] {
        for j in 0..<25 where reach[k][j] { reach[i][j] = true }
      }
    }
    let parts = Partition(strongIn: network)
    for i in 0..<25 {
      for j in 0..<i {
        #expect((parts.component[i] == parts.component[j]) == (reach[i][j] && reach[j][i]))
      }
    }
    #expect(parts.sizes == parts.sizes.sorted(by: >))
    #expect(parts.sizes.reduce(0, +) == 25)
  }

  // MARK: Brokerage

  static let roles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]

  struct Brokers: Decodable {
    let gould_fernandez: [String: [String: Double]]?
    let group: [String: String]?
  }

  @Test(arguments: ["karate", "toycity", "toycity_undirected"])
  func brokerageAgrees(name: String) throws {
    let graph = try Graph(named: name)
    let all = try Oracle.decoded("expected/A_centrality.json", as: [String: Brokers].self)
    let expected = try #require(all[name]?.gould_fernandez)
    let group = try #require(all[name]?.group)
    let names = Set(group.values).sorted()
    let groups = Groups(
      of: graph.ids.map { id in Int32(names.firstIndex(of: group[id] ?? "") ?? -1) },
      count: names.count)
    let question = Question(network: try graph.network(), groups: groups)
    for role in Self.roles {
      let scores = try question.scores(role)
      #expect(agree(scores, graph.ids.map { expected[$0]?[role] }), "\(name) \(role)")
      #expect(scores.note == "")
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func brokerageCountsChainsByRole(seed: UInt64) throws {
    let network = randomNetwork(seed: seed, nodes: 16, ties: 10 + Int(seed % 40))
    var random = SplitMix64(seed: seed)
    let group = (0..<16).map { _ in Int32(random.below(4) - 1) }
    let tied = matrix(of: network, weighted: false).map { $0.map { $0 > 0 } }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 16), count: 5)
    for a in 0..<16 {
      for v in 0..<16 where tied[a][v] {
        for b in 0..<16 where tied[v][b] && a != b && !tied[a][b] {
          let (x, y, z) = (group[a], group[v], group[b])
          guard min(x, y, z) >= 0 else { continue }
          let role = x == y && y == z ? 0 : x == z ? 1 : y == z ? 2 : x == y ? 3 : 4
          counts[role][v] += 1
        }
      }
    }
    #expect(network.brokerage(between: Groups(of: group, count: 3)) == counts)
  }

  @Test func brokerageSaysWhatItNeedsAndLeavesOut() throws {
    let network = try Graph(named: "path3_isolate").network()
    #expect(throws: NoAnswer.groupsNeeded("coordinator")) {
      try Question(network: network).scores("liaison")
    }
    let groups = Groups(of: [0, 0, 0, -1], count: 1)
    let scores = try Question(network: network, groups: groups).scores("coordinator")
    #expect(scores == Scores([0.0, 2, 0, 0]))
    #expect(scores.note == "1 of 4 are in no group and left out")
  }
}
