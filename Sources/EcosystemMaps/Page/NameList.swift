import EcosystemDisclosure
import EcosystemModel
import Ink

/// The pages that tell the names of marks that bear only a number.
struct NameList {
  let edition: Edition
  let actors: [Ref<Actor>]
  let sheet: Sheet

  private var type: TypeScale { sheet.type }
  private var columns: Int { 5 }
  private var pitch: Double { sheet.inside.width / Double(columns) }
  private var top: Double { sheet.inside.minY + 3 * type.heading }

  /// The items of each page, without the footer.
  var pages: [[Item]] {
    var pages: [[Item]] = []
    var (column, y) = (0, top)
    for actor in actors {
      let entry = lines(of: actor)
      let height = Double(entry.count) * step + 0.3 * step
      if y + height > sheet.footer.minY - 0.5 * step { (column, y) = (column + 1, top) }
      if pages.isEmpty || column == columns {
        column = 0
        pages.append([heading])
      }
      let at = Point(sheet.inside.minX + Double(column) * pitch, y)
      pages[pages.count - 1] += items(of: actor, entry, at: at)
      y += height
    }
    return pages
  }

  private var step: Double { Typesetter().lineHeight(size: type.column) }

  private var heading: Item {
    .text(
      Text(
        "Names by number",
        at: Point(sheet.inside.minX, sheet.inside.minY + Typesetter().ascent(size: type.heading)),
        size: type.heading, weight: .bold))
  }

  private func lines(of actor: Ref<Actor>) -> [String] {
    Typesetter().wrapped(
      String(edition.ecosystem.actors[actor].name.prefix(300)), to: pitch - 46 * type.scale,
      size: type.column, maxLines: 3)
  }

  private func items(of actor: Ref<Actor>, _ lines: [String], at: Point) -> [Item] {
    let first = at.y + Typesetter().ascent(size: type.column)
    let number = Text(
      "\(actor.number + 1)", at: Point(at.x + 28 * type.scale, first), size: type.column,
      weight: .bold, anchor: .end)
    let words = lines.enumerated().map { row, line in
      Item.text(
        Text(
          line, at: Point(at.x + 34 * type.scale, first + Double(row) * step), size: type.column))
    }
    return [.text(number)] + words
  }
}
