import Records
import Testing

/// A graph with all that a format may carry: names with signs, an isolate, every direction.
///
///     rio ──2.5── lab ──▸ hub     lone     rio ◂──▸ hub
private func sample(for format: GraphFormat) -> GraphDocument {
  var graph = GraphDocument()
  graph.title = "Quay & Co"
  graph.direction = .undirected
  graph.nodes = [
    GraphNode("rio", label: "Rio \"Arts\" & <Café>"), GraphNode("lab", label: "Harbour Lab"),
    GraphNode("hub", label: "Ŷ Hub; one, two"), GraphNode("lone", label: "Lone"),
  ]
  graph.nodes[0].attributes = [
    GraphAttribute("sector", "culture"), GraphAttribute("size", "12"),
  ]
  graph.nodes[1].attributes = [GraphAttribute("sector", "a < b & \"c\", d; e")]
  graph.ties = [GraphTie("rio", "lab", weight: "2.5"), GraphTie("lab", "hub", weight: "1")]
  graph.ties.append(GraphTie("rio", "hub", weight: "3"))
  graph.ties[1].attributes = [GraphAttribute("relation", "refers to")]
  if format.carries.contains(.directions) { graph.ties[1].direction = .directed }
  if format.carries.contains(.mutual) { graph.ties[2].direction = .mutual }
  return graph
}

/// What the graph says as far as the format can, a line a node or tie.
private func told(_ graph: GraphDocument, by format: GraphFormat) -> [String] {
  func plain(_ text: String) -> String {
    format.carries.contains(.attributes) ? text : text.replacing("\"", with: "'")
  }
  func attributes(_ all: [GraphAttribute]) -> String {
    all.filter {
      format.carries.contains(.attributes)
        || ($0.name == "relation" && format.carries.contains(.relations))
    }.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: " ")
  }
  var names: [String: String] = [:]
  for node in graph.nodes { names[node.id] = plain(node.label ?? node.id) }
  let nodes = graph.nodes.map { node in
    let id = format.carries.contains(.ids) ? node.id : ""
    return "\(id) \(names[node.id] ?? "") \(node.isEvent) \(attributes(node.attributes))"
  }
  let ties = graph.ties.map { tie in
    let direction = (tie.direction ?? graph.direction ?? .undirected).rawValue
    let ends = [names[tie.from] ?? "?", names[tie.to] ?? "?"]
    return "\(ends) \(tie.weight.flatMap(Double.init) ?? 1) \(direction) "
      + attributes(tie.attributes)
  }
  return nodes + ties.sorted()
}

@Test(arguments: GraphFormat.all)
func everyFormatReadsWhatItWrites(format: GraphFormat) throws {
  let graph = sample(for: format)
  let file = InputFile(format.write(graph), file: "graph")
  let claiming = GraphFormat.all.filter { $0.claims(file) }
  #expect(claiming.first == format)
  let back = try format.read(file)
  #expect(told(back, by: format) == told(graph, by: format))
  #expect(back.remarks.map(\.description) == [])
  #expect(format.write(back) == format.write(back))
}

@Test(arguments: GraphFormat.all.filter { $0.carries.contains(.twoModes) })
func twoModesAreReadAsWritten(format: GraphFormat) throws {
  var graph = GraphDocument()
  graph.direction = .undirected
  graph.nodes = ["Rio", "Lab", "Fair", "Camp"].map { GraphNode($0, label: $0) }
  graph.nodes[2].isEvent = true
  graph.nodes[3].isEvent = true
  graph.ties = [GraphTie("Rio", "Fair"), GraphTie("Lab", "Fair"), GraphTie("Lab", "Camp")]
  let back = try format.read(InputFile(format.write(graph), file: "graph"))
  #expect(back.isTwoMode)
  #expect(told(back, by: format) == told(graph, by: format))
}

/// Every format says what a file lacks that breaks off in the middle, or reads what is there.
@Test(arguments: GraphFormat.all.filter { !["pajek", "dl", "matrix"].contains($0.id) })
func aFileThatBreaksOffIsTold(format: GraphFormat) throws {
  let whole = format.write(sample(for: format))
  let file = InputFile(Array(whole.prefix(whole.count / 2)), file: "half")
  if case .brokenJSON(let problem) = file.kind {
    #expect(problem.place?.line != nil)
  } else {
    #expect(throws: Diagnostic.self) { try format.read(file) }
  }
}

@Test func everyFormatHasAFileOfItsOwn() throws {
  let package = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  let files = try Source.at(package + "/Sources/Records/Graphs").files
  let source = try files.map {
    try Source.at(package + "/Sources/Records/Graphs/\($0)").bytes(of: $0)
  }
  .map { String(decoding: $0, as: UTF8.self) }
  for format in GraphFormat.all {
    #expect(source.count { $0.contains("    id: \"\(format.id)\",") } == 1, "\(format.id)")
  }
}
