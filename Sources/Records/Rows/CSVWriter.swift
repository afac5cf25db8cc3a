/// A cell as CSV: quoted where it must be, and never a formula for a spreadsheet program.
public func csvCell(_ text: String) -> String {
  var text = text
  if let first = text.unicodeScalars.first, "=+-@＝＋－＠\t\r".unicodeScalars.contains(first) {
    text = "'" + text
  }
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
