import EcosystemModel
import Records

extension Table {
  static let initiatives = Table(
    "initiatives", "Initiatives", "Programmes, events, workshops and groups.",
    columns: [
      .id,
      Heading(
        "name", "the initiative's name", or: ["initiative", "programme", "title"],
        example: "Summer festival", isRequired: true),
      Heading("kind", "programme, event, workshop or group", or: ["type"]),
      Heading("date", "when it was"), Heading("place", "where it was"),
      Heading("people", "how many took part"), .source,
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, sheet["name"]),
        let (id, _) = intake.define(row, title: name, \.initiatives)
      else { return }
      var initiative = Initiative(id: id, name: name)
      initiative.kind = row.text(sheet["kind"])
      initiative.date = intake.date(row, sheet["date"])
      initiative.place = intake.ref(row, sheet["place"], \.places, \.places)
      initiative.people = intake.number(row, sheet["people"], .people).map { Int($0) }
      initiative.source = intake.source(row)
      intake.ecosystem.initiatives.append(initiative)
    }
  }

  static let affiliations = Table(
    "affiliations", "Taking part", "Who takes part in which initiative.",
    columns: [
      Heading(
        "actor", "the organisation", or: ["organisation", "organization"],
        example: "example", isRequired: true),
      Heading("initiative", "what it takes part in", or: ["programme", "event"], isRequired: true),
      Heading("role", "its part"), Heading("date", "when"), .source,
    ]
  ) { sheet, intake in
    var seen = Set<[String]>()
    sheet.eachRow(&intake) { row, intake in
      guard intake.required(row, sheet["initiative"]) != nil,
        let actor = intake.actor(row, sheet["actor"]),
        let initiative = intake.ref(row, sheet["initiative"], \.initiatives, \.initiatives)
      else { return }
      var affiliation = Affiliation(actor: actor, initiative: initiative, origin: row.origin)
      affiliation.role = row.text(sheet["role"])
      affiliation.date = intake.date(row, sheet["date"])
      affiliation.source = intake.source(row)
      let key = [
        "\(actor.number)", "\(initiative.number)", affiliation.role,
        affiliation.date?.description ?? "", affiliation.source,
      ]
      guard seen.insert(key).inserted else { return intake.merge() }
      intake.ecosystem.affiliations.append(affiliation)
    }
  }
}
