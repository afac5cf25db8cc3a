import Testing

@testable import TieNetwork

/// The curves of what holds together while members leave, against networkx and by hand.
struct RobustnessTests {
  struct Expected: Decodable {
    let robustness_curve_adaptive_degree: [Int]?
    let robustness_curve_static_degree: [Int]?
    let robustness_curve_static_betweenness: [Int]?
    let robustness_R_adaptive_degree: Double?
    let robustness_R_static_degree: Double?
    let robustness_R_static_betweenness: Double?
  }

  static let expected = Result {
    try Oracle.decoded("expected/B_network.json", as: [String: Expected].self)
  }

  @Test(arguments: Oracle.names)
  func curvesAgree(name: String) throws {
    let network = try Graph(named: name).network()
    let expected = try #require(try Self.expected.get()[name])
    guard let adaptive = expected.robustness_curve_adaptive_degree else {
      return #expect(network.nodeCount < 3)
    }
    #expect(network.robustnessCurve() == adaptive)
    #expect(network.robustnessCurve(.degree) == expected.robustness_curve_static_degree)
    #expect(network.robustnessCurve(.betweenness) == expected.robustness_curve_static_betweenness)
    let question = Question(network: network)
    let columns = [
      ("robustness", expected.robustness_R_adaptive_degree),
      ("robustness_static", expected.robustness_R_static_degree),
      ("robustness_betweenness", expected.robustness_R_static_betweenness),
    ]
    for (column, value) in columns {
      #expect(agree(try question.scores(column), [value]), "\(name) \(column)")
    }
  }

  @Test func smallestNetworks() throws {
    let none = Network.combining([], nodeCount: 0, directed: false).network
    #expect(none.robustnessCurve().isEmpty)
    #expect(none.robustness() == nil)
    let one = Network.combining([], nodeCount: 1, directed: true).network
    #expect(one.robustnessCurve() == [0])
    #expect(one.robustness() == 0)
    let all = Network.combining(
      (0..<6).flatMap { v in (0..<v).map { Arc(from: v, to: $0) } }, nodeCount: 6, directed: false)
    for removal in Removal.allCases {
      #expect(all.network.robustness(removal) == 5.0 / 12)
    }
  }

  /// Each node is taken out by hand and what is left is coloured.
  @Test func curvesAreThoseOfTakingNodesOut() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let network = CommunitiesPropertyTests.network(seed, nodes: 20, ties: 10 + Int(seed % 40))
      let view = network.undirected
      var ties = view.ties
      var left = Set(0..<20)
      var adaptive: [Int] = []
      var fixed: [Int] = []
      let order = (0..<20).sorted {
        (view.neighbours(of: $1).count, $0) < (view.neighbours(of: $0).count, $1)
      }
      while !left.isEmpty {
        var degree = [Int](repeating: 0, count: 20)
        for tie in ties {
          degree[Int(tie.from)] += 1
          degree[Int(tie.to)] += 1
        }
        let next = left.min { (degree[$1], $0) < (degree[$0], $1) } ?? 0
        left.remove(next)
        ties.removeAll { Int($0.from) == next || Int($0.to) == next }
        adaptive.append(left.isEmpty ? 0 : largest(of: ties))
      }
      for place in order.indices {
        let out = Set(order[...place].map(Int32.init))
        let rest = view.ties.filter { !out.contains($0.from) && !out.contains($0.to) }
        fixed.append(place == 19 ? 0 : largest(of: rest))
      }
      #expect(network.robustnessCurve() == adaptive, "seed \(seed)")
      #expect(network.robustnessCurve(.degree) == fixed, "seed \(seed)")
    }
  }

  private func largest(of ties: [(from: Int32, to: Int32)]) -> Int {
    let arcs = ties.map { Arc(from: $0.from, to: $0.to) }
    return Partition(of: Network.combining(arcs, nodeCount: 20, directed: false).network).sizes[0]
  }

  /// Too large for betweenness, so that column is a hole and says why; the others are quick.
  @Test func aLongChainIsCutInTheMiddleOfNothing() throws {
    let n = 60_000
    let arcs = (1..<n).map { Arc(from: Int32($0 - 1), to: Int32($0)) }
    let question = Question(network: .combining(arcs, nodeCount: n, directed: false).network)
    let scores = try question.scores("robustness_betweenness")
    #expect(scores.map { $0 } == [nil])
    #expect(scores.note == "left out: the betweenness would take about 3 billion steps")
    // The second node goes first, then every other one that has still two neighbours.
    let curve = question.network.robustnessCurve()
    #expect(curve[0] == n - 2)
    #expect(curve[1] == n - 4)
    #expect(curve[n - 1] == 0)
  }
}
