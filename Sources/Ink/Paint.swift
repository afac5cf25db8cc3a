/// How an outline is filled and stroked, with lengths in points.
public struct Paint: Sendable, Hashable {
  public enum Cap: Sendable, Hashable { case butt, round }

  public var fill: Colour?
  public var stroke: Colour?
  public var width: Double
  /// Lengths of strokes and gaps in turn; empty = solid, `[0, 4]` with round caps = dots.
  public var dash: [Double]
  public var cap: Cap
  /// From 0 (not seen) to 1.
  public var opacity: Double
  /// Drawn over the fill and under the stroke.
  public var hatch: Hatch?

  public init(
    fill: Colour? = nil, stroke: Colour? = nil, width: Double = 1, dash: [Double] = [],
    cap: Cap = .butt, opacity: Double = 1, hatch: Hatch? = nil
  ) {
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dash = dash
    self.cap = cap
    self.opacity = opacity
    self.hatch = hatch
  }

  /// The dash, or none where it has a negative part or no length: both would stop cairo.
  var validDash: [Double] {
    let parts = dash.map(onPage)
    return parts.allSatisfy({ $0 >= 0 }) && parts.contains(where: { $0 > 0 }) ? parts : []
  }
}
