import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import Ink

/// Draws a view of a city on one sheet, and as DOT text.
///
/// The same edition and request give the same pages.
public func draw(
  _ edition: Edition, _ view: MapView, _ request: DrawRequest
) throws(NotDrawable) -> Drawing {
  var diagram = try view.diagram(edition, request)
  diagram.isBlackAndWhite = request.isBlackAndWhite
  let sheet = Sheet(request.paper)
  let city = edition.ecosystem.city
  let title = "\(SideColumn.title(of: city)): \(view.title)"
  var page = Page(
    size: sheet.size, title: title, description: description(of: diagram, edition, view))
  page.items = [
    .group(Group(id: "map", items: diagram.items(scale: sheet.type.scale))),
    .group(
      Group(
        id: "column",
        items: SideColumn(edition: edition, view: view, diagram: diagram, sheet: sheet).items)),
    .group(Group(id: "footer", items: footer(sheet, edition, view, request))),
  ]
  return Drawing(pages: [page], dot: dot(diagram, title: title, page: sheet.size), title: title)
}

/// What a screen reader says of the map: counts and the things to act on.
private func description(
  of diagram: Diagram, _ edition: Edition, _ view: MapView
) -> String {
  let findings = edition.analysis.toActOn.enumerated().map {
    "\($0 + 1). \(edition.text($1.sentence).prefix(600))"
  }
  let counts = diagram.counts.joined(separator: ", ")
  let act = findings.isEmpty ? [] : ["To act on: " + findings.joined(separator: " ")]
  return (["\(view.plain). \(counts)."] + act + [edition.ecosystem.city.note])
    .filter { !$0.isEmpty }.joined(separator: " ")
}

/// Version, fingerprint, view, audience and page, under a thin rule.
private func footer(
  _ sheet: Sheet, _ edition: Edition, _ view: MapView, _ request: DrawRequest
) -> [Item] {
  let size = sheet.type.small
  let y = sheet.footer.maxY - Typesetter().descent(size: size)
  let left = "actormap \(request.version) · data \(request.fingerprint)"
  let right =
    "view \(view.id) · audience \(edition.audience.rawValue) · page 1 of 1 · print at 100 %"
  let rule = Path.line(
    from: sheet.footer.origin, to: Point(sheet.footer.maxX, sheet.footer.minY))
  func text(_ words: String, _ x: Double, _ anchor: Text.Anchor) -> Item {
    .text(
      Text(words, at: Point(x, y), size: size, anchor: anchor, colour: Palette.quietInk))
  }
  return [
    .path(rule, Paint(stroke: Palette.hairline, width: 0.6 * sheet.type.scale)),
    text(left, sheet.footer.minX, .start), text(right, sheet.footer.maxX, .end),
  ]
}
