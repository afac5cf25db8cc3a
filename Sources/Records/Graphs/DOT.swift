extension GraphFormat {
  public static let dot = GraphFormat(
    id: "dot", title: "DOT", plain: "Graphviz's language; groups are flattened",
    endings: ["dot", "gv"], carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { file in
      guard let text = file.plainText else { return false }
      var tokens = DOTTokens(Cursor(text, file: file.file))
      guard var word = (try? tokens.next())?.word else { return false }
      if word == "strict" { word = (try? tokens.next())?.word ?? "" }
      guard word == "graph" || word == "digraph" else { return false }
      for _ in 0..<2 {
        guard let token = try? tokens.next() else { return false }
        if token.kind == .sign("{") { return true }
      }
      return false
    },
    read: { file throws(Diagnostic) in
      var reader = DOTReader(DOTTokens(Cursor(file.text ?? [], file: file.file)), file)
      return try reader.read()
    }, write: writeDOT)
}

/// Reads the parts of DOT that say who is tied to whom; drawing is passed over as attributes.
private struct DOTReader {
  private var tokens: DOTTokens
  private let file: InputFile
  private var graph = GraphDocument()
  private var numbers: [String: Int] = [:]
  private var lines = LineCount()
  private var isStrict = false
  private var seen: Set<[String]> = []

  /// Attributes that nodes and ties get unless they state others.
  private struct Defaults {
    var node: [GraphAttribute] = []
    var tie: [GraphAttribute] = []
  }

  init(_ tokens: DOTTokens, _ file: InputFile) {
    self.tokens = tokens
    self.file = file
  }

  mutating func read() throws(Diagnostic) -> GraphDocument {
    var token = try next("'graph' or 'digraph'")
    if token.word == "strict" {
      isStrict = true
      token = try next("'graph' or 'digraph'")
    }
    graph.direction = token.word == "digraph" ? .directed : .undirected
    token = try next("'{'")
    if token.kind != .sign("{") {
      graph.title = token.text
      token = try next("'{'")
    }
    guard token.kind == .sign("{") else { throw unexpected(token, "'{'") }
    _ = try statements(Defaults(), depth: 1)
    graph.settleWords()
    return graph
  }

  private mutating func next(_ wanted: String) throws(Diagnostic) -> DOTTokens.Token {
    if let token = try tokens.next() { return token }
    throw tokens.cursor.error(
      "the file ends where \(wanted) should be",
      hint: "the file was cut off: fetch or save it again")
  }

  private func unexpected(_ token: DOTTokens.Token, _ wanted: String) -> Diagnostic {
    tokens.cursor.error("'\(token.text)' stands where \(wanted) should be", at: token.offset)
  }

  /// The statements up to the closing brace; returns the nodes that they name.
  private mutating func statements(
    _ outer: Defaults, depth: Int
  ) throws(Diagnostic) -> [String] {
    guard depth <= file.limits.depth else {
      throw tokens.cursor.error("groups are nested more than \(file.limits.depth) deep")
    }
    var defaults = outer
    var named: [String] = []
    while true {
      let token = try next("'}'")
      switch token.kind {
      case .sign("}"): return named
      case .sign(";"), .sign(","): continue
      case .sign("{"): break
      case .sign: throw unexpected(token, "a node, a tie or '}'")
      case .id: break
      }
      if let keyword = token.word, ["node", "edge", "graph"].contains(keyword) {
        let attributes = try attributeLists()
        if keyword == "node" { defaults.node = merged(defaults.node, attributes) }
        if keyword == "edge" { defaults.tie = merged(defaults.tie, attributes) }
        continue
      }
      if token.kind == .id, try peekIs("=") {
        _ = try next("'='")
        _ = try next("a value")
        continue
      }
      named += try statement(from: token, defaults, depth)
    }
  }

  /// A node, or a chain of ties.
  private mutating func statement(
    from first: DOTTokens.Token, _ defaults: Defaults, _ depth: Int
  ) throws(Diagnostic) -> [String] {
    var spots = [lines.spot(of: first.offset, in: tokens.cursor.bytes)]
    var chain = [try end(first, defaults, depth)]
    while let sign = try peek()?.text, ["--", "->"].contains(sign) {
      _ = try next("a tie")
      let token = try next("a node")
      spots.append(lines.spot(of: token.offset, in: tokens.cursor.bytes))
      chain.append(try end(token, defaults, depth))
    }
    let attributes = try attributeLists()
    if chain.count == 1 {
      guard first.kind == .id, first.word != "subgraph", let number = numbers[chain[0].first ?? ""]
      else { return chain[0] }
      graph.nodes[number].attributes = merged(graph.nodes[number].attributes, attributes)
    } else {
      for at in 0..<chain.count - 1 {
        add(chain[at], chain[at + 1], merged(defaults.tie, attributes), at: spots[at])
      }
    }
    return chain.flatMap { $0 }
  }

  private mutating func add(
    _ from: [String], _ to: [String], _ attributes: [GraphAttribute], at spot: Spot
  ) {
    for a in from {
      for b in to {
        let pair = graph.direction == .directed || a < b ? [a, b] : [b, a]
        if isStrict, !seen.insert(pair).inserted { continue }
        var tie = GraphTie(a, b, at: spot)
        tie.attributes = attributes
        if tie.attributes["dir"] == "both" {
          tie.direction = .mutual
          _ = tie.attributes.take("dir")
        }
        graph.ties.append(tie)
      }
    }
  }

  /// The nodes of one end of a tie: one, or those of a group.
  private mutating func end(
    _ token: DOTTokens.Token, _ defaults: Defaults, _ depth: Int
  ) throws(Diagnostic) -> [String] {
    if token.kind == .sign("{") { return try statements(defaults, depth: depth + 1) }
    if token.word == "subgraph" {
      var opening = try next("'{'")
      if opening.kind == .id { opening = try next("'{'") }
      guard opening.kind == .sign("{") else { throw unexpected(opening, "'{'") }
      return try statements(defaults, depth: depth + 1)
    }
    guard token.kind == .id else { throw unexpected(token, "a node") }
    for _ in 0..<2 where try peekIs(":") {
      _ = try next("':'")
      _ = try next("a port")
    }
    if numbers[token.text] == nil {
      numbers[token.text] = graph.nodes.count
      let spot = lines.spot(of: token.offset, in: tokens.cursor.bytes)
      var node = GraphNode(token.text, at: spot)
      node.attributes = defaults.node
      graph.nodes.append(node)
    }
    return [token.text]
  }

  private mutating func peekIs(_ sign: String) throws(Diagnostic) -> Bool {
    try peek()?.kind == .sign(sign)
  }

  private mutating func peek() throws(Diagnostic) -> DOTTokens.Token? {
    let before = tokens
    let token = try tokens.next()
    tokens = before
    return token?.kind == .id ? nil : token
  }

  private mutating func attributeLists() throws(Diagnostic) -> [GraphAttribute] {
    var found: [GraphAttribute] = []
    while try peekIs("[") {
      _ = try next("'['")
      while true {
        let name = try next("']'")
        if name.kind == .sign("]") { break }
        if name.kind == .sign(";") || name.kind == .sign(",") { continue }
        guard name.kind == .id else { throw unexpected(name, "an attribute or ']'") }
        guard try peekIs("=") else {
          found.append(GraphAttribute(name.text, "true"))
          continue
        }
        _ = try next("'='")
        let value = try next("a value")
        guard value.kind == .id else { throw unexpected(value, "a value") }
        found.append(GraphAttribute(name.text, value.text))
      }
    }
    return found
  }
}

/// The attributes with those of `later` in their place, or after them.
private func merged(_ first: [GraphAttribute], _ later: [GraphAttribute]) -> [GraphAttribute] {
  first.filter { later[$0.name] == nil } + later
}

private func writeDOT(_ graph: GraphDocument) -> [UInt8] {
  func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
  func list(_ attributes: [GraphAttribute]) -> String {
    guard !attributes.isEmpty else { return "" }
    return " ["
      + attributes.map { "\(quoted($0.name))=\(quoted($0.value))" }.joined(separator: ", ")
      + "]"
  }
  let isDirected = graph.direction == .directed
  var text = "\(isDirected ? "digraph" : "graph") \(quoted(graph.title)) {\n"
  for node in graph.nodes {
    let label = node.label.map { [GraphAttribute("label", $0)] } ?? []
    text += "  \(quoted(node.id))\(list(label + node.attributes));\n"
  }
  for tie in graph.ties {
    let weight = tie.weight.map { [GraphAttribute("weight", $0)] } ?? []
    let direction = tie.direction.map { [GraphAttribute("direction", $0.rawValue)] } ?? []
    text += "  \(quoted(tie.from)) \(isDirected ? "->" : "--") \(quoted(tie.to))"
    text += "\(list(weight + direction + tie.attributes));\n"
  }
  return Array((text + "}\n").utf8)
}
