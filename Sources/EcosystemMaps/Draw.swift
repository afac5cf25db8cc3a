import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import Ink

/// Draws a view of a city on one sheet, and as DOT text.
///
/// Names that found no room on the sheet follow on further pages, by the codes that cards bear, or by
/// number where the map has none.
///
/// The same edition and request give the same pages.
public func draw(
  _ edition: Edition, _ view: MapView, _ request: DrawRequest
) throws(NotDrawable) -> Drawing {
  draw(edition, view, request, as: try view.diagram(of: edition, request))
}

/// Draws a diagram of a view, made for the same edition and request.
func draw(
  _ edition: Edition, _ view: MapView, _ request: DrawRequest, as diagram: Diagram
) -> Drawing {
  var diagram = diagram
  diagram.isBlackAndWhite = request.isBlackAndWhite
  let areFew = diagram.numbered.count <= 8
  let sheet = Sheet(request.paper)
  let codes = edition.ecosystem.codesOfActors
  let names = areFew ? [] : diagram.numbered.map { entry(of: $0, edition, codes) }
  let sign = diagram.numbered.allSatisfy { codes[$0] != nil } ? "Code" : "Number"
  let lists =
    NameList(
      title: "Names by \(sign.lowercased())", entries: names, columns: 5, maxLines: 3, sheet: sheet
    ).pages
    + NameList(
      title: "What found no room on the map", entries: diagram.index, columns: 3, maxLines: 16,
      sheet: sheet
    ).pages
  diagram.legend += numberEntries(
    for: diagram, edition, codes, sign: sign, lists: names.isEmpty ? 0 : lists.count)
  let focus = request.focusWords(in: edition)
  let title = printable(
    "\(SideColumn.title(of: edition.ecosystem.city)): \(view.title)"
      + (focus.isEmpty ? "" : ", \(focus)"))
  let words = printable(description(of: diagram, edition, view))
  let pages = ([front(diagram, edition, view, sheet, focus: focus)] + lists).enumerated().map {
    number, items in
    let foot = footer(
      sheet, edition, view, request, page: "page \(number + 1) of \(lists.count + 1)")
    let all = items + [.group(Group(id: "footer", items: foot))]
    return Page(
      size: sheet.size, title: title, description: words,
      items: request.isBlackAndWhite ? all.map(\.inGrey) : all)
  }
  return Drawing(
    pages: pages, title: title,
    positions: diagram.positions(in: view.id, edition.ecosystem.actors), diagram: diagram)
}

extension MapView {
  /// The diagram for a focus that suits the view, with its marks where the map says that this view had them.
  func diagram(of edition: Edition, _ request: DrawRequest) throws(NotDrawable) -> Diagram {
    try check(request.focus)
    var request = request
    request.view = id
    return try diagram(edition, request)
  }
}

private func entry(
  of actor: Ref<Actor>, _ edition: Edition, _ codes: [Ref<Actor>: String]
) -> Diagram.IndexEntry {
  .init(
    label: actor.tag(among: codes), words: String(edition.ecosystem.actors[actor].name.prefix(300)))
}

/// Few codes or numbers are told beside the map, many on pages of their own, which only a PDF has.
private func numberEntries(
  for diagram: Diagram, _ edition: Edition, _ codes: [Ref<Actor>: String], sign: String, lists: Int
) -> [LegendEntry] {
  guard lists == 0 else {
    let pages = lists == 1 ? "page 2" : "pages 2 to \(lists + 1)"
    return [
      .words("\(sign) beside a mark: the PDF of this map lists its name, on \(pages).")
    ]
  }
  return diagram.numbered.map {
    let entry = entry(of: $0, edition, codes)
    return .words("\(entry.label) : \(entry.words)")
  }
}

/// The map and the column beside it.
private func front(
  _ diagram: Diagram, _ edition: Edition, _ view: MapView, _ sheet: Sheet, focus: String
) -> [Item] {
  let column = SideColumn(
    edition: edition, view: view, diagram: diagram, sheet: sheet, focus: focus)
  return [
    .group(Group(id: "map", items: diagram.items(scale: sheet.type.scale))),
    .group(Group(id: "column", items: column.items)),
  ]
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
  let told = (diagram.message?.sentences ?? []).map { "\($0.prefix(600))." }
  return (["\(view.plain). \(counts)."] + act + told + [edition.ecosystem.city.note])
    .filter { !$0.isEmpty }.joined(separator: " ")
}

/// Version, fingerprint, view, audience and page, under a thin rule.
private func footer(
  _ sheet: Sheet, _ edition: Edition, _ view: MapView, _ request: DrawRequest, page: String
) -> [Item] {
  let size = sheet.type.small
  let y = sheet.footer.maxY - Typesetter().descent(size: size)
  let left = "actormap \(request.version) · data \(request.fingerprint)"
  let right =
    "view \(view.id) · audience \(edition.audience.rawValue) · \(page) · print at 100 %"
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
