/// Reads a JSON document (RFC 8259), or says where it breaks off.
///
/// - Complexity: O(bytes).
public func readJSON(
  _ bytes: [UInt8], file: String, limits: TreeLimits = .usual
) throws(Diagnostic) -> JSONValue {
  try limits.checkSize(bytes.count, file: file)
  var reader = JSONReader(cursor: Cursor(bytes, file: file), deepest: limits.depth)
  let value = try reader.value(depth: 1)
  reader.cursor.skipSpace()
  guard reader.cursor.isAtEnd else {
    throw reader.cursor.error("the JSON document goes on after its end")
  }
  return value
}

private struct JSONReader {
  var cursor: Cursor
  let deepest: Int

  mutating func value(depth: Int) throws(Diagnostic) -> JSONValue {
    cursor.skipSpace()
    guard depth <= deepest else {
      throw cursor.error(
        "the JSON document is nested more than \(deepest) deep", hint: "write it flatter")
    }
    switch cursor.byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case quote: return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte: return try number()
    default: throw unexpected("a value")
    }
  }

  private func unexpected(_ wanted: String) -> Diagnostic {
    guard !cursor.isAtEnd else {
      return cursor.error(
        "the JSON document ends where \(wanted) should be",
        hint: "the file was cut off: fetch or save it again")
    }
    return cursor.error("'\(cursor.character)' stands where \(wanted) should be")
  }

  private mutating func object(_ depth: Int) throws(Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = []
    cursor.advance()
    cursor.skipSpace()
    if cursor.take("}") { return .object([]) }
    while true {
      cursor.skipSpace()
      guard cursor.byte == quote else { throw unexpected("a key in double quotes") }
      let key = try string()
      cursor.skipSpace()
      guard cursor.take(":") else { throw unexpected("a colon") }
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
      cursor.skipSpace()
      if cursor.take("}") { return .object(members) }
      guard cursor.take(",") else { throw unexpected("a comma or '}'") }
    }
  }

  private mutating func array(_ depth: Int) throws(Diagnostic) -> JSONValue {
    var items: [JSONValue] = []
    cursor.advance()
    cursor.skipSpace()
    if cursor.take("]") { return .array([]) }
    while true {
      items.append(try value(depth: depth + 1))
      cursor.skipSpace()
      if cursor.take("]") { return .array(items) }
      guard cursor.take(",") else { throw unexpected("a comma or ']'") }
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Diagnostic) -> JSONValue {
    for letter in word.utf8 {
      guard cursor.byte == letter else { throw unexpected("the word \(word)") }
      cursor.advance()
    }
    return value
  }

  private mutating func number() throws(Diagnostic) -> JSONValue {
    let start = cursor.at
    while let byte = cursor.byte, 0x30...0x39 ~= byte || "+-.eE".utf8.contains(byte) {
      cursor.advance()
    }
    let text = cursor.text(from: start)
    guard let value = Double(text), value.isFinite else {
      throw cursor.error("'\(text)' is not a number", at: start)
    }
    return .number(text)
  }

  private mutating func string() throws(Diagnostic) -> String {
    let opening = cursor.at
    cursor.advance()
    var kept: [UInt8]?
    var start = cursor.at
    while let byte = cursor.byte {
      if byte == quote {
        let end = cursor.at
        cursor.advance()
        guard let kept else { return cursor.text(start..<end) }
        return String(decoding: kept + cursor.bytes[start..<end], as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        cursor.advance()
        continue
      }
      kept = (kept ?? []) + cursor.bytes[start..<cursor.at]
      kept?.append(contentsOf: String(try escaped()).utf8)
      start = cursor.at
    }
    throw cursor.error(
      "the text that opens here is never closed", at: opening,
      hint: "the file was cut off: fetch or save it again")
  }

  /// The character that an escape stands for.
  private mutating func escaped() throws(Diagnostic) -> Unicode.Scalar {
    cursor.advance()
    let letter = cursor.byte
    cursor.advance()
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter ?? 0x20)
    case UInt8(ascii: "u"): break
    default: throw cursor.error("the escape after '\\' is unknown", at: cursor.at - 2)
    }
    let first = try unit()
    guard 0xD800...0xDBFF ~= first, cursor.take("\\"), cursor.take("u") else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    let second = try unit()
    guard 0xDC00...0xDFFF ~= second else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Diagnostic) -> UInt32 {
    let start = cursor.at
    for _ in 0..<4 { cursor.advance() }
    guard let value = UInt32(cursor.text(from: start), radix: 16) else {
      throw cursor.error("four hexadecimal digits should follow '\\u'", at: start)
    }
    return value
  }
}
