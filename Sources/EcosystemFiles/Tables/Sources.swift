import EcosystemModel
import Records

extension Table {
  static let sources = Table(
    "sources", "Sources", "What the other tables cite.",
    columns: [
      .id, .title("the source's title"), Heading("url", "where it is"),
      Heading("date", "when it was published").dated,
      Heading("retrieved", "when it was read").dated,
      Heading("licence", "how it may be used"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let id = intake.define(row, title: title, \.sources)
      else { return }
      var source = CitedSource(id: id, title: title)
      source.url = row.text(sheet["url"])
      source.date = intake.date(row, sheet["date"])
      source.retrieved = intake.date(row, sheet["retrieved"])
      source.licence = row.text(sheet["licence"])
      intake.sources.items.append(source)
    }
  }.writing { map in
    map.sources.map {
      [
        $0.id, $0.title, $0.url, cell($0.date), cell($0.retrieved), $0.licence,
      ]
    }
  }.dated { $0.sources.map(\.date) }
}
