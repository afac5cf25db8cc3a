import EcosystemModel
import Records

extension Intake {
  /// The number in a cell, or nothing where it is blank or wrong; what is wrong is told.
  mutating func number(
    _ row: borrowing Row, _ column: Sheet.Column, _ kind: borrowing NumberKind
  ) -> Double? {
    guard let cell = row.cell(column) else { return nil }
    if let digit = row.sheet.rows.digit(cell), kind.isAllowed(digit) { return digit }
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    let isDecimalComma = row.sheet.rows.separator != UInt8(ascii: ",")
    if let value = parsedNumber(text, commaIsDecimal: isDecimalComma), kind.isAllowed(value) {
      return value
    }
    let isAmbiguous = isAmbiguousNumber(text, commaIsDecimal: isDecimalComma)
    error(
      row, column, "'\(shortened(text))' is not \(kind.name)",
      hint: isAmbiguous ? "it could be a thousand or a part: write 1200, or 1.20" : kind.hint)
    return nil
  }

  /// The number in a cell that must not be blank; `unknown` and the like are no number.
  mutating func requiredNumber(
    _ row: borrowing Row, _ column: Sheet.Column, _ kind: borrowing NumberKind
  ) -> Double? {
    guard required(row, column) != nil else { return nil }
    guard row.text(column).isEmpty else { return number(row, column, kind) }
    error(
      row, column, "'\(shortened(row.verbatim(column)))' is not \(kind.name)", hint: kind.hint)
    return nil
  }

  mutating func date(_ row: borrowing Row, _ column: Sheet.Column) -> PartialDate? {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    if let date = parsedDate(text) { return date }
    error(
      row, column, "'\(shortened(text))' is not a date",
      hint: Self.dateHint(slashedDates(text)))
    return nil
  }

  private static func dateHint(_ meanings: [PartialDate]) -> String {
    guard meanings.count == 2 else {
      return "write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate"
    }
    return "write \(meanings[0]) if the day comes first, \(meanings[1]) if the month does"
  }

  /// An age in a cell; a range such as `11-16` is told with the two cells that it belongs in.
  mutating func age(_ row: borrowing Row, _ column: Sheet.Column) -> Int? {
    let text = row.text(column)
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let rest = text.filter { !$0.isNumber && $0 != " " }.lowercased()
    let hint: String? =
      switch (numbers.count, rest) {
      case (2, "-"), (2, "–"), (2, "to"):
        "write \(numbers[0]) under 'age_from' and \(numbers[1]) under 'age_to'"
      case (1, "+"): "write \(numbers[0]) under 'age_from', and leave 'age_to' empty"
      default: nil
      }
    guard let hint else { return number(row, column, .age).map { Int($0) } }
    error(row, column, "'\(shortened(text))' is not an age in years", hint: hint)
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
    _ row: borrowing Row, _ column: Sheet.Column, of type: Word.Type, among some: [Word]? = nil
  ) -> Word? where Word.RawValue == String {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    let key = headingKey(text)
    let all = some ?? Array(Word.allCases)
    if let word = all.first(where: { headingKey($0.rawValue) == key }) { return word }
    let words = all.map(\.rawValue).filter { !$0.isEmpty }
    error(
      row, column, "'\(shortened(text))' is not a word for '\(column.id)'",
      hint: "write one of: \(words.joined(separator: ", "))")
    return nil
  }

  /// One of the words of a fixed list, in a cell that must not be blank.
  mutating func requiredChoice<Word: RawRepresentable & CaseIterable>(
    _ row: borrowing Row, _ column: Sheet.Column, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard row.text(column).isEmpty else { return choice(row, column, of: type) }
    error(
      row, column, "the cell '\(column.id)' is empty",
      hint: "write one of: \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  mutating func coordinate(_ row: borrowing Row) -> Coordinate? {
    let (latitude, longitude) = (row.sheet["lat"], row.sheet["lon"])
    let north = number(row, latitude, .latitude)
    let east = number(row, longitude, .longitude)
    if let north, let east {
      spots.append(StatedSpot(latitude: north, longitude: east, place: row.place(latitude)))
      return Coordinate(latitude: north, longitude: east)
    }
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

  /// Says so where a range of ages ends before it starts.
  mutating func isUpright(
    _ row: borrowing Row, _ low: Int, _ high: Int, _ from: Sheet.Column, _ to: Sheet.Column
  ) -> Bool {
    guard low > high else { return true }
    error(
      row, to, "the ages run from \(low) to \(high)",
      hint: "write the younger age under '\(from.id)' and the older under '\(to.id)'")
    return false
  }

  /// The cell's source; where the map lists its sources, one that is not among them is told.
  mutating func source(_ row: borrowing Row, _ column: Sheet.Column) -> String {
    let text = row.text(column)
    guard !text.isEmpty, sources.policy == .closed else { return text }
    for item in row.list(column) where sources.index.find(item) == .none {
      warn(
        row, column, "no source has the id or title '\(shortened(item))'",
        hint: "add it to \(row.sheet.home(of: "sources")); it is kept as written")
    }
    return text
  }
}
