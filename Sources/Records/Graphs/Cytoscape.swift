extension GraphFormat {
  /// What Cytoscape and Cytoscape.js write: elements, each with its `data`.
  public static let cytoscape = GraphFormat(
    id: "cytoscape", title: "Cytoscape JSON",
    plain: "elements as Cytoscape and Cytoscape.js write them", endings: ["cyjs", "json"],
    carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { $0.json.flatMap(elements(of:)) != nil },
    read: { file throws(Diagnostic) in try readCytoscape(file) }, write: writeCytoscape)
}

private struct Element {
  let data: JSONValue
  let pointer: Spot
}

/// The nodes and the ties; Cytoscape.js also has them in one list, told apart by their ends.
private func elements(of json: JSONValue) -> (nodes: [Element], ties: [Element])? {
  guard let elements = json["elements"] else { return nil }
  func element(_ list: String, _ number: Int, _ item: JSONValue) -> Element? {
    let spot = Spot.pointer("\(list)/\(number)/data", number: Int32(clamping: number))
    return item["data"].map { Element(data: $0, pointer: spot) }
  }
  if let items = elements.items {
    let all = items.enumerated().compactMap { element("/elements", $0, $1) }
    guard all.count == items.count, !all.isEmpty else { return nil }
    return (all.filter { $0.data["source"] == nil }, all.filter { $0.data["source"] != nil })
  }
  guard let nodes = elements["nodes"]?.items else { return nil }
  let ties = elements["edges"]?.items ?? []
  return (
    nodes.enumerated().compactMap { element("/elements/nodes", $0, $1) },
    ties.enumerated().compactMap { element("/elements/edges", $0, $1) }
  )
}

private func readCytoscape(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  guard let json = file.json, let elements = elements(of: json) else {
    throw file.error("the document has no 'elements' with 'data'")
  }
  var graph = GraphDocument()
  graph.title = json["data"]?["name"]?.text ?? ""
  graph.direction = json["directed"]?.isTrue.map { $0 ? .directed : .undirected }
  for element in elements.nodes {
    var node = GraphNode(element.data["id"]?.text ?? "", at: element.pointer)
    // NetworkX repeats the id as value and name.
    let repeated = Set(["value", "name"].filter { element.data[$0]?.text == node.id })
    node.attributes = element.data.attributes(without: repeated.union(["id"]))
    graph.nodes.append(node)
  }
  for element in elements.ties {
    let data = element.data
    var tie = GraphTie(
      data["source"]?.text ?? "", data["target"]?.text ?? "", weight: data["weight"]?.text,
      at: element.pointer)
    tie.attributes = data.attributes(without: ["source", "target", "weight", "id"])
    graph.ties.append(tie)
  }
  graph.settleWords()
  return graph
}

private func writeCytoscape(_ graph: GraphDocument) -> [UInt8] {
  func element(_ members: [JSONValue.Member]) -> JSONValue {
    .object([JSONValue.Member("data", .object(members))])
  }
  let nodes = graph.nodes.map { node in
    // Cytoscape shows `name`; NetworkX wants the id once more as `value`.
    element(
      [JSONValue.Member("id", .string(node.id)), JSONValue.Member("value", .string(node.id))]
        + (node.label.map { [JSONValue.Member("name", .string($0))] } ?? [])
        + node.attributes.jsonMembers(without: ["id", "value", "name"]))
  }
  let ties = graph.ties.enumerated().map { number, tie in
    var members = [
      JSONValue.Member("id", .string("tie-\(number + 1)")),
      JSONValue.Member("source", .string(tie.from)), JSONValue.Member("target", .string(tie.to)),
    ]
    if let weight = tie.weight { members.append(JSONValue.Member("weight", .value(of: weight))) }
    if let direction = tie.direction {
      members.append(JSONValue.Member("direction", .string(direction.rawValue)))
    }
    return element(
      members + tie.attributes.jsonMembers(without: ["id", "source", "target", "weight"]))
  }
  let title = graph.title.isEmpty ? [] : [JSONValue.Member("name", .string(graph.title))]
  var document: [(key: String, value: JSONValue)] = [("data", .object(title))]
  if let direction = graph.direction {
    document.append(("directed", .bool(direction != .undirected)))
  }
  document.append(("multigraph", .bool(true)))  // else NetworkX keeps one tie of a pair
  let lists = [JSONValue.Member("nodes", .array(nodes)), JSONValue.Member("edges", .array(ties))]
  return jsonLines(document + [("elements", .object(lists))])
}
