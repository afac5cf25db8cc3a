import EcosystemDisclosure
import EcosystemModel
import Ink

extension Pack {
  /// For a room that starts from nothing: no organisation need be on the map.
  static let firstWorkshop = Pack(
    id: "first-workshop", title: "First workshop",
    plain: "Blank rings for each domain, blank cards, capture sheets and a run-sheet",
    isOneFile: false,
    paper: .a1, blanks: { wanted, _ in .pile(wanted ?? 40) }
  ) { edition, request throws(NotDrawable) in
    let domains = edition.ecosystem.domains.map(\.title)
    let rings = (domains.isEmpty ? [""] : domains).map {
      BlankRings(domain: $0, edition: edition, request: request.draw).page
    }
    let drawing = Drawing(pages: rings, title: "", positions: [], diagram: nil)
    return [
      PackFile(name: "rings", pages: rings), request.tiled(drawing),
      PackFile(name: "cards", pages: cards(edition, request.draw, blanks: request.blanks)),
      PackFile(
        name: "capture-sheet",
        pages: captureSheet(edition, request.draw, blanks: request.blanks, isFirst: true)),
      PackFile(
        name: "run-sheet", pages: RunSheet(edition: edition, request: request, isFirst: true).pages),
    ].filter { !$0.pages.isEmpty }
  }
}
