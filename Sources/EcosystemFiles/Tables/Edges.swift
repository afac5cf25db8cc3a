import EcosystemModel
import Records

extension Table {
  static let edges = Table(
    "edges", "Edges", "Links as network programs write them.",
    columns: [
      Heading("source", "the id of one organisation", or: ["from"], isRequired: true).naming(
        ["actors"], begins: true),
      Heading("target", "the id of the other", or: ["to"], isRequired: true).naming(
        ["actors"], begins: true),
      Heading("relation", "the kind of link", or: ["kind"]),
      Heading("type", "Directed or Undirected, or the kind of link"),
      Heading("weight", "any number above 0", or: ["strength"]),
    ]
  ) { sheet, intake in
    let (relation, type) = (sheet["relation"], sheet["type"])
    let columns = TieColumns(
      from: sheet["source"], to: sheet["target"], strength: sheet["weight"],
      kind: [relation, type])
    intake.readTies(sheet, columns) { row, intake in
      guard type.position != nil else {
        let kind = intake.relation(row, relation)
        return TieKind(relation: kind, direction: intake.usualDirection(of: kind) ?? .notStated)
      }
      let direction = typeDirection(row.text(type))
      let isNamed = !row.text(relation).isEmpty || direction != nil
      let kind = intake.relation(row, isNamed ? relation : type)
      return TieKind(
        relation: kind, direction: intake.usualDirection(of: kind) ?? direction ?? .notStated)
    }
  }
}

/// The direction that Gephi writes under `Type`; nothing where the word is a kind of link.
private func typeDirection(_ word: String) -> Tie.Direction? {
  let key = matchingKey(word)
  return Tie.Direction.allCases.first { $0 != .notStated && $0.rawValue == key }
}
