import EcosystemModel

/// A number as people write it: `1,000`, `0.5`, and where commas are decimal `0,5` and `1.000,5`.
///
/// `1,000` where commas are decimal is nothing: it may be meant either way.
func parsedNumber(_ text: String, commaIsDecimal: Bool) -> Double? {
  let plain = text.filter { $0 != " " }
  guard plain.utf8.allSatisfy({ 0x30...0x39 ~= $0 || ".,-+eE".utf8.contains($0) }) else {
    return nil
  }
  guard !isAmbiguousNumber(plain, commaIsDecimal: commaIsDecimal) else { return nil }
  guard plain.contains(",") else { return finite(plain) }
  let (group, point): (Character, Character) = commaIsDecimal ? (".", ",") : (",", ".")
  let halves = plain.split(separator: point, omittingEmptySubsequences: false)
  guard halves.count <= 2, let whole = ungrouped(halves[0], by: group) else { return nil }
  guard halves.count == 2 else { return finite(whole) }
  guard !halves[1].contains(group) else { return nil }
  return finite("\(whole).\(halves[1])")
}

/// Whether the text is like `1,000` or `1.000` in a file whose commas are decimal: one, or a
/// thousand.
func isAmbiguousNumber(_ text: String, commaIsDecimal: Bool) -> Bool {
  let parts = text.split(omittingEmptySubsequences: false) { ",.".contains($0) }
  return commaIsDecimal && parts.count == 2 && 1...3 ~= parts[0].count && parts[0] != "0"
    && parts[1].count == 3 && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}

/// The digits without the marks that group them by three; nothing where they group otherwise.
private func ungrouped(_ text: Substring, by mark: Character) -> String? {
  let parts = text.split(separator: mark, omittingEmptySubsequences: false)
  guard parts.count > 1 else { return String(text) }
  let first = parts[0].drop { "+-".contains($0) }
  guard 1...3 ~= first.count, parts[1...].allSatisfy({ $0.count == 3 }) else { return nil }
  return parts.joined()
}

private func finite(_ text: String) -> Double? {
  Double(text).flatMap { $0.isFinite ? $0 : nil }
}

/// YYYY, YYYY-MM or YYYY-MM-DD, with a trailing `?` for an estimate; and what can be read in one
/// way alone, such as `5 September 2017`, `Sept 2017` or `25/9/2017`.
func parsedDate(_ text: String) -> PartialDate? {
  let isEstimate = text.hasSuffix("?")
  let plain = (isEstimate ? text.dropLast() : text[...]).trimmingSpaces()
  if let date = numberedDate(plain, isEstimate) ?? wordedDate(plain, isEstimate) { return date }
  let both = slashedDates(plain, isEstimate)
  return both.count == 1 ? both[0] : nil
}

/// The dates that `5/9/2017` can mean: the day first, or the month first.
func slashedDates(_ text: String, _ isEstimate: Bool = false) -> [PartialDate] {
  let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
  let numbers = parts.compactMap { Int($0) }
  guard parts.count == 3, numbers.count == 3, parts[2].count == 4 else { return [] }
  func date(_ day: Int, _ month: Int) -> PartialDate? {
    PartialDate(year: numbers[2], month: month, day: day, isEstimate: isEstimate)
  }
  let both = [date(numbers[0], numbers[1]), date(numbers[1], numbers[0])].compactMap(\.self)
  return both.count == 2 && both[0] == both[1] ? [both[0]] : both
}

/// `5 September 2017`, `5th Sept 2017`, `September 2017`.
private func wordedDate(_ text: String, _ isEstimate: Bool) -> PartialDate? {
  let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  let words = text.lowercased().split { " ,.".contains($0) }
  guard 2...3 ~= words.count, let year = Int(words[words.count - 1]) else { return nil }
  let name = words[words.count - 2]
  guard name.count >= 3, let month = months.firstIndex(where: { name.hasPrefix($0) }),
    full[month].hasPrefix(name) || name == "sept"
  else { return nil }
  guard words.count == 3 else {
    return PartialDate(year: year, month: month + 1, isEstimate: isEstimate)
  }
  let digits = words[0].prefix { $0.isNumber }
  guard let day = Int(digits),
    ["", "st", "nd", "rd", "th"].contains(words[0].dropFirst(digits.count))
  else { return nil }
  return PartialDate(year: year, month: month + 1, day: day, isEstimate: isEstimate)
}

private func numberedDate(_ text: String, _ isEstimate: Bool) -> PartialDate? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let isDate = zip(parts, [4, 2, 2]).allSatisfy { part, width in
    part.utf8.count == width && part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }
  let numbers = parts.compactMap { Int($0) }
  guard isDate, 1...3 ~= parts.count, numbers.count == parts.count else { return nil }
  return PartialDate(
    year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
    day: numbers.count > 2 ? numbers[2] : nil, isEstimate: isEstimate)
}

/// At most 60 characters of a person's own text, for a message.
func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }
