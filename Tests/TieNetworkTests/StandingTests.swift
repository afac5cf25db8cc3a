import Testing

@testable import TieNetwork

/// PageRank, eigenvector, Katz, hubs and authorities: against other programs and by definition.
struct StandingTests {
  static let columns: [(column: String, key: String)] = [
    ("pagerank", "pagerank_0.85"), ("eigenvector", "eigenvector_max1"),
    ("katz", "katz_beta1_unnormalised"), ("hub", "hits_hub_max1"), ("authority", "hits_auth_max1"),
  ]

  @Test(arguments: Oracle.names)
  func valuesAgree(name: String) throws {
    let graph = try Graph(named: name)
    let question = Question(network: try graph.network())
    let expected = try Oracle.answers("A_centrality", name)
    for (column, key) in Self.columns {
      guard let table = expected.table([key]) else { continue }
      #expect(agree(try question.scores(column), graph.values(table)), "\(name) \(column)")
    }
    guard let table = expected.table(["katz_beta1_unnormalised"]) else { return }
    let largest = try #require(table.values.compactMap(\.self).max())
    #expect(agree(try question.norms("katz"), graph.values(table).map { $0.map { $0 / largest } }))
  }

  /// Each key is in the file as often as it was when this was written.
  @Test func theOracleHasThem() throws {
    let all = try Oracle.decoded(
      "expected/A_centrality.json", as: [String: [String: Answer]].self)
    let counts = Self.columns.map { _, key in all.values.count { $0.table([key]) != nil } }
    #expect(counts == [17, 9, 15, 3, 3])
  }

  @Test(arguments: Oracle.names)
  func katzTakesAnAttenuation(name: String) throws {
    let graph = try Graph(named: name)
    let expected = try Oracle.answers("A_centrality", name)
    guard let table = expected.table(["katz_alpha0.1_unnormalised"]) else { return }
    var question = Question(network: try graph.network())
    question.attenuation = 0.1
    #expect(agree(try question.scores("katz"), graph.values(table)), "\(name)")
  }

  @Test(arguments: ["karate", "toycity", "toycity_undirected"])
  func strengthsCountWhereAsked(name: String) throws {
    let graph = try Graph(named: name)
    let expected = try Oracle.answers("A_centrality", name)
    let table = try #require(expected.table(["pagerank_0.85_strength"]))
    for weight in [Weight.strength, .distance] {
      let question = Question(network: try graph.network(), lens: Lens(weight: weight))
      #expect(agree(try question.scores("pagerank"), graph.values(table)))
      #expect(try isDominant(question.scores("eigenvector"), question, weighted: true))
    }
  }

  @Test(arguments: 0..<40)
  func pageRankOfRandomGraphsAgrees(number: Int) throws {
    let graph = try LocalTests.cases.get()[number]
    let scores = try Question(network: try graph.network()).scores("pagerank")
    #expect(agree(scores, graph.ids.map { graph.pagerank[$0] }))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func pageRankIsWhatItsFormulaSays(seed: UInt64) {
    let network = randomNetwork(seed: seed, nodes: 30, ties: Int(seed % 60))
    for weighted in [false, true] {
      let ranks = network.pageRank(weighted: weighted)
      #expect(agree(ranks.reduce(0, +), 1))
      let matrix = matrix(of: network, weighted: weighted)
      let sums = matrix.map { $0.reduce(0, +) }
      let lost = zip(ranks, sums).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
      for v in 0..<30 {
        let come = (0..<30).reduce(0) {
          sums[$1] > 0 ? $0 + ranks[$1] * matrix[$1][v] / sums[$1] : $0
        }
        #expect(abs(ranks[v] - 0.15 / 30 - 0.85 * (come + lost / 30)) < 1e-9)
      }
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func katzAndEigenvectorAreWhatTheirFormulasSay(seed: UInt64) throws {
    let network = randomNetwork(seed: seed, nodes: 30, ties: 10 + Int(seed % 60))
    for weighted in [false, true] {
      let lens = Lens(weight: weighted ? .strength : .none)
      let question = Question(network: network, lens: lens)
      #expect(try isDominant(question.scores("eigenvector"), question, weighted: weighted))
      let katz = try question.scores("katz").compactMap(\.self)
      let matrix = matrix(of: network, weighted: weighted)
      let come = (0..<30).map { v in (0..<30).reduce(0) { $0 + matrix[$1][v] * katz[$1] } }
      // The same attenuation must hold for every member who has a tie to it.
      let factors = (0..<30).filter { come[$0] > 0 }.map { (katz[$0] - 1) / come[$0] }
      #expect(factors.allSatisfy { abs($0 - factors[0]) < 1e-9 })
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func hubsAndAuthoritiesMakeEachOther(seed: UInt64) throws {
    let network = randomNetwork(seed: seed * 2, nodes: 30, ties: 40 + Int(seed % 60))
    let matrix = matrix(of: network, weighted: false)
    let hubs = try Question(network: network).scores("hub").compactMap(\.self)
    let authorities = (0..<30).map { v in (0..<30).reduce(0) { $0 + matrix[$1][v] * hubs[$1] } }
    let again = (0..<30).map { u in (0..<30).reduce(0) { $0 + matrix[u][$1] * authorities[$1] } }
    let largest = try #require(again.max())
    #expect(zip(again, hubs).allSatisfy { abs($0 / largest - $1) < 1e-9 })
  }

  /// The largest eigenvalue of a path is 2 cos(π / (n + 1)), its vector a half wave; the next value
  /// is very near, and the two sides of a path would swap for ever without care.
  @Test(arguments: [2, 3, 10, 101, 400])
  func aLongPathIsHalfAWave(nodes: Int) throws {
    let arcs = (1..<nodes).map { Arc(from: Int32($0 - 1), to: Int32($0)) }
    let network = Network.combining(arcs, nodeCount: nodes, directed: false).network
    let wave = (1...nodes).map { sinOfHalfWave($0, nodes + 1) }
    let largest = try #require(wave.max())
    let found = try Question(network: network).scores("eigenvector").compactMap(\.self)
    #expect(zip(found, wave).allSatisfy { abs($0 - $1 / largest) < 1e-9 })
  }

  /// sin(π k / n) by adding up a turn, so that no library is needed.
  private func sinOfHalfWave(_ k: Int, _ n: Int) -> Double {
    var (power, sum) = (1.0, 0.0)
    let angle = Double.pi * Double(min(k, n - k)) / Double(n)
    for term in 1...30 {
      power *= angle / Double(term)
      if term % 2 == 1 { sum += term % 4 == 1 ? power : -power }
    }
    return sum
  }

  /// a → b → c → … → a with one short cut: all eigenvalues lie near one circle.
  @Test(arguments: [3, 20, 90])
  func aLongRingWithAShortCutConverges(nodes: Int) throws {
    var arcs = (0..<nodes).map { Arc(from: Int32($0), to: Int32(($0 + 1) % nodes)) }
    arcs.append(Arc(from: 0, to: 2))
    let question = Question(
      network: Network.combining(arcs, nodeCount: nodes, directed: true).network)
    #expect(try isDominant(question.scores("eigenvector"), question, weighted: false))
    #expect(try question.scores("eigenvector").note == "")
  }

  @Test func onlyTheLargestPartHasAnEigenvector() throws {
    let question = Question(network: try Graph(named: "two_components").network())
    let scores = try question.scores("eigenvector")
    let side = 1 / Double(2).squareRoot()
    #expect(agree(scores, [side, 1, side, nil, nil]))
    #expect(scores.note == "2 of 5 are outside the largest connected part")
    let path = Question(network: try Graph(named: "dipath3_isolate").network())
    #expect(try path.scores("eigenvector").allSatisfy { $0 == nil })
    #expect(try path.scores("eigenvector").note == "no ties lead round in a circle")
    let none = Question(network: try Graph(named: "two_isolates").network())
    #expect(try none.scores("eigenvector").note == "there are no ties")
  }

  @Test func withoutTiesEachHasWhatItBegan() throws {
    for directed in [true, false] {
      let network = Network.combining([], nodeCount: 2, directed: directed).network
      let question = Question(network: network)
      #expect(try question.scores("pagerank") == Scores([0.5, 0.5]))
      #expect(try question.scores("katz") == Scores([1.0, 1.0]))
      guard directed else { continue }
      #expect(try question.scores("hub") == Scores([nil, nil]))
    }
    let one = Network.combining([], nodeCount: 1, directed: false).network
    #expect(one.pageRank() == [1])
  }

  @Test func tooLargeAnAttenuationIsRefused() throws {
    var question = Question(network: try Graph(named: "cycle5").network())
    question.attenuation = 0.5
    #expect(
      throws: NoAnswer.outOfRange(
        "katz", because: "the attenuation 0.5 is too large; here it must stay below 0.5")
    ) { try question.scores("katz") }
    question.attenuation = 0.499
    #expect(agree(try question.scores("katz"), [Double](repeating: 500, count: 5)))
    question.attenuation = -0.1
    #expect(
      throws: NoAnswer.outOfRange("katz", because: "the attenuation must be 0 or more")
    ) { try question.scores("katz") }
    var path = Question(network: try Graph(named: "dipath3_isolate").network())
    path.attenuation = 3
    #expect(try path.scores("katz") == Scores([1.0, 4, 13, 1]))
  }

  @Test func hubsNeedADirection() throws {
    let question = Question(network: try Graph(named: "dyad").network())
    #expect(throws: NoAnswer.directedOnly("hub")) { try question.scores("authority") }
  }

  /// Whether scores are those of one strong part, largest 1, with A x = λ x there.
  private func isDominant(_ scores: Scores, _ question: Question, weighted: Bool) -> Bool {
    let network = question.network
    let matrix = matrix(of: network, weighted: weighted)
    let members = scores.indices.filter { scores[$0] != nil }
    guard !members.isEmpty else { return Partition(strongIn: network).sizes[0] == 1 }
    let x = members.map { scores[$0] ?? 0 }
    let image = members.map { v in
      zip(members, x).reduce(0) { $0 + matrix[$1.0][v] * $1.1 }
    }
    let value = image.reduce(0, +) / x.reduce(0, +)
    return x.max() == 1 && x.allSatisfy { $0 > 0 }
      && zip(image, x).allSatisfy { abs($0 / value - $1) < 1e-9 }
  }
}

/// Returns a random network, directed where the seed is even.
func randomNetwork(seed: UInt64, nodes: Int, ties: Int) -> Network {
  let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: ties)
  return .combining(arcs, nodeCount: nodes, directed: seed % 2 == 0).network
}

/// Returns the strengths from each node to each other, or 1 for each tie.
func matrix(of network: Network, weighted: Bool) -> [[Double]] {
  let n = network.nodeCount
  var table = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for v in 0..<n {
    for (w, strength) in zip(network.neighbours(of: v), network.strengths(of: v)) {
      table[v][Int(w)] = weighted ? strength : 1
    }
  }
  return table
}
