/// Which of two groups that cover the same is taken: the one nearer to all, then the one that costs
/// less, then the first in canonical order.
struct Preference: Sendable {
  private let candidates: [Cover.Candidate]
  private let reaching: Reaching?

  /// Without a network, or where it is too large to be searched, nearness settles nothing.
  init(_ candidates: [Cover.Candidate], in network: Network?) {
    self.candidates = candidates
    reaching = network.flatMap { Reaching(nearnessIn: $0) }
  }

  /// A group and what speaks for it.
  struct Choice: Sendable {
    /// Places among the candidates, ascending.
    let group: [Int]
    let nearness: Int64
    let cost: Double

    func isBetter(than other: Choice) -> Bool {
      if nearness != other.nearness { return nearness > other.nearness }
      if abs(cost - other.cost) > 1e-9 * max(1, abs(other.cost)) { return cost < other.cost }
      return group.lexicographicallyPrecedes(other.group)
    }
  }

  func choice(_ group: [Int]) -> Choice {
    let group = group.sorted()
    var nearness: Int64 = 0
    if var reaching {
      for place in group { reaching.push(candidates[place].node) }
      nearness = reaching.score()
    }
    return Choice(
      group: group, nearness: nearness, cost: group.reduce(0) { $0 + candidates[$1].cost })
  }
}

/// The preferred one of equal groups, and how many there are.
struct Preferred: Sendable {
  private(set) var choice: Preference.Choice?
  private(set) var count = 0

  mutating func add(_ choice: Preference.Choice) {
    count += 1
    if self.choice.map({ choice.isBetter(than: $0) }) ?? true { self.choice = choice }
  }
}
