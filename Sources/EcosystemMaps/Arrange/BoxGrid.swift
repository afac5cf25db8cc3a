import Ink

/// Boxes by the squares of a grid that they touch, to find those at a point.
struct BoxGrid {
  private let origin: Point
  private let pitch: Double
  private let columns: Int
  private let rows: Int
  private let boxes: [Rect]
  /// The boxes of all squares, square after square, and where each square's begin.
  private var members: [Int32] = []
  private var starts: [Int32]

  init(_ boxes: [Rect], over frame: Rect, pitch: Double) {
    origin = frame.origin
    self.pitch = pitch
    columns = max(1, Int((frame.width / pitch).rounded(.up)))
    rows = max(1, Int((frame.height / pitch).rounded(.up)))
    self.boxes = boxes
    starts = [Int32](repeating: 0, count: columns * rows + 1)
    for box in boxes { forEachSquare(touching: box) { starts[$0 + 1] += 1 } }
    for square in 1..<starts.count { starts[square] += starts[square - 1] }
    members = [Int32](repeating: 0, count: Int(starts[columns * rows]))
    var next = starts
    for (number, box) in boxes.enumerated() {
      forEachSquare(touching: box) { square in
        members[Int(next[square])] = Int32(number)
        next[square] += 1
      }
    }
  }

  /// The first box that holds the point and is not passed over.
  func box(at point: Point, except passed: (Int, Int)) -> Int? {
    let square = line(point.y) * columns + place(point.x)
    for at in Int(starts[square])..<Int(starts[square + 1]) {
      let box = Int(members[at])
      if box != passed.0, box != passed.1, boxes[box].contains(point) { return box }
    }
    return nil
  }

  private func forEachSquare(touching box: Rect, _ body: (Int) -> Void) {
    for row in line(box.minY)...line(box.maxY) {
      for column in place(box.minX)...place(box.maxX) { body(row * columns + column) }
    }
  }

  private func place(_ x: Double) -> Int {
    max(0, min(columns - 1, Int((x - origin.x) / pitch)))
  }

  private func line(_ y: Double) -> Int { max(0, min(rows - 1, Int((y - origin.y) / pitch))) }
}
