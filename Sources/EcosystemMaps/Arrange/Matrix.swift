import Ink

/// A table of cells with headings, in the largest letters at which all of it fits.
struct Matrix {
  struct Heading {
    let title: String
    /// Smaller, under the title.
    var fact = ""
  }

  struct Cell {
    /// A second sign beside the shade.
    let symbol: String
    let word: String
    /// Said where there is room, the most important first.
    let facts: [String]
    let paint: Paint
  }

  let rows: [Heading]
  let columns: [Heading]
  /// One row after the other; nothing where a cell has no meaning.
  let cells: [[Cell?]]
  let type: TypeScale

  private var scale: Double { type.scale }
  private var gap: Double { 5 * scale }

  /// Adds the table to a diagram; says no where a cell would be too small to be read.
  func draw(on diagram: inout Diagram, in frame: Rect) -> Bool {
    let sizes = [1.7, 1.5, 1.3, 1.15, 1, 0.9].map { max(type.leastLabel, type.label * $0) }
    // Smaller letters before facts are left out, but none below the usual size for that.
    let plans = sizes.lazy.compactMap { plan(size: $0, in: frame, isLast: false) }
    if let plan = plans.first(where: { $0.tellsAll && $0.size >= type.label }) ?? plans.first {
      add(plan, to: &diagram)
      return true
    }
    // The least letters take headings that are cut or torn, since nothing else is left.
    guard let plan = plan(size: type.leastLabel, in: frame, isLast: true) else { return false }
    add(plan, to: &diagram)
    return true
  }

  private struct Plan {
    let size: Double
    let rowHeads: [(words: Words, box: Rect)]
    let columnHeads: [(words: Words, box: Rect)]
    let boxes: [[Rect]]
    let words: [[Words?]]
    /// Whether no cell had to leave out a fact.
    let tellsAll: Bool
  }

  private func plan(size: Double, in frame: Rect, isLast: Bool) -> Plan? {
    let side = min(frame.width * 0.26, max(frame.width * 0.15, 12 * size))
    let count = Size(Double(max(1, columns.count)), Double(max(1, rows.count)))
    let width = min(20 * size, (frame.width - side) / count.width - gap)
    let heads = columns.map { words(of: $0, size: size, width: width) }
    let top = (heads.map(\.room.height).max() ?? 0) + gap
    let height = min(max(10 * size, width * 0.6), (frame.height - top) / count.height - gap)
    let pad = size * 0.5
    let room = Size(width - 2 * pad, height - 1.4 * pad)
    guard room.width > 4 * size, top < frame.height * 0.4,
      isLast || heads.allSatisfy({ $0.isWhole })
    else {
      return nil
    }
    let rowHeads = rows.map { words(of: $0, size: size, width: side - gap) }
    guard
      rowHeads.allSatisfy({ $0.room.height <= height + gap && (isLast || $0.isWhole) })
    else { return nil }
    let (small, tellsAll) = factSize(beside: size, room: room)
    var all: [[Words?]] = []
    for row in cells {
      var line: [Words?] = []
      for cell in row {
        guard let cell else {
          line.append(nil)
          continue
        }
        guard let words = words(in: cell, size: size, small: small, room: room) else { return nil }
        line.append(words)
      }
      all.append(line)
    }
    let boxes = rows.indices.map { row in
      columns.indices.map { column in
        Rect(
          x: frame.minX + side + Double(column) * (width + gap),
          y: frame.minY + top + Double(row) * (height + gap), width: width, height: height)
      }
    }
    return Plan(
      size: size,
      rowHeads: rowHeads.enumerated().map { row, words in
        let y = frame.minY + top + Double(row) * (height + gap) + (height - words.room.height) / 2
        return (words, Rect(Point(frame.minX, y), words.room))
      },
      columnHeads: heads.enumerated().map { column, words in
        let x = frame.minX + side + Double(column) * (width + gap)
        let y = frame.minY + top - gap - words.room.height
        return (words, Rect(x: x, y: y, width: width, height: words.room.height))
      }, boxes: boxes, words: all, tellsAll: tellsAll)
  }

  private func words(of heading: Heading, size: Double, width: Double) -> Words {
    Words(
      [
        .init(text: heading.title, size: size, weight: .bold, maxLines: 6),
        .init(
          text: heading.fact, size: max(type.leastLabel, size * 0.86), colour: Palette.softInk,
          maxLines: 3),
      ], width: width)
  }

  /// The largest letters in which most cells tell all their facts, the same for every cell.
  private func factSize(beside size: Double, room: Size) -> (size: Double, tellsAll: Bool) {
    let all = cells.flatMap { $0.compactMap(\.self) }
    var best = (size: max(type.leastLabel, size * 0.86), count: -1)
    for share in [0.86, 0.7, 0.5] where best.count < all.count {
      let small = max(type.leastLabel, size * share)
      let count = all.count {
        words(in: $0, telling: $0.facts.count, size: size, small: small, room: room) != nil
      }
      if count > best.count { best = (small, count) }
    }
    return (best.size, best.count == all.count)
  }

  /// The word of a cell and as many facts as have room; nothing where not even the word has.
  private func words(in cell: Cell, size: Double, small: Double, room: Size) -> Words? {
    (0...cell.facts.count).reversed().lazy.compactMap { count in
      words(in: cell, telling: count, size: size, small: small, room: room)
    }.first
  }

  private func words(
    in cell: Cell, telling count: Int, size: Double, small: Double, room: Size
  ) -> Words? {
    let head = Words.Part(text: cell.word, size: size, weight: .bold, lead: cell.symbol)
    let facts = cell.facts.prefix(count).map { Words.Part(text: $0, size: small) }
    let words = Words([head] + facts, width: room.width)
    let fits = words.room.height <= room.height && words.room.width <= room.width
    return fits && (words.isWhole || count == 0) ? words : nil
  }

  private func add(_ plan: Plan, to diagram: inout Diagram) {
    for (words, box) in plan.columnHeads + plan.rowHeads {
      diagram.captions.append(.init(words.texts(in: box)))
    }
    let pad = plan.size * 0.5
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        guard let cell, let words = plan.words[row][column] else { continue }
        let box = plan.boxes[row][column]
        let title = "\(rows[row].title), \(columns[column].title): "
        diagram.areas.append(
          .init(
            .rectangle(box, rounded: 4 * scale), cell.paint,
            title: title + ([cell.word] + cell.facts).joined(separator: ", ")))
        let top = max(pad * 0.7, (box.height - words.room.height) / 2)
        let halo = cell.paint.hatch == nil ? nil : cell.paint.fill
        let at = Rect(Point(box.minX + pad, box.minY + top), words.room)
        diagram.captions.append(.init(words.texts(in: at, halo: halo)))
        diagram.cells.append(
          .init(
            box: box,
            lines: [rows[row].title, columns[column].title, cell.word] + cell.facts,
            fill: cell.paint.fill ?? .white))
      }
    }
  }
}
