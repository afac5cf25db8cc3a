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

/// Returns the place of each score: 1 + how many scores are larger.
///
/// Scores that agree to 1e-9 share a place; holes stay holes. O(*n* log *n*).
public func ranks(of scores: Scores) -> Scores {
  let rounded = scores.map { $0.map { ($0 * 1e9).rounded() } ?? -.infinity }
  let order = rounded.indices.filter { scores[$0] != nil }.sorted { rounded[$0] > rounded[$1] }
  var places = [Double?](repeating: nil, count: scores.count)
  for (larger, place) in order.enumerated() {
    let above = larger > 0 ? order[larger - 1] : nil
    let isShared = above.map { rounded[$0] == rounded[place] } ?? false
    places[place] = isShared ? above.flatMap { places[$0] } : Double(larger + 1)
  }
  return Scores(places)
}
