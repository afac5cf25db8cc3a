import Ink

/// Boxes by the squares of a grid that they touch, to find those at a point.
struct BoxGrid {
  private let origin: Point
  private let pitch: Double
  private let columns: Int
  private let rows: Int
  private var squares: [[Int32]]
  private(set) var boxes: [Rect] = []

  init(over frame: Rect, pitch: Double) {
    origin = frame.origin
    self.pitch = pitch
    columns = max(1, Int((frame.width / pitch).rounded(.up)))
    rows = max(1, Int((frame.height / pitch).rounded(.up)))
    squares = [[Int32]](repeating: [], count: columns * rows)
  }

  mutating func add(_ box: Rect) {
    let number = Int32(boxes.count)
    boxes.append(box)
    for row in line(box.minY)...line(box.maxY) {
      for column in place(box.minX)...place(box.maxX) {
        squares[row * columns + column].append(number)
      }
    }
  }

  /// The first box that holds the point and is not passed over.
  func box(at point: Point, except passed: (Int, Int)) -> Int? {
    for number in squares[line(point.y) * columns + place(point.x)] {
      let box = Int(number)
      if box != passed.0, box != passed.1, boxes[box].contains(point) { return box }
    }
    return nil
  }

  private func place(_ x: Double) -> Int {
    max(0, min(columns - 1, Int((x - origin.x) / pitch)))
  }

  private func line(_ y: Double) -> Int { max(0, min(rows - 1, Int((y - origin.y) / pitch))) }
}
