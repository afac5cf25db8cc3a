import EcosystemModel
import Records

extension Table {
  static let domains = Table(
    "domains", "Domains of focus", "What the city chose to work on.",
    columns: [
      .id, .title("the domain's name"),
      Heading("parent", "the theme it belongs to, if any").naming(["domains"]),
      Heading("since", "from when it holds").dated, Heading("until", "until when").dated, .source,
    ]
  ) { sheet, intake in
    let declared = sheet.namesOfRows(sheet["title"])
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let id = intake.define(row, title: title, \.domains)
      else { return }
      var domain = Domain(id: id, title: title)
      domain.parent = intake.parent(row, among: declared, \.domains, \.parent)
      domain.since = intake.date(row, sheet["since"])
      domain.until = intake.date(row, sheet["until"])
      domain.source = intake.source(row, sheet["source"])
      intake.domains.items.append(domain)
    }
  }.writing { map in
    map.domains.map {
      [
        $0.id, $0.title, map.id($0.parent), cell($0.since), cell($0.until), $0.source,
      ]
    }
  }
}
