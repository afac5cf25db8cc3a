extension GraphFormat {
  public static let pajek = GraphFormat(
    id: "pajek", title: "Pajek .net",
    plain: "numbered vertices, then arcs and edges; one or two modes", endings: ["net"],
    carries: [.labels, .weights, .directions, .twoModes, .relations],
    claims: { file in
      guard let text = file.plainText else { return false }
      let first = TextLine.all(of: Array(text.prefix(4096)))
        .lazy.compactMap(\.words.first).first { !$0.text.hasPrefix("%") }?.text.lowercased()
      return first == "*vertices" || first == "*network"
    },
    read: { file throws(Diagnostic) in
      var reader = PajekReader(file: file)
      for line in TextLine.all(of: file.text ?? []) { try reader.takeOrTell(line) }
      return try reader.finished()
    }, write: writePajek,
    rewrites: { $0.labels(rewrittenBy: quoteless) })
}

private struct PajekReader {
  let file: InputFile
  private var graph = GraphDocument()
  private var count = 0
  private var firstMode = 0
  private var section = Section.none
  private var relation = ""
  private var matrixRow = 0

  private enum Section { case none, vertices, arcs, edges, arcsList, edgesList, matrix, passedOver }

  init(file: InputFile) {
    self.file = file
    graph.hasOwnIDs = false
  }

  /// Takes a line; what is wrong with one vertex or tie is told, and the next is read.
  mutating func takeOrTell(_ line: TextLine) throws(Diagnostic) {
    do throws(Diagnostic) {
      try take(line)
    } catch {
      let isHeading = line.words.first.map { $0.text.hasPrefix("*") && !$0.isQuoted } ?? true
      guard !isHeading, section != .matrix else { throw error }
      graph.remarks.append(error)
    }
  }

  private mutating func take(_ line: TextLine) throws(Diagnostic) {
    let words = line.words
    guard let first = words.first, !first.text.hasPrefix("%") else { return }
    if first.text.hasPrefix("*"), !first.isQuoted { return try begin(words) }
    switch section {
    case .none, .passedOver: return
    case .vertices: try addVertex(words)
    case .arcs: try addTie(words, .directed)
    case .edges: try addTie(words, .undirected)
    case .arcsList: try addList(words, .directed)
    case .edgesList: try addList(words, .undirected)
    case .matrix: try addMatrixRow(words)
    }
  }

  mutating func finished() throws(Diagnostic) -> GraphDocument {
    guard section != .none else { throw file.error("the file has no line '*Vertices'") }
    let directions = Set(graph.ties.map(\.direction))
    if directions.count == 1, let only = directions.first {
      graph.direction = only
      for at in graph.ties.indices { graph.ties[at].direction = nil }
    }
    return graph
  }

  private mutating func begin(_ words: [TextLine.Word]) throws(Diagnostic) {
    let names = words.dropFirst().filter(\.isQuoted).map(\.text)
    relation = names.first ?? ""
    let number = words.dropFirst().first { $0.text.hasPrefix(":") }
    if relation.isEmpty, let number { relation = String(number.text.dropFirst()) }
    switch words[0].text.lowercased() {
    case "*network":
      graph.title = words.dropFirst().map(\.text).joined(separator: " ")
    case "*vertices": try beginVertices(words)
    case "*arcs": section = .arcs
    case "*edges": section = .edges
    case "*arcslist": section = .arcsList
    case "*edgeslist": section = .edgesList
    case "*matrix":
      section = .matrix
      matrixRow = 0
    default:
      section = .passedOver
      graph.remarks.append(
        Diagnostic(
          .note, at: words[0].spot.place(in: file.file),
          "the section '\(words[0].text)' was not read"))
    }
  }

  private mutating func beginVertices(_ words: [TextLine.Word]) throws(Diagnostic) {
    section = .vertices
    guard words.count > 1, let count = Int(words[1].text),
      0...max(1_000_000, file.bytes.count) ~= count
    else {
      throw file.error(
        "the line '*Vertices' should give a number of vertices", at: words[0].spot,
        hint: "write, say, *Vertices 16")
    }
    self.count = count
    firstMode = words.count > 2 ? Int(words[2].text) ?? count : count
    graph.nodes = (1...max(count, 1)).prefix(count).map { number in
      var node = GraphNode(String(number), at: words[0].spot)
      node.isEvent = number > firstMode
      return node
    }
  }

  /// A vertex by its number, from 1.
  private func vertex(_ word: TextLine.Word) throws(Diagnostic) -> Int {
    if let number = Int(word.text), 1...max(count, 1) ~= number, count > 0 { return number }
    throw file.error(
      "'\(word.text)' is not the number of a vertex", at: word.spot,
      hint: "vertices are numbered from 1 to \(count)")
  }

  private mutating func addVertex(_ words: [TextLine.Word]) throws(Diagnostic) {
    let number = try vertex(words[0])
    graph.nodes[number - 1].spot = words[0].spot
    if words.count > 1, !words[1].text.isEmpty { graph.nodes[number - 1].label = words[1].text }
  }

  private mutating func addTie(
    _ words: [TextLine.Word], _ direction: GraphDirection
  ) throws(Diagnostic) {
    guard words.count > 1 else {
      throw file.error("a tie should name two vertices", at: words[0].spot)
    }
    let (from, to) = (try vertex(words[0]), try vertex(words[1]))
    add(from, to, direction, words.count > 2 ? words[2].text : nil, at: words[0].spot)
    guard let label = words.firstIndex(where: { $0.text == "l" && !$0.isQuoted }),
      label + 1 < words.count, relation.isEmpty
    else { return }
    graph.ties[graph.ties.count - 1].attributes = [
      GraphAttribute("relation", words[label + 1].text)
    ]
  }

  private mutating func addList(
    _ words: [TextLine.Word], _ direction: GraphDirection
  ) throws(Diagnostic) {
    let from = try vertex(words[0])
    for word in words.dropFirst() { add(from, try vertex(word), direction, nil, at: word.spot) }
  }

  private mutating func addMatrixRow(_ words: [TextLine.Word]) throws(Diagnostic) {
    let isTwoMode = firstMode < count
    let width = isTwoMode ? count - firstMode : count
    guard words.count == width, matrixRow < (isTwoMode ? firstMode : count) else {
      throw file.error(
        "the matrix has a row of \(words.count) numbers; \(width) are wanted", at: words[0].spot,
        hint: "write one row a vertex, with a number for each")
    }
    matrixRow += 1
    for (column, word) in words.enumerated() where Double(word.text) != 0 {
      let to = (isTwoMode ? firstMode : 0) + column + 1
      add(matrixRow, to, isTwoMode ? .undirected : .directed, word.text, at: word.spot)
    }
  }

  private mutating func add(
    _ from: Int, _ to: Int, _ direction: GraphDirection, _ weight: String?, at spot: Spot
  ) {
    var tie = GraphTie(String(from), String(to), weight: weight, at: spot)
    tie.direction = direction
    if !relation.isEmpty { tie.attributes = [GraphAttribute("relation", relation)] }
    graph.ties.append(tie)
  }
}

private func writePajek(_ graph: GraphDocument) -> [UInt8] {
  func quoted(_ text: String) -> String { "\"\(quoteless(text))\"" }
  let first = graph.nodes.filter { !$0.isEvent }
  let nodes = first + graph.nodes.filter(\.isEvent)
  var numbers: [String: Int] = [:]
  var text = graph.title.isEmpty ? "" : "*Network \(tidied(graph.title))\n"
  text += "*Vertices \(nodes.count)\(graph.isTwoMode ? " \(first.count)" : "")\n"
  for (number, node) in nodes.enumerated() {
    numbers[node.id] = number + 1
    text += "\(number + 1) \(quoted(node.label ?? node.id))\n"
  }
  // The relation stands on each line, since other programs take a second heading for a tie.
  for (heading, isDirected) in [("*Arcs", true), ("*Edges", false)] {
    let ties = graph.ties.filter { (($0.direction ?? graph.direction) == .directed) == isDirected }
    if !ties.isEmpty { text += heading + "\n" }
    for tie in ties {
      guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
      let relation = tie.attributes["relation"].map { " l \(quoted($0))" } ?? ""
      let weight = tie.weight ?? (relation.isEmpty ? "" : "1")
      text += "\(from) \(to)\(weight.isEmpty ? "" : " ")\(weight)\(relation)\n"
    }
  }
  return Array(text.utf8)
}
