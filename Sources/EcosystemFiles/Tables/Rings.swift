import EcosystemModel
import Records

extension Table {
  static let rings = Table(
    "rings", "Rings", "The city's own rings, innermost first, instead of anchor, core and wider.",
    columns: [.id, .title("the ring's name")],
    absent: { intake in
      guard intake.present.contains("actors") else { return }
      intake.rings.adopt(
        Ring.blueprint.map { ($0.id, $0.title) },
        or: [
          "anchor": ["anchors", "anchor organisation"], "core": ["core group"],
          "wider": ["wider group", "wider network"],
        ])
    },
    read: { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let id = intake.define(row, title: title, \.rings)
        else { return }
        intake.rings.items.append(Ring(id: id, title: title))
      }
    }
  ).writing { map in
    let rows = map.rings.map { [$0.id, $0.title] }
    return rows == Ring.blueprint.map { [$0.id, $0.title] } ? [] : rows
  }
}
