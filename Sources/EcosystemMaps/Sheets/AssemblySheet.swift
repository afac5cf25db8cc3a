import EcosystemDisclosure
import Ink

/// How the tiles go together: a small picture with their outlines and tags, the steps, a ruler.
struct AssemblySheet {
  let poster: Page
  let tiling: Tiling
  let isBlackAndWhite: Bool

  private var inside: Rect { Rect(.zero, tiling.sheet).inset(by: Tiling.inset) }
  private var isLying: Bool { tiling.sheet.width > tiling.sheet.height }

  var page: Page {
    Page(
      size: tiling.sheet, title: "\(poster.title) · how to put it together",
      description: "\(tiling.count) tiles in \(tiling.rows) rows and \(tiling.columns) columns",
      language: poster.language,
      items: picture(below: isLying ? inside.minY : told.end + 14) + told.items)
  }

  /// Where the words stand.
  private var column: Rect {
    isLying
      ? Rect(inside.origin, Size(inside.width * 0.38, inside.height - 30))
      : Rect(inside.origin, Size(inside.width, inside.height * 0.4))
  }

  /// The poster in small under the outlines of its tiles.
  private func picture(below top: Double) -> [Item] {
    let left = isLying ? column.maxX + 18 : inside.minX
    let room = Size(inside.maxX - left, inside.maxY - top - (isLying ? 0 : 42))
    let scale = min(room.width / poster.size.width, room.height / poster.size.height)
    let size = Size(poster.size.width * scale, poster.size.height * scale)
    let origin = Point(left, top)
    let whole = Rect(origin, size)
    let window = Window(on: poster.items, part: poster.bounds, at: origin, scale: scale)
    var items: [Item] = [
      .window(window), .path(.rectangle(whole), Paint(fill: .white, opacity: 0.55)),
    ]
    for row in 0..<tiling.rows {
      for column in 0..<tiling.columns { items += outline(row, column, from: origin, scale) }
    }
    return items + [.path(.rectangle(whole), Paint(stroke: Palette.ink, width: 0.8))]
  }

  private func outline(
    _ row: Int, _ column: Int, from origin: Point, _ scale: Double
  ) -> [Item] {
    let part = tiling.part(row: row, column: column)
    let box = Rect(
      origin + part.origin * scale, Size(part.width * scale, part.height * scale))
    let size = max(6, min(22, min(box.width * 0.24, box.height * 0.4)))
    let middle = Point(box.centre.x, box.centre.y + Typesetter().capHeight(size: size) / 2)
    return [
      .path(
        .rectangle(box.inset(by: 0.6)),
        Paint(
          stroke: Palette.strain, width: 0.9, dash: (row + column).isMultiple(of: 2) ? [] : [4, 2])),
      .text(
        Text(
          tiling.tag(row: row, column: column), at: middle, size: size, weight: .bold,
          anchor: .middle, halo: .white, haloWidth: 2.5)),
    ]
  }

  /// The words and the ruler, and where the words end.
  private var told: (items: [Item], end: Double) {
    var flow = Flow(in: column, scale: 1)
    flow.set("How to put it together", size: 17, weight: .bold)
    flow.skip(3)
    flow.set(poster.title, size: 10.5, colour: Palette.softInk, maxLines: 2)
    flow.skip(8)
    let note = PrintersNote(
      for: [Page](repeating: Page(size: tiling.sheet, title: ""), count: tiling.count + 1),
      isBlackAndWhite: isBlackAndWhite)
    flow.set(
      "\(counted(tiling.count, "tile", "tiles")) in \(counted(tiling.rows, "row", "rows")) "
        + "and \(counted(tiling.columns, "column", "columns")); neighbours share 10 mm.",
      size: 10)
    flow.skip(4)
    flow.set("For the printer: \(note.words).", size: 9, colour: Palette.softInk)
    flow.skip(8)
    for (number, step) in steps.enumerated() {
      let top = flow.y
      flow.set(step, size: 10, indent: 16)
      let below = flow.y
      flow.add(
        [
          .text(
            Text(
              "\(number + 1)", at: Point(column.minX, top + Typesetter().ascent(size: 10)),
              size: 10, weight: .bold))
        ], height: 0)
      flow.skip(max(0, below - flow.y) + 3)
    }
    let ruler = CheckRuler(at: Point(inside.minX, inside.maxY - 10), size: 8)
    return (flow.items + ruler.items, flow.y)
  }

  private var steps: [String] {
    [
      "Print this page first. Measure the ruler: it must be 100 mm long.",
      "Print the tiles at 100 %. Lay them out by their tags as in the picture.",
      "Of every tile but those of the first column, cut the left edge along its crop marks; "
        + "of every tile but those of the first row, the upper edge.",
      "Glue each row from the left: the cut edge goes 10 mm over its neighbour, so that the "
        + "targets in the margins meet and the drawing runs on.",
      "Glue the rows from the top in the same way; trim the outer edges last.",
    ]
  }
}
