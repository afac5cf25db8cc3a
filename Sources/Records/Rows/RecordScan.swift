/// One pass over a file: where its records start.
struct RecordScan {
  private(set) var starts: [UInt32] = []
  private(set) var lines: [Int32]?
  private(set) var hasQuotes = false
  /// Where a quote opens that nothing closes, or only a quote inside a later cell.
  private(set) var openQuote: Int?

  init(of bytes: [UInt8], _ census: Census, separator: UInt8) {
    starts.reserveCapacity(bytes.count / 24)
    scan(bytes, mayBeOdd: census.hasQuote || census.hasReturn, separator: separator)
    starts.append(UInt32(bytes.count))
  }

  /// Finds the lines; one that holds a quote, or a carriage return within it, field by field.
  private mutating func scan(_ bytes: [UInt8], mayBeOdd: Bool, separator: UInt8) {
    let span = bytes.span
    var start = 0
    var line: Int32 = 1
    while start < span.count {
      starts.append(UInt32(truncatingIfNeeded: start))
      lines?.append(line)
      if let end = plainEnd(of: start, in: span, mayBeOdd: mayBeOdd) {
        start = end
        line += 1
      } else {
        line += 1 + fields(from: &start, in: span, separator: separator)
      }
    }
  }

  /// Where the next line starts; nothing where the line must be read field by field.
  @inline(__always)
  private func plainEnd(of start: Int, in bytes: Span<UInt8>, mayBeOdd: Bool) -> Int? {
    var at = start
    while at + 8 < bytes.count {
      let eight = Eight(bytes, at: at)
      let ends = eight.marks(of: newline)
      if mayBeOdd {
        // The marks before the first line's end; a pair of carriage return and newline is one.
        let pair = eight.marks(of: carriageReturn) & ~(ends >> 8)
        let isSplit = bytes[at + 7] == carriageReturn && bytes[at + 8] == newline
        let returns = isSplit ? pair & (UInt64.max >> 8) : pair
        let odd = (eight.marks(of: quote) | returns) & ((ends & (0 &- ends)) &- 1)
        guard odd == 0 else { return nil }
      }
      if ends != 0 { return at + Eight.first(ends) + 1 }
      at += 8
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == newline { return at + 1 }
      if byte == quote || byte == carriageReturn { return nil }
      at += 1
    }
    return at
  }

  /// Moves `start` beyond one record, and returns how many line breaks its cells hold.
  private mutating func fields(
    from start: inout Int, in bytes: Span<UInt8>, separator: UInt8
  ) -> Int32 {
    var extra: Int32 = 0
    var field: Field
    repeat {
      field = Field(in: bytes, from: start, separator: separator)
      if field.cell.isQuoted { extra += note(field, in: bytes) }
      start = field.next
    } while field.endsWithSeparator && start < bytes.count
    if extra > 0, lines == nil { lines = (1...starts.count).map { Int32($0) } }
    return extra
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
