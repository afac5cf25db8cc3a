import EcosystemModel
import Records

extension Table {
  static let ties = Table(
    "ties", "Links", "Who is related to whom: one statement a row.",
    columns: [
      Heading(
        "from", "one organisation",
        or: ["organisation a", "organization a", "a"], example: "example", isRequired: true),
      Heading(
        "to", "the other", or: ["organisation b", "organization b", "b"], isRequired: true),
      Heading("relation", "the kind of link", or: ["kind", "type", "relationship"], example: "works-with"),
      Heading(
        "strength", "1 share news, 2 work together, 3 plan or fund together; any number above 0",
        or: ["weight"], example: "2"),
      Heading("direction", "undirected, directed (from one to the other) or mutual"),
      Heading("date", "when it was so"),
      Heading("reported_by", "the organisation or table that said so, never a person"),
      Heading("initiative", "where it comes from; a list", or: ["initiatives"]), .source,
      Heading("note", "anything else", or: ["notes"]),
    ]
  ) { sheet, intake in
    readTies(sheet, &intake, from: sheet["from"], to: sheet["to"])
  }

  static let edges = Table(
    "edges", "Edges", "Links as network programs write them.",
    columns: [
      Heading("source", "the id of one organisation", or: ["from"], isRequired: true),
      Heading("target", "the id of the other", or: ["to"], isRequired: true),
      Heading("relation", "the kind of link", or: ["kind"]),
      Heading("type", "Directed or Undirected, or the kind of link"),
      Heading("weight", "any number above 0", or: ["strength"]),
    ]
  ) { sheet, intake in
    readTies(sheet, &intake, from: sheet["source"], to: sheet["target"])
  }
}

/// Reads the rows of either table of ties.
private func readTies(
  _ sheet: Sheet, _ intake: inout Intake, from: Sheet.Column, to: Sheet.Column
) {
  intake.ecosystem.ties.reserveCapacity(sheet.rows.count)
  let strength = sheet.table.id == "ties" ? sheet["strength"] : sheet["weight"]
  let hasDetails = sheet.table.id == "ties"
  let hasType = sheet.table.id == "edges" && sheet.has("type")
  sheet.eachRow(&intake) { row, intake in
    let a = intake.actor(row, from)
    let b = intake.actor(row, to)
    let relation = intake.relation(row, hasType: hasType)
    let value = intake.number(row, strength, .strength)
    let direction =
      hasDetails
      ? intake.choice(row, sheet["direction"], of: Tie.Direction.self)
      : hasType ? typeDirection(row) : nil
    guard let a, let b else { return }
    let stated = intake.ecosystem.relations[relation].isDirected
    let tie = Tie(
      from: a, to: b, relation: relation,
      direction: direction ?? stated.map { $0 ? .directed : .undirected } ?? .notStated,
      strength: value, origin: row.origin)
    if hasDetails, let details = intake.tieDetails(row) {
      intake.ecosystem.tieDetails[Int32(intake.ecosystem.ties.count)] = details
    }
    intake.ecosystem.ties.append(tie)
  }
}

/// Gephi writes the direction under `Type`.
private func typeDirection(_ row: borrowing Row) -> Tie.Direction? {
  Tie.Direction(rawValue: row.text(row.sheet["type"]).lowercased())
}

extension Intake {
  fileprivate mutating func relation(_ row: borrowing Row, hasType: Bool) -> Ref<Relation> {
    let column = row.sheet["relation"]
    if let cell = row.cell(column), !cell.isQuoted,
      case .one(let number) = relations.index.find(row.sheet.rows.raw(cell))
    {
      return Ref(number)
    }
    if let ref = ref(row, column, \.relations, \.relations) { return ref }
    if hasType, typeDirection(row) == nil,
      let ref = ref(row, row.sheet["type"], \.relations, \.relations)
    {
      return ref
    }
    return unnamedRelation()
  }

  /// The relation of ties that name none.
  private mutating func unnamedRelation() -> Ref<Relation> {
    if case .one(let number) = relations.index.find(unnamed) { return Ref(number) }
    ecosystem.relations.append(Relation(id: unnamed, title: unnamed))
    return Ref(relations.add(unnamed, title: unnamed))
  }

  fileprivate mutating func tieDetails(_ row: borrowing Row) -> Tie.Details? {
    let sheet = row.sheet
    var details = Tie.Details()
    details.date = date(row, sheet["date"])
    details.reportedBy = row.text(sheet["reported_by"])
    details.initiatives = refs(row, sheet["initiative"], \.initiatives, \.initiatives)
    details.source = source(row)
    details.note = row.verbatim(sheet["note"])
    let isEmpty =
      details.date == nil && details.reportedBy.isEmpty && details.initiatives.isEmpty
      && details.source.isEmpty && details.note.isEmpty
    return isEmpty ? nil : details
  }
}

private let unnamed = "link"
