import Ink

/// Boxes in columns from left to right, and lines between them that keep clear of other boxes.
///
/// A line that passes a column takes a place of its own there. Each column is put into the order
/// of the mean places of what its boxes are joined to, a fixed number of times; then each box goes
/// as near to these as the boxes above and below allow (pool-adjacent-violators).
struct Layers {
  /// What stands in a column: a box, or the place of a line that passes.
  private struct Slot {
    let height: Double
    var neighbours: [Int] = []
    var y = 0.0
  }

  let frame: Rect
  /// The width of a box, and of a column.
  let boxWidth: Double
  private let pitch: Double
  private let gap: Double
  private let layer: [Int]
  private var slots: [Slot]
  private var columns: [[Int]]
  /// The slots that each line passes, with its ends.
  private var ways: [[Int]] = []

  /// - Parameters:
  ///   - heights: One a box; boxes are `boxWidth` wide.
  ///   - layer: The column of each box.
  ///   - order: Boxes in the order to begin with.
  ///   - links: From a column to one at its right.
  init(
    heights: [Double], layer: [Int], order: [Int], links: [(from: Int, to: Int)], in frame: Rect,
    columnCount: Int, gap: Double
  ) {
    self.frame = frame
    self.gap = gap
    self.layer = layer
    pitch = frame.width / Double(max(1, columnCount))
    boxWidth = Self.boxWidth(in: frame, columnCount: columnCount)
    slots = heights.map { Slot(height: $0) }
    columns = Array(repeating: [], count: columnCount)
    for box in order { columns[layer[box]].append(box) }
    for link in links { addWay(from: link.from, to: link.to) }
    for turn in 0..<12 { sort(fromLeft: turn.isMultiple(of: 2)) }
    settle()
  }

  /// Boxes take most of a column, lines the rest.
  static func boxWidth(in frame: Rect, columnCount: Int) -> Double {
    columnCount < 2
      ? min(frame.width, 400)
      : frame.width / Double(columnCount) * (columnCount > 5 ? 0.8 : 0.76)
  }

  /// Whether every column has room for its boxes.
  var fits: Bool {
    columns.allSatisfy { column in
      column.reduce(-gap) { $0 + slots[$1].height + gap } <= frame.height
    }
  }

  private mutating func addWay(from: Int, to: Int) {
    var way = [from]
    for column in (layer[from] + 1)..<max(layer[from] + 1, layer[to]) {
      slots.append(Slot(height: gap * 0.3))
      columns[column].append(slots.count - 1)
      way.append(slots.count - 1)
    }
    way.append(to)
    for (a, b) in zip(way, way.dropFirst()) {
      slots[a].neighbours.append(b)
      slots[b].neighbours.append(a)
    }
    ways.append(way)
  }

  private mutating func sort(fromLeft: Bool) {
    var place = [Double](repeating: 0, count: slots.count)
    for column in columns {
      for (row, slot) in column.enumerated() {
        place[slot] = (Double(row) + 0.5) / Double(max(1, column.count))
      }
    }
    for number in fromLeft ? Array(columns.indices) : columns.indices.reversed() {
      let means = columns[number].map { slot in
        let own = slots[slot].neighbours.map { place[$0] }
        return own.isEmpty ? place[slot] : own.reduce(0, +) / Double(own.count)
      }
      let order = columns[number].indices.sorted { (means[$0], $0) < (means[$1], $1) }
      columns[number] = order.map { columns[number][$0] }
      for (row, slot) in columns[number].enumerated() {
        place[slot] = (Double(row) + 0.5) / Double(max(1, columns[number].count))
      }
    }
  }

  /// Spreads each column evenly, then draws boxes towards their neighbours.
  private mutating func settle() {
    for column in columns {
      let room = frame.height - column.reduce(0) { $0 + slots[$1].height }
      let space = max(gap * 0.2, room / Double(column.count + 1))
      var y = frame.minY + (column.isEmpty ? 0 : space)
      for slot in column {
        slots[slot].y = y + slots[slot].height / 2
        y += slots[slot].height + space
      }
    }
    for turn in 0..<24 {
      for number in turn.isMultiple(of: 2) ? Array(columns.indices) : columns.indices.reversed() {
        pull(columns[number])
      }
    }
  }

  private mutating func pull(_ column: [Int]) {
    let wanted = column.map { slot -> Double in
      let own = slots[slot].neighbours.map { slots[$0].y }
      return own.isEmpty
        ? slots[slot].y : slots[slot].y * 0.3 + own.reduce(0, +) / Double(own.count) * 0.7
    }
    var (pools, offset) = ([(sum: Double, count: Int)](), 0.0)
    var offsets: [Double] = []
    for (row, slot) in column.enumerated() {
      if row > 0 { offset += (slots[column[row - 1]].height + slots[slot].height) / 2 + gap }
      offsets.append(offset)
      pools.append((wanted[row] - offset, 1))
      while pools.count > 1,
        pools[pools.count - 2].sum / Double(pools[pools.count - 2].count)
          > pools[pools.count - 1].sum / Double(pools[pools.count - 1].count)
      {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    let level = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    for (row, slot) in column.enumerated() {
      let low = frame.minY + slots[column[0]].height / 2
      let high = frame.maxY - slots[column[column.count - 1]].height / 2 - offset
      slots[slot].y = max(low, min(max(low, high), level[row])) + offsets[row]
    }
  }

  private func left(_ column: Int) -> Double {
    columns.count < 2
      ? frame.minX
      : frame.minX + Double(column) * (frame.width - boxWidth) / Double(columns.count - 1)
  }

  func box(_ box: Int) -> Rect {
    let slot = slots[box]
    return Rect(
      x: left(layer[box]), y: slot.y - slot.height / 2, width: boxWidth, height: slot.height)
  }

  /// The pieces of a line, from the right side of one box to the left side of another.
  func pieces(ofLink number: Int) -> [Cubic] {
    let way = ways[number]
    var column = layer[way[0]]
    var pieces: [Cubic] = []
    for (a, b) in zip(way, way.dropFirst()) {
      let start = Point(left(column) + boxWidth, slots[a].y)
      let end = Point(left(column + 1), slots[b].y)
      let reach = Point((end.x - start.x) * 0.5, 0)
      pieces.append(Cubic(start, start + reach, end - reach, end))
      column += 1
      if b != way[way.count - 1] {
        let across = end + Point(boxWidth, 0)
        pieces.append(
          Cubic(end, end.mixed(with: across, by: 0.33), end.mixed(with: across, by: 0.67), across))
      }
    }
    return pieces
  }
}
