import EcosystemDisclosure
import EcosystemModel

extension Pack {
  /// For a room that starts from nothing: no organisation need be on the map.
  static let firstWorkshop = Pack(
    id: "first-workshop", title: "First workshop",
    plain: "Blank rings for each domain, blank cards, capture sheets and a run-sheet", blanks: 40
  ) { edition, request throws(NotDrawable) in
    let domains = edition.ecosystem.domains.map(\.title)
    let rings = (domains.isEmpty ? [""] : domains).map {
      BlankRings(domain: $0, edition: edition, request: request.draw).page
    }
    return [
      PackFile(name: "rings", pages: rings),
      PackFile(name: "cards", pages: cards(edition, request.draw)),
      PackFile(name: "capture-sheet", pages: captureSheet(edition, request.draw)),
      PackFile(
        name: "run-sheet", pages: RunSheet(edition: edition, request: request, isFirst: true).pages),
    ]
  }
}
