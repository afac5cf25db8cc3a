/// One cubic Bézier curve.
public struct Cubic: Sendable, Hashable {
  public let start: Point
  public let control1: Point
  public let control2: Point
  public let end: Point

  @inlinable public init(_ start: Point, _ control1: Point, _ control2: Point, _ end: Point) {
    self.start = start
    self.control1 = control1
    self.control2 = control2
    self.end = end
  }

  /// The point at a parameter from 0 (start) to 1 (end).
  @inlinable public func point(at t: Double) -> Point {
    let u = 1 - t
    let near = start * (u * u * u) + control1 * (3 * u * u * t)
    return near + control2 * (3 * u * t * t) + end * (t * t * t)
  }

  /// The direction of travel at a parameter, with length 1.
  ///
  /// Where controls coincide with an end and the derivative vanishes, the chord is used.
  public func tangent(at t: Double) -> Point {
    let u = 1 - t
    let slope =
      (control1 - start) * (u * u) + (control2 - control1) * (2 * u * t)
      + (end - control2) * (t * t)
    return slope.length > 1e-9 ? slope.unit : (end - start).unit
  }

  /// The parts before and after a parameter (de Casteljau).
  public func split(at t: Double) -> (Cubic, Cubic) {
    let a = start.mixed(with: control1, by: t)
    let b = control1.mixed(with: control2, by: t)
    let c = control2.mixed(with: end, by: t)
    let ab = a.mixed(with: b, by: t)
    let bc = b.mixed(with: c, by: t)
    let middle = ab.mixed(with: bc, by: t)
    return (Cubic(start, a, ab, middle), Cubic(middle, bc, c, end))
  }

  /// The smallest upright rectangle around the curve, exact at its turning points.
  public var bounds: Rect {
    let turns =
      Self.turns(start.x, control1.x, control2.x, end.x)
      + Self.turns(start.y, control1.y, control2.y, end.y)
    let points = [start, end] + turns.map(point(at:))
    return Rect(around: points) ?? Rect(start, Size(0, 0))
  }

  /// Parameters inside 0…1 where one coordinate turns: roots of the derivative.
  private static func turns(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> [Double] {
    let square = -a + 3 * b - 3 * c + d
    let linear = 2 * (a - 2 * b + c)
    let constant = b - a
    var roots: [Double] = []
    if abs(square) < 1e-12 {
      if abs(linear) > 1e-12 { roots = [-constant / linear] }
    } else {
      let inside = linear * linear - 4 * square * constant
      guard inside >= 0 else { return [] }
      let root = inside.squareRoot()
      roots = [(-linear + root) / (2 * square), (-linear - root) / (2 * square)]
    }
    return roots.filter { $0 > 0 && $0 < 1 }
  }
}
