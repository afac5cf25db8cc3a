import Testing

@testable import TieNetwork

/// Estimates keep what they promise, and exact work that would take hours is refused.
struct SampledPathsTests {
  /// Some nodes with ties across, on which long trees hang.
  ///
  /// There are large and small values, and exact work folds the trees, so it is quick here even without an optimiser.
  static func network(nodes: Int, directed: Bool) -> Network {
    var chance = SplitMix64(seed: 7)
    let core = 60
    var arcs = (0..<3 * core).map { _ in
      Arc(from: Int32(chance.below(core)), to: Int32(chance.below(core)))
    }
    for leaf in core..<nodes {
      let stem = chance.below(chance.below(5) > 0 ? core : leaf)
      let ways = directed ? chance.below(4) : 3
      if ways != 0 { arcs.append(Arc(from: Int32(leaf), to: Int32(stem))) }
      if ways != 1 { arcs.append(Arc(from: Int32(stem), to: Int32(leaf))) }
    }
    return Network.combining(arcs, nodeCount: nodes, directed: directed).network
  }

  @Test(arguments: [true, false])
  func sampledBetweennessIsWithinItsError(directed: Bool) throws {
    let network = Self.network(nodes: 4000, directed: directed)
    var question = Question(network: network, threads: 2)
    let exact = try question.norms("betweenness")
    question.error = 0.1
    for seed in [1, 2] as [UInt64] {
      question.seed = seed
      #expect(try question.scores("betweenness").note.contains("sampled paths"))
      #expect(largestError(try question.norms("betweenness"), exact) <= 0.1)
    }
  }

  @Test(arguments: [true, false])
  func sampledClosenessIsWithinItsError(directed: Bool) throws {
    let network = Self.network(nodes: 3000, directed: directed)
    var question = Question(network: network, threads: 2)
    let exact = try question.norms("harmonic")
    let closeness = try question.scores("closeness")
    question.error = 0.1
    #expect(try question.scores("harmonic").note.contains("sampled members"))
    #expect(largestError(try question.norms("harmonic"), exact) <= 0.1)
    let found = try question.scores("closeness")
    if directed {
      #expect(found.allSatisfy { $0 == nil })
      #expect(found.note.contains("left out"))
    } else {
      #expect(largestError(found, closeness) <= 0.1)
    }
  }

  @Test func threadsNeverChangeABit() throws {
    let network = Self.network(nodes: 4000, directed: false)
    for column in ["betweenness", "harmonic", "closeness"] {
      let all = try [1, 2, 8].map { threads in
        var question = Question(network: network, threads: threads)
        question.error = 0.1
        return try question.scores(column).map { $0?.bitPattern }
      }
      #expect(all[0] == all[1] && all[0] == all[2], "\(column)")
    }
  }

  @Test func smallNetworksAreExactAllTheSame() throws {
    var question = Question(network: try Graph(named: "karate").network())
    let exact = try question.scores("betweenness")
    question.error = 0.1
    let found = try question.scores("betweenness")
    #expect(found == exact)
    #expect(found.note == "exact: no sample of that error would have been quicker")
    #expect(try question.scores("harmonic").note == found.note)
  }

  /// Both bounds are looked at where their values are known: no draw, one draw, a fair coin.
  @Test func boundsAreThoseOfTheInequalities() {
    // With no hit in N draws, (1 − p)^N = risk.
    let none = Bounds.upper(mean: 0, draws: 100, risk: 0.01)
    #expect(abs(none - 0.045_007_413) < 1e-8)
    #expect(Bounds.upper(mean: 1, draws: 10, risk: 0.5) == 1)
    // One fair coin: at least as many draws as the normal law asks for, at most Hoeffding's.
    let draws = Bounds.draws(forError: 0.01, count: 1, sum: .infinity, largest: 0.5, risk: 0.1)
    #expect((6764...14979).contains(draws))
    // Many small means need fewer draws than as many large ones.
    let many = Bounds.draws(forError: 0.01, count: 100_000, sum: 4, largest: 0.02, risk: 0.1)
    let large = Bounds.draws(forError: 0.01, count: 100_000, sum: 4, largest: 0.5, risk: 0.1)
    #expect(many < large / 4)
  }

  /// A million nodes with six million ties are 7e12 steps; these, without a tie, are 4.4e12.
  @Test func whatWouldTakeHoursIsRefused() throws {
    let n = 2_100_000
    let network = Network.combining([], nodeCount: n, directed: false).network
    let steps = Double(n) * Double(n)
    for (column, weight) in [
      ("betweenness", .none), ("edge_betweenness", .none), ("closeness", .distance),
    ] as [(String, Weight)] {
      #expect(throws: NoAnswer.tooMuchWork(column, steps: steps)) {
        try Question(network: network, lens: Lens(weight: weight)).scores(column)
      }
    }
    try Question(network: network).allowDistances("harmonic", inHops: true)
  }

  private func largestError(_ a: Scores, _ b: Scores) -> Double {
    zip(a, b).map { a, b in a.flatMap { a in b.map { abs(a - $0) } } ?? .infinity }.max() ?? 0
  }
}
