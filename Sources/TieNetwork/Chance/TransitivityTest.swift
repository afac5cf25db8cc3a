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
/// its own: `seed`, `seed` + 1, ….
///
/// - Parameter ties: The ties in the order in which the swaps number them.
/// - Throws: `undefined` below 20 nodes, or with fewer ties than nodes, or without a triple;
///   `tooMuchWork` above 2 · 10⁸ tries.
/// - Complexity: O(*B* *m*√*m*).
func transitivityTest(
  _ network: Network, ties: [(from: Int32, to: Int32)], question: Question, draws: Int = 100
) throws(NoAnswer) -> ChanceResult {
  let n = network.nodeCount
  guard n >= 20, ties.count >= n, let observed = network.transitivity(threads: question.threads)
  else {
    throw .undefined(
      "transitivity", because: "chance tells little of fewer than 20 members or 1 tie a member")
  }
  let steps = Double(draws) * 10 * Double(ties.count)
  guard steps <= 2e8 else { throw .tooMuchWork("transitivity", steps: steps) }
  var tally = ChanceTally(of: observed)
  let seed = question.seed
  let room = max(question.threads, min(16, draws))
  for first in stride(from: 0, to: draws, by: room) {
    let count = min(room, draws - first)
    let outcomes = inParallel(count, threads: question.threads) { number in
      var swaps = TieSwaps(ties)
      swaps.run(10 * ties.count, seed: seed &+ UInt64(first + number))
      return Network(mutual: Rows(mutual: swaps.ties, count: n)).transitivity(threads: 1)
    }
    for outcome in outcomes { tally.add(outcome) }
    question.progress.report(first + count, draws)
  }
  return tally.result(isExact: false)
}

/// Swaps the ends of ties, so that every node keeps its degree.
struct TieSwaps: Sendable {
  private(set) var ties: [(from: Int32, to: Int32)]
  /// How many tries changed anything.
  private(set) var changes = 0
  private var known: TieSet

  init(_ ties: [(from: Int32, to: Int32)]) {
    self.ties = ties
    known = TieSet(ties)
  }

  /// Tries so often to make a–d and c–b of two ties a–b and c–d drawn by chance.
  ///
  /// Each try draws two ties and whether the second is turned round. It changes nothing where a
  /// node would be tied to itself, or twice to another.
  mutating func run(_ tries: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<tries {
      let (i, j) = (random.below(ties.count), random.below(ties.count))
      let isTurned = random.below(2) == 1
      guard i != j else { continue }
      let (a, b) = ties[i]
      let (c, d) = isTurned ? (ties[j].to, ties[j].from) : ties[j]
      guard a != c, a != d, b != c, b != d, !known.contains(a, d), !known.contains(c, b)
      else { continue }
      known.remove(a, b)
      known.remove(c, d)
      known.insert(a, d)
      known.insert(c, b)
      ties[i] = (a, d)
      ties[j] = (c, b)
      changes += 1
    }
  }
}

extension Rows {
  /// Makes rows in which each undirected tie stands twice, without strengths.
  ///
  /// - Complexity: O(*n* + *m*).
  init(mutual ties: [(from: Int32, to: Int32)], count: Int) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for (v, w) in ties {
      offsets[Int(v) + 1] += 1
      offsets[Int(w) + 1] += 1
    }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var cursor = offsets
    var ends = [Int32](repeating: 0, count: 2 * ties.count)
    for (v, w) in ties {
      ends[Int(cursor[Int(v)])] = w
      ends[Int(cursor[Int(w)])] = v
      cursor[Int(v)] += 1
      cursor[Int(w)] += 1
    }
    // Seen from their other ends the ties are the same, and each row is sorted.
    self = Rows(offsets: offsets, ends: ends, strengths: []).transposed()
  }
}
