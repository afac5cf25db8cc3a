/// People's text as Markdown's plain text.
func markdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
