import Testing

@testable import TieNetwork

/// Estimates keep what they promise, and exact work that would take hours is refused.
struct SampledPathsTests {
  /// Mostly hubs with many leaves and some ties across: large and small values, islands too.
  static func network(nodes: Int, ties: Int, directed: Bool, seed: UInt64) -> Network {
    var chance = SplitMix64(seed: seed)
    let arcs = (0..<ties).map { _ in
      let hub = chance.below(1 + chance.below(1 + chance.below(nodes)))
      return Arc(from: Int32(chance.below(nodes)), to: Int32(hub))
    }
    let back = directed ? arcs.map { Arc(from: $0.to, to: $0.from) }.dropFirst(ties / 3) : []
    return Network.combining(arcs + back, nodeCount: nodes, directed: directed).network
  }

  @Test(arguments: [true, false])
  func sampledBetweennessIsWithinItsError(directed: Bool) throws {
    let network = Self.network(nodes: 4000, ties: 9000, directed: directed, seed: 7)
    var question = Question(network: network, threads: 2)
    let exact = try question.norms("betweenness")
    question.error = 0.04
    for seed in [1, 2, 3] as [UInt64] {
      question.seed = seed
      #expect(try question.scores("betweenness").note.contains("sampled paths"))
      #expect(largestError(try question.norms("betweenness"), exact) <= 0.04)
    }
  }

  @Test(arguments: [true, false])
  func sampledClosenessIsWithinItsError(directed: Bool) throws {
    let network = Self.network(nodes: 6000, ties: 20000, directed: directed, seed: 3)
    var question = Question(network: network, threads: 2)
    let exact = try question.norms("harmonic")
    let closeness = try question.scores("closeness")
    question.error = 0.05
    #expect(try question.scores("harmonic").note.contains("sampled members"))
    #expect(largestError(try question.norms("harmonic"), exact) <= 0.05)
    let found = try question.scores("closeness")
    if directed {
      #expect(found.allSatisfy { $0 == nil })
      #expect(found.note.contains("left out"))
    } else {
      #expect(largestError(found, closeness) <= 0.05)
    }
  }

  @Test func threadsNeverChangeABit() throws {
    let network = Self.network(nodes: 6000, ties: 20000, directed: false, seed: 3)
    for column in ["betweenness", "harmonic", "closeness"] {
      let all = try [1, 2, 8].map { threads in
        var question = Question(network: network, threads: threads)
        question.error = 0.05
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
