/// Sets that are built greedily or by chance and bettered by exchanging one member at a time.
struct Swaps: Sendable {
  /// Ascending.
  let candidates: [Int32]
  let size: Int

  /// Takes again and again who adds most; equal ones in canonical order.
  func greedy<Scoring: SetScoring>(by scoring: Scoring) -> (set: [Int32], score: Int64) {
    var scoring = scoring
    var set: [Int32] = []
    var score = Int64.min
    for _ in 0..<size {
      scoring.settle()
      guard let next = bestAddition(to: set, above: .min, by: &scoring) else { break }
      scoring.push(next.node)
      set.append(next.node)
      score = next.score
    }
    return (set, score)
  }

  /// Exchanges one member at a time for who does best in its place, until no exchange helps.
  ///
  /// - Parameter scoring: A scoring of nobody, which it is again afterwards.
  /// - Returns: The set, ascending, and its score.
  func improved<Scoring: SetScoring>(
    _ start: [Int32], by scoring: inout Scoring
  ) -> (set: [Int32], score: Int64) {
    var set = start
    var score = score(of: set, by: &scoring)
    var unchanged = 0
    var place = 0
    while unchanged < set.count {
      let others = set[..<place] + set[(place + 1)...]
      for node in others { scoring.push(node) }
      scoring.settle()
      if let better = bestAddition(to: set, above: score, by: &scoring) {
        set[place] = better.node
        score = better.score
        unchanged = 0
      } else {
        unchanged += 1
      }
      for _ in others { scoring.pop() }
      place = (place + 1) % set.count
    }
    return (set.sorted(), score)
  }

  /// Returns a score that no set of this size has more than, where gains are submodular.
  ///
  /// The lesser of what greedy's guarantee allows and what the largest single gains would add to
  /// the best set found, if none took from another.
  func bound<Scoring: SetScoring>(
    at best: BestSets, greedy: Int64, by scoring: Scoring
  ) -> Int64? {
    guard let set = best.sets.first else { return nil }
    var scoring = scoring
    for node in set { scoring.push(node) }
    scoring.settle()
    let gains = candidates.filter { !set.contains($0) }
      .map { scoring.score(adding: $0, floor: .min) - best.score }
    let instance = best.score + gains.sorted(by: >).prefix(size).reduce(0, +)
    let general = (Double(greedy) / greedyGuarantee(size)).rounded(.up)
    return max(best.score, min(instance, Int64(general)))
  }

  private func score<Scoring: SetScoring>(
    of set: [Int32], by scoring: inout Scoring
  ) -> Int64 {
    for node in set { scoring.push(node) }
    scoring.settle()
    defer { for _ in set { scoring.pop() } }
    return scoring.score()
  }

  private func bestAddition<Scoring: SetScoring>(
    to set: [Int32], above score: Int64, by scoring: inout Scoring
  ) -> (node: Int32, score: Int64)? {
    var best: (node: Int32, score: Int64)?
    var floor = score
    let members = Set(set)
    for node in candidates where !members.contains(node) {
      let score = scoring.score(adding: node, floor: floor)
      guard score > floor else { continue }
      floor = score
      best = (node, score)
    }
    return best
  }
}
