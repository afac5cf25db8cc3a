/// The lines of a text with their number, for formats that are read line by line.
struct TextLine {
  let number: Int32
  let text: Substring

  /// The words, a text in double quotes as one word without them.
  var words: [Word] {
    var found: [Word] = []
    var rest = text.utf8[...]
    var column: Int32 = 1
    while let byte = rest.first {
      if byte == space || byte == 0x09 {
        rest.removeFirst()
        column += 1
        continue
      }
      let isQuoted = byte == quote
      let body = isQuoted ? rest.dropFirst() : rest
      let end =
        isQuoted
        ? body.firstIndex(of: quote) ?? body.endIndex
        : body.firstIndex { $0 == space || $0 == 0x09 } ?? body.endIndex
      let word = String(Substring(body[..<end]))
      found.append(Word(text: word, isQuoted: isQuoted, spot: .line(number, column: column)))
      column += Int32(word.count) + (isQuoted ? 2 : 0)
      rest = isQuoted && end < body.endIndex ? body[body.index(after: end)...] : body[end...]
    }
    return found
  }

  struct Word {
    let text: String
    let isQuoted: Bool
    let spot: Spot
  }

  static func all(of bytes: [UInt8]) -> [TextLine] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { TextLine(number: Int32(clamping: $0 + 1), text: $1) }
  }
}
