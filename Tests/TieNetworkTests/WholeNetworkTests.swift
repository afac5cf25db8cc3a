import Testing

@testable import TieNetwork

/// Measures of the whole network on every reference graph, against networkx, igraph and sna.
struct WholeNetworkTests {
  /// Our columns and where the oracle keeps them; a key that is absent means "not defined".
  static let keys: [(column: String, key: String)] = [
    ("connectedness", "connectedness_krackhardt"),
    ("distance_fragmentation", "distance_fragmentation_DF"),
    ("global_efficiency", "global_efficiency"),
    ("diameter", "diameter_largest_within_component"),
    ("centralisation_degree", "centralisation_degree"),
    ("centralisation_betweenness", "centralisation_betweenness"),
    ("centralisation_closeness", "centralisation_closeness"),
    ("centralisation_indegree", "centralisation_indegree"),
    ("centralisation_outdegree", "centralisation_outdegree"),
    ("transitivity", "transitivity"),
    ("triangles", "triangles"),
    ("mean_clustering", "avg_local_clustering_zero"),
    ("mean_clustering_2plus", "avg_local_clustering_deg2plus"),
    ("degree_assortativity", "degree_assortativity"),
  ]

  @Test(arguments: Oracle.names)
  func measuresAgree(name: String) throws {
    let question = try Question.about(name)
    let expected = try Oracle.answers("B_network", name)
    for (column, key) in Self.keys {
      let scores = try question.scores(column)
      #expect(agree(scores, [expected.number(key)]), "\(name) \(column)")
    }
  }

  @Test(arguments: ["toycity", "dipath3_isolate", "dicycle_chord"])
  func reciprocityAgrees(name: String) throws {
    let question = try Question.about(name)
    let expected = try Oracle.answers("B_network", name)
    for column in ["reciprocity_arc", "reciprocity_dyad"] {
      #expect(agree(try question.scores(column), [expected.number(column)]), "\(name) \(column)")
    }
    let census = try #require(expected.table(["dyad_census"]))
    for kind in ["mutual", "asymmetric", "null"] {
      #expect(agree(try question.scores(kind + "_dyads"), [try #require(census[kind])]))
    }
  }

  @Test func reciprocityWithoutTiesOrDirections() throws {
    let network = Network.combining([], nodeCount: 3, directed: true).network
    let question = Question(network: network)
    #expect(try question.scores("reciprocity_arc") == Scores([nil]))
    #expect(try question.scores("null_dyads") == Scores([3]))
    let kite = try Question.about("kite")
    #expect(throws: NoAnswer.directedOnly("reciprocity_arc")) {
      try kite.scores("reciprocity_arc")
    }
  }

  @Test func emptyColumnsSayWhy() throws {
    let kite = try Question.about("kite")
    #expect(try kite.scores("centralisation_indegree").note == "Needs ties that have a direction.")
    #expect(try kite.scores("attribute_assortativity") == Scores([nil]))
    #expect(try kite.scores("attribute_assortativity").note == "Needs members that are in groups.")
    #expect(throws: NoAnswer.groupsNeeded("ei_index")) { try kite.scores("ei") }
  }

  /// Every pair of nodes is tried against breadth-first search from each node.
  @Test(arguments: 1...40 as ClosedRange<UInt64>, [30, 70, 140])
  func diameterIsTheLargestDistance(seed: UInt64, ties: Int) throws {
    let arcs = PropertyTests.arcs(seed: seed, nodes: 60, ties: ties)
    let network = Network.combining(arcs, nodeCount: 60, directed: seed % 2 == 0).network
    let rows = network.undirected
    var largest = 0
    for source in 0..<60 {
      var distance = [source: 0]
      var queue = [source]
      while !queue.isEmpty {
        let v = queue.removeFirst()
        for w in rows.neighbours(of: v).map(Int.init) where distance[w] == nil {
          distance[w] = distance[v, default: 0] + 1
          queue.append(w)
        }
      }
      largest = max(largest, distance.values.max() ?? 0)
    }
    #expect(try network.diameter() == largest)
  }

  /// Every three nodes are looked at.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func trianglesAreThoseOfLookingAtAllThrees(seed: UInt64) {
    let arcs = PropertyTests.arcs(seed: seed, nodes: 30, ties: 120)
    let network = Network.combining(arcs, nodeCount: 30, directed: seed % 2 == 0).network
    let mutual = network.undirected
    var counts = [Int](repeating: 0, count: 30)
    let isTied = { (v: Int, w: Int) in mutual.strength(from: v, to: w) != nil }
    for a in 0..<30 {
      for b in 0..<a where isTied(a, b) {
        for c in 0..<b where isTied(a, c) && isTied(b, c) { for v in [a, b, c] { counts[v] += 1 } }
      }
    }
    #expect(triangles(in: network) == counts)
  }
}
