/// One line of text in DejaVu Sans.
public struct Text: Sendable, Hashable {
  public enum Weight: Sendable, Hashable { case regular, bold }
  public enum Anchor: Sendable, Hashable { case start, middle, end }

  public var string: String
  /// Where the baseline starts, has its middle or ends, as ``anchor`` says.
  public var at: Point
  /// The height of the em in points.
  public var size: Double
  public var weight: Weight
  public var italic: Bool
  public var anchor: Anchor
  public var colour: Colour
  /// A pale outline behind the letters, which keeps them readable over lines.
  public var halo: Colour?
  /// The halo's reach beyond the letters in points.
  public var haloWidth: Double
  /// Radians, clockwise on the page, about ``at``.
  public var rotation: Double
  public var opacity: Double

  public init(
    _ string: String, at: Point, size: Double, weight: Weight = .regular, italic: Bool = false,
    anchor: Anchor = .start, colour: Colour = Palette.ink, halo: Colour? = nil,
    haloWidth: Double = 1.5, rotation: Double = 0, opacity: Double = 1
  ) {
    self.string = string
    self.at = at
    self.size = size
    self.weight = weight
    self.italic = italic
    self.anchor = anchor
    self.colour = colour
    self.halo = halo
    self.haloWidth = haloWidth
    self.rotation = rotation
    self.opacity = opacity
  }
}
