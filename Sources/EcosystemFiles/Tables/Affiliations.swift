import EcosystemModel
import Records

extension Table {
  static let affiliations = Table(
    "affiliations", "Taking part", "Who takes part in which initiative.",
    columns: [
      Heading(
        "actor", "the organisation", or: ["organisation", "organization"],
        example: "example", isRequired: true
      ).naming(["actors"], begins: true),
      Heading("initiative", "what it takes part in", or: ["programme", "event"], isRequired: true)
        .naming(["initiatives"]),
      Heading("role", "its part"), Heading("date", "when").dated, .source,
    ]
  ) { sheet, intake in
    var seen: Set<Statement> = []
    sheet.eachRow(&intake) { row, intake in
      let actor = intake.actor(row, sheet["actor"])
      let isNamed = intake.required(row, sheet["initiative"]) != nil
      let initiative = isNamed ? intake.ref(row, sheet["initiative"], \.initiatives) : nil
      let date = intake.date(row, sheet["date"])
      let source = intake.source(row, sheet["source"])
      guard let actor, let initiative else { return }
      var affiliation = Affiliation(actor: actor, initiative: initiative, origin: row.origin)
      affiliation.role = row.text(sheet["role"])
      affiliation.date = date
      affiliation.source = source
      guard seen.insert(Statement(affiliation)).inserted else { return intake.merge() }
      intake.ecosystem.affiliations.append(affiliation)
    }
  }.writing { map in
    map.affiliations.map {
      [
        map.id($0.actor), map.initiatives[$0.initiative].id, $0.role, cell($0.date), $0.source,
      ]
    }
  }.dated { $0.affiliations.map(\.date) }
}

/// What an affiliation says, wherever it stands: rows that say the same are one.
private struct Statement: Hashable {
  let actor: Ref<Actor>
  let initiative: Ref<Initiative>
  let role: String
  let date: PartialDate?
  let source: String

  init(_ affiliation: Affiliation) {
    actor = affiliation.actor
    initiative = affiliation.initiative
    role = affiliation.role
    date = affiliation.date
    source = affiliation.source
  }
}
