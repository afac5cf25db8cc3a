import Ink

/// The pages that tell what the sheet only points to: names by number, texts without room.
struct NameList {
  let title: String
  let entries: [Diagram.IndexEntry]
  let columns: Int
  /// Of one entry, at most.
  let maxLines: Int
  let sheet: Sheet

  private var type: TypeScale { sheet.type }
  private var pitch: Double { sheet.inside.width / Double(columns) }
  private var top: Double { sheet.inside.minY + 3 * type.heading }

  /// The items of each page, without the footer.
  var pages: [[Item]] {
    var pages: [[Item]] = []
    var (column, y) = (0, top)
    for entry in entries {
      let lines = lines(of: entry)
      let height = Double(lines.count) * step + 0.3 * step
      if y + height > sheet.footer.minY - 0.5 * step { (column, y) = (column + 1, top) }
      if pages.isEmpty || column == columns {
        column = 0
        pages.append([heading])
      }
      let at = Point(sheet.inside.minX + Double(column) * pitch, y)
      pages[pages.count - 1] += items(entry.label, lines, at: at)
      y += height
    }
    return pages
  }

  private var step: Double { Typesetter().lineHeight(size: type.column) }

  private var heading: Item {
    .text(
      Text(
        title,
        at: Point(sheet.inside.minX, sheet.inside.minY + Typesetter().ascent(size: type.heading)),
        size: type.heading, weight: .bold))
  }

  private func lines(of entry: Diagram.IndexEntry) -> [String] {
    Typesetter().wrapped(
      entry.words, to: pitch - 46 * type.scale, size: type.column, maxLines: maxLines)
  }

  private func items(_ label: String, _ lines: [String], at: Point) -> [Item] {
    let first = at.y + Typesetter().ascent(size: type.column)
    let number = Text(
      label, at: Point(at.x + 28 * type.scale, first), size: type.column, weight: .bold,
      anchor: .end)
    let words = lines.enumerated().map { row, line in
      Item.text(
        Text(
          line, at: Point(at.x + 34 * type.scale, first + Double(row) * step), size: type.column))
    }
    return [.text(number)] + words
  }
}
