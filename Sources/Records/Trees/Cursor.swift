/// A place in a text that moves forward, for formats that are read word by word.
struct Cursor {
  let bytes: [UInt8]
  let file: String
  private(set) var at = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  var isAtEnd: Bool { at >= bytes.count }

  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// The whole character here, for messages.
  var character: Character {
    String(decoding: bytes[at..<min(at + 16, bytes.count)], as: UTF8.self).first ?? " "
  }

  mutating func advance() { at = min(at + 1, bytes.count) }

  /// Passes the ASCII character if it stands here, and says so.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func skipSpace() {
    while let byte, byte == space || 0x09...0x0D ~= byte { at += 1 }
  }

  /// Passes the rest of the line, its end left in place.
  mutating func skipLine() {
    while let byte, byte != newline, byte != carriageReturn { at += 1 }
  }

  mutating func move(to offset: Int) { at = min(max(offset, 0), bytes.count) }

  func text(from start: Int) -> String { text(start..<at) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func error(_ message: String, at offset: Int? = nil, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, at: filePlace(in: bytes, at: offset ?? at, file: file), message, hint: hint)
  }
}

/// Line and column of offsets that only grow, worked out in one pass over the bytes.
struct LineCount {
  private var at = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  mutating func spot(of offset: Int, in bytes: [UInt8]) -> Spot {
    while at < min(offset, bytes.count) {
      let byte = bytes[at]
      let isPair = byte == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == newline
      if byte == newline || (byte == carriageReturn && !isPair) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      at += 1
    }
    return .line(line, column: column)
  }
}
