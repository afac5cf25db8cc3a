/// The room that one thing needs, in points (1/72 inch).
public struct LayoutBox: Sendable, Hashable {
  public var width: Double
  public var height: Double

  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}
