extension GraphFormat {
  public static let gexf = GraphFormat(
    id: "gexf", title: "GEXF", plain: "Gephi's XML, versions 1.1 to 1.3",
    endings: ["gexf"], carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { $0.rootElement == "gexf" },
    read: { file throws(Diagnostic) in try readGEXF(file) }, write: writeGEXF)
}

private func readGEXF(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  var reader = GEXFReader()
  try readXML(file.bytes, file: file.file, limits: file.limits) { event in reader.take(event) }
  var graph = reader.graph
  graph.settleWords()
  return graph
}

private struct GEXFReader {
  var graph = GraphDocument()
  private var titles: [String: [String: (title: String, value: String?)]] = [:]
  private var attributeClass = "node"
  private var attribute = ""
  private var isInDefault = false
  private var open: [Open] = []

  private enum Open { case node(Int), tie(Int) }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let text):
      guard isInDefault else { return }
      let before = titles[attributeClass]?[attribute]?.value ?? ""
      titles[attributeClass]?[attribute]?.value = before + text
    case .end(let name):
      if name == "default" { isInDefault = false }
      if name == "node" || name == "edge" { _ = open.popLast() }
      if name == "gexf" { fillDefaults() }
    }
  }

  private mutating func start(_ element: XMLElement) {
    switch element.name {
    case "graph":
      graph.direction = element["defaultedgetype"].flatMap { GraphDirection(rawValue: $0) }
      graph.title = element["name"] ?? ""
    case "attributes": attributeClass = element["class"] ?? "node"
    case "attribute":
      attribute = element["id"] ?? ""
      titles[attributeClass, default: [:]][attribute] = (element["title"] ?? attribute, nil)
    case "default": isInDefault = true
    case "node":
      var node = GraphNode(element["id"] ?? "", label: element["label"], at: element.spot)
      if node.label?.isEmpty == true { node.label = nil }
      graph.nodes.append(node)
      open.append(.node(graph.nodes.count - 1))
    case "edge": startTie(element)
    case "attvalue":
      let id = element["for"] ?? element["id"] ?? ""
      add(id, element["value"] ?? "")
    default: break
    }
  }

  private mutating func startTie(_ element: XMLElement) {
    var tie = GraphTie(
      element["source"] ?? "", element["target"] ?? "", weight: element["weight"], at: element.spot)
    tie.direction = element["type"].flatMap { GraphDirection(rawValue: $0.lowercased()) }
    for name in ["kind", "label"] {
      guard let text = element[name], !text.isEmpty else { continue }
      tie.attributes.append(GraphAttribute(name, text))
    }
    graph.ties.append(tie)
    open.append(.tie(graph.ties.count - 1))
  }

  private mutating func add(_ id: String, _ value: String) {
    switch open.last {
    case .node(let at):
      let name = titles["node"]?[id]?.title ?? id
      graph.nodes[at].attributes.append(GraphAttribute(name, value))
    case .tie(let at):
      let name = titles["edge"]?[id]?.title ?? id
      graph.ties[at].attributes.append(GraphAttribute(name, value))
    case nil: break
    }
  }

  private mutating func fillDefaults() {
    for (_, given) in (titles["node"] ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let value = given.value else { continue }
      for at in graph.nodes.indices where graph.nodes[at].attributes[given.title] == nil {
        graph.nodes[at].attributes.append(GraphAttribute(given.title, value))
      }
    }
    for (_, given) in (titles["edge"] ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let value = given.value else { continue }
      for at in graph.ties.indices where graph.ties[at].attributes[given.title] == nil {
        graph.ties[at].attributes.append(GraphAttribute(given.title, value))
      }
    }
  }
}

private func writeGEXF(_ graph: GraphDocument) -> [UInt8] {
  let nodeKeys = AttributeKeys(of: graph.nodes.map(\.attributes), named: "n")
  let tieKeys = AttributeKeys(of: graph.ties.map(\.attributes), named: "t")
  let usual = graph.direction.map { " defaultedgetype=\"\($0.rawValue)\"" } ?? ""
  let name = graph.title.isEmpty ? "" : " name=\"\(xmlText(graph.title))\""
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <graph\(usual)\(name)>\n
    """
  text += nodeKeys.gexf(for: "node") + tieKeys.gexf(for: "edge") + "    <nodes>\n"
  for node in graph.nodes {
    let label = node.label.map { " label=\"\(xmlText($0))\"" } ?? ""
    text += "      <node id=\"\(xmlText(node.id))\"\(label)>"
    text += nodeKeys.values(node.attributes) + "</node>\n"
  }
  text += "    </nodes>\n    <edges>\n"
  for (number, tie) in graph.ties.enumerated() {
    let type = tie.direction.map { " type=\"\($0.rawValue)\"" } ?? ""
    let weight = tie.weight.map { " weight=\"\(xmlText($0))\"" } ?? ""
    text += "      <edge id=\"\(number)\" source=\"\(xmlText(tie.from))\" "
    text += "target=\"\(xmlText(tie.to))\"\(type)\(weight)>"
    text += tieKeys.values(tie.attributes) + "</edge>\n"
  }
  return Array((text + "    </edges>\n  </graph>\n</gexf>\n").utf8)
}

extension AttributeKeys {
  fileprivate func gexf(for what: String) -> String {
    guard !names.isEmpty else { return "" }
    let lines = names.map { name in
      "      <attribute id=\"\(id(of: name))\" title=\"\(xmlText(name))\" "
        + "type=\"\(isNumeric.contains(name) ? "double" : "string")\"/>\n"
    }
    return "    <attributes class=\"\(what)\">\n\(lines.joined())    </attributes>\n"
  }

  fileprivate func values(_ attributes: [GraphAttribute]) -> String {
    guard !attributes.isEmpty else { return "" }
    let values = attributes.map {
      "<attvalue for=\"\(id(of: $0.name))\" value=\"\(xmlText($0.value))\"/>"
    }
    return "<attvalues>\(values.joined())</attvalues>"
  }
}
