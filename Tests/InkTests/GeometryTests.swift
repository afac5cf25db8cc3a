import Glibc
import Ink
import Testing

@Test func rectanglesMeetAndHold() {
  let a = Rect(x: 0, y: 0, width: 10, height: 10)
  #expect(!a.intersects(Rect(x: 10, y: 0, width: 5, height: 5)))
  let b = Rect(x: 6, y: 8, width: 10, height: 10)
  #expect(a.intersection(b) == Rect(x: 6, y: 8, width: 4, height: 2))
  #expect(a.union(b) == Rect(x: 0, y: 0, width: 16, height: 18))
  #expect(a.inset(by: 2) == Rect(x: 2, y: 2, width: 6, height: 6))
  #expect(a.contains(Point(10, 10)) && !a.contains(b))
}

/// The curve (0,0) (0,8) (6,8) (6,0) rises to y = 6 at its middle.
@Test func aCubicIsMeasuredExactly() {
  let curve = Cubic(Point(0, 0), Point(0, 8), Point(6, 8), Point(6, 0))
  #expect(curve.point(at: 0.5) == Point(3, 6))
  #expect(curve.tangent(at: 0.5) == Point(1, 0))
  #expect(curve.bounds == Rect(x: 0, y: 0, width: 6, height: 6))
  let (left, right) = curve.split(at: 0.5)
  #expect(left.end == Point(3, 6) && right.start == Point(3, 6))
}

@Test func aCircleIsRound() throws {
  let circle = Path.circle(centre: Point(5, 5), radius: 100)
  let bounds = try #require(circle.bounds)
  #expect(abs(bounds.minX + 95) < 1e-3 && abs(bounds.maxY - 105) < 1e-3)
  var here = Point.zero
  for step in circle.steps {
    if case .curve(let a, let b, let end) = step {
      let middle = Cubic(here, a, b, end).point(at: 0.5)
      #expect(abs(middle.distance(to: Point(5, 5)) - 100) < 1e-3)
      here = end
    } else if case .move(let point) = step {
      here = point
    }
  }
}

/// Corners of the outline give its area by the shoelace sum.
@Test(arguments: Shape.allCases.filter { $0 != .circle })
func everyShapeCoversTheAreaOfItsCircle(shape: Shape) {
  let corners = shape.path(centre: Point(3, 4), radius: 10).steps.compactMap { step in
    switch step {
    case .move(let point), .line(let point): point
    default: Point?.none
    }
  }
  let pairs = zip(corners, corners.dropFirst() + corners.prefix(1))
  let area = abs(pairs.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  #expect(abs(area - 100 * .pi) < 1e-6)
  let reach = corners.map { $0.distance(to: Point(3, 4)) }.max() ?? 0
  #expect(abs(reach - shape.reach(radius: 10)) < 1e-9)
}

/// ISO 216 in millimetres at 72 points to 25.4 mm.
@Test func papersAreExact() throws {
  let a3 = try #require(Paper(named: "a3"))
  #expect(abs(a3.landscape.width - 1190.55) < 0.005)
  #expect(abs(a3.landscape.height - 841.89) < 0.005)
  #expect(Paper(named: "B4") == nil)
}
