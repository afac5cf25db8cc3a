extension ChanceTest {
  static let transitivity = ChanceTest(
    id: "transitivity", title: "Transitivity against networks of the same degrees",
    plain: "whether neighbours of a member are neighbours more than numbers of links explain",
    source: "Maslov and Sneppen 2002, doi:10.1126/science.1065103", column: "transitivity"
  ) { question throws(NoAnswer) in
    let network = question.network.undirected
    return try transitivityTest(network, ties: network.ties, question: question)
  }
}

/// Tests the transitivity of an undirected network among networks of the same degrees.
///
/// Each of *B* = 100 networks is made by 10*m* tries to swap the ends of two ties, with a seed of
/// its own: 1 + (seed − 1) · *B* and those after it.
///
/// - Parameter ties: The ties in the order in which the swaps number them.
/// - Throws: `undefined` below 20 nodes, or with fewer ties than nodes, or without a triple;
///   `tooMuchWork` above 2 · 10⁸ tries.
/// - Complexity: O(*B* *m*√*m*).
func transitivityTest(
  _ network: Network, ties: [(from: Int32, to: Int32)], question: Question,
  draws: Int = ChanceTest.rewirings
) throws(NoAnswer) -> ChanceResult {
  let n = network.nodeCount
  guard n >= 20, ties.count >= n, let observed = network.transitivity
  else {
    throw .undefined(
      "transitivity", because: "chance tells little of fewer than 20 members or 1 tie a member")
  }
  let steps = Double(draws) * Double(ChanceTest.swapsPerTie) * Double(ties.count)
  guard steps <= 2e8 else { throw .tooMuchWork("transitivity", steps: steps) }
  var tally = ChanceTally(of: observed)
  // Seeds side by side must not share draws: 1 starts at 1, 2 at 1 + draws.
  let start = 1 &+ (question.seed &- 1) &* UInt64(draws)
  let room = max(question.threads, min(16, draws))
  for first in stride(from: 0, to: draws, by: room) {
    let count = min(room, draws - first)
    let outcomes = inParallel(count, threads: question.threads) { number in
      var swaps = TieSwaps(ties, nodeCount: n)
      swaps.run(ChanceTest.swapsPerTie * ties.count, seed: start &+ UInt64(first + number))
      return swaps.network.transitivity
    }
    for outcome in outcomes { tally.add(outcome) }
    question.progress.report(first + count, draws)
  }
  return tally.result(isExact: false)
}
