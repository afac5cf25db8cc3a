import Ink

/// Text set from the top of a column downwards.
struct Flow {
  let column: Rect
  let scale: Double
  private(set) var y: Double
  private(set) var items: [Item] = []

  init(in column: Rect, scale: Double) {
    self.column = column
    self.scale = scale
    y = column.minY
  }

  var left: Double { column.maxY - y }

  mutating func skip(_ height: Double) { y += height }

  mutating func add(_ drawn: [Item], height: Double) {
    items += drawn
    y += height
  }

  /// Sets a text, wrapped, an indent from the left.
  mutating func set(
    _ text: String, size: Double, weight: Text.Weight = .regular, colour: Colour = Palette.ink,
    indent: Double = 0, inset: Double = 0, maxLines: Int? = nil
  ) {
    let typesetter = Typesetter()
    let lines = typesetter.wrapped(
      String(text.prefix(2000)), to: column.width - indent - inset, size: size, weight: weight,
      maxLines: maxLines)
    for line in lines {
      let at = Point(column.minX + indent, y + typesetter.ascent(size: size))
      items.append(.text(Text(line, at: at, size: size, weight: weight, colour: colour)))
      y += typesetter.lineHeight(size: size) * 1.06
    }
  }

  mutating func rule(_ colour: Colour, width: Double) {
    let line = Path.line(from: Point(column.minX, y), to: Point(column.maxX, y))
    items.append(.path(line, Paint(stroke: colour, width: width)))
  }

  /// Puts a ground behind what was set since a place in the column.
  mutating func back(from top: Double, fill: Colour) {
    let box = Rect(x: column.minX, y: top, width: column.width, height: y - top)
    items.insert(.path(.rectangle(box, rounded: 4 * scale), Paint(fill: fill)), at: 0)
  }
}
