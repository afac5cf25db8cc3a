/// A year, a month of it, or a day, as far as it is known; possibly an estimate.
public struct PartialDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year × 10,000 + month × 100 + day; 0 where a part is not stated.
  private let packed: Int32
  public let isEstimate: Bool

  /// A date from its parts, or nothing where the calendar has no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil, isEstimate: Bool = false) {
    guard (1000...9999).contains(year) else { return nil }
    if let month { guard (1...12).contains(month) else { return nil } }
    if let day {
      guard let month, (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
    }
    packed = Int32(year * 10_000 + (month ?? 0) * 100 + (day ?? 0))
    self.isEstimate = isEstimate
  }

  public var year: Int { Int(packed) / 10_000 }
  public var month: Int? { part(Int(packed) / 100 % 100) }
  public var day: Int? { part(Int(packed) % 100) }

  /// `2017`, `2017-09` or `2017-09-05`, with a trailing `?` for an estimate.
  public var description: String {
    var text = String(year)
    for value in [month, day] {
      if let value { text += value < 10 ? "-0\(value)" : "-\(value)" }
    }
    return isEstimate ? text + "?" : text
  }

  /// The date as people write it: `5 September 2017`.
  public var inWords: String {
    let name = month.map { Self.months[$0 - 1] + " " } ?? ""
    let first = day.map { "\($0) " } ?? ""
    return first + name + String(year) + (isEstimate ? " (estimate)" : "")
  }

  /// By what is stated of the day; an estimate stands after the same date without doubt.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    a.packed == b.packed ? !a.isEstimate && b.isEstimate : a.packed < b.packed
  }

  /// Whether the date lies more than so many years before another, whatever day is meant where one
  /// is not stated.
  public func isSurely(moreThanYears years: Int, before other: PartialDate) -> Bool {
    let latest = (year, month ?? 12, day ?? 31)
    return latest < (other.year - years, other.month ?? 1, other.day ?? 1)
  }

  private func part(_ value: Int) -> Int? { value == 0 ? nil : value }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
