/// How a text file's bytes were understood.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte order mark"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
}

/// The file's text as UTF-8 without a byte order mark, or nothing where it is no text at all.
func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    let rest = Array(bytes.dropFirst(3))
    return isText(rest) && isUTF8(rest) ? (rest, .utf8WithMark) : nil
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return utf16(bytes).map { ($0, .utf16) }
  }
  guard isText(bytes) else { return nil }
  if isUTF8(bytes) { return (bytes, .utf8) }
  return (Array(String(String.UnicodeScalarView(bytes.map(windows1252))).utf8), .windows1252)
}

/// Binary files give themselves away by a NUL, or by a first line full of control characters.
private func isText(_ bytes: [UInt8]) -> Bool {
  guard !bytes.contains(0) else { return false }
  let start = bytes.prefix(512)
  let controls = start.count { $0 < 0x20 && !(0x09...0x0D ~= $0) }
  return controls * 10 <= start.count
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  guard bytes.contains(where: { $0 >= 0x80 }) else { return true }
  return (try? UTF8Span(validating: bytes.span)) != nil
}

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
