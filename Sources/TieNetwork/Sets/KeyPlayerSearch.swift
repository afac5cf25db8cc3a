/// A search for the sets that score best: whom to choose from, how many, and how long to try.
struct KeyPlayerSearch: Sendable {
  let criterion: KeyPlayerCriterion.ID
  let aim: KeyPlayerCriterion.Aim
  let network: Network
  /// Ascending.
  let candidates: [Int32]
  let size: Int
  let limit: Int
  let restarts: Int
  let seed: UInt64
  let threads: Int
  let progress: Progress

  /// How many steps may be taken to try every set: about a minute.
  static let enumerationSteps = 5e10
  /// How many steps a search by swaps may take, by a rough estimate.
  static let swapSteps = 5e11

  /// How many sets there are.
  var setCount: Double { binomial(candidates.count, size) }

  /// About how many sets a search by swaps settles: three rounds a start.
  private var swapPrefixes: Double { Double(3 * (restarts + 1) * size) }

  /// About how many sets are scored at the least, whichever way the search goes.
  var leastSets: Double { min(setCount, swapPrefixes * Double(candidates.count)) }

  /// Throws where so many steps are too many.
  func afford(_ steps: Double) throws(NoKeyPlayers) {
    if steps > Self.swapSteps { throw .tooMuchWork(members: network.nodeCount) }
  }

  /// Returns a scoring that may not have had room enough.
  func made<Scoring: SetScoring>(_ scoring: Scoring?) throws(NoKeyPlayers) -> Scoring {
    guard let scoring else { throw .tooMuchWork(members: network.nodeCount) }
    return scoring
  }

  /// Returns the best sets by a scoring: all of them where every set can be tried.
  func best<Scoring: SetScoring>(by scoring: Scoring) throws(NoKeyPlayers) -> KeyPlayers {
    var empty = scoring
    empty.settle()
    let baseline = empty.value(of: empty.score(), size: 0)
    guard size > 0 else {
      return found(BestSets(of: [], score: empty.score()), by: scoring, baseline: baseline)
    }
    let steps = scoring.steps(prefixes: binomial(candidates.count, size - 1), sets: setCount)
    // A long set is built up by as many calls within calls.
    let isExact = setCount <= Double(limit) && steps <= Self.enumerationSteps && size <= 64
    if isExact {
      return found(enumerated(by: scoring), by: scoring, baseline: baseline)
    }
    try afford(
      scoring.steps(prefixes: swapPrefixes, sets: swapPrefixes * Double(candidates.count)))
    return swapped(by: scoring, baseline: baseline)
  }

  private func found(
    _ best: BestSets, by scoring: some SetScoring, baseline: Double?
  ) -> KeyPlayers {
    let value = scoring.value(of: best.score, size: size)
    return KeyPlayers(
      criterion: criterion, size: size, value: value, baseline: baseline, sets: best.sets,
      optimalCount: best.count, method: .exact, bound: value,
      guarantee: aim == .reach ? greedyGuarantee(size) : nil)
  }

  private func swapped<Scoring: SetScoring>(by scoring: Scoring, baseline: Double?) -> KeyPlayers {
    let swaps = Swaps(candidates: candidates, size: size)
    let greedy = swaps.greedy(by: scoring)
    var starts = [greedy.set]
    var chance = SplitMix64(seed: seed)
    for _ in 0..<restarts {
      var order = candidates
      chance.shuffle(&order)
      starts.append(Array(order.prefix(size)))
    }
    let (all, report) = (starts, progress.report)
    var best = BestSets(floor: .min)
    var done = 0
    inTurn(starts.count, threads: threads) {
      scoring
    } job: { start, scoring in
      swaps.improved(all[start], by: &scoring)
    } take: { optimum in
      best.addNew(optimum.set, score: optimum.score)
      done += 1
      report(done, all.count)
    }
    return KeyPlayers(
      criterion: criterion, size: size, value: scoring.value(of: best.score, size: size),
      baseline: baseline, sets: best.sets, optimalCount: nil, method: .swap,
      bound: aim == .reach
        ? swaps.bound(at: best, greedy: greedy.score, by: scoring)
          .flatMap { scoring.value(of: $0, size: size) }.map { min(1, $0) } : nil,
      guarantee: aim == .reach ? greedyGuarantee(size) : nil)
  }
}

/// Returns how many sets of `k` can be chosen from `n`, as a number that may be rounded.
func binomial(_ n: Int, _ k: Int) -> Double {
  guard k >= 0, k <= n else { return 0 }
  var result = 1.0
  for i in 0..<min(k, n - k) {
    result = (result * Double(n - i) / Double(i + 1)).rounded()
    if result > 1e15 { return result }
  }
  return result
}

/// Returns 1 − (1 − 1/k)ᵏ, the share of the best that k greedy choices reach of a submodular gain.
///
/// - SeeAlso: Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971.
func greedyGuarantee(_ choices: Int) -> Double {
  guard choices > 0 else { return 1 }
  let missed = 1 - 1 / Double(choices)
  return 1 - (0..<choices).reduce(1) { share, _ in share * missed }
}
