import EcosystemModel
import Records

extension Table {
  static let rings = Table(
    "rings", "Rings", "The city's own rings, innermost first, instead of anchor, core and wider.",
    columns: [.id, .title("the ring's name")],
    absent: { intake in
      guard intake.present.contains("actors") else { return }
      for ring in Ring.blueprint { _ = intake.rings.add(ring.id, title: ring.title) }
      intake.rings.policy = .standard
    },
    read: { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let id = intake.define(row, title: title, \.rings)
        else { return }
        intake.rings.items.append(Ring(id: id, title: title))
      }
    })
}
