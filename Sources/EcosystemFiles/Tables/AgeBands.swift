import EcosystemModel
import Records

extension Table {
  static let ageBands = Table(
    "age_bands", "Age bands", "The ages that are told apart, both ends included.",
    columns: [
      .id, Heading("title", "the band's name; its ages if empty", or: ["name"], example: "14–16"),
      Heading("from", "the youngest age", example: "14", isRequired: true).counting("years"),
      Heading("to", "the oldest age", example: "16", isRequired: true).counting("years"),
    ]
  ) { sheet, intake in
    let (from, to) = (sheet["from"], sheet["to"])
    sheet.eachRow(&intake) { row, intake in
      guard intake.required(row, from) != nil, intake.required(row, to) != nil else { return }
      let low = intake.number(row, from, .age).map { Int($0) }
      let high = intake.number(row, to, .age).map { Int($0) }
      guard let low, let high, intake.isUpright(row, low, high, from, to) else { return }
      let given = row.verbatim(sheet["title"])
      let title = given.isEmpty ? "\(low)–\(high)" : given
      guard let id = intake.define(row, title: title, \.ageBands) else { return }
      intake.ageBands.items.append(AgeBand(id: id, title: title, from: low, to: high))
    }
  }.writing { map in
    map.ageBands.map {
      [$0.id, $0.title, "\($0.from)", "\($0.to)"]
    }
  }
}
