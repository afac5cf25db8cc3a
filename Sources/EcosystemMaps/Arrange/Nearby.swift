import Ink

/// Boxes by the squares of the plane that they touch, to find those that touch another.
///
/// The plane repeats after some squares, so that boxes may lie anywhere.
/// - Complexity: near O(1) to find or move a box where boxes are spread, O(*n*) in one heap.
struct Nearby {
  /// Squares along either side before they repeat; a power of 2.
  private static let side = 64
  private static let none: Int32 = -1

  /// A box in a square, and the entry after it there.
  private struct Entry {
    var box: Int32
    var next: Int32
  }

  private let pitch: Double
  private var boxes: [Rect]
  /// The first entry of each square.
  private var first = [Int32](repeating: none, count: side * side)
  private var entries: [Entry] = []
  /// The first entry that no square uses.
  private var free = none
  /// The number of the search that last found each box.
  private var found: [UInt32]
  private var search: UInt32 = 0
  init(_ boxes: [Rect], pitch: Double) {
    self.pitch = max(1, pitch)
    self.boxes = boxes
    found = boxes.map { _ in 0 }
    entries.reserveCapacity(4 * boxes.count)
    for (number, box) in boxes.enumerated() { enter(number, squares(touching: box)) }
  }

  subscript(number: Int) -> Rect { boxes[number] }

  mutating func move(_ number: Int, to new: Rect) {
    let (before, after) = (squares(touching: boxes[number]), squares(touching: new))
    boxes[number] = new
    guard before != after else { return }
    leave(number, before)
    enter(number, after)
  }

  /// Visits all that a box touches, each once, in an order that only the moves so far decide.
  ///
  /// - Parameter wantsMore: Told the number and the box of each; no further ones follow on `false`.
  mutating func visit(touching box: Rect, _ wantsMore: (Int, Rect) -> Bool) {
    search &+= 1
    let squares = squares(touching: box)
    for row in squares.rows {
      for column in squares.columns {
        var place = first[Self.square(row, column)]
        while place != Self.none {
          let number = Int(entries[Int(place)].box)
          place = entries[Int(place)].next
          guard found[number] != search else { continue }
          found[number] = search
          let other = boxes[number]
          if other.intersects(box), !wantsMore(number, other) { return }
        }
      }
    }
  }

  private mutating func enter(_ number: Int, _ squares: Squares) {
    for row in squares.rows {
      for column in squares.columns {
        let square = Self.square(row, column)
        let entry = Entry(box: Int32(number), next: first[square])
        if free == Self.none {
          first[square] = Int32(entries.count)
          entries.append(entry)
        } else {
          first[square] = free
          free = entries[Int(free)].next
          entries[Int(first[square])] = entry
        }
      }
    }
  }

  private mutating func leave(_ number: Int, _ squares: Squares) {
    for row in squares.rows {
      for column in squares.columns {
        let square = Self.square(row, column)
        var (last, place) = (Self.none, first[square])
        while place != Self.none, entries[Int(place)].box != Int32(number) {
          (last, place) = (place, entries[Int(place)].next)
        }
        guard place != Self.none else { continue }
        if last == Self.none {
          first[square] = entries[Int(place)].next
        } else {
          entries[Int(last)].next = entries[Int(place)].next
        }
        entries[Int(place)].next = free
        free = place
      }
    }
  }

  private struct Squares: Equatable {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>
  }

  private static func square(_ row: Int, _ column: Int) -> Int {
    (row & (side - 1)) * side + (column & (side - 1))
  }

  private func squares(touching box: Rect) -> Squares {
    Squares(columns: steps(box.minX, box.maxX), rows: steps(box.minY, box.maxY))
  }

  private func steps(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    func step(_ value: Double) -> Int {
      Int((max(-1e9, min(1e9, value)) / pitch).rounded(.down))
    }
    let first = step(low)
    return first...max(first, min(step(high), first + Self.side - 1))
  }
}
