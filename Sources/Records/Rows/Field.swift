let quote = UInt8(ascii: "\"")
let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let space = UInt8(ascii: " ")

/// One field of a record, and what ends it.
struct Field {
  let cell: Rows.Cell
  /// Where the next field, or the next record, starts.
  let next: Int
  let endsWithSeparator: Bool
  /// The closing quote of a quoted field, where there is one.
  let closingQuote: Int?

  /// The field that starts at `start`: up to the separator or the line's end, quotes observed.
  ///
  /// Spaces may stand before an opening quote; what follows a closing one belongs to the field.
  @inline(__always)
  init(in bytes: Span<UInt8>, from start: Int, separator: UInt8) {
    let count = bytes.count
    var at = start
    var opening: Int?
    var closing: Int?
    if at < count, bytes[at] == quote || bytes[at] == space {
      opening = openingQuote(in: bytes, from: at)
      if let opening {
        closing = Self.closingQuote(in: bytes, after: opening)
        at = closing.map { $0 + 1 } ?? count
      }
    }
    let highest = max(separator, carriageReturn)
    while at < count {
      let byte = bytes[at]
      if byte <= highest, byte == separator || byte == newline || byte == carriageReturn { break }
      at += 1
    }
    cell = Rows.Cell((opening ?? start)..<at, isQuoted: opening != nil)
    closingQuote = closing
    endsWithSeparator = at < count && bytes[at] == separator
    let isPair =
      at + 1 < count && bytes[at] == carriageReturn && separator != carriageReturn
      && bytes[at + 1] == newline
    next = min(at + (isPair ? 2 : 1), count)
  }

  @inline(never)
  private static func closingQuote(in bytes: Span<UInt8>, after opening: Int) -> Int? {
    var at = opening + 1
    while at < bytes.count {
      if bytes[at] == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { return at }
        at += 1
      }
      at += 1
    }
    return nil
  }
}

/// The quote at `start`, or after spaces that begin there.
private func openingQuote(in bytes: Span<UInt8>, from start: Int) -> Int? {
  var at = start
  while at < bytes.count, bytes[at] == space { at += 1 }
  return at < bytes.count && bytes[at] == quote ? at : nil
}
