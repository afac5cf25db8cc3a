import EcosystemModel
import Ink

/// A name broken into lines, and the room that it takes.
struct NameLines: Sendable {
  /// The name, at most 300 letters of it.
  let name: String
  let lines: [String]
  let size: Double
  let weight: Text.Weight
  let room: Size
  /// Whether nothing was cut off and no word was broken between letters.
  let isWhole: Bool

  /// Breaks a name on words into lines of even length.
  init(
    _ name: String, size: Double, weight: Text.Weight = .regular, width: Double, maxLines: Int = 3
  ) {
    let typesetter = Typesetter()
    let text = String(name.prefix(300))
    func wrap(_ width: Double) -> [String] {
      typesetter.wrapped(text, to: width, size: size, weight: weight, maxLines: maxLines)
    }
    var lines = wrap(width)
    if lines.count > 1, lines.last?.last != "…" {
      let word = typesetter.widestWord(of: text, size: size, weight: weight)
      for share in [0.6, 0.7, 0.8, 0.9] where word <= width * share {
        let narrower = wrap(width * share)
        if narrower.count == lines.count, narrower.last?.last != "…" {
          lines = narrower
          break
        }
      }
    }
    self.name = text
    self.lines = lines
    isWhole = lines.last?.last != "…" && !Self.isTorn(lines, text)
    self.size = size
    self.weight = weight
    room = Self.room(of: lines, size: size, weight: weight)
  }

  /// Takes the first width, in ems, at which the whole name has room; else the last.
  init(_ name: String, size: Double, weight: Text.Weight = .regular, widths: [Double]) {
    let all = widths.lazy.map { NameLines(name, size: size, weight: weight, width: $0 * size) }
    self = all.first { $0.lines.last?.last != "…" } ?? all[widths.count - 1]
  }

  /// The same lines in letters of another size: for a name whose width was stated in ems.
  func scaled(to size: Double) -> NameLines { NameLines(self, scaledTo: size) }

  private init(_ other: NameLines, scaledTo size: Double) {
    name = other.name
    lines = other.lines
    isWhole = other.isWhole
    weight = other.weight
    self.size = size
    room = Self.room(of: lines, size: size, weight: weight)
  }

  private static func room(of lines: [String], size: Double, weight: Text.Weight) -> Size {
    let typesetter = Typesetter()
    let widest = lines.map { typesetter.width(of: $0, size: size, weight: weight) }.max() ?? 0
    let height = typesetter.lineHeight(size: size) * Double(lines.count)
    return lines.isEmpty ? Size(0, 0) : Size(widest, height)
  }

  /// Whether a word was broken between letters.
  private static func isTorn(_ lines: [String], _ text: String) -> Bool {
    lines.joined(separator: " ").split(separator: " ").count
      != printable(text).split(separator: " ").count
  }

  /// The lines in a box as wide as the room, towards one side of it.
  func texts(in box: Rect, anchor: Text.Anchor, colour: Colour, halo: Colour?) -> [Text] {
    let typesetter = Typesetter()
    let x =
      switch anchor {
      case .start: box.minX
      case .middle: box.centre.x
      case .end: box.maxX
      }
    let step = typesetter.lineHeight(size: size)
    let first = box.minY + typesetter.ascent(size: size)
    return lines.enumerated().map { number, line in
      Text(
        line, at: Point(x, first + step * Double(number)), size: size, weight: weight,
        anchor: anchor, colour: colour, halo: halo, haloWidth: size * 0.16)
    }
  }
}
