import Ink
import Testing
import TieNetwork

@testable import EcosystemMaps

/// Boxes by squares, beside looking at each of them.
@Suite struct NearbyTests {
  private static func box(_ random: inout SplitMix64) -> Rect {
    Rect(
      x: random.within(-300, 3000), y: random.within(-300, 900), width: random.within(0, 90),
      height: random.within(0, 30))
  }

  private static func found(_ nearby: inout Nearby, touching box: Rect) -> [Int] {
    var numbers: [Int] = []
    nearby.visit(touching: box) { number, other in
      #expect(other.intersects(box))
      numbers.append(number)
      return true
    }
    return numbers.sorted()
  }

  @Test func allThatTouchAreVisitedOnceAfterManyMoves() {
    var random = SplitMix64(seed: 7)
    var boxes = (0..<120).map { _ in Self.box(&random) }
    var nearby = Nearby(boxes, pitch: 20)
    for round in 0..<400 {
      let moved = round % boxes.count
      boxes[moved] = Self.box(&random)
      nearby.move(moved, to: boxes[moved])
      #expect(nearby[moved] == boxes[moved])
      let search = Self.box(&random).inset(by: -15)
      let wanted = boxes.indices.filter { boxes[$0].intersects(search) }
      #expect(Self.found(&nearby, touching: search) == wanted)
    }
  }

  @Test func aVisitEndsWhenItIsTold() {
    let box = Rect(x: 0, y: 0, width: 10, height: 10)
    var nearby = Nearby([box, box, box], pitch: 20)
    var count = 0
    nearby.visit(touching: box) { _, _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test func theFirstBoxAtAPointIsFound() {
    var random = SplitMix64(seed: 8)
    let frame = Rect(x: 0, y: 0, width: 800, height: 600)
    let boxes = (0..<90).map { _ in Self.box(&random) }
    let grid = BoxGrid(boxes, over: frame, pitch: 32)
    for _ in 0..<2000 {
      let point = Point(random.within(0, 800), random.within(0, 600))
      let passed = (Int(random.unit() * 90), Int(random.unit() * 90))
      let wanted = boxes.indices.first {
        $0 != passed.0 && $0 != passed.1 && boxes[$0].contains(point)
      }
      #expect(grid.box(at: point, except: passed) == wanted)
    }
  }

  /// Widths in ems grow with the letters, so that no name is broken anew.
  @Test func namesInOtherSizesHaveTheSameLines() {
    let names = [
      "Learning Partnership of the Old Dockyard", "Tŷ Pawb", String(repeating: "m", count: 90),
    ]
    for name in names {
      let first = NameLines(name, size: 9, widths: [10, 13, 16])
      for size in [5.3, 9, 11.7] {
        let again = NameLines(name, size: size, widths: [10, 13, 16])
        let scaled = first.scaled(to: size)
        #expect(scaled.lines == again.lines && scaled.room == again.room && scaled.size == size)
        #expect(scaled.isWhole == again.isWhole && scaled.name == again.name)
      }
    }
  }
}
