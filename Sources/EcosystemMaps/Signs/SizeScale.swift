public import TieNetwork

/// How a measure becomes the area of a mark.
///
///     r² = smallest² + (largest² − smallest²) · value / highest value
///
/// An organisation without a value gets the smallest mark.
public struct SizeScale: Sendable, Hashable {
  public let column: Column.ID
  /// The measure's heading, and what a high value says.
  public let title: String
  public let plain: String
  public let smallest: Double
  public let largest: Double
  public let highest: Double
  /// The values drawn, ascending, each once.
  let values: [Double]

  init(column id: Column.ID, values: [Double?], smallest: Double, largest: Double) {
    let column = Measure.filling(id)?.columns.first { $0.id == id }
    self.column = id
    title = column?.title ?? id
    plain = column?.plain ?? ""
    self.smallest = smallest
    self.largest = largest
    self.values = Set(values.compactMap(\.self)).sorted()
    highest = self.values.last ?? 0
  }

  public func radius(of value: Double?) -> Double {
    guard let value, highest > 0 else { return smallest }
    let share = max(0, min(1, value / highest))
    let (low, high) = (smallest * smallest, largest * largest)
    return (low + (high - low) * share).squareRoot()
  }

  /// Up to three values that occur: the lowest, one from the middle, the highest.
  public var samples: [Double] {
    guard let low = values.first, let high = values.last, low < high else { return values }
    let wanted = (low + high) / 2
    let inside = values.dropFirst().dropLast()
    let middle = inside.min { abs($0 - wanted) < abs($1 - wanted) }
    return [low] + (middle.map { [$0] } ?? []) + [high]
  }
}
