import Testing

@testable import TieNetwork

/// Every measure on every reference graph, against other programs.
struct OracleTests {
  /// Our columns and where the oracle keeps them; the directed names come second.
  static let raw: [(column: String, keys: [String])] = [
    ("degree", ["neighbours", "degree"]),
    ("in_degree", ["in_degree"]),
    ("out_degree", ["out_degree"]),
    ("in_strength", ["in_strength"]),
    ("out_strength", ["out_strength"]),
    ("closeness", ["closeness_wf_out", "closeness_wf"]),
    ("harmonic", ["harmonic_raw_out", "harmonic_raw"]),
    ("reach2", ["reach2_out", "reach2"]),
    ("betweenness", ["betweenness_raw"]),
    ("cut_off", ["cut_off_if_removed"]),
    ("pairs_cut", ["pairs_disconnected_if_removed"]),
  ]
  static let network = [
    "actors": "n", "ties": "m", "density": "density", "components": "components",
    "fragmentation": "fragmentation_F", "mean_distance": "mean_distance_reachable_pairs",
  ]
  static let norms: [(column: String, keys: [String])] = [
    ("degree", ["degree_norm"]),
    ("harmonic", ["harmonic_norm_out", "harmonic_norm"]),
    ("reach2", ["reach2_share_out", "reach2_share"]),
    ("betweenness", ["betweenness_norm"]),
  ]

  @Test(arguments: Oracle.names)
  func nodeMeasuresAgree(name: String) throws {
    let graph = try Graph(named: name)
    let question = Question(network: try graph.network())
    let expected = try Oracle.answers("A_centrality", name)
    var compared = 0
    for (column, keys) in Self.raw {
      guard let table = expected.table(keys) else { continue }
      let scores = try question.scores(column)
      #expect(agree(scores, graph.values(table)), "\(name) \(column)")
      compared += 1
    }
    for (column, keys) in Self.norms {
      guard let table = expected.table(keys) else { continue }
      let shares = try question.norms(column)
      #expect(agree(shares, graph.values(table)), "\(name) \(column)_norm")
      compared += 1
    }
    #expect(compared >= (graph.nodes.isEmpty ? 0 : graph.nodes.count < 2 ? 8 : 11))
  }

  @Test(arguments: Oracle.names)
  func articulationPointsAgree(name: String) throws {
    let graph = try Graph(named: name)
    let scores = try Question(network: try graph.network()).scores("articulation")
    let found = zip(graph.ids, scores).filter { $1 == 1 }.map(\.0)
    let expected = try Oracle.answers("A_centrality", name).list("articulation_points") ?? []
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: Oracle.names)
  func networkMeasuresAgree(name: String) throws {
    let question = Question(network: try Graph(named: name).network())
    let expected = try Oracle.answers("B_network", name)
    for (column, key) in Self.network.sorted(by: { $0.key < $1.key }) {
      let scores = try question.scores(column)
      #expect(agree(scores, [expected.number(key)]), "\(name) \(column)")
    }
  }

  @Test(arguments: ["karate", "toycity", "toycity_undirected"])
  func weightedMeasuresAgree(name: String) throws {
    let graph = try Graph(named: name)
    let lens = Lens(weight: .distance)
    let expected = try Oracle.answers("A_centrality", name)
    let table = try #require(expected.table(["betweenness_raw_dist_inv_strength"]))

    let whole = Question(network: try graph.network(), lens: lens)
    #expect(agree(try whole.scores("betweenness"), graph.values(table)))

    // A tenth of each strength makes every path ten times as long and changes no betweenness,
    // but takes the way of rounded lengths.
    let tenths = Question(network: try graph.network { $0 / 10 }, lens: lens)
    #expect(agree(try tenths.scores("betweenness"), graph.values(table)))
  }

  @Test(arguments: ["karate", "toycity_undirected"])
  func strengthAgrees(name: String) throws {
    let graph = try Graph(named: name)
    let table = try #require(try Oracle.answers("A_centrality", name).table(["strength"]))
    let scores = try Question(network: try graph.network()).scores("strength")
    #expect(agree(scores, graph.values(table)))
  }

  @Test func directedStrengthIsInAndOut() throws {
    let question = Question(network: try Graph(named: "toycity").network())
    let both = zip(try question.scores("in_strength"), try question.scores("out_strength"))
    let sums = both.map { ins, outs in ins.flatMap { a in outs.map { a + $0 } } }
    #expect(agree(try question.scores("strength"), sums))
  }

  @Test func componentsAreNumberedBySize() throws {
    let graph = try Graph(named: "toycity")
    let scores = try Question(network: try graph.network()).scores("component")
    // sports and film are the pair, credit has no tie, the other ten hang together.
    let small: [String: Double] = ["sports": 2, "film": 2, "credit": 3]
    #expect(scores == Scores(graph.ids.map { small[$0] ?? 1 }))
  }
}

extension Oracle {
  static func answers(_ file: String, _ name: String) throws -> [String: Answer] {
    let all = try decoded("expected/\(file).json", as: [String: [String: Answer]].self)
    return try #require(all[name])
  }
}

extension [String: Answer] {
  func number(_ key: String) -> Double? {
    if case .number(let number) = self[key] { number } else { nil }
  }

  func list(_ key: String) -> [String]? {
    if case .list(let list) = self[key] { list } else { nil }
  }

  func table(_ keys: [String]) -> [String: Double?]? {
    for key in keys { if case .table(let table) = self[key] { return table } }
    return nil
  }
}

extension Graph {
  /// Returns the values of a table in the order of the nodes.
  func values(_ table: [String: Double?]) -> [Double?] { ids.map { table[$0] ?? nil } }
}
