/// How long each tie is when its length is 1 / strength, in the order of the rows' ends.
///
/// Sums of rounded thirds differ in their last bit, and routes that are equally long would not be
/// seen to be. So whole strengths give whole lengths, multiples / strength of a common multiple.
enum Lengths: Sendable {
  /// Every tie is 1 long.
  case hops
  /// Exact whole lengths; `unit` of them are the distance 1.
  case exact([Int64], unit: Double)
  /// Rounded lengths, to be compared with a tolerance; `unit` of them are the distance 1.
  case measured([Double], unit: Double)

  init(of rows: Rows) {
    if rows.strengths.isEmpty {
      self = .hops
    } else if let multiple = Self.commonMultiple(of: rows.strengths) {
      self = .exact(rows.strengths.map { multiple / Int64($0) }, unit: Double(multiple))
    } else {
      // Lengths up to 1e290 add up to numbers along any path.
      let (even, unit) = rows.evened()
      self = .measured(even.strengths.map { min(1 / $0, 1e290) }, unit: unit)
    }
  }

  /// Returns the least common multiple, nil unless all are whole and it is at most 2³¹.
  private static func commonMultiple(of strengths: [Double]) -> Int64? {
    let limit: Int64 = 1 << 31
    var multiple: Int64 = 1
    for strength in strengths {
      guard let whole = Int64(exactly: strength), whole <= limit else { return nil }
      guard multiple % whole != 0 else { continue }
      multiple *= whole / greatestCommonDivisor(multiple, whole)
      guard multiple <= limit else { return nil }
    }
    return multiple
  }

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// A length that can be added up along a path and compared.
protocol PathLength: Comparable, Sendable {
  static var none: Self { get }
  static var far: Self { get }
  static func + (a: Self, b: Self) -> Self
  var value: Double { get }
  /// Whether two paths count as equally long.
  func matches(_ other: Self) -> Bool
}

extension Int64: PathLength {
  static var none: Int64 { 0 }
  static var far: Int64 { .max }
  var value: Double { Double(self) }
  func matches(_ other: Int64) -> Bool { self == other }
}

extension Double: PathLength {
  static var none: Double { 0 }
  static var far: Double { .infinity }
  var value: Double { self }
  func matches(_ other: Double) -> Bool { abs(self - other) <= 1e-10 * max(self, other) }
}
