extension GraphFormat {
  public static let dl = GraphFormat(
    id: "dl", title: "UCINET DL",
    plain: "UCINET's data language: full matrices, edge lists and node lists, one or two modes",
    endings: ["dl", "txt"], carries: [.labels, .weights, .twoModes],
    claims: { file in
      guard let text = file.plainText else { return false }
      var words = DLWords(Cursor(text, file: file.file))
      guard words.next()?.key == "dl", let second = words.next()?.key else { return false }
      return ["n", "nr", "nc", "nm", "format", "labels"].contains(second)
    },
    read: { file throws(Diagnostic) in
      let header = try DLHeader(file)
      return try readDL(header, file)
    }, write: writeDL, rewrites: { $0.labels(rewrittenBy: quoteless) })
}

private func readDL(_ header: DLHeader, _ file: InputFile) throws(Diagnostic) -> GraphDocument {
  var body = DLBody(header, file)
  switch header.format {
  case "fullmatrix": try body.readMatrix()
  case "edgelist1", "edgelist2": try body.readTies()
  case "nodelist1", "nodelist2", "nodelist": try body.readNodeLists()
  default:
    throw file.error(
      "the DL format '\(header.format)' is not read",
      hint: "export it as fullmatrix, edgelist1 or nodelist1")
  }
  return body.graph
}

/// The data of a DL file, as its header says that they are written.
private struct DLBody {
  var graph = GraphDocument()
  private let header: DLHeader
  private let file: InputFile
  private var words: DLWords
  private var lines = LineCount()
  /// The numbers of nodes by label, where the data name labels.
  private var numbers: [String: Int] = [:]

  init(_ header: DLHeader, _ file: InputFile) {
    self.header = header
    self.file = file
    words = header.words
    graph.hasOwnIDs = false
    let labels = header.rowLabels + header.columnLabels
    for number in 0..<header.rows + header.columns {
      var node = GraphNode(String(number + 1), at: header.spot)
      node.label = number < labels.count ? labels[number] : nil
      node.isEvent = number >= header.rows
      graph.nodes.append(node)
      if let label = node.label { numbers[label] = number }
    }
  }

  private var isTwoMode: Bool { header.columns > 0 }

  private mutating func spot(of offset: Int) -> Spot {
    lines.spot(of: offset, in: words.cursor.bytes)
  }

  private mutating func nextWord(_ wanted: String) throws(Diagnostic) -> DLWords.Word {
    if let word = words.next() { return word }
    throw words.cursor.error(
      "the data end where \(wanted) should be",
      hint: "the header states n = \(header.rows): give the right n, or the rest of the data")
  }

  /// Rows of numbers; symmetric ones tie without direction.
  mutating func readMatrix() throws(Diagnostic) {
    let width = isTwoMode ? header.columns : header.rows
    if header.labelsAreEmbedded {
      for column in 0..<width {
        let label = try nextWord("a column's label").text
        if isTwoMode { setLabel(header.rows + column, label) }
      }
    }
    var values: [(value: String, spot: Spot)] = []
    for row in 0..<header.rows {
      if header.labelsAreEmbedded { setLabel(row, try nextWord("a row's label").text) }
      for column in 0..<width {
        let word = try nextWord("the value of row \(row + 1), column \(column + 1)")
        guard Double(word.text) != nil else {
          throw file.error("'\(word.text)' is not a number", at: spot(of: word.offset))
        }
        values.append((word.text, spot(of: word.offset)))
      }
    }
    if let extra = words.next() {
      throw file.error(
        "the matrix has more than \(header.rows) × \(width) values", at: spot(of: extra.offset),
        hint: "the header states n = \(header.rows): give the right n")
    }
    addTies(ofMatrix: values, width)
  }

  private mutating func setLabel(_ number: Int, _ label: String) {
    graph.nodes[number].label = label
  }

  private mutating func addTies(ofMatrix values: [(value: String, spot: Spot)], _ width: Int) {
    let matrix = NumberMatrix(values: values.map(\.value), width: width)
    let isSymmetric = !isTwoMode && matrix.isSymmetric
    graph.direction = isTwoMode || isSymmetric ? .undirected : .directed
    for (at, cell) in values.enumerated() where Double(cell.value) != 0 {
      let (row, column) = (at / width, at % width)
      if isSymmetric, column < row { continue }
      let to = isTwoMode ? header.rows + column : column
      graph.ties.append(
        GraphTie(String(row + 1), String(to + 1), weight: cell.value, at: cell.spot))
    }
  }

  /// One tie a line: two ends and perhaps a weight.
  mutating func readTies() throws(Diagnostic) {
    while let line = words.nextLine() {
      guard line.count > 1 else {
        throw file.error("a tie should name two nodes", at: spot(of: line[0].offset))
      }
      let (from, to) = (try node(line[0], isEvent: false), try node(line[1], isEvent: isTwoMode))
      graph.ties.append(
        GraphTie(
          from, to, weight: line.count > 2 ? line[2].text : nil, at: spot(of: line[0].offset)))
    }
    if isTwoMode { graph.direction = .undirected }
  }

  /// One node a line, and after it all those that it is tied to.
  mutating func readNodeLists() throws(Diagnostic) {
    while let line = words.nextLine() {
      let from = try node(line[0], isEvent: false)
      for word in line.dropFirst() {
        graph.ties.append(
          GraphTie(from, try node(word, isEvent: isTwoMode), at: spot(of: word.offset)))
      }
    }
    if isTwoMode { graph.direction = .undirected }
  }

  /// The id of the node that a word names by number or by label.
  private mutating func node(_ word: DLWords.Word, isEvent: Bool) throws(Diagnostic) -> String {
    let first = isEvent ? header.rows : 0
    let count = isEvent ? header.columns : header.rows
    if header.labelsAreEmbedded { return try embedded(word, first, count) }
    if let known = numbers[word.text] { return String(known + 1) }
    if let number = Int(word.text), 1...max(count, 1) ~= number, count > 0 {
      return String(first + number)
    }
    throw file.error(
      "'\(word.text)' is not the number of a node", at: spot(of: word.offset),
      hint: "the header states \(count): nodes are numbered from 1 to \(count)")
  }

  /// Labels in the data number the nodes in the order in which they appear.
  private mutating func embedded(
    _ word: DLWords.Word, _ first: Int, _ count: Int
  ) throws(Diagnostic) -> String {
    let key = "\(first) \(word.text)"
    if let known = numbers[key] { return String(known + 1) }
    guard let free = (first..<first + count).first(where: { graph.nodes[$0].label == nil }) else {
      throw file.error(
        "'\(word.text)' is one node more than the header states", at: spot(of: word.offset),
        hint: "the header states \(count): give the right number")
    }
    setLabel(free, word.text)
    numbers[key] = free
    return String(free + 1)
  }
}

private func writeDL(_ graph: GraphDocument) -> [UInt8] {
  let first = graph.nodes.filter { !$0.isEvent }
  let events = graph.nodes.filter(\.isEvent)
  func labels(_ nodes: [GraphNode]) -> String {
    nodes.map { "\"\(quoteless($0.label ?? $0.id))\"\n" }.joined()
  }
  var numbers: [String: Int] = [:]
  for nodes in [first, events] {
    for (number, node) in nodes.enumerated() { numbers[node.id] = number + 1 }
  }
  var text =
    events.isEmpty
    ? "dl n=\(first.count) format=edgelist1\nlabels:\n\(labels(first))"
    : "dl nr=\(first.count) nc=\(events.count) format=edgelist2\n"
      + "row labels:\n\(labels(first))column labels:\n\(labels(events))"
  text += "data:\n"
  for tie in graph.ties {
    guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
    text += "\(from) \(to)\(tie.weight.map { " \($0)" } ?? "")\n"
  }
  return Array(text.utf8)
}
