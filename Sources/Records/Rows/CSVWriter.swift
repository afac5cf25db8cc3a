/// A cell as CSV: quoted where it must be, and never a formula for a spreadsheet program.
public func csvCell(_ text: String) -> String {
  var text = text
  if looksLikeFormula(text[...]), !isPlainNumber(text) { text = "'" + text }
  let needsQuotes = text.utf8.contains {
    $0 == quote || $0 == newline || $0 == carriageReturn || $0 == UInt8(ascii: ",")
  }
  guard needsQuotes else { return text }
  var quoted = "\""
  for character in text.unicodeScalars {
    if character == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(character) }
  }
  return quoted + "\""
}

/// Whether a spreadsheet program would take the text for a formula.
func looksLikeFormula(_ text: Substring) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  return "=+-@＝＋－＠\t\r".unicodeScalars.contains(first)
}

/// Digits with a sign, and perhaps a part: a number to every spreadsheet program.
private func isPlainNumber(_ text: String) -> Bool {
  let parts = text.utf8.dropFirst().split(
    separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return text.utf8.first == UInt8(ascii: "-") && parts.count <= 2
    && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
}

/// Appends a cell as ``csvCell(_:)`` writes it; quick for a plain text.
public func appendCSVCell(_ text: String, to bytes: inout [UInt8]) {
  let start = bytes.count
  bytes.append(contentsOf: text.utf8)
  guard start < bytes.count else { return }
  let isPlainStart = 0x30...0x39 ~= bytes[start] || 0x41...0x7E ~= bytes[start]
  let isPlain = bytes[start...].allSatisfy {
    $0 != quote && $0 != newline && $0 != carriageReturn && $0 != UInt8(ascii: ",")
  }
  guard !isPlainStart || !isPlain else { return }
  bytes.removeSubrange(start...)
  bytes.append(contentsOf: csvCell(text).utf8)
}
