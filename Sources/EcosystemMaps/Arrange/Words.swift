import Ink

/// Paragraphs set under each other within a width.
struct Words: Sendable {
  /// One paragraph.
  struct Part: Sendable {
    var text: String
    var size: Double
    var weight = Text.Weight.regular
    var colour = Palette.ink
    var maxLines: Int?
    /// A sign at its left, beside which all its lines begin.
    var lead = ""
    /// Left free above it.
    var space = 0.0
  }

  private struct Line: Sendable {
    let text: String
    let part: Part
    let indent: Double
    /// Of the baseline, from the top of all.
    let y: Double
    let lead: String
  }

  private let lines: [Line]
  let room: Size
  /// Whether no paragraph was cut and no word was broken.
  let isWhole: Bool

  init(_ parts: [Part], width: Double) {
    let typesetter = Typesetter()
    var lines: [Line] = []
    var (y, widest, isWhole) = (0.0, 0.0, true)
    for part in parts where !part.text.isEmpty {
      let text = String(part.text.prefix(600))
      let indent =
        part.lead.isEmpty
        ? 0
        : typesetter.width(of: part.lead, size: part.size, weight: .bold) + part.size * 0.45
      let wrapped = typesetter.wrapped(
        text, to: max(part.size, width - indent), size: part.size, weight: part.weight,
        maxLines: part.maxLines)
      let isCut = part.maxLines != nil && wrapped.last?.last == "…" && text.last != "…"
      if isCut || Self.isTorn(wrapped, text) { isWhole = false }
      if !lines.isEmpty { y += part.space }
      for (number, line) in wrapped.enumerated() {
        lines.append(
          Line(
            text: line, part: part, indent: indent, y: y + typesetter.ascent(size: part.size),
            lead: number == 0 ? part.lead : ""))
        y += typesetter.lineHeight(size: part.size)
        widest = max(
          widest, indent + typesetter.width(of: line, size: part.size, weight: part.weight))
      }
    }
    self.lines = lines
    self.isWhole = isWhole
    room = Size(widest, y)
  }

  /// Whether a word was broken between letters.
  private static func isTorn(_ lines: [String], _ text: String) -> Bool {
    lines.joined(separator: " ").split(separator: " ").count
      != printable(text).split(separator: " ").count
  }

  /// The lines from the top left corner of a box on, or with their middles in its middle.
  func texts(in box: Rect, anchor: Text.Anchor = .start, halo: Colour? = nil) -> [Text] {
    lines.flatMap { line -> [Text] in
      let part = line.part
      let x =
        switch anchor {
        case .start: box.minX + line.indent
        case .middle: box.centre.x
        case .end: box.maxX
        }
      var text = Text(
        line.text, at: Point(x, box.minY + line.y), size: part.size, weight: part.weight,
        anchor: anchor, colour: part.colour, halo: halo, haloWidth: part.size * 0.16)
      guard !line.lead.isEmpty else { return [text] }
      let lead = text
      text.string = line.lead
      text.weight = .bold
      text.at.x = box.minX
      return [text, lead]
    }
  }
}
