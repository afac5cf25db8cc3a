extension GraphFormat {
  public static let gml = GraphFormat(
    id: "gml", title: "GML", plain: "Himsolt's graph language: keys, values and lists",
    endings: ["gml"], carries: [.labels, .attributes, .weights, .directions, .mutual],
    claims: { file in
      guard let text = file.plainText else { return false }
      var tokens = GMLTokens(Cursor(text, file: file.file))
      for _ in 0..<40 {
        guard let token = try? tokens.next() else { return false }
        guard case .word(let word) = token.kind else { continue }
        if word.contains("{") { return false }  // DOT has its brace before any `graph [`
        guard word.lowercased() == "graph" else { continue }
        if let following = try? tokens.next(), case .open = following.kind { return true }
      }
      return false
    },
    read: { file throws(Diagnostic) in try readGML(file) }, write: writeGML,
    rewrites: { GMLKeys.ofNodes($0).rewrites + GMLKeys.ofTies($0).rewrites })
}

/// A key of a GML list, with its value and place.
private struct GMLEntry {
  let key: String
  let value: GMLValue
  let offset: Int
}

private enum GMLValue {
  case text(String, isNumber: Bool)
  case list([GMLEntry])
}

extension [GMLEntry] {
  fileprivate func text(_ key: String) -> String? {
    for entry in self where entry.key.lowercased() == key {
      if case .text(let text, _) = entry.value { return text }
    }
    return nil
  }

  fileprivate func list(_ key: String) -> [GMLEntry]? {
    for entry in self where entry.key.lowercased() == key {
      if case .list(let list) = entry.value { return list }
    }
    return nil
  }

  /// The further keys, lists within by `outer.inner`; those that are repeated become a list.
  fileprivate func attributes(without taken: Set<String>, under outer: String = "")
    -> [GraphAttribute]
  {
    var found: [GraphAttribute] = []
    for entry in self where !taken.contains(entry.key.lowercased()) || !outer.isEmpty {
      let name = outer + entry.key
      switch entry.value {
      case .list(let inner): found += inner.attributes(without: [], under: name + ".")
      case .text(let text, _):
        if let at = found.firstIndex(where: { $0.name == name }) {
          found[at].value += ";" + text
        } else {
          found.append(GraphAttribute(name, text))
        }
      }
    }
    return found
  }
}

private func readGML(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  var tokens = GMLTokens(Cursor(file.text ?? [], file: file.file))
  let whole = try entries(&tokens, depth: 0, deepest: file.limits.depth)
  guard let list = whole.list("graph") else { throw file.error("the file holds no 'graph [ … ]'") }
  var graph = GraphDocument()
  graph.title = list.text("name") ?? list.text("label") ?? ""
  graph.direction = list.text("directed").map { $0 == "1" ? .directed : .undirected }
  var lines = LineCount()
  var isNumbered = true
  for entry in list {
    guard case .list(let inner) = entry.value else { continue }
    let spot = lines.spot(of: entry.offset, in: tokens.cursor.bytes)
    switch entry.key.lowercased() {
    case "node":
      let id = inner.text("id")
      if id.flatMap({ Int($0) }) == nil { isNumbered = false }
      var node = GraphNode(id ?? inner.text("label") ?? "", label: inner.text("label"), at: spot)
      node.attributes = inner.attributes(without: ["id", "label"])
      graph.nodes.append(node)
    case "edge":
      var tie = GraphTie(inner.text("source") ?? "", inner.text("target") ?? "", at: spot)
      tie.attributes = inner.attributes(without: ["source", "target"])
      if tie.attributes["weight"] == nil { tie.weight = tie.attributes.take("value") }
      graph.ties.append(tie)
    default: break
    }
  }
  graph.settleWords()
  graph.hasOwnIDs = !isNumbered
  return graph
}

private func entries(
  _ tokens: inout GMLTokens, depth: Int, deepest: Int
) throws(Diagnostic) -> [GMLEntry] {
  guard depth <= deepest else {
    throw tokens.cursor.error("the lists are nested more than \(deepest) deep")
  }
  var found: [GMLEntry] = []
  while let token = try tokens.next() {
    if case .close = token.kind, depth > 0 { return found }
    guard case .word(let key) = token.kind else {
      throw tokens.cursor.error("a key should stand here", at: token.offset)
    }
    guard let value = try tokens.next() else {
      throw tokens.cursor.error("the file ends after the key '\(key)'")
    }
    let offset = token.offset
    switch value.kind {
    case .open:
      let list = try entries(&tokens, depth: depth + 1, deepest: deepest)
      found.append(GMLEntry(key: key, value: .list(list), offset: offset))
    case .close:
      throw tokens.cursor.error("the key '\(key)' has no value", at: token.offset)
    case .word(let text):
      found.append(GMLEntry(key: key, value: .text(text, isNumber: true), offset: offset))
    case .string(let text):
      found.append(GMLEntry(key: key, value: .text(text, isNumber: false), offset: offset))
    }
  }
  guard depth == 0 else {
    throw tokens.cursor.error(
      "a '[' is never closed", hint: "the file was cut off: fetch or save it again")
  }
  return found
}

private struct GMLTokens {
  var cursor: Cursor

  init(_ cursor: Cursor) { self.cursor = cursor }

  struct Token {
    let kind: Kind
    let offset: Int
  }

  enum Kind { case word(String), string(String), open, close }

  /// The next token; nothing at the end.
  mutating func next() throws(Diagnostic) -> Token? {
    cursor.skipSpace()
    while cursor.byte == UInt8(ascii: "#") {
      cursor.skipLine()
      cursor.skipSpace()
    }
    let start = cursor.at
    guard let byte = cursor.byte else { return nil }
    if cursor.take("[") { return Token(kind: .open, offset: start) }
    if cursor.take("]") { return Token(kind: .close, offset: start) }
    if byte == quote { return Token(kind: .string(try string()), offset: start) }
    while let byte = cursor.byte, byte > space, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]")
    {
      cursor.advance()
    }
    guard cursor.at > start else {
      throw cursor.error(
        "a character that cannot be seen stands here", at: start, hint: "take it out, and save")
    }
    return Token(kind: .word(cursor.text(from: start)), offset: start)
  }

  private mutating func string() throws(Diagnostic) -> String {
    let opening = cursor.at
    cursor.advance()
    let start = cursor.at
    while let byte = cursor.byte, byte != quote { cursor.advance() }
    guard !cursor.isAtEnd else {
      throw cursor.error(
        "the text that opens here is never closed", at: opening,
        hint: "the file was cut off: fetch or save it again")
    }
    let text = cursor.text(from: start)
    cursor.advance()
    return withoutEntities(text)
  }
}

/// GML's texts are ASCII; other characters stand as `&#233;`.
private func withoutEntities(_ text: String) -> String {
  guard text.contains("&") else { return text }
  var plain = ""
  var rest = text[...]
  while let mark = rest.firstIndex(of: "&") {
    plain += rest[..<mark]
    rest = rest[mark...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let scalar = character(named: rest[rest.index(after: mark)..<end])
    else {
      plain += "&"
      rest = rest.dropFirst()
      continue
    }
    plain.unicodeScalars.append(scalar)
    rest = rest[rest.index(after: end)...]
  }
  return plain + rest
}

private func character(named name: Substring) -> Unicode.Scalar? {
  let named: [Substring: Unicode.Scalar] = ["quot": "\"", "amp": "&", "lt": "<", "gt": ">"]
  if let known = named[name] { return known }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let value =
    digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap { Unicode.Scalar($0) }
}

private func gmlText(_ text: String) -> String {
  var written = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": written += "&amp;"
    case "\"": written += "&quot;"
    case " "..."~": written.unicodeScalars.append(scalar)
    default: written += "&#\(scalar.value);"
    }
  }
  return written + "\""
}

private func gmlLine(_ key: String, _ text: String) -> String {
  let isNumber = Double(text).map(\.isFinite) == true
  let isPlain = text.utf8.allSatisfy { 0x30...0x39 ~= $0 || "+-.eE".utf8.contains($0) }
  return "    \(key) \(isNumber && isPlain ? text : gmlText(text))\n"
}

private func writeGML(_ graph: GraphDocument) -> [UInt8] {
  // Without the word, NetworkX refuses two ties between the same nodes.
  var text = "graph [\n  multigraph 1\n"
  if !graph.title.isEmpty { text += "  name \(gmlText(graph.title))\n" }
  if let direction = graph.direction {
    text += "  directed \(direction == .undirected ? 0 : 1)\n"
  }
  let (ofNodes, ofTies) = (GMLKeys.ofNodes(graph), GMLKeys.ofTies(graph))
  var numbers: [String: Int] = [:]
  for (number, node) in graph.nodes.enumerated() {
    numbers[node.id] = number
    text += "  node [\n    id \(number)\n    label \(gmlText(node.label ?? node.id))\n"
    text += node.attributes.map { gmlLine(ofNodes[$0.name], $0.value) }.joined() + "  ]\n"
  }
  for tie in graph.ties {
    guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
    text += "  edge [\n    source \(from)\n    target \(to)\n"
    if let weight = tie.weight { text += gmlLine("weight", weight) }
    if let direction = tie.direction {
      text += gmlLine("direction", direction.rawValue)
    }
    text += tie.attributes.map { gmlLine(ofTies[$0.name], $0.value) }.joined() + "  ]\n"
  }
  return Array((text + "]\n").utf8)
}
