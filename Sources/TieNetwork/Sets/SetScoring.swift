/// Scores sets of nodes that are built up one node at a time; a larger score is better.
///
/// Scores are whole numbers, so that sets which do equally well are known to, and the same set has
/// the same score whichever way it was come to.
protocol SetScoring: Sendable {
  /// Puts one node more into the set.
  mutating func push(_ node: Int32)
  /// Takes the node out that was put in last.
  mutating func pop()
  /// Gets ready to score the set with one more node; to be called before `score` after a change.
  mutating func settle()
  /// Returns the score of the set as it is.
  mutating func score() -> Int64
  /// Returns the score of the set with one node more; where that is below `floor`, any number
  /// below `floor`.
  mutating func score(adding node: Int32, floor: Int64) -> Int64
  /// Returns what a score means for a set of so many nodes; nil where it is not defined.
  func value(of score: Int64, size: Int) -> Double?
  /// About how many steps it takes to settle `prefixes` sets and to score `sets`.
  func steps(prefixes: Double, sets: Double) -> Double
  /// Whether scoring is quicker when a good score is known beforehand.
  static var heedsFloor: Bool { get }
}

/// What pairs at each distance count: multiples of 1 / d in whole numbers.
///
/// The unit is the least common multiple of 1 … 24, so sums of 1 / d are exact as long as no
/// distance is longer; longer ones are rounded to the nearest 2 · 10⁻¹⁰.
enum Nearness {
  static let unit: Int64 = 5_354_228_880

  /// Returns unit / d for the distances 0 to `longest`; 0 counts as 0.
  static func weights(upTo longest: Int) -> [Int64] {
    (0...max(longest, 0)).map { $0 == 0 ? 0 : (unit + Int64($0 / 2)) / Int64($0) }
  }
}
