internal import CUTF8Proc

/// The text in Unicode's composed normal form (NFC), so that equal words have equal bytes.
public func composed(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  return mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue) ?? text
}

/// The form in which names are compared: case and compatibility forms folded, space collapsed,
/// typographic apostrophes and dashes made plain.
public func matchingKey(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else {
    return String(decoding: asciiKey(text.utf8), as: UTF8.self)
  }
  let options =
    UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
    | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_IGNORE.rawValue
  let folded = String((mapped(text, options) ?? text).unicodeScalars.map { plain($0) })
  return String(decoding: asciiKey(folded.utf8), as: UTF8.self)
}

/// The letters and digits of the text without accents, small, joined by hyphens: `Tŷ Gwyn` is
/// `ty-gwyn`.
public func slug(_ text: String) -> String {
  let words = bareLetters(text).unicodeScalars.split {
    !$0.properties.isAlphabetic && !("0"..."9" ~= $0)
  }
  return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
}

/// The text with case and compatibility forms folded and without accents (NFKD): `Tŷ Gwyn` is
/// `ty gwyn`.
public func bareLetters(_ text: String) -> String {
  let options =
    UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
    | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue
  return mapped(text, options) ?? text
}

/// Small letters, spaces collapsed and trimmed, byte for byte; other bytes pass.
private func asciiKey(_ bytes: String.UTF8View) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(bytes.count)
  var gap = false
  for byte in bytes {
    if byte <= 0x20 {
      gap = !key.isEmpty
      continue
    }
    if gap { key.append(0x20) }
    gap = false
    key.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
  }
  return key
}

private func plain(_ scalar: Unicode.Scalar) -> Character {
  switch scalar {
  case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}": "'"
  case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
  case "\u{201C}", "\u{201D}": "\""
  default: Character(scalar)
  }
}

private func mapped(_ text: String, _ options: UInt32) -> String? {
  var text = text
  return text.withUTF8 { bytes -> String? in
    var result: UnsafeMutablePointer<UInt8>?
    let length = utf8proc_map(
      bytes.baseAddress, bytes.count, &result, utf8proc_option_t(rawValue: options))
    defer { free(result) }
    guard length >= 0, let result else { return nil }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
  }
}
