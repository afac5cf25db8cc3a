/// An upright rectangle in points, given by its top left corner and its size.
public struct Rect: Sendable, Hashable {
  public var origin: Point
  public var size: Size

  @inlinable public init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  @inlinable public init(x: Double, y: Double, width: Double, height: Double) {
    self.init(Point(x, y), Size(width, height))
  }

  @inlinable public init(centre: Point, size: Size) {
    self.init(Point(centre.x - size.width / 2, centre.y - size.height / 2), size)
  }

  /// The smallest rectangle that holds every point; nil for none.
  public init?(around points: some Collection<Point>) {
    guard let first = points.first else { return nil }
    var low = first
    var high = first
    for point in points.dropFirst() {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    self.init(low, Size(high.x - low.x, high.y - low.y))
  }

  @inlinable public var minX: Double { origin.x }
  @inlinable public var minY: Double { origin.y }
  @inlinable public var maxX: Double { origin.x + size.width }
  @inlinable public var maxY: Double { origin.y + size.height }
  @inlinable public var width: Double { size.width }
  @inlinable public var height: Double { size.height }
  @inlinable public var centre: Point {
    Point(origin.x + size.width / 2, origin.y + size.height / 2)
  }

  /// Top left, top right, bottom right, bottom left.
  public var corners: [Point] {
    [origin, Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
  }

  @inlinable public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  @inlinable public func contains(_ other: Rect) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }

  /// Whether the two share an area; rectangles that only touch do not.
  @inlinable public func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// The shared area; nil where there is none.
  public func intersection(_ other: Rect) -> Rect? {
    guard intersects(other) else { return nil }
    let x = max(minX, other.minX)
    let y = max(minY, other.minY)
    return Rect(
      x: x, y: y, width: min(maxX, other.maxX) - x, height: min(maxY, other.maxY) - y)
  }

  @inlinable public func union(_ other: Rect) -> Rect {
    let x = min(minX, other.minX)
    let y = min(minY, other.minY)
    return Rect(
      x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
  }

  /// Smaller by a margin on every side, larger by a negative one; never below an empty size.
  @inlinable public func inset(by margin: Double) -> Rect { inset(x: margin, y: margin) }

  @inlinable public func inset(x: Double, y: Double) -> Rect {
    Rect(
      centre: centre, size: Size(max(0, width - 2 * x), max(0, height - 2 * y)))
  }

  @inlinable public func moved(by offset: Point) -> Rect { Rect(origin + offset, size) }
}
