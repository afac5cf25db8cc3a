import Glibc

/// An outline of lines and cubic curves.
///
/// Angles are in radians, 0 to the right and growing clockwise on the page. Arcs become curves as
/// they are added.
public struct Path: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public private(set) var steps: [Step] = []

  public init() {}

  public var isEmpty: Bool { steps.isEmpty }

  public mutating func move(to point: Point) { steps.append(.move(point)) }

  public mutating func line(to point: Point) { steps.append(.line(point)) }

  public mutating func curve(to end: Point, _ control1: Point, _ control2: Point) {
    steps.append(.curve(control1, control2, end))
  }

  public mutating func close() { steps.append(.close) }

  public mutating func append(_ other: Path) { steps += other.steps }

  /// Adds an arc, joined by a line to what is there; `to` below `from` runs anticlockwise.
  ///
  /// Each piece spans an eighth of a turn at most: off by less than 5 millionths of the radius.
  public mutating func arc(centre: Point, radius: Double, from: Double, to: Double) {
    let first = centre.moved(by: radius, towards: from)
    steps.append(steps.isEmpty || steps.last == .close ? .move(first) : .line(first))
    let pieces = max(1, Int((abs(to - from) / (.pi / 4) - 1e-9).rounded(.up)))
    let step = (to - from) / Double(pieces)
    let reach = radius * 4 / 3 * tan(step / 4)
    for piece in 0..<pieces {
      let a = from + step * Double(piece)
      let b = a + step
      let start = centre.moved(by: radius, towards: a)
      let end = centre.moved(by: radius, towards: b)
      curve(
        to: end, start.moved(by: reach, towards: a + .pi / 2),
        end.moved(by: -reach, towards: b + .pi / 2))
    }
  }

  /// The smallest upright rectangle around the outline, exact for curves; nil when empty.
  public var bounds: Rect? {
    var here = Point.zero
    var box: Rect?
    func add(_ part: Rect) { box = box?.union(part) ?? part }
    for step in steps {
      switch step {
      case .move(let point), .line(let point):
        add(Rect(point, Size(0, 0)))
        here = point
      case .curve(let control1, let control2, let end):
        add(Cubic(here, control1, control2, end).bounds)
        here = end
      case .close: break
      }
    }
    return box
  }
}
