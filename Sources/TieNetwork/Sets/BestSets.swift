/// The best score seen so far, how many sets have it, and the first of them.
struct BestSets: Sendable {
  private(set) var score: Int64
  private(set) var count = 0
  private(set) var sets: [[Int32]] = []

  /// Makes a place for sets of at least this score.
  init(floor: Int64) { score = floor }

  init(of set: [Int32], score: Int64) {
    self.score = score
    count = 1
    sets = [set]
  }

  /// Notes a set, if none so far is better.
  mutating func add(_ set: @autoclosure () -> [Int32], score: Int64) {
    guard score >= self.score else { return }
    raise(to: score)
    count += 1
    if sets.count < KeyPlayers.keptSets { sets.append(set()) }
  }

  /// Notes a set unless it is known, keeping the sets in canonical order.
  mutating func addNew(_ set: [Int32], score: Int64) {
    guard score >= self.score else { return }
    raise(to: score)
    guard !sets.contains(set) else { return }
    count += 1
    sets.append(set)
    sets.sort { $0.lexicographicallyPrecedes($1) }
    if sets.count > KeyPlayers.keptSets { sets.removeLast() }
  }

  /// Adds what was found among sets that come later in canonical order.
  mutating func add(_ later: BestSets) {
    guard later.score >= score, later.count > 0 else { return }
    raise(to: later.score)
    count += later.count
    sets.append(contentsOf: later.sets.prefix(KeyPlayers.keptSets - sets.count))
  }

  private mutating func raise(to score: Int64) {
    guard score > self.score else { return }
    self.score = score
    count = 0
    sets.removeAll()
  }
}
