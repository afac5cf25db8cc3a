extension GraphFormat {
  /// What D3 and NetworkX write: a list of nodes, and `links` or `edges` between them.
  public static let nodeLink = GraphFormat(
    id: "json", title: "Node-link JSON",
    plain: "nodes and links as D3 and NetworkX write them; `links` or `edges`",
    endings: ["json"], carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { file in
      file.json?["nodes"]?.items != nil && (file.json.flatMap(ties(of:)) != nil)
    },
    read: { file throws(Diagnostic) in try readNodeLink(file) }, write: writeNodeLink)
}

private func ties(of json: JSONValue) -> (key: String, items: [JSONValue])? {
  for key in ["links", "edges"] {
    if let items = json[key]?.items { return (key, items) }
  }
  return nil
}

private func readNodeLink(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  guard let json = file.json, let nodes = json["nodes"]?.items, let ties = ties(of: json) else {
    throw file.error("the document has no lists 'nodes' and 'links'")
  }
  var graph = GraphDocument()
  graph.title = json["graph"]?["name"]?.text ?? ""
  graph.direction = json["directed"]?.isTrue.map { $0 ? .directed : .undirected }
  graph.hasOwnIDs = nodes.contains { $0["id"]?.text != nil }
  for (number, node) in nodes.enumerated() {
    let id = node["id"]?.text ?? (graph.hasOwnIDs ? "" : String(number))
    var read = GraphNode(id, at: pointer("/nodes", number))
    read.attributes = node.attributes(without: ["id"])
    graph.nodes.append(read)
  }
  for (number, tie) in ties.items.enumerated() {
    var read = GraphTie(
      end(of: tie["source"]), end(of: tie["target"]), weight: (tie["weight"] ?? tie["value"])?.text,
      at: pointer("/\(ties.key)", number))
    let weighed = tie["weight"] == nil ? "value" : "weight"
    read.attributes = tie.attributes(without: ["source", "target", weighed])
    read.direction = tie["directed"]?.isTrue.map { $0 ? .directed : .undirected }
    if read.direction != nil { read.attributes.removeAll { $0.name == "directed" } }
    graph.ties.append(read)
  }
  graph.settleWords()
  return graph
}

/// The id that an end names; D3 puts the node itself there once it has run.
private func end(of value: JSONValue?) -> String { value?.text ?? value?["id"]?.text ?? "" }

private func writeNodeLink(_ graph: GraphDocument) -> [UInt8] {
  let nodes = graph.nodes.map { node in
    JSONValue.object(
      [JSONValue.Member("id", .string(node.id))]
        + (node.label.map { [JSONValue.Member("label", .string($0))] } ?? [])
        + node.attributes.jsonMembers(without: ["id", "label"]))
  }
  let ties =
    graph.ties.map { tie in
      var members = [
        JSONValue.Member("source", .string(tie.from)), JSONValue.Member("target", .string(tie.to)),
      ]
      if let weight = tie.weight { members.append(JSONValue.Member("weight", .value(of: weight))) }
      if let direction = tie.direction {
        members.append(JSONValue.Member("direction", .string(direction.rawValue)))
      }
      return .object(members + tie.attributes.jsonMembers(without: ["source", "target", "weight"]))
    } as [JSONValue]
  var document: [(key: String, value: JSONValue)] = []
  if let direction = graph.direction {
    document.append(("directed", .bool(direction != .undirected)))
  }
  document += [
    ("multigraph", .bool(true)),
    ("graph", .object(graph.title.isEmpty ? [] : [JSONValue.Member("name", .string(graph.title))])),
    ("nodes", .array(nodes)), ("links", .array(ties)),
  ]
  return jsonLines(document)
}
