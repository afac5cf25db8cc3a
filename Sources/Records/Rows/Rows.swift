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
  let bytes: [UInt8]
  /// Where each record starts, and the end of the last.
  let starts: [UInt32]
  /// The physical line of each record, where a record spans several lines.
  private let lines: [Int32]?
  /// Where the fields of a record stand, where they were not read from a delimited text.
  private let origins: (@Sendable (_ record: Int, _ field: Int?) -> FilePlace)?

  /// One cell of a record, as a range of bytes; a quoted one with its quotes.
  public struct Cell: Sendable {
    let from: UInt32
    let to: UInt32
    public let isQuoted: Bool

    init(_ range: Range<Int>, isQuoted: Bool) {
      from = UInt32(truncatingIfNeeded: range.lowerBound)
      to = UInt32(truncatingIfNeeded: range.upperBound)
      self.isQuoted = isQuoted
    }

    public var start: Int { Int(from) }
    public var end: Int { Int(to) }
    public var isEmpty: Bool { from == to }
    public var count: Int { Int(to - from) }
  }

  /// Reads a file's bytes as records.
  ///
  /// - Throws: A diagnostic where the file is empty, not text, too large, or a quote stays open.
  /// - Complexity: O(bytes).
  public init(_ content: [UInt8], file: String) throws(Diagnostic) {
    let text = try Self.text(of: content, file: file)
    self.file = file
    encoding = text.encoding
    bytes = text.bytes
    separator = likelySeparator(of: bytes)
    let scan = RecordScan(of: bytes, text.census, separator: separator)
    if let quote = scan.openQuote {
      throw Diagnostic(
        .error, at: filePlace(in: bytes, at: quote, file: file),
        "the quote that opens here is never closed",
        hint: "close it with \", or double it (\"\") where it is part of the text")
    }
    starts = scan.starts
    lines = scan.lines
    hasQuotes = scan.hasQuotes
    origins = nil
  }

  /// The records that were built of what another kind of file holds.
  ///
  /// - Parameter origins: Where a field of a record stands, or the record where no field is asked.
  public init(
    _ built: RowsBuilder, file: String, encoding: TextEncoding = .utf8,
    origins: @escaping @Sendable (_ record: Int, _ field: Int?) -> FilePlace
  ) {
    self.file = file
    self.encoding = encoding
    bytes = built.bytes
    separator = UInt8(ascii: ",")
    hasQuotes = false
    starts = built.starts
    lines = built.lines
    self.origins = origins
  }

  /// Whether the records stand in a delimited text, and not in a workbook or a graph.
  public var isDelimited: Bool { origins == nil }

  private static func text(
    of content: [UInt8], file: String
  ) throws(Diagnostic) -> DecodedText {
    let whole = FilePlace(file: file)
    guard !content.isEmpty else {
      throw Diagnostic(
        .error, at: whole, "the file is empty",
        hint: "write a heading and rows, or remove the file")
    }
    guard let text = DecodedText(content) else {
      throw Diagnostic(
        .error, at: whole, "this is not a text table: it holds binary data",
        hint: "if it is a workbook, save the sheet as CSV (UTF-8)")
    }
    guard text.bytes.count < Int(UInt32.max) else {
      throw Diagnostic(.error, at: whole, "the file is larger than 4 GB", hint: "split it")
    }
    return text
  }

  public var count: Int { starts.count - 1 }

  /// The physical line on which a record starts, from 1.
  public func line(of record: Int) -> Int { lines.map { Int($0[record]) } ?? record + 1 }

  /// The cells of a record, put into `cells` so that its memory is used again.
  public func read(_ record: Int, into cells: inout [Cell]) {
    cells.removeAll(keepingCapacity: true)
    append(record, to: &cells, bytes.span)
  }

  /// The cells of some records, one after the other; `bounds` tells where in `cells` each starts,
  /// and where the last ends.
  public func read(_ records: Range<Int>, into cells: inout [Cell], _ bounds: inout [Int]) {
    cells.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    let span = bytes.span
    for record in records {
      bounds.append(cells.count)
      append(record, to: &cells, span)
    }
    bounds.append(cells.count)
  }

  @inline(__always)
  private func append(_ record: Int, to cells: inout [Cell], _ span: Span<UInt8>) {
    let end = Int(starts[record + 1])
    var at = Int(starts[record])
    while true {
      let field = Field(in: span, from: at, separator: separator)
      cells.append(field.cell)
      guard field.endsWithSeparator else { return }
      at = field.next
      if at >= end {
        cells.append(Cell(end..<end, isQuoted: false))
        return
      }
    }
  }

  /// Where a record stands.
  public func place(ofRecord record: Int) -> FilePlace {
    origins?(record, nil) ?? FilePlace(file: file, line: line(of: record))
  }

  /// Where a cell stands.
  ///
  /// - Complexity: O(log records), and the length of the record.
  public func place(of cell: Cell) -> FilePlace {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= cell.start { low = middle } else { high = middle }
    }
    let start = Int(starts[low])
    if let origins {
      var cells: [Cell] = []
      read(low, into: &cells)
      return origins(low, cells.firstIndex { $0.from == cell.from })
    }
    let within = filePlace(in: bytes, from: start, at: cell.start, file: file)
    return FilePlace(
      file: file, line: line(of: low) + (within.line ?? 1) - 1, column: within.column)
  }
}
