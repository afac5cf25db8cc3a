extension Rows {
  /// The text of a cell without its quotes, composed (NFC), space trimmed and collapsed.
  ///
  /// An apostrophe that ``csvCell(_:)`` wrote before what looks like a formula is not part of it.
  public func text(_ cell: Cell) -> String {
    guard !cell.isEmpty else { return "" }
    let text = markedText(cell)
    return text.utf8.first == UInt8(ascii: "'") && looksLikeFormula(text.dropFirst())
      ? String(text.dropFirst()) : text
  }

  private func markedText(_ cell: Cell) -> String {
    if !cell.isQuoted, isTidy(cell) {
      return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    }
    let kept =
      cell.isQuoted
      ? unquoted(bytes[cell.start..<cell.end]) : Array(bytes[cell.start..<cell.end])
    return tidied(composed(String(decoding: kept, as: UTF8.self)))
  }

  /// The bytes of a cell as they stand in the file.
  public func raw(_ cell: Cell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.end] }

  /// The value of a cell that is a single digit; the commonest number by far in large files.
  public func digit(_ cell: Cell) -> Double? {
    guard cell.count == 1 else { return nil }
    let byte = bytes[cell.start]
    return 0x30...0x39 ~= byte ? Double(byte - 0x30) : nil
  }

  /// The first byte of a cell, quotes included; 0 where it is empty.
  public func firstByte(_ cell: Cell) -> UInt8 { cell.isEmpty ? 0 : bytes[cell.start] }

  /// A cell of one to eight plain ASCII characters as one number, its letters made small; 0 for
  /// any other cell.
  public func shortKey(_ cell: Cell) -> UInt64 {
    guard 1...8 ~= cell.count, !cell.isQuoted else { return 0 }
    let span = bytes.span
    var key: UInt64 = 0
    for at in cell.start..<cell.end {
      let byte = span[at]
      guard 0x21...0x7E ~= byte else { return 0 }
      key = key << 8 | UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    return key
  }

  /// Whether a cell's bytes are ASCII with single spaces between words: its text as it stands.
  private func isTidy(_ cell: Cell) -> Bool {
    let span = bytes.span
    var last = space
    for at in cell.start..<cell.end {
      let byte = span[at]
      guard space...0x7E ~= byte, byte != space || last != space else { return false }
      last = byte
    }
    return last != space
  }
}

/// A quoted cell's text: the quotes around it go, doubled ones inside are one.
func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var at = bytes.startIndex + 1
  while at < bytes.endIndex {
    if bytes[at] == quote {
      guard at + 1 < bytes.endIndex, bytes[at + 1] == quote else { break }
      at += 1
    }
    kept.append(bytes[at])
    at += 1
  }
  return kept + bytes[min(at + 1, bytes.endIndex)...]
}

/// The text with runs of white space as one space, and none at the ends.
///
/// Characters that steer a terminal or turn the text around, and those that nobody can see, are
/// no part of it.
func tidied(_ text: String) -> String {
  var scalars = text.unicodeScalars
  if scalars.contains(where: steers) { scalars.removeAll(where: steers) }
  guard scalars.contains(where: isSpace) else { return String(scalars) }
  let words = scalars.split(whereSeparator: isSpace)
  return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}

/// Controls that are no space, marks and overrides of direction, soft hyphens, widthless spaces.
private func steers(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E, 0x200F,
    0x202A...0x202E, 0x2060, 0x2066...0x2069:
    true
  default: false
  }
}

/// Unicode's White_Space, and the byte order mark where it strayed into a text.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000, 0xFEFF:
    true
  default: false
  }
}
