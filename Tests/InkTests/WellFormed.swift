/// Why a text is not well-formed.
struct NotWellFormed: Error { let rest: Substring }

/// Reads an SVG the strict way and gives the contents of its titles, descriptions and texts.
///
/// Knows elements, quoted attributes and the five entities of XML; anything else is an error.
func texts(in svg: String) throws -> [String] {
  var rest = svg.unicodeScalars[...]
  var open: [String] = []
  var found: [String] = []
  while let next = rest.first {
    guard next == "<" else {
      let text = try plain(take(&rest, while: { $0 != "<" }))
      if ["title", "desc", "text"].contains(open.last) { found.append(text) }
      continue
    }
    let tag = try element(&rest)
    if tag.closing {
      guard open.popLast() == tag.name else { throw NotWellFormed(rest: Substring(rest)) }
    } else if !tag.empty {
      open.append(tag.name)
    }
  }
  guard open.isEmpty else { throw NotWellFormed(rest: "") }
  return found
}

private func element(
  _ rest: inout Substring.UnicodeScalarView
) throws -> (name: String, closing: Bool, empty: Bool) {
  rest.removeFirst()
  let closing = rest.first == "/"
  if closing { rest.removeFirst() }
  let name = String(Substring(take(&rest, while: { $0.properties.isAlphabetic })))
  guard !name.isEmpty else { throw NotWellFormed(rest: Substring(rest)) }
  while rest.first == " " {
    rest.removeFirst()
    let attribute = take(
      &rest, while: { $0.properties.isAlphabetic || "-:".unicodeScalars.contains($0) })
    guard !attribute.isEmpty, rest.popFirst() == "=", rest.popFirst() == "\"" else {
      throw NotWellFormed(rest: Substring(rest))
    }
    let value = take(&rest, while: { $0 != "\"" })
    guard !value.contains("<") else { throw NotWellFormed(rest: Substring(rest)) }
    _ = try plain(value)
    rest.removeFirst()
  }
  let empty = rest.first == "/"
  if empty { rest.removeFirst() }
  guard rest.popFirst() == ">" else { throw NotWellFormed(rest: Substring(rest)) }
  return (name, closing, empty)
}

private func plain(_ text: Substring.UnicodeScalarView) throws -> String {
  let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
  var rest = text
  var plain = String.UnicodeScalarView()
  while let scalar = rest.popFirst() {
    guard scalar == "&" else {
      plain.append(scalar)
      continue
    }
    let name = String(Substring(take(&rest, while: { $0 != ";" })))
    guard let meant = entities[name], rest.popFirst() == ";" else {
      throw NotWellFormed(rest: Substring(rest))
    }
    plain.append(meant)
  }
  return String(plain)
}

private func take(
  _ rest: inout Substring.UnicodeScalarView, while fits: (Unicode.Scalar) -> Bool
) -> Substring.UnicodeScalarView {
  let taken = rest.prefix(while: fits)
  rest = rest[taken.endIndex...]
  return taken
}
