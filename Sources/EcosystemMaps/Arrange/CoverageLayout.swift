import Ink

/// Where the cells of the coverage view stand; cells stay within a sensible size.
struct CoverageLayout {
  private let origin: Point
  /// The size of every cell.
  let cell: Size
  private let gap: Double
  private let headings: Size

  /// - Parameter hasNames: Whether cells name providers, which takes all the room there is.
  init(frame: Rect, rows: Int, columns: Int, scale: Double, hasNames: Bool = false) {
    gap = 7 * scale
    let rows = Double(max(1, rows))
    let columns = Double(max(1, columns))
    let side = min(160 * scale, max(90 * scale, frame.width * 0.2))
    let top = 46 * scale
    headings = Size(side, top)
    let width = (frame.width - side - gap * columns) / columns
    let height = (frame.height - top - gap * rows) / rows
    let highest = hasNames ? 560 * scale : rows <= 3 ? 300 * scale : 230 * scale
    cell = Size(width, min(height, max(highest, width * 0.42)))
    origin = frame.origin
  }

  func box(_ row: Int, _ column: Int) -> Rect {
    Rect(
      x: origin.x + headings.width + gap + Double(column) * (cell.width + gap),
      y: origin.y + headings.height + gap + Double(row) * (cell.height + gap),
      width: cell.width, height: cell.height)
  }

  func rowHeading(_ row: Int) -> Rect {
    let box = box(row, 0)
    return Rect(x: origin.x, y: box.minY, width: headings.width - gap, height: box.height)
  }

  func columnHeading(_ column: Int) -> Rect {
    let box = box(0, column)
    return Rect(x: box.minX, y: origin.y, width: box.width, height: headings.height)
  }
}
