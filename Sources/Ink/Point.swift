import Glibc

/// A place on a page, in points (1/72 inch), with *y* growing downwards.
public struct Point: Sendable, Hashable {
  public var x: Double
  public var y: Double

  @inlinable public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  public static let zero = Point(0, 0)

  @inlinable public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  @inlinable public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  @inlinable public static func * (a: Point, factor: Double) -> Point {
    Point(a.x * factor, a.y * factor)
  }

  /// The distance from the origin.
  @inlinable public var length: Double { (x * x + y * y).squareRoot() }

  @inlinable public func distance(to other: Point) -> Double { (other - self).length }

  /// This direction with length 1; zero stays zero.
  public var unit: Point { length > 0 ? self * (1 / length) : self }

  /// A quarter turn clockwise as seen on the page.
  @inlinable public var turnedRight: Point { Point(-y, x) }

  /// The point between this one (`share` 0) and another (`share` 1).
  @inlinable public func mixed(with other: Point, by share: Double) -> Point {
    self + (other - self) * share
  }

  /// The direction from the origin in radians: 0 to the right, growing clockwise on the page.
  public var angle: Double { atan2(y, x) }

  /// The point at a distance from this one; angles as in ``angle``.
  public func moved(by distance: Double, towards angle: Double) -> Point {
    Point(x + distance * cos(angle), y + distance * sin(angle))
  }
}
