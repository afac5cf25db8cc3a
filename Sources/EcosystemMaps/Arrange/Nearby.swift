import Ink

/// Boxes by the squares of the plane that they touch, to find those that touch another.
///
/// The plane repeats after some squares, so that boxes may lie anywhere.
/// - Complexity: near O(1) to find or move a box where boxes are spread, O(*n*) in one heap.
struct Nearby {
  /// Squares along either side before they repeat; a power of 2.
  private static let side = 64

  private let pitch: Double
  private var boxes: [Rect]
  private var squares = [[Int32]](repeating: [], count: side * side)
  /// The number of the search that last found each box.
  private var found: [UInt32]
  private var search: UInt32 = 0

  init(_ boxes: [Rect], pitch: Double) {
    self.pitch = max(1, pitch)
    self.boxes = boxes
    found = boxes.map { _ in 0 }
    for (number, box) in boxes.enumerated() {
      for square in touched(by: box) { squares[square].append(Int32(number)) }
    }
  }

  subscript(number: Int) -> Rect { boxes[number] }

  mutating func move(_ number: Int, to new: Rect) {
    let (before, after) = (touched(by: boxes[number]), touched(by: new))
    boxes[number] = new
    guard before != after else { return }
    for square in before {
      if let place = squares[square].firstIndex(of: Int32(number)) {
        squares[square].swapAt(place, squares[square].count - 1)
        squares[square].removeLast()
      }
    }
    for square in after { squares[square].append(Int32(number)) }
  }

  /// All that a box touches, by number.
  mutating func all(touching box: Rect) -> [Int] {
    search &+= 1
    var near: [Int] = []
    for square in touched(by: box) {
      for number in squares[square] where found[Int(number)] != search {
        found[Int(number)] = search
        if boxes[Int(number)].intersects(box) { near.append(Int(number)) }
      }
    }
    return near.sorted()
  }

  private func touched(by box: Rect) -> [Int] {
    let (across, down) = (steps(box.minX, box.maxX), steps(box.minY, box.maxY))
    var touched: [Int] = []
    touched.reserveCapacity(across.count * down.count)
    for row in down {
      for column in across {
        touched.append((row & (Self.side - 1)) * Self.side + (column & (Self.side - 1)))
      }
    }
    return touched
  }

  private func steps(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    func step(_ value: Double) -> Int {
      Int((max(-1e9, min(1e9, value)) / pitch).rounded(.down))
    }
    let first = step(low)
    return first...max(first, min(step(high), first + Self.side - 1))
  }
}
