import EcosystemModel
import Records

extension Intake {
  /// The bands of travel time in a cell: `10=1;20=0.68;30=0.22`, the shortest first.
  mutating func bands(_ row: borrowing Row, _ column: Sheet.Column) -> [TravelBand]? {
    var bands: [TravelBand] = []
    for item in row.list(column) {
      guard let band = band(item, row.sheet.rows.separator) else {
        error(
          row, column, "'\(shortened(item))' is not minutes and a weight from 0 to 1",
          hint: "write them as in 10=1;20=0.68;30=0.22")
        return nil
      }
      guard band.minutes <= longestBand else {
        error(
          row, column, "the band '\(shortened(item))' is longer than a day",
          hint: "write minutes up to 1440, as in 10=1;20=0.68;30=0.22")
        return nil
      }
      if let last = bands.last, last.minutes >= band.minutes {
        error(
          row, column, "the band '\(shortened(item))' is not longer than the one before it",
          hint: "write the shortest first, as in 10=1;20=0.68;30=0.22")
        return nil
      }
      bands.append(band)
    }
    return bands.isEmpty ? nil : bands
  }

  private func band(_ item: String, _ separator: UInt8) -> TravelBand? {
    let parts = item.split(separator: "=", omittingEmptySubsequences: false).map {
      parsedNumber($0.trimmingSpaces(), commaIsDecimal: separator != UInt8(ascii: ","))
    }
    guard parts.count == 2, let minutes = parts[0], let weight = parts[1], minutes > 0,
      0...1 ~= weight
    else { return nil }
    return TravelBand(minutes: minutes, weight: weight)
  }
}

/// A day, in minutes.
private let longestBand = 1440.0
