import Ink

/// A sentence over a table that tells nothing yet, and why.
struct Banner {
  let words: String
  let scale: Double
  let isBlackAndWhite: Bool

  /// Adds it at the top of a frame and gives what is left of the frame.
  func draw(on diagram: inout Diagram, in frame: Rect) -> Rect {
    let box = Rect(frame.origin, Size(frame.width, 60 * scale))
    let fill = Palette.ground[2]
    diagram.areas.append(
      .init(.rectangle(box, rounded: 6 * scale), Paint(fill: isBlackAndWhite ? fill.grey : fill)))
    let name = NameLines(words, size: 15 * scale, weight: .bold, width: box.width - 32 * scale)
    let room = Rect(centre: box.centre, size: name.room)
    diagram.captions.append(
      .init(name.texts(in: room, anchor: .middle, colour: Palette.ink, halo: nil)))
    let height = 74 * scale
    return Rect(
      x: frame.minX, y: frame.minY + height, width: frame.width, height: frame.height - height)
  }
}
