public import Ink

/// One line of "How to read it", made from the rule that draws what it explains.
public enum LegendEntry: Sendable, Hashable {
  case sector(SectorSign)
  case line(LineSign, isDirected: Bool, width: Double)
  /// Up to three marks with the values that they stand for.
  case sizes(SizeScale)
  /// The widths of strengths 1, 2 and 3.
  case strengths([Double], Colour)
  case swatch(Paint, symbol: String, symbolColour: Colour, text: String)
  case words(String)
}
