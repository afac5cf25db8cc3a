import EcosystemModel
import Records

extension Table {
  static let relations = Table(
    "relations", "Relations", "The kinds of link, and what each means.",
    columns: [
      .id, .title("the relation's name"),
      Heading("directed", "yes where it goes from one to the other", example: "no").yesNo,
      Heading("meaning", "association, flow or strain (conflict)", example: "association").offering(
        Relation.Meaning.allCases.map(\.rawValue)),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let id = intake.define(row, title: title, \.relations)
      else { return }
      var relation = Relation(id: id, title: title)
      relation.isDirected = intake.yesNo(row, sheet["directed"])
      relation.meaning =
        intake.choice(row, sheet["meaning"], of: Relation.Meaning.self) ?? .association
      intake.relations.items.append(relation)
    }
  }.writing { map in
    map.relations.map {
      [$0.id, $0.title, cell($0.isDirected), $0.meaning.rawValue]
    }
  }
}
