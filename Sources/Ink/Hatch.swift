import Glibc

/// A pattern that reads in black and white too: lines or dots over an area.
///
/// Lines sit on a grid through the page's origin, so that neighbouring areas with the same hatch
/// meet. Drawn as strokes under a clip, hence the same in every format.
public struct Hatch: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case lines, crossed, dots }

  public var kind: Kind
  /// The direction of the lines in radians.
  public var angle: Double
  public var spacing: Double
  public var width: Double
  public var colour: Colour

  public init(
    _ kind: Kind, angle: Double = .pi / 4, spacing: Double = 4, width: Double = 0.7,
    colour: Colour = Palette.ink
  ) {
    self.kind = kind
    self.angle = angle
    self.spacing = spacing
    self.width = width
    self.colour = colour
  }

  public static func lines(angle: Double, colour: Colour = Palette.ink) -> Hatch {
    Hatch(.lines, angle: angle, colour: colour)
  }

  public static func crossed(angle: Double = .pi / 4, colour: Colour = Palette.ink) -> Hatch {
    Hatch(.crossed, angle: angle, colour: colour)
  }

  public static func dots(colour: Colour = Palette.ink) -> Hatch {
    Hatch(.dots, width: 1.3, colour: colour)
  }

  /// The paint of the strokes; dots are round caps of strokes without length.
  func paint(opacity: Double) -> Paint {
    Paint(
      stroke: colour, width: width, dash: kind == .dots ? [0, pitch] : [],
      cap: kind == .dots ? .round : .butt, opacity: opacity)
  }

  /// The strokes that cover an area; none for an area that no paper has.
  func strokes(over area: Rect) -> Path {
    guard (0...20_000).contains(area.width), (0...20_000).contains(area.height) else {
      return Path()
    }
    var path = parallels(at: angle, over: area)
    if kind == .crossed { path.append(parallels(at: angle + .pi / 2, over: area)) }
    return path
  }

  /// The spacing, kept from falling so low that an area would need endless lines.
  private var pitch: Double { max(0.5, onPage(spacing)) }

  private func parallels(at angle: Double, over area: Rect) -> Path {
    let along = Point(cos(onPage(angle)), sin(onPage(angle)))
    let across = along.turnedRight
    let (start, end) = span(of: area, on: along)
    let (first, last) = span(of: area, on: across)
    var path = Path()
    for row in first...last {
      let shift = across * (Double(row) * pitch)
      path.move(to: along * (Double(start) * pitch) + shift)
      path.line(to: along * (Double(end) * pitch) + shift)
    }
    return path
  }

  /// The first and last grid line that an area reaches across an axis.
  private func span(of area: Rect, on axis: Point) -> (low: Int, high: Int) {
    let values = area.corners.map { (onPage($0.x) * axis.x + onPage($0.y) * axis.y) / pitch }
    let low = (values.min() ?? 0).rounded(.down)
    let high = (values.max() ?? 0).rounded(.up)
    return (Int(low), Int(max(low, high)))
  }
}
