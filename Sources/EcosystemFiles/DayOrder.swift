import Records

/// The order of day, month and year in the dates of a column, which are then written YYYY-MM-DD.
struct DayOrder: Sendable {
  private let dayIsFirst: Bool
  /// What was assumed, where dates could be read in two ways.
  let remark: Diagnostic?

  private init(dayIsFirst: Bool, remark: Diagnostic?) {
    self.dayIsFirst = dayIsFirst
    self.remark = remark
  }

  /// Dates that begin with the year.
  static let iso = DayOrder(dayIsFirst: true, remark: nil)

  /// Judges by all dates of a column: what is more than 12 is a day.
  ///
  /// Where none is, the day is taken to come first, and that is told.
  init(of table: NamedColumns, _ names: [String]) {
    var (first, second) = (0, 0)
    var place: FilePlace?
    table.eachRow { row in
      guard let said = row.said(anyOf: names), let parts = numbers(of: said.text) else { return }
      place = place ?? said.place
      first = max(first, parts[0])
      second = max(second, parts[1])
    }
    dayIsFirst = second <= 12
    guard let place, first <= 12 || second > 12 else {
      remark = nil
      return
    }
    let order = second > 12 ? "month/day/year" : "day/month/year"
    remark = Diagnostic(
      first > 12 ? .warning : .note, at: place,
      first > 12
        ? "the column has dates of both orders, day/month and month/day; it was read as \(order)"
        : "the dates were read as \(order)",
      hint: second > 12 && first <= 12 ? nil : "if that is wrong, write them as 2026-03-14")
  }

  /// A cell with its date as YYYY-MM-DD; a time of day is left out.
  func dated(_ said: PlacedText) -> PlacedText {
    let day = said.text.split { $0 == "T" || $0 == " " }.first.map(String.init) ?? said.text
    guard let parts = numbers(of: day) else { return said.saying(day) }
    let (day1, month) = dayIsFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return said.saying("\(parts[2])-\(two(month))-\(two(day1))")
  }
}

/// The three numbers of `14/03/2026`, `14-03-2026` or `14.03.2026`; nothing for other texts.
private func numbers(of text: String) -> [Int]? {
  let day = text.split { $0 == "T" || $0 == " " }.first ?? ""
  let parts = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
  let numbers = parts.compactMap { Int($0) }
  guard parts.count == 3, numbers.count == 3, parts[2].count == 4, parts[0].count <= 2 else {
    return nil
  }
  return numbers
}
