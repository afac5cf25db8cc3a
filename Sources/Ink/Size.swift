/// A width and a height in points (1/72 inch).
public struct Size: Sendable, Hashable {
  public var width: Double
  public var height: Double

  @inlinable public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }

  /// The same sheet turned by a quarter.
  public var turned: Size { Size(height, width) }
}
