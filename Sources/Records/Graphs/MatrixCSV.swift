extension GraphFormat {
  /// Names along the top and down the side, and a number where the two are tied.
  public static let matrix = GraphFormat(
    id: "matrix", title: "Matrix CSV",
    plain: "an adjacency matrix, or an incidence matrix of who takes part in what",
    endings: ["csv"], carries: [.labels, .weights, .twoModes],
    claims: { file in
      guard file.plainText != nil, let rows = try? Rows(file.bytes, file: file.file) else {
        return false
      }
      return MatrixTable(rows, most: 50).looksLikeMatrix
    },
    read: { file throws(Diagnostic) in
      try readMatrix(try MatrixTable(Rows(file.bytes, file: file.file), most: .max), file)
    }, write: writeMatrix)
}

/// The first rows of a delimited file with names along two sides.
private struct MatrixTable {
  let rows: Rows
  private(set) var columns: [String] = []
  private(set) var names: [String] = []
  private(set) var cells: [[Rows.Cell]] = []
  private(set) var heading: [Rows.Cell] = []

  init(_ rows: Rows, most: Int) {
    self.rows = rows
    var record: [Rows.Cell] = []
    for number in 0..<min(rows.count, most) {
      rows.read(number, into: &record)
      let texts = record.map { rows.text($0) }
      if texts.allSatisfy(\.isEmpty) { continue }
      if columns.isEmpty {
        columns = Array(texts.dropFirst())
        while columns.last?.isEmpty == true { columns.removeLast() }
        heading = record
      } else {
        names.append(texts.first ?? "")
        cells.append(Array(record.dropFirst()))
      }
    }
  }

  /// Whether all that stands between the names are numbers or nothing, and the names are none.
  var looksLikeMatrix: Bool {
    guard columns.count > 1, names.count > 1, columns.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    let values = cells.joined().map { rows.text($0) }
    let corner = heading.first.map { rows.text($0) } ?? ""
    guard corner.isEmpty || Set(names).isSubset(of: columns) else { return false }
    return values.contains { Double($0) != nil }
      && values.count { $0.isEmpty || Double($0) != nil } * 10 >= values.count * 9
      && !columns.allSatisfy { Double($0) != nil && !names.contains($0) }
  }

  func spot(_ cell: Rows.Cell) -> Spot {
    let place = rows.place(of: cell)
    return .line(Int32(clamping: place.line ?? 1), column: Int32(clamping: place.column ?? 1))
  }
}

private func readMatrix(
  _ table: MatrixTable, _ file: InputFile
) throws(Diagnostic) -> GraphDocument {
  var graph = GraphDocument()
  graph.hasOwnIDs = false
  let isSquare = try isSquare(table, file)
  try checkNames(table, file)
  for (name, cells) in zip(table.names, table.cells) {
    let spot: Spot = cells.first.map { table.spot($0) } ?? .line(1, column: 1)
    graph.nodes.append(GraphNode(name, label: name, at: line(of: spot)))
  }
  if !isSquare {
    for (name, cell) in zip(table.columns, table.heading.dropFirst()) {
      var node = GraphNode(event(name), label: name, at: table.spot(cell))
      node.isEvent = true
      graph.nodes.append(node)
    }
  }
  try addTies(&graph, table, isSquare, file)
  return graph
}

private func line(of spot: Spot) -> Spot { .line(Int32(clamping: spot.number), column: 1) }

/// The id of a second-mode node, which may have the name of a first-mode one.
private func event(_ name: String) -> String { "\u{1F}" + name }

/// Whether the names down the side are those along the top; those of an incidence matrix are others.
private func isSquare(_ table: MatrixTable, _ file: InputFile) throws(Diagnostic) -> Bool {
  let (rows, columns) = (Set(table.names), Set(table.columns))
  if rows == columns { return true }
  if rows.isDisjoint(with: columns) { return false }
  let absent = table.names.first { !columns.contains($0) } ?? ""
  let missing = table.columns.first { !rows.contains($0) } ?? ""
  let sides = ["along the top and not down the side", "down the side and not along the top"]
  let (name, side) = absent.isEmpty ? (missing, sides[0]) : (absent, sides[1])
  throw file.error(
    "the matrix is not square: '\(name)' stands \(side)",
    hint: "give each name a row and a column; or use other names for what people take part in")
}

private func checkNames(_ table: MatrixTable, _ file: InputFile) throws(Diagnostic) {
  for names in [table.names, table.columns] {
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }) {
      throw file.error(
        twice.isEmpty
          ? "a row of the matrix has no name" : "the name '\(twice)' stands twice in the matrix",
        hint: "give each row and each column a name of its own")
    }
  }
}

private func addTies(
  _ graph: inout GraphDocument, _ table: MatrixTable, _ isSquare: Bool, _ file: InputFile
) throws(Diagnostic) {
  let order = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
  var square = [String](repeating: "", count: isSquare ? order.count * order.count : 0)
  for (name, cells) in zip(table.names, table.cells) {
    for (column, cell) in cells.prefix(table.columns.count).enumerated() {
      let text = table.rows.text(cell)
      guard text.isEmpty || Double(text) != nil else {
        throw file.error(
          "'\(text)' is not a number", at: table.spot(cell),
          hint: "write a number where the two are tied, 0 or nothing where they are not")
      }
      if isSquare { square[(order[name] ?? 0) * order.count + column] = text }
    }
  }
  let isSymmetric = isSquare && NumberMatrix(values: square, width: order.count).isSymmetric
  graph.direction = isSymmetric || !isSquare ? .undirected : .directed
  for (name, cells) in zip(table.names, table.cells) {
    for (column, cell) in cells.prefix(table.columns.count).enumerated() {
      let text = table.rows.text(cell)
      guard !text.isEmpty, Double(text) != 0 else { continue }
      if isSymmetric, column < order[name] ?? 0 { continue }
      let to = isSquare ? table.columns[column] : event(table.columns[column])
      graph.ties.append(GraphTie(name, to, weight: text, at: table.spot(cell)))
    }
  }
}

private func writeMatrix(_ graph: GraphDocument) -> [UInt8] {
  let first = graph.nodes.filter { !$0.isEvent }
  let others = graph.isTwoMode ? graph.nodes.filter(\.isEvent) : first
  var values: [String: String] = [:]
  for tie in graph.ties {
    values[tie.from + "\u{0}" + tie.to] = tie.weight ?? "1"
    if (tie.direction ?? graph.direction) != .directed {
      values[tie.to + "\u{0}" + tie.from] = tie.weight ?? "1"
    }
  }
  var lines = [[""] + others.map { $0.label ?? $0.id }]
  for node in first {
    lines.append(
      [node.label ?? node.id] + others.map { values[node.id + "\u{0}" + $0.id] ?? "0" })
  }
  return Array(
    (lines.map { $0.map(csvCell).joined(separator: ",") }.joined(separator: "\n") + "\n").utf8)
}
