import Ink

/// A mark with its name as one movable piece.
struct Body: Sendable {
  /// Where the name stands beside the mark.
  enum Side: Int, Sendable, CaseIterable {
    case below, above, right, left
  }

  var centre = Point.zero
  var side = Side.below
  /// The room of the mark, seen from its centre.
  let mark: Rect
  /// The room of the name; empty for a mark without one.
  var label: Size
  /// Between the mark and its name.
  let gap: Double
  var isNamed: Bool { label.width > 0 }

  var markBox: Rect { mark.moved(by: centre) }

  /// From the centre to the farthest side of the mark's room.
  var reach: Double { max(-mark.minX, -mark.minY, mark.maxX, mark.maxY) }

  var labelBox: Rect {
    switch side {
    case .below:
      Rect(
        x: centre.x - label.width / 2, y: centre.y + mark.maxY + gap, width: label.width,
        height: label.height)
    case .above:
      Rect(
        x: centre.x - label.width / 2, y: centre.y + mark.minY - gap - label.height,
        width: label.width, height: label.height)
    case .right:
      Rect(
        x: centre.x + mark.maxX + 2 * gap, y: middle - label.height / 2, width: label.width,
        height: label.height)
    case .left:
      Rect(
        x: centre.x + mark.minX - 2 * gap - label.width, y: middle - label.height / 2,
        width: label.width, height: label.height)
    }
  }

  private var middle: Double { centre.y + mark.centre.y }

  /// The room of both.
  var hull: Rect { isNamed ? markBox.union(labelBox) : markBox }
}
