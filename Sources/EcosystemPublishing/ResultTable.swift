import EcosystemDisclosure
import Records

/// A table of results: named columns, and a value for each row.
public struct ResultTable: Sendable {
  public let columns: [Column]
  public let count: Int

  public struct Column: Sendable {
    public let meaning: Meaning
    let value: @Sendable (Int) -> Value

    public var id: String { meaning.id }

    init(_ meaning: Meaning, _ value: @escaping @Sendable (Int) -> Value) {
      self.meaning = meaning
      self.value = value
    }

    init(
      _ id: String, _ words: String, _ unit: String? = nil,
      _ value: @escaping @Sendable (Int) -> Value
    ) {
      self.init(Meaning(id, words, unit), value)
    }
  }

  /// A cell: a text, a number, or nothing where it is not defined.
  public enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case nothing

    init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
    init(_ number: Int) { self = .number(Double(number)) }

    /// As CSV has it, before it is quoted.
    var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): figure(number)
      case .nothing: ""
      }
    }
  }

  init(_ count: Int, columns: [Column]) {
    self.count = count
    self.columns = columns
  }

  /// A table of rows that are few.
  init(_ meanings: [Meaning], rows: [[Value]]) {
    count = rows.count
    columns = meanings.enumerated().map { at, meaning in Column(meaning) { rows[$0][at] } }
  }

  /// The table with these columns alone, in this order; nothing where one is missing.
  public func selecting(_ ids: [String]) -> ResultTable? {
    let chosen = ids.compactMap { id in columns.first { $0.id == id } }
    return chosen.count == ids.count ? ResultTable(count, columns: chosen) : nil
  }

  /// Comma-separated values; a cell that is not defined is empty.
  public var csv: [UInt8] {
    var bytes = Array(columns.map { csvCell($0.id) }.joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
    bytes.reserveCapacity(bytes.count + count * columns.count * 10)
    for row in 0..<count {
      for (at, column) in columns.enumerated() {
        if at > 0 { bytes.append(UInt8(ascii: ",")) }
        switch column.value(row) {
        case .text(let text): appendCSVCell(text, to: &bytes)
        case .number(let number): append(number, to: &bytes)
        case .nothing: break
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Appends a number as ``figure(_:)`` writes it; small whole ones digit by digit.
  private func append(_ number: Double, to bytes: inout [UInt8]) {
    guard 0..<1e9 ~= number, number == number.rounded(), number.sign == .plus else {
      return bytes.append(contentsOf: figure(number).utf8)
    }
    let start = bytes.count
    var rest = UInt32(number)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A JSON array of one object a row; a cell that is not defined is null.
  public var json: String {
    let rows = (0..<count).map { row in
      let cells = columns.map { "\(jsonText($0.id)): \(json($0.value(row)))" }
      return "  {" + cells.joined(separator: ", ") + "}"
    }
    return rows.isEmpty ? "[]\n" : "[\n" + rows.joined(separator: ",\n") + "\n]\n"
  }

  private func json(_ value: Value) -> String {
    switch value {
    case .text(let text): jsonText(text)
    case .number(let number): figure(number)
    case .nothing: "null"
    }
  }

  /// Columns lined up for a terminal; numbers to the right.
  public var aligned: String {
    let cells = (0..<count).map { row in columns.map { plain($0.value(row)) } }
    let widths = columns.indices.map { at in
      min(48, max(columns[at].id.count, cells.map { $0[at].text.count }.max() ?? 0))
    }
    let heading = line(columns.map { (text: $0.id, isNumber: false) }, widths)
    return ([heading] + cells.map { line($0, widths) }).joined(separator: "\n") + "\n"
  }

  private func plain(_ value: Value) -> (text: String, isNumber: Bool) {
    switch value {
    case .text(let text): (harmless(text), false)
    case .number(let number): (rounded(number), true)
    case .nothing: ("", false)
    }
  }

  private func line(_ cells: [(text: String, isNumber: Bool)], _ widths: [Int]) -> String {
    var text = ""
    for (cell, width) in zip(cells, widths) {
      let shown = cell.text.count > width ? cell.text.prefix(width - 1) + "…" : cell.text
      let gap = String(repeating: " ", count: width - shown.count)
      text += (cell.isNumber ? gap + shown : shown + gap) + "  "
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Four digits after the point are enough for a screen.
  private func rounded(_ number: Double) -> String { figure((number * 10_000).rounded() / 10_000) }
}

extension ResultTable {
  /// A table of texts, for a screen; what is published says what its columns mean.
  public init(_ names: [String], texts: [[String]]) {
    self.init(names.map { Meaning($0, "") }, rows: texts.map { $0.map { .text($0) } })
  }
}
