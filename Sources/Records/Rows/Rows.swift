/// The records of a delimited text file, with their places.
///
/// A file is held as its bytes and the offset of each record; cells are found when a record is
/// looked at, lines and columns when a place is asked for.
public struct Rows: Sendable {
  public let file: String
  public let encoding: TextEncoding
  /// Comma, semicolon or tab.
  public let separator: UInt8
  public let hasQuotes: Bool
  private let bytes: [UInt8]
  /// Where each record starts, and the end of the last.
  private let starts: [UInt32]
  /// The physical line of each record, where a record spans several lines.
  private let lines: [Int32]?

  /// One cell of a record, as a range of bytes.
  public struct Cell: Sendable {
    public let start: Int
    public let end: Int
    public let isQuoted: Bool
  }

  /// Reads a file's bytes as records.
  ///
  /// - Throws: A diagnostic where the file is empty, not text, too large, or a quote stays open.
  public init(_ content: [UInt8], file: String) throws(Diagnostic) {
    let whole = FilePlace(file: file)
    guard !content.isEmpty else {
      throw Diagnostic(
        .error, at: whole, "the file is empty",
        hint: "write a heading and rows, or remove the file")
    }
    guard let (text, encoding) = decoded(content) else {
      throw Diagnostic(
        .error, at: whole, "this is not a text table: it holds binary data",
        hint: "if it is a workbook, save the sheet as CSV (UTF-8)")
    }
    guard text.count < Int(UInt32.max) else {
      throw Diagnostic(.error, at: whole, "the file is larger than 4 GB", hint: "split it")
    }
    self.file = file
    self.encoding = encoding
    bytes = text
    separator = likelySeparator(of: text)
    let scan = RecordScan(of: text, separator: separator)
    if let quote = scan.unclosedQuote {
      throw Diagnostic(
        .error, at: filePlace(in: text, at: quote, file: file),
        "the quote that opens here is never closed",
        hint: "close it with \", or double it (\"\") where it is part of the text")
    }
    starts = scan.starts
    lines = scan.lines
    hasQuotes = scan.hasQuotes
  }

  public var count: Int { starts.count - 1 }

  /// The physical line on which a record starts, from 1.
  public func line(of record: Int) -> Int { lines.map { Int($0[record]) } ?? record + 1 }

  /// The cells of a record, put into `cells` so that its memory is used again.
  public func read(_ record: Int, into cells: inout [Cell]) {
    cells.removeAll(keepingCapacity: true)
    let span = bytes.span
    var at = Int(starts[record])
    let end = Int(starts[record + 1])
    while true {
      let field = fieldEnd(in: span, from: at, separator: separator)
      cells.append(field.cell)
      guard field.next < end, field.endsWithSeparator else { return }
      at = field.next
    }
  }

  /// The text of a cell without its quotes, composed (NFC), space trimmed and collapsed.
  public func text(_ cell: Cell) -> String {
    guard cell.end > cell.start else { return "" }
    var kept: [UInt8] = []
    var isPlain = !cell.isQuoted
    if isPlain {
      for at in cell.start..<cell.end where bytes[at] <= 0x20 || bytes[at] >= 0x80 {
        isPlain = false
        break
      }
    }
    if isPlain { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    kept = cell.isQuoted ? unquoted(bytes[cell.start..<cell.end]) : Array(bytes[cell.start..<cell.end])
    return tidied(composed(String(decoding: kept, as: UTF8.self)))
  }

  /// The bytes of a cell as they stand in the file.
  public func raw(_ cell: Cell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.end] }

  /// Where a cell stands.
  public func place(of cell: Cell) -> FilePlace {
    filePlace(in: bytes, at: cell.isQuoted ? cell.start - 1 : cell.start, file: file)
  }
}

/// A field's cell and where the next one starts.
struct Field {
  let cell: Rows.Cell
  let next: Int
  let endsWithSeparator: Bool
  var unclosed = false
}

/// The field that starts at `start`: up to the separator or the line's end, quotes observed.
@inline(__always)
func fieldEnd(in bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Field {
  var at = start
  var from = start
  var to = start
  let count = bytes.count
  let isQuoted = at < count && bytes[at] == quote
  var unclosed = false
  if isQuoted {
    at += 1
    from = at
    while at < count {
      if bytes[at] == quote {
        guard at + 1 < count, bytes[at + 1] == quote else { break }
        at += 1
      }
      at += 1
    }
    unclosed = at >= count
    to = at
    at += 1
  }
  while at < count, bytes[at] != separator, bytes[at] != newline, bytes[at] != carriageReturn {
    at += 1
  }
  if !isQuoted { to = at }
  let cell = Rows.Cell(start: from, end: min(to, count), isQuoted: isQuoted)
  guard at < count else {
    return Field(cell: cell, next: count, endsWithSeparator: false, unclosed: unclosed)
  }
  if bytes[at] == separator { return Field(cell: cell, next: at + 1, endsWithSeparator: true) }
  let isPair = bytes[at] == carriageReturn && at + 1 < count && bytes[at + 1] == newline
  return Field(cell: cell, next: at + (isPair ? 2 : 1), endsWithSeparator: false)
}

let quote = UInt8(ascii: "\"")
let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

extension Rows {
  /// The value of a cell that is a single digit; the commonest number by far in large files.
  public func digit(_ cell: Cell) -> Double? {
    guard cell.end == cell.start + 1 else { return nil }
    let byte = bytes[cell.start]
    return 0x30...0x39 ~= byte ? Double(byte - 0x30) : nil
  }
}
