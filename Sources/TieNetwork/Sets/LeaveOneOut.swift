/// How well a score tells ties from pairs without one: each tie is taken out in turn, and its own
/// score in the network that is left is held against those of all pairs without a tie.
///
///     AUC = Σ over ties, over pairs without a tie: 1 if the tie scores higher, ½ if equal
///           ÷ (ties × pairs without a tie)
///
/// 0.5 is what chance gives, 1 is perfect. Scores that differ by at most 1e-12 are equal.
///
/// - Parameter scores: The scores of all pairs in a network, by their two nodes.
/// - Returns: nil without a tie, or where every pair has one.
/// - Complexity: O(*n*² *m*), and the scores of *m* networks.
public func leaveOneOut(
  in network: Network, scores: (Network) -> (_ a: Int, _ b: Int) -> Double
) -> Double? {
  let whole = network.undirected
  let ties = whole.ties
  let pairs = (0..<whole.nodeCount).flatMap { a in
    (a + 1..<max(a + 1, whole.nodeCount)).lazy.map { (a, $0) }
  }
  let nonTies = pairs.filter { whole.strength(from: $0.0, to: $0.1) == nil }
  guard !ties.isEmpty, !nonTies.isEmpty else { return nil }
  var wins = 0
  for (number, tie) in ties.enumerated() {
    let left = Network.combining(
      count: ties.count, nodeCount: whole.nodeCount, directed: false, keepsStrengths: false
    ) { $0 == number ? nil : Arc(from: ties[$0].from, to: ties[$0].to) }
    let score = scores(left.network)
    let own = score(Int(tie.from), Int(tie.to))
    for (a, b) in nonTies { wins += doubledWin(of: own, over: score(a, b)) }
  }
  return Double(wins) / Double(2 * ties.count * nonTies.count)
}

extension SharedContacts {
  /// The same for a score of shared neighbours, without a network for each tie.
  ///
  /// Taking out the tie a–b changes the scores of few pairs alone: two neighbours of *a* count it
  /// as one with a tie less, and *b* shares it no more with the other neighbours of *a*; so with
  /// *b*.
  ///
  /// - Complexity: O(Σ *k*² log *pairs*) where few neighbours are shared by the ends of a tie, at
  ///   worst *m* times the square of their number more.
  public func leaveOneOut(
    _ score: SharedScore, threads: Int = 1, progress: Progress = .silent
  ) -> Double? {
    guard network.tieCount > 0, nonTies > 0 else { return nil }
    let comparison = Comparison(of: score, in: self)
    var wins = 0
    blocks(
      network.nodeCount, threads: threads, progress: progress, scratch: { () },
      work: { nodes, _ in nodes.reduce(0) { $0 + comparison.wins(at: $1) } }, add: { wins += $0 })
    return Double(wins) / 2 / Double(network.tieCount) / Double(nonTies)
  }
}

/// 2 where the first score is higher, 1 where both are equal: whole numbers add up exactly.
private func doubledWin(of score: Double, over other: Double) -> Int {
  score > other + 1e-12 ? 2 : score >= other - 1e-12 ? 1 : 0
}

/// Ties against all pairs without a tie, worked out from the scores of the whole network.
private struct Comparison: Sendable {
  private let contacts: SharedContacts
  private let score: SharedScore
  private let scores: [Double]
  private let sorted: [Double]
  private let weights: [Double]

  init(of score: SharedScore, in contacts: SharedContacts) {
    self.contacts = contacts
    self.score = score
    scores = contacts.scores(score)
    sorted = scores.sorted()
    weights = score.weights(in: contacts.network)
  }

  /// The doubled wins of the ties to larger nodes over the scores of the whole network, and what the
  /// loss of each tie of `node` changes in them through `node`.
  func wins(at node: Int) -> Int {
    let neighbours = contacts.network.neighbours(of: node)
    let gain = gain(ofLosingOneAt: node)
    let between = places(among: neighbours).map { scores[$0] }.sorted()
    return neighbours.reduce(0) { sum, other in
      let shared = contacts.network.shared(by: node, and: Int(other))
      let own = shared.reduce(0) { $0 + weights[Int($1)] }
      var wins = doubledWins(of: own - gain, over: between) - doubledWins(of: own, over: between)
      // The pairs of `other` do not gain by `node`, but lose it.
      for neighbour in neighbours {
        guard let place = contacts.place(of: other, and: neighbour) else { continue }
        wins +=
          doubledWin(of: own, over: scores[place] - weights[node])
          - doubledWin(of: own, over: scores[place] + gain)
      }
      guard node < other else { return sum + wins }
      wins += doubledWins(of: own, over: sorted)
      wins += contacts.zeroScores * doubledWin(of: own, over: 0)
      return sum + wins + correction(own, gain, self.gain(ofLosingOneAt: Int(other)), shared)
    }
  }

  /// Pairs that share both ends of the tie gain twice, and were counted as if each gain came alone.
  private func correction(_ own: Double, _ gain: Double, _ other: Double, _ shared: [Int32]) -> Int
  {
    places(among: shared[...]).reduce(0) { sum, place in
      sum + doubledWin(of: own, over: scores[place] + gain + other)
        - doubledWin(of: own, over: scores[place] + gain)
        - doubledWin(of: own, over: scores[place] + other)
        + doubledWin(of: own, over: scores[place])
    }
  }

  /// What two neighbours of a node gain when it loses its tie to a third; 0 where it has no third.
  private func gain(ofLosingOneAt node: Int) -> Double {
    let degree = contacts.network.neighbours(of: node).count
    return degree > 2 ? score.weight(ofDegree: degree - 1) - weights[node] : 0
  }

  /// The places of the pairs without a tie among some nodes that share a neighbour.
  private func places(among nodes: ArraySlice<Int32>) -> [Int] {
    nodes.indices.flatMap { at in
      nodes[(at + 1)...].compactMap { contacts.place(of: nodes[at], and: $0) }
    }
  }

  /// The doubled wins of a score over many, which ascend.
  private func doubledWins(of score: Double, over sorted: [Double]) -> Int {
    func count(below limit: Double, included: Bool) -> Int {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        let isBelow = included ? sorted[middle] <= limit : sorted[middle] < limit
        if isBelow { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return count(below: score - 1e-12, included: false)
      + count(below: score + 1e-12, included: true)
  }
}
