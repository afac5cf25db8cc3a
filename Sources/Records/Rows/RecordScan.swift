/// One pass over a file: where its records start.
struct RecordScan {
  var starts: [UInt32] = []
  var lines: [Int32]?
  var hasQuotes = false
  /// Where a quote opens that nothing closes.
  var unclosedQuote: Int?

  init(of bytes: [UInt8], separator: UInt8) {
    let span = bytes.span
    starts.reserveCapacity(bytes.count / 24)
    var at = 0
    var line: Int32 = 1
    while at < span.count {
      starts.append(UInt32(at))
      lines?.append(line)
      let record = starts.count - 1
      var extra: Int32 = 0
      while true {
        let field = fieldEnd(in: span, from: at, separator: separator)
        if field.cell.isQuoted {
          hasQuotes = true
          if field.unclosed { unclosedQuote = unclosedQuote ?? at }
          extra += lineBreaks(in: span, field.cell)
        }
        at = field.next
        if !field.endsWithSeparator { break }
      }
      if extra > 0, lines == nil { lines = (0...record).map { Int32($0 + 1) } }
      line += 1 + extra
    }
    starts.append(UInt32(span.count))
  }

  private func lineBreaks(in bytes: Span<UInt8>, _ cell: Rows.Cell) -> Int32 {
    var count: Int32 = 0
    for at in cell.start..<cell.end {
      let isPair = bytes[at] == newline && at > 0 && bytes[at - 1] == carriageReturn
      if (bytes[at] == newline || bytes[at] == carriageReturn) && !isPair { count += 1 }
    }
    return count
  }
}

/// The separator that gives the most records of one same width, among the first of the file.
func likelySeparator(of bytes: [UInt8]) -> UInt8 {
  let sample = Array(bytes.prefix(20_000))
  let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  var best = (score: 0, separator: candidates[0])
  for separator in candidates {
    let score = agreement(of: sample, separator: separator)
    if score > best.score { best = (score, separator) }
  }
  return best.separator
}

/// How many of the first 50 records share the commonest width above one.
private func agreement(of bytes: [UInt8], separator: UInt8) -> Int {
  var widths: [Int: Int] = [:]
  var at = 0
  var records = 0
  while at < bytes.count, records < 50 {
    var width = 0
    while true {
      let field = fieldEnd(in: bytes.span, from: at, separator: separator)
      width += 1
      at = field.next
      if !field.endsWithSeparator { break }
    }
    if width > 1 { widths[width, default: 0] += 1 }
    records += 1
  }
  return widths.values.max() ?? 0
}

/// The line and character column of a byte.
func filePlace(in bytes: [UInt8], at offset: Int, file: String) -> FilePlace {
  var line = 1
  var lineStart = 0
  for at in 0..<min(offset, bytes.count) {
    let isPair = bytes[at] == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == newline
    guard bytes[at] == newline || (bytes[at] == carriageReturn && !isPair) else { continue }
    line += 1
    lineStart = at + 1
  }
  let before = String(decoding: bytes[lineStart..<min(offset, bytes.count)], as: UTF8.self)
  return FilePlace(file: file, line: line, column: before.count + 1)
}

/// A quoted cell's text: doubled quotes are one.
func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var at = bytes.startIndex
  while at < bytes.endIndex {
    kept.append(bytes[at])
    at += bytes[at] == quote ? 2 : 1
  }
  return kept
}

/// The text with runs of white space as one space, and none at the ends.
func tidied(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let needsWork = scalars.contains { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  guard needsWork else { return text }
  let words = scalars.split { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}
