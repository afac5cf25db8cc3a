import Ink

/// A poster's tiles, each with crop and register marks, its tag and a check ruler in its margin.
struct TileSheets {
  let poster: Page
  let tiling: Tiling

  private var inset: Double { Tiling.inset }
  private static func mm(_ length: Double) -> Double { Paper.points(millimetres: length) }

  var pages: [Page] {
    (0..<tiling.rows).flatMap { row in
      (0..<tiling.columns).map { column in page(row, column) }
    }
  }

  private func page(_ row: Int, _ column: Int) -> Page {
    let part = tiling.part(row: row, column: column)
    let area = Rect(Point(inset, inset), part.size)
    let window = Window(on: poster.items, part: part, at: area.origin)
    let tag = tiling.tag(row: row, column: column)
    let marks = cropMarks(area) + registerMarks(area, row, column) + words(tag, row, column)
    return Page(
      size: tiling.sheet, title: "\(poster.title) · tile \(tag)",
      description: "Tile \(tag) of a poster in \(tiling.count) tiles",
      language: poster.language,
      items: [
        .group(Group(id: "tile", class: "tile", items: [.window(window)])),
        .group(Group(id: "marks", class: "marks", items: marks)),
      ])
  }

  /// Hairlines outside the four corners, along which the sheet is cut.
  private func cropMarks(_ area: Rect) -> [Item] {
    let (near, far) = (Self.mm(1.5), Self.mm(6))
    let paint = Paint(stroke: Palette.ink, width: 0.4)
    let sides = [(area.minX, -1.0), (area.maxX, 1.0)]
    let ends = [(area.minY, -1.0), (area.maxY, 1.0)]
    return sides.flatMap { x, outX in
      ends.flatMap { y, outY -> [Item] in
        [
          .path(
            .line(from: Point(x + outX * near, y), to: Point(x + outX * far, y)), paint),
          .path(
            .line(from: Point(x, y + outY * near), to: Point(x, y + outY * far)), paint),
        ]
      }
    }
  }

  /// Targets in the margin over the middle of each overlap: those of two neighbours meet.
  private func registerMarks(_ area: Rect, _ row: Int, _ column: Int) -> [Item] {
    let (half, off) = (Tiling.overlap / 2, Self.mm(3.6))
    var places: [Point] = []
    let xs =
      (column > 0 ? [area.minX + half] : [])
      + (column < tiling.columns - 1 ? [area.maxX - half] : [])
    for x in xs { places += [Point(x, area.minY - off), Point(x, area.maxY + off)] }
    let ys =
      (row > 0 ? [area.minY + half] : []) + (row < tiling.rows - 1 ? [area.maxY - half] : [])
    for y in ys { places += [Point(area.minX - off, y), Point(area.maxX + off, y)] }
    return places.flatMap(target)
  }

  private func target(at centre: Point) -> [Item] {
    let (radius, reach) = (Self.mm(1.1), Self.mm(1.8))
    let paint = Paint(stroke: Palette.ink, width: 0.4)
    return [
      .path(.circle(centre: centre, radius: radius), paint),
      .path(
        .line(from: Point(centre.x - reach, centre.y), to: Point(centre.x + reach, centre.y)), paint
      ),
      .path(
        .line(from: Point(centre.x, centre.y - reach), to: Point(centre.x, centre.y + reach)), paint
      ),
    ]
  }

  /// The tag and the ruler below, what the tile is a part of above: as near to the tile as they can
  /// be, since many printers print no nearer to the edge than 4 mm.
  private func words(_ tag: String, _ row: Int, _ column: Int) -> [Item] {
    let typesetter = Typesetter()
    let below = tiling.sheet.height - inset + Self.mm(4.6)
    let left = inset + Self.mm(12)
    let ruler = CheckRuler(
      at: Point(
        tiling.sheet.width - inset - Self.mm(12) - CheckRuler.length,
        tiling.sheet.height - inset + Self.mm(3.2)), size: 5.5)
    let place = "row \(row + 1) of \(tiling.rows), column \(column + 1) of \(tiling.columns)"
    let line = "\(tag) · \(place) · print at 100 % · \(poster.title)"
    let title = typesetter.wrapped(
      line, to: tiling.sheet.width - 2 * left, size: 7, maxLines: 1)
    return [
      .text(Text(tag, at: Point(left, below), size: 12, weight: .bold)),
      .text(Text(title.first ?? tag, at: Point(left, inset - Self.mm(2)), size: 7)),
    ] + ruler.items
  }
}
