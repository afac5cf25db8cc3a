import EcosystemModel
import Records

extension Table {
  static let groups = Table(
    "groups", "Groups of learners", "The groups whose chances are told apart.",
    columns: [.id, Heading("title", "the group's name", or: ["name", "group"], isRequired: true)],
    isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let id = intake.define(row, title: title, \.groups)
      else { return }
      intake.groups.items.append(LearnerGroup(id: id, title: title))
    }
  }.writing { map in
    map.groups.map {
      [$0.id, $0.title]
    }
  }
}
