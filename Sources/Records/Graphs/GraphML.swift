extension GraphFormat {
  public static let graphML = GraphFormat(
    id: "graphml", title: "GraphML",
    plain: "XML that most network programs read and write; yEd's labels too",
    endings: ["graphml", "xml"],
    carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { $0.rootElement == "graphml" },
    read: { file throws(Diagnostic) in try readGraphML(file) }, write: writeGraphML)
}

private func readGraphML(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  var reader = GraphMLReader()
  try readXML(file.bytes, file: file.file, limits: file.limits) { event in reader.take(event) }
  var graph = reader.graph
  if reader.hyperedges > 0 {
    graph.remarks.append(
      Diagnostic(
        .warning, at: FilePlace(file: file.file),
        "\(reader.hyperedges) hyperedges were not read: a tie has two ends",
        hint: "write each as a node that its members are tied to"))
  }
  graph.settleWords()
  return graph
}

/// What has been read so far; nested graphs become one.
private struct GraphMLReader {
  var graph = GraphDocument()
  var hyperedges = 0
  private var keys: [String: Key] = [:]
  private var open: [Open] = []
  /// The key of the `data` that is open, and its text so far.
  private var data: (key: String, text: String)?
  private var currentKey: String?

  private struct Key {
    var name: String
    var value: String?
    let isForNodes: Bool
    /// Whether it holds yEd's drawing, of which only labels are read.
    let isDrawing: Bool
  }

  private enum Open { case node(Int), tie(Int) }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let text): data?.text += text
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ element: XMLElement) {
    switch element.name {
    case "key":
      currentKey = element["id"]
      keys[element["id"] ?? ""] = Key(
        name: element["attr.name"] ?? element["id"] ?? "",
        isForNodes: element["for"] != "edge" && element["for"] != "graph",
        isDrawing: element["yfiles.type"] != nil)
    case "default": data = ("", "")
    case "graph":
      guard graph.direction == nil else { return }
      graph.direction = element["edgedefault"].flatMap { GraphDirection(rawValue: $0) }
    case "node":
      graph.nodes.append(GraphNode(element["id"] ?? "", at: element.spot))
      open.append(.node(graph.nodes.count - 1))
    case "edge":
      var tie = GraphTie(element["source"] ?? "", element["target"] ?? "", at: element.spot)
      tie.direction = element["directed"].map { $0 == "true" ? .directed : .undirected }
      graph.ties.append(tie)
      open.append(.tie(graph.ties.count - 1))
    case "hyperedge": hyperedges += 1
    case "data": data = (element["key"] ?? "", "")
    case "NodeLabel", "EdgeLabel": data?.text = ""
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "default":
      if let currentKey { keys[currentKey]?.value = data?.text }
      data = nil
    case "data":
      if let data, let key = keys[data.key], !key.isDrawing {
        add(GraphAttribute(key.name, data.text))
      }
      data = nil
    case "NodeLabel", "EdgeLabel":
      addLabel(tidied(data?.text ?? ""))
    case "node", "edge": _ = open.popLast()
    case "graphml": fillDefaults()
    default: break
    }
  }

  private mutating func addLabel(_ text: String) {
    guard !text.isEmpty, let last = open.last else { return }
    switch last {
    case .node(let at): if graph.nodes[at].label == nil { graph.nodes[at].label = text }
    case .tie(let at): graph.ties[at].attributes.append(GraphAttribute("label", text))
    }
  }

  private mutating func add(_ attribute: GraphAttribute) {
    switch open.last {
    case .node(let at): graph.nodes[at].attributes.append(attribute)
    case .tie(let at): graph.ties[at].attributes.append(attribute)
    case nil: if attribute.name == "name" { graph.title = attribute.value }
    }
  }

  private mutating func fillDefaults() {
    for key in keys.keys.sorted() {
      guard let given = keys[key], let value = given.value else { continue }
      let attribute = GraphAttribute(given.name, value)
      if given.isForNodes {
        for at in graph.nodes.indices where graph.nodes[at].attributes[given.name] == nil {
          graph.nodes[at].attributes.append(attribute)
        }
      } else {
        for at in graph.ties.indices where graph.ties[at].attributes[given.name] == nil {
          graph.ties[at].attributes.append(attribute)
        }
      }
    }
  }
}

private func writeGraphML(_ graph: GraphDocument) -> [UInt8] {
  let nodes = graph.nodes.map { node in
    (node.label.map { [GraphAttribute("label", $0)] } ?? []) + node.attributes
  }
  let ties = graph.ties.map { tie in
    (tie.weight.map { [GraphAttribute("weight", $0)] } ?? [])
      + (tie.direction == .mutual ? [GraphAttribute("direction", "mutual")] : [])
      + tie.attributes
  }
  let nodeKeys = AttributeKeys(of: nodes, named: "n")
  let tieKeys = AttributeKeys(of: ties, named: "t")
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n
    """
  if !graph.title.isEmpty {
    text += "  <key id=\"g0\" for=\"graph\" attr.name=\"name\" attr.type=\"string\"/>\n"
  }
  text += nodeKeys.graphML(for: "node") + tieKeys.graphML(for: "edge")
  let usual = graph.direction == .directed ? "directed" : "undirected"
  text += "  <graph edgedefault=\"\(usual)\">\n"
  if !graph.title.isEmpty { text += "    <data key=\"g0\">\(xmlText(graph.title))</data>\n" }
  for (node, attributes) in zip(graph.nodes, nodes) {
    text += "    <node id=\"\(xmlText(node.id))\">\(nodeKeys.data(attributes))</node>\n"
  }
  for (tie, attributes) in zip(graph.ties, ties) {
    let flag = tie.direction.map { " directed=\"\($0 == .directed)\"" } ?? ""
    text += "    <edge source=\"\(xmlText(tie.from))\" target=\"\(xmlText(tie.to))\"\(flag)>"
    text += tieKeys.data(attributes) + "</edge>\n"
  }
  return Array((text + "  </graph>\n</graphml>\n").utf8)
}

extension AttributeKeys {
  fileprivate func graphML(for what: String) -> String {
    names.map { name in
      "  <key id=\"\(id(of: name))\" for=\"\(what)\" attr.name=\"\(xmlText(name))\" "
        + "attr.type=\"\(isNumeric.contains(name) ? "double" : "string")\"/>\n"
    }.joined()
  }

  fileprivate func data(_ attributes: [GraphAttribute]) -> String {
    attributes.map { "<data key=\"\(id(of: $0.name))\">\(xmlText($0.value))</data>" }.joined()
  }
}
