import EcosystemModel
import Records

extension Table {
  static let sectors = Table(
    "sectors", "Sectors", "The city's own sectors, instead of the seven of the blueprints.",
    columns: [.id, .title("the sector's name")],
    absent: { intake in
      guard intake.present.contains("actors") else { return }
      for sector in Sector.blueprint { _ = intake.sectors.add(sector.id, title: sector.title) }
      intake.sectors.policy = .standard
    },
    read: { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let id = intake.define(row, title: title, \.sectors)
        else { return }
        intake.sectors.items.append(Sector(id: id, title: title))
      }
    })
}
