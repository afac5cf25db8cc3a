import EcosystemModel
import Records

extension Table {
  static let sectors = Table(
    "sectors", "Sectors", "The city's own sectors, instead of the seven of the blueprints.",
    columns: [.id, .title("the sector's name")],
    absent: { intake in
      guard intake.present.contains("actors") else { return }
      intake.sectors.adopt(
        Sector.blueprint.map { ($0.id, $0.title) },
        or: [
          "employers": ["employer", "business", "businesses"],
          "informal-learning": ["non-formal learning"],
          "culture": ["arts", "arts and culture", "culture and arts"],
          "third-sector": ["voluntary sector", "charity", "charities", "vcse", "vcs"],
          "public-services": ["public service", "public sector"],
          "learners": ["learner", "young people"],
        ])
    },
    read: { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let id = intake.define(row, title: title, \.sectors)
        else { return }
        intake.sectors.items.append(Sector(id: id, title: title))
      }
    }
  ).writing { map in
    let rows = map.sectors.map { [$0.id, $0.title] }
    return rows == Sector.blueprint.map { [$0.id, $0.title] } ? [] : rows
  }
}
