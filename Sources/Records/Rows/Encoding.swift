/// How a text file's bytes were understood.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte order mark"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
}

/// A file's text as UTF-8 without a byte order mark.
struct DecodedText {
  let bytes: [UInt8]
  let encoding: TextEncoding
  let census: Census

  /// Nothing where the bytes are no text at all.
  init?(_ content: [UInt8]) {
    let whole = Census(of: content)
    if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
      guard let text = utf16(content) else { return nil }
      self.init(text, .utf16, Census(of: text))
    } else if whole.hasZero || looksBinary(content) {
      return nil
    } else if content.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(content.dropFirst(3))
      guard isUTF8(text) else { return nil }
      self.init(text, .utf8WithMark, whole)
    } else if whole.isASCII || isUTF8(content) {
      self.init(content, .utf8, whole)
    } else {
      let text = String(String.UnicodeScalarView(content.map(windows1252)))
      self.init(Array(text.utf8), .windows1252, whole)
    }
  }

  private init(_ bytes: [UInt8], _ encoding: TextEncoding, _ census: Census) {
    self.bytes = bytes
    self.encoding = encoding
    self.census = census
  }
}

/// Binary files without a zero byte give themselves away by a first line of control characters.
private func looksBinary(_ bytes: [UInt8]) -> Bool {
  let start = bytes.prefix(512)
  let controls = start.count { $0 < 0x20 && !(0x09...0x0D ~= $0) }
  return controls * 10 > start.count
}

private func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

private func utf16(_ bytes: [UInt8]) -> [UInt8]? {
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
    let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  guard !units.contains(0) else { return nil }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// The character of one Windows-1252 byte; the five unused ones become U+FFFD.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
  return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

private let upperHalf: [UInt16] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
