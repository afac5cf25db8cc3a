import Glibc

/// Measures text in DejaVu Sans, the same on screen and on paper.
///
/// Lengths are in points and grow in proportion to the size. Safe to call from several threads.
public struct Typesetter: Sendable {
  public init() {}

  /// The advance of one line.
  public func width(
    of text: String, size: Double, weight: Text.Weight = .regular, italic: Bool = false
  ) -> Double {
    text.isEmpty ? 0 : Ruler.width(.init(text: text, weight: weight, italic: italic)) * size
  }

  /// The reach of the tallest letters above the baseline.
  public func ascent(size: Double) -> Double { Ruler.reach().ascent * size }

  /// The reach of the lowest letters below the baseline, as a positive length.
  public func descent(size: Double) -> Double { Ruler.reach().descent * size }

  /// The distance from one baseline to the next.
  public func lineHeight(size: Double) -> Double { ascent(size: size) + descent(size: size) }

  /// The height of capitals above the baseline: 1493 of 2048 units, in DejaVu Sans's own tables.
  public func capHeight(size: Double) -> Double { size * 1493 / 2048 }

  /// The upright rectangle that a text takes up, after its rotation and without its halo.
  public func bounds(of text: Text) -> Rect {
    let width = width(of: text.string, size: text.size, weight: text.weight, italic: text.italic)
    let start = text.anchor.offset(of: width)
    let top = -ascent(size: text.size)
    let box = Rect(
      x: start, y: top, width: width, height: descent(size: text.size) - top)
    guard text.rotation != 0 else { return box.moved(by: text.at) }
    let corners = box.corners.map { corner in
      text.at.moved(by: corner.length, towards: corner.angle + text.rotation)
    }
    return Rect(around: corners) ?? box.moved(by: text.at)
  }

  /// Whether a line runs from right to left, as its first letter with a direction says.
  public func runsFromRight(_ text: String) -> Bool { Ruler.runsFromRight(printable(text)) }

  /// The characters that no installed font can show, each once, in the order of their first use.
  public func unknownGlyphs(in text: String) -> [Character] {
    let text = printable(text)
    guard Ruler.unknownGlyphCount(text) > 0 else { return [] }
    var seen: Set<Character> = []
    return text.filter { seen.insert($0).inserted && Ruler.unknownGlyphCount(String($0)) > 0 }
      .map { $0 }
  }

  /// The letters of a text set along a circle, each a text of its own.
  ///
  /// Letters that run from the right join each other, so that such a text stays one straight line
  /// that touches the circle.
  ///
  /// - Parameters:
  ///   - text: Its anchor says whether it starts, has its middle or ends at the angle; its own
  ///     place and rotation are not used.
  ///   - radius: Where the letters' band begins; the band is as wide as a capital is high.
  ///   - angle: In the lower half of the circle the letters turn round, so that nobody reads
  ///     upside down.
  public func letters(
    of text: Text, around centre: Point, radius: Double, at angle: Double
  ) -> [Text] {
    let below = sin(angle) > 1e-9
    let baseline = below ? radius + capHeight(size: text.size) : radius
    guard baseline > 0 else { return [] }
    let string = printable(text.string)
    let width = { (part: Substring) in
      self.width(of: String(part), size: text.size, weight: text.weight, italic: text.italic)
    }
    let start = text.anchor.offset(of: width(string[...]))
    if runsFromRight(string) {
      var line = text
      let middle = start + width(string[...]) / 2
      let turn = below ? angle - middle / baseline : angle + middle / baseline
      line.anchor = .middle
      line.at = centre.moved(by: baseline, towards: turn)
      line.rotation = turn + (below ? -.pi / 2 : .pi / 2)
      return [line]
    }
    return string.indices.compactMap { index in
      guard string[index] != " " else { return nil }
      let from = width(string[..<index])
      let middle = start + (from + width(string[...index])) / 2
      let turn = below ? angle - middle / baseline : angle + middle / baseline
      var letter = text
      letter.string = String(string[index])
      letter.anchor = .middle
      letter.at = centre.moved(by: baseline, towards: turn)
      letter.rotation = turn + (below ? -.pi / 2 : .pi / 2)
      return letter
    }
  }
}

extension Text.Anchor {
  /// Where a line of a width starts, counted from the anchor.
  func offset(of width: Double) -> Double {
    switch self {
    case .start: 0
    case .middle: -width / 2
    case .end: -width
    }
  }
}
