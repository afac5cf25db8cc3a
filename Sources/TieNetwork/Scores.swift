/// Values with holes, one for each thing measured; a hole says "not defined".
///
/// Anything that is not a finite number becomes a hole, so none ever comes out. 8 bytes a value.
public struct Scores: Sendable {
  private let values: [Double]
  /// What to know of these values beyond their definition: what is left out, how exact they are.
  public var note = ""

  public init(_ values: [Double]) { self.values = values }

  public init(_ values: some Sequence<Double?>) {
    self.values = values.map { $0 ?? .nan }
  }

  public init(_ values: some Sequence<Int>) { self.values = values.map(Double.init) }

  /// Returns the scores with each value changed; holes stay, and nil makes one.
  public func mapValues(_ change: (Double) -> Double?) -> Scores {
    Scores(map { $0.flatMap(change) })
  }
}

extension Scores: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { values.count }

  public subscript(place: Int) -> Double? {
    let value = values[place]
    return value.isFinite ? value : nil
  }
}

extension Scores: Equatable {
  public static func == (a: Scores, b: Scores) -> Bool { a.elementsEqual(b) }
}

/// Whether two scores count as equal: |a − b| ≤ 1e-9 · max(1, |b|).
///
/// Members who are alike by symmetry have scores that differ by rounding alone, and rounding grows
/// with the size of the scores.
func isEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, abs(b)) }

/// Scores from the largest down, those that count as equal together.
///
/// A group holds the scores that are equal to its largest. O(*n* log *n*).
struct Ranking {
  /// The places of the scores that are no holes; equal numbers in the order of the places.
  private let order: [Int]
  private let starts: [Int]

  init(of scores: Scores) {
    let values = scores.map { $0 ?? .nan }
    let order = values.indices.filter { !values[$0].isNaN }
      .sorted { (values[$1], $0) < (values[$0], $1) }
    var starts: [Int] = []
    for (at, place) in order.enumerated() {
      if let first = starts.last, isEqual(values[place], values[order[first]]) { continue }
      starts.append(at)
    }
    self.order = order
    self.starts = starts + [order.count]
  }

  /// How many scores are no holes.
  var count: Int { order.count }

  /// The groups, the one of the largest scores first, each in no certain order.
  var groups: some Sequence<ArraySlice<Int>> {
    zip(starts, starts.dropFirst()).lazy.map { order[$0..<$1] }
  }
}

/// Returns the place of each score: 1 + how many scores are larger.
///
/// Scores that agree to 1e-9 of their size, or to 1e-9, share a place; holes stay holes.
/// O(*n* log *n*).
public func ranks(of scores: Scores) -> Scores {
  var places = [Double?](repeating: nil, count: scores.count)
  for group in Ranking(of: scores).groups {
    for place in group { places[place] = Double(group.startIndex + 1) }
  }
  return Scores(places)
}
