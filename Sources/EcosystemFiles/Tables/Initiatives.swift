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
      Heading("date", "when it was").dated,
      Heading("place", "where it was").naming(["places"]).telling,
      Heading("people", "how many took part").counting("people"), .source,
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, sheet["name"]),
        let id = intake.define(row, title: name, \.initiatives)
      else { return }
      var initiative = Initiative(id: id, name: name)
      initiative.kind = row.text(sheet["kind"])
      initiative.date = intake.date(row, sheet["date"])
      initiative.place = intake.ref(row, sheet["place"], \.places)
      initiative.people = intake.number(row, sheet["people"], .people).map { Int($0) }
      initiative.source = intake.source(row, sheet["source"])
      intake.initiatives.items.append(initiative)
    }
  }.writing { map in
    map.initiatives.map {
      [
        $0.id, $0.name, $0.kind, cell($0.date), map.id($0.place), cell($0.people), $0.source,
      ]
    }
  }.dated { $0.initiatives.map(\.date) }
}
