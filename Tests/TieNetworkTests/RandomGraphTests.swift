import Testing

@testable import TieNetwork

/// The forty seeded random graphs, against igraph and networkx.
struct RandomGraphTests {
  struct Tie: Decodable {
    let from: String
    let to: String
    let strength: Double

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      from = try list.decode(String.self)
      to = try list.decode(String.self)
      strength = try list.decode(Double.self)
    }
  }

  struct Case: Decodable {
    let seed: Int
    let directed: Bool
    let n: Int
    let edges: [Tie]
    let betweenness_raw: [String: Double]
    let betweenness_raw_int_dist_12_over_strength: [String: Double]
    let closeness_wf_out: [String: Double]
    let articulation: [String]
    let components: [Int]

    /// The ids are n00, n01, …, so sorted ids are in the order of the nodes.
    var ids: [String] { betweenness_raw.keys.sorted() }

    func network(strength: (Double) -> Double = { $0 }) throws -> Network {
      let arcs = try edges.map { tie in
        Arc(
          from: Int32(try #require(ids.firstIndex(of: tie.from))),
          to: Int32(try #require(ids.firstIndex(of: tie.to))), strength: strength(tie.strength))
      }
      return Network.combining(arcs, nodeCount: n, directed: directed).network
    }
  }

  static let cases = Result { try Oracle.decoded("expected/random_graphs.json", as: [Case].self) }

  @Test func thereAreForty() throws { #expect(try Self.cases.get().count == 40) }

  @Test(arguments: 0..<40)
  func measuresAgree(number: Int) throws {
    let graph = try Self.cases.get()[number]
    let question = Question(network: try graph.network())
    #expect(agree(try question.scores("betweenness"), graph.ids.map { graph.betweenness_raw[$0] }))
    #expect(agree(try question.scores("closeness"), graph.ids.map { graph.closeness_wf_out[$0] }))
    let points = zip(graph.ids, try question.scores("articulation")).filter { $1 == 1 }.map(\.0)
    #expect(points == graph.articulation)
    #expect(Partition(of: question.network).sizes == graph.components)
  }

  @Test(arguments: 0..<40)
  func weightedBetweennessAgrees(number: Int) throws {
    let graph = try Self.cases.get()[number]
    let expected = graph.ids.map { graph.betweenness_raw_int_dist_12_over_strength[$0] }
    #expect(agree(try graph.network().betweenness(by: .distance), expected))
    #expect(agree(try graph.network { $0 / 7 }.betweenness(by: .distance), expected))
  }
}

func agree(_ a: [Double], _ b: [Double?]) -> Bool { agree(a.map(Optional.some), b) }
