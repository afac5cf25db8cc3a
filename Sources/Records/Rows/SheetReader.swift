/// Reads one sheet of a workbook row by row.
struct SheetReader {
  private let texts: SharedTexts
  private let styles: DateStyles
  private let from1904: Bool
  private let most: Int
  private var state = SheetState()

  init(_ texts: SharedTexts, _ styles: DateStyles, from1904: Bool, most: Int) {
    self.texts = texts
    self.styles = styles
    self.from1904 = from1904
    self.most = most
  }

  mutating func read(_ archive: ZipArchive, at path: String, sheet: String) throws(Diagnostic) {
    var state = SheetState()
    let (texts, styles, from1904, most) = (texts, styles, from1904, most)
    let isThere = try archive.readXML(path) { event throws(Diagnostic) in
      switch event {
      case .start(let element): state.start(element)
      case .text(let text): if state.takesText { state.text.append(contentsOf: text.utf8) }
      case .end(let name):
        guard name == "c" else { return state.end(name) }
        state.endCell(texts, styles, from1904: from1904)
        if let lost = state.lost {
          throw Diagnostic(
            .error,
            at: FilePlace(file: archive.file, sheet: sheet, row: lost.row, column: lost.column),
            "the workbook is damaged: it does not hold the text of this cell",
            hint: "open it with a spreadsheet program, mend the cell and save it again")
        }
        guard state.cells > most else { return }
        throw Diagnostic(
          .error, at: FilePlace(file: archive.file, sheet: sheet),
          "the sheet has more than \(most) cells", hint: "save the table as CSV")
      }
    }
    guard isThere else {
      throw Diagnostic(
        .error, at: FilePlace(file: archive.file, sheet: sheet), "the workbook lacks this sheet",
        hint: "open it with a spreadsheet program and save it again")
    }
    self.state = state
  }

  func sheet(named name: String, isHidden: Bool, file: String) -> WorkbookSheet {
    let lines = state.built.lines
    let rows = Rows(state.built, file: file) { record, field in
      let row = record < lines.count ? Int(lines[record]) : nil
      return FilePlace(file: file, sheet: name, row: row, column: field.map { $0 + 1 })
    }
    func place(_ cell: (row: Int, column: Int)) -> FilePlace {
      FilePlace(file: file, sheet: name, row: cell.row, column: cell.column)
    }
    return WorkbookSheet(
      name: name, isHidden: isHidden, rows: rows, merged: state.merged,
      withoutValue: state.withoutValue.map(place),
      faulty: state.faulty.map { (place($0.cell), $0.error) })
  }
}

/// What has been read of a sheet so far.
private struct SheetState {
  var built = RowsBuilder()
  var cells = 0
  var text: [UInt8] = []
  var merged: [String] = []
  var withoutValue: [(row: Int, column: Int)] = []
  var faulty: [(cell: (row: Int, column: Int), error: String)] = []
  /// The cell that points to a text which the workbook does not hold.
  var lost: (row: Int, column: Int)?
  private(set) var takesText = false
  private var row = 0
  /// How many cells of the row are built; the column of the open one.
  private var width = 0
  private var column = 0
  private var kind = ""
  private var style = 0
  private var hasFormula = false
  private var hasValue = false

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "c": startCell(element)
    case "v", "t":
      takesText = true
      hasValue = true
    case "f": hasFormula = true
    case "row": startRow(element["r"].flatMap { Int($0) } ?? row + 1)
    case "mergeCell": if let range = element["ref"] { merged.append(range) }
    case "rPh": isPhonetic = true
    default: break
    }
    if isPhonetic { takesText = false }
  }

  private var isPhonetic = false

  mutating func end(_ name: String) {
    switch name {
    case "v", "t": takesText = false
    case "rPh": isPhonetic = false
    case "row":
      built.endRecord(line: row)
      width = 0
    default: break
    }
  }

  /// Rows that are left out are one empty record, which tells notes from a table.
  private mutating func startRow(_ number: Int) {
    if number > row + 1 { built.endRecord(line: row + 1) }
    row = number
    width = 0
  }

  private mutating func startCell(_ element: XMLElement) {
    text.removeAll(keepingCapacity: true)
    (kind, style, hasFormula, hasValue) = ("", 0, false, false)
    column = width + 1
    for (name, value) in element.attributes {
      switch name {
      case "r": column = max(columnNumber(value), column)
      case "t": kind = value
      case "s": style = Int(value) ?? 0
      default: break
      }
    }
  }

  mutating func endCell(_ texts: SharedTexts, _ styles: DateStyles, from1904: Bool) {
    cells += 1
    guard hasValue || hasFormula else { return }
    while width < column - 1 { add([]) }
    switch kind {
    case "s":
      let shared = Int(String(decoding: text, as: UTF8.self)).flatMap { texts[$0] }
      if shared == nil { lost = (row, column) }
      add(shared ?? [])
    case "b": add(Array((text == [UInt8(ascii: "1")] ? "yes" : "no").utf8)[...])
    case "e":
      faulty.append(((row, column), String(decoding: text, as: UTF8.self)))
      add([])
    case "str", "inlineStr", "d":
      if hasFormula, !hasValue { withoutValue.append((row, column)) }
      add(kind == "d" ? text.prefix(10) : text[...])
    default: addNumber(isDate: styles.showsDate(style: style), from1904)
    }
  }

  private mutating func addNumber(isDate: Bool, _ from1904: Bool) {
    if hasFormula, text.isEmpty { withoutValue.append((row, column)) }
    let isWhole = text.count < 16 && text.allSatisfy { 0x30...0x39 ~= $0 }
    if isWhole, !isDate { return add(text[...]) }
    guard let number = Double(String(decoding: text, as: UTF8.self)) else { return add(text[...]) }
    if isDate, let date = dateText(ofDay: number, from1904: from1904) {
      return add(Array(date.utf8)[...])
    }
    add(Array(plainNumber(number).utf8)[...])
  }

  private mutating func add(_ cell: ArraySlice<UInt8>) {
    built.add(cell)
    width += 1
  }
}

/// The column of a cell's name: 2 for `B14`; 0 where there is none.
private func columnNumber(_ name: String) -> Int {
  var number = 0
  for byte in name.utf8 {
    guard 0x41...0x5A ~= byte, number < 20_000 else { break }
    number = number * 26 + Int(byte - 0x40)
  }
  return number > 16_384 ? 0 : number
}

/// A number as people write it: as few digits as read back to what the sheet shows.
///
/// Spreadsheets hold 15 digits; what a sum leaves beyond them is no part of the number.
private func plainNumber(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  let scale = 1e14 / magnitude(of: number)
  let rounded = (number * scale).rounded() / scale
  return "\(rounded.isFinite ? rounded : number)"
}

/// The power of ten at or below a number that is not 0.
private func magnitude(of number: Double) -> Double {
  var power = 1.0
  while power * 10 <= abs(number), power < 1e300 { power *= 10 }
  while power > abs(number), power > 1e-300 { power /= 10 }
  return power
}

/// YYYY-MM-DD of a day that a spreadsheet counts; nothing before 1900 and after 9999.
func dateText(ofDay serial: Double, from1904: Bool) -> String? {
  let day = Int(serial.rounded(.down))
  guard day >= (from1904 ? 0 : 1), day < 2_958_466 else { return nil }
  // Spreadsheets hold 1900 for a leap year; 1 January 1900 is day 1.
  let sinceEpoch = from1904 ? day - 24_107 : day - (day < 60 ? 25_568 : 25_569)
  let (year, month, date) = civil(daysSince1970: sinceEpoch)
  func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
  return "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))"
}

/// The date of a day of the Gregorian calendar.
///
/// - SeeAlso: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
private func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let ofEra = shifted - era * 146_097
  let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
  let ofYear = ofEra - (365 * year + year / 4 - year / 100)
  let shiftedMonth = (5 * ofYear + 2) / 153
  let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (year + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
