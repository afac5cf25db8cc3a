/// The words and signs of a DOT file; comments and line breaks passed over.
struct DOTTokens {
  var cursor: Cursor

  init(_ cursor: Cursor) { self.cursor = cursor }

  struct Token {
    let kind: Kind
    let text: String
    let offset: Int
    let isQuoted: Bool

    /// The text of an unquoted id in small letters, as keywords are compared.
    var word: String? { kind == .id && !isQuoted ? text.lowercased() : nil }
  }

  enum Kind: Equatable {
    case id
    case sign(String)
  }

  /// The next token; nothing at the end.
  mutating func next() throws(Diagnostic) -> Token? {
    try skipComments()
    let start = cursor.at
    guard let byte = cursor.byte else { return nil }
    switch byte {
    case quote: return Token(kind: .id, text: try joined(), offset: start, isQuoted: true)
    case UInt8(ascii: "<"):
      throw cursor.error(
        "labels of HTML are not read", hint: "write the label as text in double quotes")
    case UInt8(ascii: "-"):
      let next = start + 1 < cursor.bytes.count ? cursor.bytes[start + 1] : 0
      guard next == UInt8(ascii: "-") || next == UInt8(ascii: ">") else { break }
      cursor.move(to: start + 2)
      return sign(from: start)
    case _ where "{}[];,=:+".utf8.contains(byte):
      cursor.advance()
      return sign(from: start)
    default: break
    }
    if byte == UInt8(ascii: "-") { cursor.advance() }
    while let byte = cursor.byte, Self.isPartOfID(byte) { cursor.advance() }
    guard cursor.at > start else {
      throw cursor.error("'\(cursor.character)' is no part of the DOT language")
    }
    return Token(kind: .id, text: cursor.text(from: start), offset: start, isQuoted: false)
  }

  private func sign(from start: Int) -> Token {
    let text = cursor.text(from: start)
    return Token(kind: .sign(text), text: text, offset: start, isQuoted: false)
  }

  private static func isPartOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
  }

  /// A quoted text, and those that `+` joins to it.
  private mutating func joined() throws(Diagnostic) -> String {
    var text = try quoted()
    while true {
      let before = cursor
      try skipComments()
      guard cursor.take("+") else {
        cursor = before
        return text
      }
      try skipComments()
      guard cursor.byte == quote else {
        throw cursor.error("a text in double quotes should be here")
      }
      text += try quoted()
    }
  }

  /// In DOT only `\"` and a broken line are escapes; `\n` and the like make lines in a label.
  private mutating func quoted() throws(Diagnostic) -> String {
    let opening = cursor.at
    cursor.advance()
    var kept: [UInt8] = []
    while let byte = cursor.byte {
      cursor.advance()
      if byte == quote { return String(decoding: kept, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), let next = cursor.byte else {
        kept.append(byte)
        continue
      }
      cursor.advance()
      switch next {
      case UInt8(ascii: "n"), UInt8(ascii: "l"), UInt8(ascii: "r"): kept.append(space)
      case newline: break
      default: kept.append(next)
      }
    }
    throw cursor.error(
      "the text that opens here is never closed", at: opening,
      hint: "the file was cut off: fetch or save it again")
  }

  private mutating func skipComments() throws(Diagnostic) {
    while true {
      cursor.skipSpace()
      let start = cursor.at
      let next = start + 1 < cursor.bytes.count ? cursor.bytes[start + 1] : 0
      if cursor.byte == UInt8(ascii: "#") {
        cursor.skipLine()
      } else if cursor.byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        cursor.skipLine()
      } else if cursor.byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        cursor.move(to: start + 2)
        while !cursor.isAtEnd, !(cursor.take("*") && cursor.byte == UInt8(ascii: "/")) {
          if cursor.byte != UInt8(ascii: "*") { cursor.advance() }
        }
        guard !cursor.isAtEnd else {
          throw cursor.error("the comment that opens here is never closed", at: start)
        }
        cursor.advance()
      } else {
        return
      }
    }
  }
}
