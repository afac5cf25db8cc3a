/// A place in points (1/72 inch), with *y* growing downwards.
public struct LayoutPoint: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
