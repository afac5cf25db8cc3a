import EcosystemModel
import Records

extension Table {
  static let ties = Table(
    "ties", "Links", "Who is related to whom: one statement a row.",
    columns: [
      Heading(
        "from", "one organisation", or: ["organisation a", "organization a", "a"],
        example: "example", isRequired: true
      ).naming(["actors"], begins: true),
      Heading(
        "to", "the other", or: ["organisation b", "organization b", "b"], isRequired: true
      ).naming(["actors"], begins: true),
      Heading(
        "relation", "the kind of link", or: ["kind", "type", "relationship"],
        example: "works-with"
      ).naming(["relations"]),
      Heading(
        "strength", "1 share news, 2 work together, 3 plan or fund together; any number above 0",
        or: ["weight"], example: "2"
      ).counting("strength"),
      Heading("direction", "undirected, directed (from one to the other) or mutual").offering(
        Tie.Direction.allCases.filter { $0 != .notStated }.map(\.rawValue)),
      Heading("date", "when it was so").dated,
      Heading("reported_by", "the organisation or table that said so, never a person"),
      Heading("initiative", "where it comes from; a list", or: ["initiatives"]).naming([
        "initiatives"
      ]), .source, .note,
    ]
  ) { sheet, intake in
    let columns = DetailColumns(sheet)
    let tieColumns = TieColumns(
      from: sheet["from"], to: sheet["to"], strength: sheet["strength"],
      kind: [columns.relation, columns.direction], details: columns.all)
    intake.readTies(sheet, tieColumns) { row, intake in
      let relation = intake.relation(row, columns.relation)
      let stated = intake.choice(row, columns.direction, of: Tie.Direction.self)
      return TieKind(
        relation: relation,
        direction: stated ?? intake.usualDirection(of: relation) ?? sheet.part.direction)
    } details: { row, intake in
      intake.tieDetails(row, columns)
    }
  }.writing { map in
    map.ties.enumerated().map { number, tie in
      let details = map.tieDetails[Int32(number)] ?? Tie.Details()
      return [
        map.id(tie.from), map.id(tie.to), map.relations[tie.relation].id,
        tie.isStrengthStated ? cell(tie.strength) : "", tie.direction.rawValue,
        cell(details.date), details.reportedBy,
        cell(details.initiatives.map { map.initiatives[$0].id }), details.source, details.note,
      ]
    }
  }.dated { map in map.ties.indices.map { map.tieDetails[Int32($0)]?.date } }
}

/// Where the columns stand that only the table of ties has.
private struct DetailColumns {
  let relation, direction, date, reportedBy, initiative, source, note: Sheet.Column

  /// The columns of what few ties carry.
  var all: [Sheet.Column] { [date, reportedBy, initiative, source, note] }

  init(_ sheet: Sheet) {
    (relation, direction, date) = (sheet["relation"], sheet["direction"], sheet["date"])
    (reportedBy, initiative) = (sheet["reported_by"], sheet["initiative"])
    (source, note) = (sheet["source"], sheet["note"])
  }
}

extension Intake {
  fileprivate mutating func tieDetails(
    _ row: borrowing Row, _ columns: borrowing DetailColumns
  ) -> Tie.Details? {
    var details = Tie.Details()
    details.date = date(row, columns.date)
    details.reportedBy = row.text(columns.reportedBy)
    details.mayNamePerson = mayNamePerson(details.reportedBy, row, columns.reportedBy)
    details.initiatives = refs(row, columns.initiative, \.initiatives)
    details.source = source(row, columns.source)
    details.note = row.verbatim(columns.note)
    let isEmpty =
      details.date == nil && details.reportedBy.isEmpty && details.initiatives.isEmpty
      && details.source.isEmpty && details.note.isEmpty
    return isEmpty ? nil : details
  }

  /// Whether who told of a tie is neither an organisation of the map nor a table; told of each once.
  private mutating func mayNamePerson(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column
  ) -> Bool {
    guard !name.isEmpty, !isTable(name) else { return false }
    if let known = reporters[name] { return known }
    let mayBePerson = actors.find(name, among: ecosystem.actors) == .none
    reporters[name] = mayBePerson
    if mayBePerson {
      warn(
        row, column, "'\(shortened(name))' is no organisation of the map and no table",
        hint: "write the organisation, or a table such as 'table 3': never a person's name")
    }
    return mayBePerson
  }

  /// `table 3`, `Table B` or `Workshop 2, table 3`.
  private func isTable(_ name: String) -> Bool {
    slug(name).split(separator: "-").contains("table")
  }
}
