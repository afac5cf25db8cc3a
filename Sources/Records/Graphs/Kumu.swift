extension GraphFormat {
  /// Kumu's blueprint: elements and connections, which name elements by id or label.
  public static let kumu = GraphFormat(
    id: "kumu", title: "Kumu blueprint JSON",
    plain: "elements and connections as Kumu imports and exports them", endings: ["json"],
    carries: [.ids, .labels, .attributes, .weights, .directions, .mutual],
    claims: { file in
      guard let elements = file.json?["elements"]?.items else { return false }
      let labels = elements.contains { $0["label"] != nil || $0["attributes"]?["label"] != nil }
      return labels || (elements.isEmpty && file.json?["connections"] != nil)
    },
    read: { file throws(Diagnostic) in try readKumu(file) }, write: writeKumu)
}

private func readKumu(_ file: InputFile) throws(Diagnostic) -> GraphDocument {
  guard let json = file.json, let elements = json["elements"]?.items else {
    throw file.error("the document has no list 'elements'")
  }
  var graph = GraphDocument()
  graph.title = json["name"]?.text ?? ""
  graph.keys = TieKeys(from: "from", to: "to", weight: "strength")
  for (number, element) in elements.enumerated() {
    let members = flat(element)
    let id = members["id"]?.text ?? members["_id"]?.text
    if id == nil { graph.hasOwnIDs = false }
    let label = members["label"]?.text
    var node = GraphNode(id ?? label ?? "", label: label, at: pointer("/elements", number))
    node.attributes = members.attributes(without: ["id", "_id", "label"])
    graph.nodes.append(node)
  }
  let labels = Set(graph.nodes.compactMap(\.label))
  for (number, connection) in (json["connections"]?.items ?? []).enumerated() {
    graph.ties += ties(flat(connection), labels, at: pointer("/connections", number))
  }
  return graph
}

/// The members, and those that the project export keeps under `attributes`.
private func flat(_ value: JSONValue) -> JSONValue {
  guard let more = value["attributes"], !more.members.isEmpty else { return value }
  return .object(value.members.filter { $0.key != "attributes" } + more.members)
}

/// The ties of a connection: one to each of its targets, where `|` lists several.
private func ties(_ connection: JSONValue, _ labels: Set<String>, at spot: Spot) -> [GraphTie] {
  func ends(_ key: String) -> [String] {
    let text = connection[key]?.text ?? ""
    guard text.contains("|"), !labels.contains(text) else { return [text] }
    let parts = text.split(separator: "|").map { tidied(String($0)) }.filter { !$0.isEmpty }
    return parts.isEmpty ? [text] : parts
  }
  let weight = connection["strength"] ?? connection["weight"]
  let direction = connection["direction"]?.text
    .flatMap { GraphDirection(rawValue: $0.lowercased()) }
  let taken: Set<String> = ["from", "to", "strength", "weight", "id", "_id"]
  var attributes = connection.attributes(without: taken)
  if direction != nil { attributes.removeAll { $0.name == "direction" } }
  return ends("from").flatMap { from in
    ends("to").map { to in
      var tie = GraphTie(from, to, weight: weight?.text, at: spot)
      tie.direction = direction
      tie.attributes = attributes
      return tie
    }
  }
}

private func writeKumu(_ graph: GraphDocument) -> [UInt8] {
  let elements = graph.nodes.map { node in
    JSONValue.object(
      [
        JSONValue.Member("id", .string(node.id)),
        JSONValue.Member("label", .string(node.label ?? node.id)),
      ] + node.attributes.jsonMembers(without: ["id", "label"]))
  }
  let connections =
    graph.ties.map { tie in
      var members = [
        JSONValue.Member("from", .string(tie.from)), JSONValue.Member("to", .string(tie.to)),
      ]
      if let direction = tie.direction ?? graph.direction {
        members.append(JSONValue.Member("direction", .string(direction.rawValue)))
      }
      if let weight = tie.weight {
        members.append(JSONValue.Member("strength", .value(of: weight)))
      }
      return .object(members + tie.attributes.jsonMembers(without: ["from", "to", "strength"]))
    } as [JSONValue]
  return jsonLines([("elements", .array(elements)), ("connections", .array(connections))])
}
