import EcosystemModel
import Records

/// Nodes and edges as network programs write them, where nodes are of two kinds and edges run
/// between the kinds: organisations, and the initiatives that they take part in.
struct TwoModes {
  /// Organisations, initiatives and who takes part; empty where all nodes are organisations.
  private(set) var parts: [TablePart] = []
  /// What was assumed, or why the two kinds were not told apart.
  private(set) var remark: Diagnostic?

  private let nodes: Rows
  private let edges: Rows
  private let nodeHeading: HeadingRow
  private let edgeHeading: HeadingRow
  private let mode: Int

  /// Nothing where no column of the nodes tells two kinds.
  init?(nodes: Rows, edges: Rows) {
    guard let nodeHeading = HeadingRow.find(in: nodes, for: .nodes),
      let edgeHeading = HeadingRow.find(in: edges, for: .edges),
      let mode = Self.modeColumn(of: nodeHeading), edgeHeading.missing(of: .edges).isEmpty
    else { return nil }
    (self.nodes, self.edges, self.nodeHeading) = (nodes, edges, nodeHeading)
    (self.edgeHeading, self.mode) = (edgeHeading, mode)
    let found = self.found
    guard found.kinds.count == 2 else { return nil }
    let ends = ends(of: found)
    let within = ends.filter { $0.from == $0.to }.count
    if within == 0, !ends.isEmpty {
      let event = eventKind(found.kinds, ends)
      parts = parts(found, event)
      remark = note(event)
    } else if nodeHeading.keys[mode] != "type" {
      remark = doubt(found.kinds, within: within)
    }
  }

  /// Where a heading tells the kind of each node; nothing where it has no such column.
  static func modeColumn(of heading: HeadingRow) -> Int? {
    ["mode", "bipartite", "type"].lazy.compactMap { heading.keys.firstIndex(of: $0) }.first
  }

  /// The rows of the nodes, the kinds in the order in which they appear, and the kind of each id.
  private struct Found {
    var rows: [(cells: [PlacedText], kind: String)] = []
    var kinds: [String] = []
    var kind: [String: String] = [:]
  }

  private var found: Found {
    var found = Found()
    let positions = nodeHeading.positions(of: .nodes)
    for cells in texts(of: nodes, below: nodeHeading) {
      let kind = mode < cells.count ? matchingKey(cells[mode].text) : ""
      if !kind.isEmpty, !found.kinds.contains(kind) { found.kinds.append(kind) }
      if found.kinds.count > 2 { break }
      found.rows.append((cells, kind))
      for at in positions.prefix(2).compactMap(\.self) where at < cells.count {
        let key = matchingKey(cells[at].text)
        found.kind[key] = found.kind[key] ?? kind
      }
    }
    return found
  }

  /// The kinds of the two ends of each edge whose ends are known.
  private func ends(of found: Found) -> [(from: String, to: String)] {
    let positions = edgeHeading.positions(of: .edges)
    return texts(of: edges, below: edgeHeading).compactMap { cells in
      let kinds = positions.prefix(2).compactMap { at in
        at.flatMap { $0 < cells.count ? found.kind[matchingKey(cells[$0].text)] : nil }
      }
      return kinds.count == 2 ? (kinds[0], kinds[1]) : nil
    }
  }

  /// The kind that organisations take part in: by its word, else that to which edges lead, else
  /// the one that is met second.
  private func eventKind(_ kinds: [String], _ ends: [(from: String, to: String)]) -> String {
    let words: Set = [
      "event", "events", "initiative", "initiatives", "programme", "programmes", "project",
      "projects", "group", "groups", "club", "clubs", "board", "boards", "meeting", "meetings",
    ]
    if let named = kinds.first(where: { words.contains($0) }) { return named }
    if nodeHeading.keys[mode] == "bipartite", kinds.contains("1") { return "1" }
    let goals = Set(ends.map(\.to))
    return goals.count == 1 ? goals.first ?? kinds[1] : kinds[1]
  }

  private func parts(_ found: Found, _ event: String) -> [TablePart] {
    var actors = PartDraft(.actors)
    var initiatives = PartDraft(.initiatives)
    for row in found.rows {
      var cells = named(row.cells, nodeHeading, as: .nodes)
      let id = cells["id"]
      cells["name"] = cells["label"] ?? id
      cells["label"] = nil
      let place = row.cells.first?.place ?? FilePlace(file: nodes.file)
      if row.kind == event {
        initiatives.add(cells, at: place)
      } else {
        actors.add(cells, at: place)
      }
    }
    var affiliations = PartDraft(.affiliations)
    for row in texts(of: edges, below: edgeHeading) {
      var cells = named(row, edgeHeading, as: .edges)
      var ends = [cells["source"], cells["target"]]
      if ends[0].map({ found.kind[matchingKey($0.text)] == event }) ?? false { ends.reverse() }
      cells["actor"] = ends[0]
      cells["initiative"] = ends[1]
      cells["source"] = nil
      cells["target"] = nil
      affiliations.add(cells, at: row.first?.place ?? FilePlace(file: edges.file))
    }
    let format = "nodes and edges of two kinds"
    return [
      actors.part(of: InputFile([], file: nodes.file), format: format),
      initiatives.part(of: InputFile([], file: nodes.file), format: format),
      affiliations.part(of: InputFile([], file: edges.file), format: format),
    ]
  }

  /// The filled cells of a row by the table's columns, or else by their headings.
  private func named(
    _ cells: [PlacedText], _ heading: HeadingRow, as table: Table
  ) -> [String: PlacedText] {
    let positions = heading.positions(of: table)
    var found: [String: PlacedText] = [:]
    for (at, cell) in cells.enumerated() where !cell.text.isEmpty && at < heading.titles.count {
      let column = positions.firstIndex { $0 == at }.map { table.columns[$0].id }
      found[column ?? heading.titles[at]] = cell
    }
    return found
  }

  private func texts(of rows: Rows, below heading: HeadingRow) -> [[PlacedText]] {
    var cells: [Rows.Cell] = []
    return (heading.record + 1..<max(heading.record + 1, rows.count)).compactMap { record in
      rows.read(record, into: &cells)
      let texts = cells.map { PlacedText(rows.text($0), at: rows.place(of: $0)) }
      return texts.allSatisfy { $0.text.isEmpty } ? nil : texts
    }
  }

  private func note(_ event: String) -> Diagnostic {
    Diagnostic(
      .note, at: FilePlace(file: nodes.file),
      "the nodes are of two kinds by '\(shortened(nodeHeading.titles[mode]))': those of the kind "
        + "'\(shortened(event))' were read as initiatives, and edges as taking part",
      hint: "for organisations alone, take the column out")
  }

  private func doubt(_ kinds: [String], within: Int) -> Diagnostic {
    let links = within == 1 ? "1 edge links" : "\(within) edges link"
    return Diagnostic(
      .warning, at: FilePlace(file: nodes.file),
      "'\(shortened(nodeHeading.titles[mode]))' tells two kinds of nodes, and \(links) two of one "
        + "kind: all nodes were read as organisations",
      hint:
        "if '\(shortened(kinds[1]))' are events or the like, list those in initiatives.csv, and "
        + "who takes part in affiliations.csv")
  }
}
