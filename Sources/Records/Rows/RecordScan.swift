/// One pass over a file: where its records start.
struct RecordScan {
  private(set) var starts: [UInt32] = []
  private(set) var lines: [Int32]?
  private(set) var hasQuotes = false
  /// Where a quote opens that nothing closes, or only a quote inside a later cell.
  private(set) var openQuote: Int?

  init(of bytes: [UInt8], _ census: Census, separator: UInt8) {
    starts.reserveCapacity(bytes.count / 24)
    if census.hasQuote || census.hasReturn {
      scanFields(of: bytes, separator: separator)
    } else {
      scanLines(of: bytes)
    }
    starts.append(UInt32(bytes.count))
  }

  /// Without quotes and carriage returns each line is a record.
  private mutating func scanLines(of bytes: [UInt8]) {
    let span = bytes.span
    var start = 0
    for at in 0..<span.count where span[at] == newline {
      starts.append(UInt32(truncatingIfNeeded: start))
      start = at + 1
    }
    if start < span.count { starts.append(UInt32(start)) }
  }

  private mutating func scanFields(of bytes: [UInt8], separator: UInt8) {
    let span = bytes.span
    var at = 0
    var line: Int32 = 1
    while at < span.count {
      starts.append(UInt32(at))
      lines?.append(line)
      var extra: Int32 = 0
      var field: Field
      repeat {
        field = Field(in: span, from: at, separator: separator)
        if field.cell.isQuoted { extra += note(field, in: span) }
        at = field.next
      } while field.endsWithSeparator && at < span.count
      if extra > 0, lines == nil { lines = (1...starts.count).map { Int32($0) } }
      line += 1 + extra
    }
  }

  /// Notes a quoted field, and returns how many line breaks it holds.
  private mutating func note(_ field: Field, in bytes: Span<UInt8>) -> Int32 {
    hasQuotes = true
    let breaks = lineBreaks(in: bytes, field.cell)
    guard let closing = field.closingQuote else {
      openQuote = openQuote ?? field.cell.start
      return breaks
    }
    let hasTail = (closing + 1..<max(field.cell.end, closing + 1)).contains { bytes[$0] != space }
    if breaks > 0, hasTail { openQuote = openQuote ?? field.cell.start }
    return breaks
  }

  private func lineBreaks(in bytes: Span<UInt8>, _ cell: Rows.Cell) -> Int32 {
    var count: Int32 = 0
    for at in cell.start..<cell.end {
      let isPair = bytes[at] == newline && bytes[at - 1] == carriageReturn
      if (bytes[at] == newline || bytes[at] == carriageReturn) && !isPair { count += 1 }
    }
    return count
  }
}

/// The line and character column of a byte, counted from the record that starts at `start`.
func filePlace(in bytes: [UInt8], from start: Int = 0, at offset: Int, file: String) -> FilePlace {
  var line = 1
  var lineStart = start
  let end = min(offset, bytes.count)
  for at in start..<max(start, end) {
    let isPair = bytes[at] == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == newline
    guard bytes[at] == newline || (bytes[at] == carriageReturn && !isPair) else { continue }
    line += 1
    lineStart = at + 1
  }
  let before = String(decoding: bytes[lineStart..<max(lineStart, end)], as: UTF8.self)
  return FilePlace(file: file, line: line, column: before.count + 1)
}
