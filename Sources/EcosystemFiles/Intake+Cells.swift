import EcosystemModel
import Records

/// A kind of number that a cell may hold.
struct NumberKind: Sendable {
  /// What the cell was to hold: "a strength".
  let name: String
  let hint: String
  let isAllowed: @Sendable (Double) -> Bool

  static let strength = NumberKind(
    name: "a strength",
    hint: "write 1 (share news), 2 (work together), 3 (plan or fund together), or any number above 0"
  ) { $0 > 0 }
  static let count = NumberKind(
    name: "a number of 0 or more", hint: "write digits alone, such as 40; leave it empty if unknown"
  ) { $0 >= 0 }
  static let people = NumberKind(
    name: "a whole number of people", hint: "write digits alone, such as 40"
  ) { $0 >= 0 && $0 == $0.rounded() }
  static let age = NumberKind(name: "an age in years", hint: "write a whole number from 0 to 130") {
    (0...130).contains($0) && $0 == $0.rounded()
  }
  static let scale = NumberKind(name: "a number from 1 to 5", hint: "write 1, 2, 3, 4 or 5") {
    (1...5).contains($0)
  }
  static let rank = NumberKind(name: "a rank", hint: "write 1 for the most deprived, then 2, 3, …") {
    $0 >= 1 && $0 == $0.rounded()
  }
  static let latitude = NumberKind(
    name: "a latitude", hint: "write degrees from -90 to 90, such as 50.3755"
  ) { (-90...90).contains($0) }
  static let longitude = NumberKind(
    name: "a longitude", hint: "write degrees from -180 to 180, such as -4.1427"
  ) { (-180...180).contains($0) }
}

extension Intake {
  /// The number in a cell, or nothing where it is blank or wrong; what is wrong is told.
  mutating func number(
    _ row: borrowing Row, _ column: Sheet.Column, _ kind: NumberKind
  ) -> Double? {
    if let cell = row.cell(column), let digit = row.sheet.rows.digit(cell) {
      if kind.isAllowed(digit) { return digit }
    }
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    let isCommaDecimal = row.sheet.rows.separator != UInt8(ascii: ",")
    if let value = parsedNumber(text, commaIsDecimal: isCommaDecimal), kind.isAllowed(value) {
      return value
    }
    error(row, column, "'\(shortened(text))' is not \(kind.name)", hint: kind.hint)
    return nil
  }

  mutating func date(_ row: borrowing Row, _ column: Sheet.Column) -> PartialDate? {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    if let date = parsedDate(text) { return date }
    error(
      row, column, "'\(shortened(text))' is not a date",
      hint: "write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate")
    return nil
  }

  mutating func yesNo(_ row: borrowing Row, _ column: Sheet.Column) -> Bool? {
    let text = row.text(column)
    switch matchingKey(text) {
    case "": return nil
    case "yes", "y", "true", "1": return true
    case "no", "n", "false", "0": return false
    default:
      error(row, column, "'\(shortened(text))' is neither yes nor no", hint: "write yes or no")
      return nil
    }
  }

  /// One of the words of a fixed list.
  mutating func choice<Word: RawRepresentable & CaseIterable>(
    _ row: borrowing Row, _ column: Sheet.Column, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    let key = headingKey(text)
    if let word = Word.allCases.first(where: { headingKey($0.rawValue) == key }) { return word }
    let words = Word.allCases.map(\.rawValue).filter { !$0.isEmpty }
    error(
      row, column, "'\(shortened(text))' is not a word for '\(column.id)'",
      hint: "write one of: \(words.joined(separator: ", "))")
    return nil
  }

  mutating func coordinate(_ row: borrowing Row) -> Coordinate? {
    let (latitude, longitude) = (row.sheet["lat"], row.sheet["lon"])
    let north = number(row, latitude, .latitude)
    let east = number(row, longitude, .longitude)
    if let north, let east { return Coordinate(latitude: north, longitude: east) }
    if row.text(latitude).isEmpty != row.text(longitude).isEmpty {
      let missing = row.text(latitude).isEmpty ? latitude : longitude
      error(row, missing, "'\(missing.id)' is missing", hint: "give both lat and lon, or neither")
    }
    return nil
  }

  /// The text of a cell that must not be blank.
  mutating func required(_ row: borrowing Row, _ column: Sheet.Column) -> String? {
    let text = row.verbatim(column)
    if !text.isEmpty { return text }
    error(
      row, column, "the cell '\(column.id)' is empty", hint: "fill it in, or remove the row")
    return nil
  }

  /// The cell's source, if it is one of those that the map lists or the map lists none.
  mutating func source(_ row: borrowing Row) -> String {
    let column = row.sheet["source"]
    let text = row.text(column)
    guard !text.isEmpty, sources.policy == .closed else { return text }
    for item in row.list(column) where sources.index.find(item) == .none {
      warn(
        row, column, "no source has the id or title '\(shortened(item))'",
        hint: "add it to sources.csv; it is kept as written")
    }
    return text
  }
}

/// A number as people write it: `1,000`, `0.5`, and where commas are decimal `0,5`.
func parsedNumber(_ text: String, commaIsDecimal: Bool) -> Double? {
  var plain = text.filter { $0 != " " && $0 != "\u{00A0}" }
  guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || ".,-+eE".contains($0)) }) else { return nil }
  if plain.contains(",") {
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
      parts.count > 1 && parts[1...].allSatisfy { $0.prefix(3).count == 3 && $0.count == 3 || $0.contains(".") }
      && (1...3).contains(parts[0].count)
    if commaIsDecimal {
      guard parts.count == 2, !plain.contains("."), !areThousands else { return nil }
      plain = parts.joined(separator: ".")
    } else {
      guard areThousands else { return nil }
      plain = parts.joined()
    }
  }
  guard let value = Double(plain), value.isFinite else { return nil }
  return value
}

/// YYYY, YYYY-MM or YYYY-MM-DD, with a trailing `?` for an estimate.
func parsedDate(_ text: String) -> PartialDate? {
  let isEstimate = text.hasSuffix("?")
  let parts = (isEstimate ? text.dropLast() : text[...]).trimmingSpaces()
    .split(separator: "-", omittingEmptySubsequences: false)
  let widths = [4, 2, 2]
  guard (1...3).contains(parts.count),
    zip(parts, widths).allSatisfy({ $0.count == $1 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  return PartialDate(
    year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
    day: numbers.count > 2 ? numbers[2] : nil, isEstimate: isEstimate)
}

/// At most 60 characters of a person's own text, for a message.
func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }
