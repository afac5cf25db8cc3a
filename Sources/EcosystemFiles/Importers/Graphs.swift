import EcosystemModel
import Records

extension Importer {
  /// Reads a graph: its nodes are organisations, its ties links.
  init(of format: GraphFormat) {
    self.init(
      id: format.id, title: format.title, plain: format.plain, endings: format.endings,
      claims: format.claims,
      tables: { file throws(Diagnostic) in
        let graph = try format.read(file)
        return GraphTables(graph, file, format.title).imported
      })
  }
}

/// The tables that a graph is read as.
struct GraphTables: Sendable {
  private let graph: GraphDocument
  private let file: InputFile
  private let format: String
  /// The nodes that stand for each id, the first first.
  private let nodes: [GraphNode]
  private let repeats: (actors: Int, events: Int)
  private let byID: [String: GraphNode]

  init(_ graph: GraphDocument, _ file: InputFile, _ format: String) {
    self.graph = graph
    self.file = file
    self.format = format
    var byID: [String: GraphNode] = [:]
    var nodes: [GraphNode] = []
    var repeats = (actors: 0, events: 0)
    for node in graph.nodes {
      if let earlier = byID[node.id], earlier.saysTheSame(as: node) {
        if node.isEvent { repeats.events += 1 } else { repeats.actors += 1 }
        continue
      }
      if byID[node.id] == nil { byID[node.id] = node }
      nodes.append(node)
    }
    self.nodes = nodes
    self.repeats = repeats
    self.byID = byID
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.problems = graph.remarks
    imported.whereActorsStand = "the nodes of the file"
    let actors = nodes.filter { !$0.isEvent }
    imported.parts.append(part(.actors, of: actors, repeats: repeats.actors))
    if graph.isTwoMode {
      let events = nodes.filter(\.isEvent)
      imported.parts.append(part(.initiatives, of: events, repeats: repeats.events))
    }
    let isEvent = { (id: String) in byID[id]?.isEvent ?? false }
    let parts = graph.ties.filter { isEvent($0.from) != isEvent($0.to) }
    let links = graph.ties.filter { isEvent($0.from) == isEvent($0.to) }
    if !parts.isEmpty { imported.parts.append(affiliations(parts, isEvent)) }
    if !links.isEmpty { imported.parts.append(ties(links)) }
    if let relations = relations(of: links) { imported.parts.append(relations) }
    if graph.ties.isEmpty, graph.remarks.allSatisfy({ $0.severity != .error }) {
      let place = FilePlace(file: file.file)
      imported.problems.append(Diagnostic(.note, at: place, "the graph has no ties"))
    }
    return imported
  }

  /// What other rows call a node: its id, or its name where ids are but numbers.
  private func reference(to id: String) -> String {
    guard !graph.hasOwnIDs, let node = byID[id] else { return id }
    return node.label ?? node.id
  }

  private func part(_ table: Table, of nodes: [GraphNode], repeats: Int) -> TablePart {
    var columns: [TableColumn<GraphNode>] = []
    if graph.hasOwnIDs {
      columns.append(TableColumn("id", { $0.id }, at: { $0.spot.member("id") }))
    }
    columns.append(TableColumn("name", { $0.label ?? $0.id }, at: { $0.spot.member("label") }))
    let names = attributeNames(nodes.map(\.attributes), besides: ["id", "name"])
    let words = ourWords(for: names)
    columns += names.map { name in
      TableColumn(
        words[name] ?? name, { $0.attributes[name] ?? "" }, at: { $0.spot.member(name) })
    }
    var part = part(table, columns, nodes, at: { $0.spot })
    part.repeats = repeats
    return part
  }

  /// Our words for attributes of nodes that go by other ones; where a column of ours is there
  /// already, it holds.
  private func ourWords(for names: [String]) -> [String: String] {
    var words: [String: String] = [:]
    let isKumu = format == GraphFormat.kumu.title
    let others = [
      "sector": isKumu ? ["type", "element type", "group"] : ["group"],
      "note": isKumu ? ["description"] : [],
    ]
    for (word, candidates) in others where !names.contains(where: { headingKey($0) == word }) {
      let found = candidates.lazy.compactMap { key in names.first { headingKey($0) == key } }.first
      if let found { words[found] = word }
    }
    return words
  }

  private func ties(_ ties: [GraphTie]) -> TablePart {
    var columns = ends("from", "to", { ($0.from, $0.to) })
    if ties.contains(where: { $0.weight != nil }) {
      columns.append(
        TableColumn("strength", { $0.weight ?? "" }, at: { graph.spot(of: $0, .weight) }))
    }
    if ties.contains(where: { $0.direction != nil }) {
      columns.append(
        TableColumn(
          "direction", { $0.direction?.rawValue ?? "" }, at: { $0.spot.member("direction") }))
    }
    let names = attributeNames(ties.map(\.attributes), besides: ["from", "to", "strength"])
      .filter { $0 != "meaning" || !stateMeanings(ties) }
    columns += attributes(names, relation: relationName(among: names))
    var part = part(.ties, columns, ties, at: { $0.spot })
    part.direction = graph.direction.map { Tie.Direction($0) } ?? .notStated
    return part
  }

  private func stateMeanings(_ ties: [GraphTie]) -> Bool {
    let words = Set(Relation.Meaning.allCases.map(\.rawValue))
    let stated = ties.compactMap { $0.attributes["meaning"] }.filter { !$0.isEmpty }
    return !stated.isEmpty && stated.allSatisfy(words.contains)
  }

  /// The kinds of link, where the ties say what theirs means, as our own exports do.
  private func relations(of ties: [GraphTie]) -> TablePart? {
    guard stateMeanings(ties) else { return nil }
    var seen: Set<String> = []
    let kinds = ties.filter { tie in
      tie.attributes["relation"].map { !$0.isEmpty && seen.insert($0).inserted } ?? false
    }
    let columns = [("id", "relation"), ("title", "relation"), ("meaning", "meaning")].map {
      title, name in
      TableColumn<GraphTie>(
        title, { $0.attributes[name] ?? "" }, at: { $0.spot.member(name) })
    }
    return kinds.isEmpty ? nil : part(.relations, columns, kinds, at: { $0.spot })
  }

  private func affiliations(_ ties: [GraphTie], _ isEvent: (String) -> Bool) -> TablePart {
    let turned = ties.map { tie in
      var tie = tie
      if isEvent(tie.from) { (tie.from, tie.to) = (tie.to, tie.from) }
      return tie
    }
    var columns = ends("actor", "initiative", { ($0.from, $0.to) })
    if turned.contains(where: { $0.weight.map { Double($0) != 1 } ?? false }) {
      columns.append(
        TableColumn("weight", { $0.weight ?? "" }, at: { graph.spot(of: $0, .weight) }))
    }
    let names = attributeNames(
      turned.map(\.attributes), besides: ["actor", "initiative", "weight"])
    columns += attributes(names, relation: nil)
    return part(.affiliations, columns, turned, at: { $0.spot })
  }

  private func ends(
    _ from: String, _ to: String, _ both: @escaping @Sendable (GraphTie) -> (String, String)
  ) -> [TableColumn<GraphTie>] {
    [
      TableColumn(from, { reference(to: both($0).0) }, at: { graph.spot(of: $0, .from) }),
      TableColumn(to, { reference(to: both($0).1) }, at: { graph.spot(of: $0, .to) }),
    ]
  }

  private func attributes(_ names: [String], relation: String?) -> [TableColumn<GraphTie>] {
    names.map { name in
      TableColumn(
        name == relation ? "relation" : name, { $0.attributes[name] ?? "" },
        at: { $0.spot.member(name) })
    }
  }

  /// The attribute that names the kind of a tie under a word that the table does not know.
  private func relationName(among names: [String]) -> String? {
    let known = ["relation", "kind", "type", "relationship"]
    if names.contains(where: { known.contains(headingKey($0)) }) { return nil }
    return ["interaction", "connection type", "label"].first { names.contains($0) }
  }

  /// The names of the attributes in the order of first appearance.
  private func attributeNames(_ all: [[GraphAttribute]], besides taken: Set<String>) -> [String] {
    var seen = taken
    return all.joined().map(\.name).filter { seen.insert($0).inserted }
  }

  private func part<Item: Sendable>(
    _ table: Table, _ columns: [TableColumn<Item>], _ items: [Item],
    at spot: @escaping @Sendable (Item) -> Spot
  ) -> TablePart {
    var built = RowsBuilder()
    columns.forEach { built.add($0.title) }
    built.endRecord(line: items.first.map { spot($0).number } ?? 1)
    for item in items {
      columns.forEach { built.add($0.text(item)) }
      built.endRecord(line: spot(item).number)
    }
    let file = self.file.file
    let isXML = self.file.rootElement != nil
    let rows = Rows(
      built, file: file, encoding: isXML ? .utf8 : self.file.encoding ?? .utf8,
      origins: { record, field in
        guard record > 0, record <= items.count else { return FilePlace(file: file) }
        let item = items[record - 1]
        let isField = field.map(columns.indices.contains) ?? false
        return (isField ? columns[field ?? 0].spot(item) : spot(item)).place(in: file)
      })
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let list = items.first.flatMap { spot($0).list }
    var part = TablePart(
      rows, as: table, label: "\(name):\(table.id)",
      origin: list.map { "\(name)#\($0)" } ?? name, place: FilePlace(file: file))
    part.notes = ["read as \(format)"]
    return part
  }
}

/// A column of a table that is made of values.
private struct TableColumn<Item: Sendable>: Sendable {
  let title: String
  let text: @Sendable (Item) -> String
  let spot: @Sendable (Item) -> Spot

  init(
    _ title: String, _ text: @escaping @Sendable (Item) -> String,
    at spot: @escaping @Sendable (Item) -> Spot
  ) {
    self.title = title
    self.text = text
    self.spot = spot
  }
}

extension GraphNode {
  fileprivate func saysTheSame(as other: GraphNode) -> Bool {
    label == other.label && isEvent == other.isEvent && attributes == other.attributes
  }
}

extension Tie.Direction {
  fileprivate init(_ direction: GraphDirection) {
    switch direction {
    case .undirected: self = .undirected
    case .directed: self = .directed
    case .mutual: self = .mutual
    }
  }
}
