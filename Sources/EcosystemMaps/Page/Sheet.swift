import Ink

/// How a sheet is shared between the map, the column and the footer.
struct Sheet: Sendable {
  let size: Size
  let type: TypeScale
  /// Everything stays inside: printers cannot print to the edge.
  let inside: Rect
  let map: Rect
  let column: Rect
  let footer: Rect

  init(_ paper: Paper) {
    size = paper.size
    type = TypeScale(paper)
    inside = Rect(.zero, size).inset(by: Paper.points(millimetres: 10))
    let foot = type.small * 2.2
    let width = size.width * (paper.isUpright ? 0.36 : 0.265)
    let gap = 20 * type.scale
    footer = Rect(
      x: inside.minX, y: inside.maxY - foot, width: inside.width, height: foot)
    let height = inside.height - foot - 6 * type.scale
    column = Rect(x: inside.maxX - width, y: inside.minY, width: width, height: height)
    map = Rect(
      x: inside.minX, y: inside.minY, width: inside.width - width - gap, height: height)
  }
}
