import Ink

/// A ruler of 100 mm, which tells whether a print is true to size.
struct CheckRuler {
  /// The left end of its line.
  let at: Point
  var size = 6.5

  static let length = Paper.points(millimetres: 100)

  var items: [Item] {
    let ticks = (0...10).map { tick -> Item in
      let x = at.x + Paper.points(millimetres: Double(tick) * 10)
      let height = Paper.points(millimetres: tick.isMultiple(of: 5) ? 2.5 : 1.5)
      return .path(
        .line(from: Point(x, at.y), to: Point(x, at.y - height)),
        Paint(stroke: Palette.ink, width: 0.6))
    }
    let line = Path.line(from: at, to: Point(at.x + Self.length, at.y))
    let words = Text(
      "100 mm: measure it; if it is not, print again at 100 %",
      at: Point(at.x + Self.length / 2, at.y + size * 1.15), size: size, anchor: .middle,
      colour: Palette.softInk)
    return [.path(line, Paint(stroke: Palette.ink, width: 0.6))] + ticks + [.text(words)]
  }
}
