public import EcosystemDisclosure
import Ink

/// Draws a view for a wall, on paper that suits its shape.
///
/// A table with more than three times as many rows as columns stands upright; everything else
/// lies.
public func poster(
  _ edition: Edition, _ view: MapView, _ request: DrawRequest
) throws(NotDrawable) -> Drawing {
  let lying = try view.diagram(of: edition, request)
  guard !lying.isTall else {
    var request = request
    request.paper = request.paper.upright
    return try draw(edition, view, request)
  }
  return draw(edition, view, request, as: lying)
}

extension Diagram {
  /// Whether it is a table that is far higher than wide.
  var isTall: Bool {
    let rows = Set(cells.map(\.box.minY)).count
    let columns = Set(cells.map(\.box.minX)).count
    return rows > 5 && rows > 3 * columns
  }
}
