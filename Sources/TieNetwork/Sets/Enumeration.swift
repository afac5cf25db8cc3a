extension KeyPlayerSearch {
  /// Tries every set, those with the same first member as one job.
  ///
  /// A score found early lets many sets be given up soon; it never changes which are the best.
  func enumerated<Scoring: SetScoring>(by scoring: Scoring) -> BestSets {
    let floor = Scoring.heedsFloor ? quickScore(by: scoring) : .min
    let (candidates, size, report) = (candidates, size, progress.report)
    var best = BestSets(floor: floor)
    var tried = 0.0
    var first = 0
    inTurn(candidates.count - size + 1, threads: threads) {
      Enumeration(scoring: scoring, candidates: candidates, size: size, floor: floor)
    } job: { first, enumeration in
      enumeration.best(from: first)
    } take: { part in
      best.add(part)
      tried += binomial(candidates.count - first - 1, size - 1)
      first += 1
      report(Int(tried), Int(setCount))
    }
    return best
  }

  private func quickScore<Scoring: SetScoring>(by scoring: Scoring) -> Int64 {
    let swaps = Swaps(candidates: candidates, size: size)
    var scoring = scoring
    return swaps.improved(swaps.greedy(by: scoring).set, by: &scoring).score
  }
}

/// All sets of one size, in canonical order.
private struct Enumeration<Scoring: SetScoring> {
  var scoring: Scoring
  let candidates: [Int32]
  let size: Int
  /// A score that some set has.
  var floor: Int64
  private var set: [Int32] = []
  private var best = BestSets(floor: .min)

  init(scoring: Scoring, candidates: [Int32], size: Int, floor: Int64) {
    self.scoring = scoring
    self.candidates = candidates
    self.size = size
    self.floor = floor
  }

  /// Returns the best sets whose first member is the candidate at a place.
  mutating func best(from first: Int) -> BestSets {
    best = BestSets(floor: floor)
    extend(over: first...first)
    floor = best.score
    return best
  }

  /// Puts each candidate of the places into the set in turn, and all that can follow.
  private mutating func extend(over places: ClosedRange<Int>) {
    guard set.count < size - 1 else { return finish(over: places) }
    for place in places {
      let node = candidates[place]
      scoring.push(node)
      set.append(node)
      extend(over: place + 1...candidates.count - size + set.count)
      set.removeLast()
      scoring.pop()
    }
  }

  /// Scores the set with each candidate of the places as its last member.
  private mutating func finish(over places: ClosedRange<Int>) {
    scoring.settle()
    for place in places {
      let node = candidates[place]
      best.add(set + [node], score: scoring.score(adding: node, floor: best.score))
    }
  }
}
