import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension Pack {
  /// Two pages of A4 for a meeting.
  static let brief = Pack(
    id: "brief", title: "Brief",
    plain: "Two pages of A4: three things to act on, what we do not know, the map", isOneFile: true,
    paper: nil,
    blanks: { _, _ in nil }
  ) { edition, request throws(NotDrawable) in
    let map = try request.drawing(of: edition, on: .a4)
    let front = [6, 4, 2, 1, 0].lazy.map { briefFront(edition, request.draw, unknowns: $0) }
      .first { $0.count == 1 }
    let pages = (front ?? Array(briefFront(edition, request.draw, unknowns: 0).prefix(1)))
    return [PackFile(name: "brief", pages: pages + map.pages.prefix(1))]
  }
}

/// The page of words; as many things that are not known as there is room for.
private func briefFront(
  _ edition: Edition, _ request: DrawRequest, unknowns: Int
) -> [Page] {
  let city = edition.ecosystem.city
  let title = SideColumn.title(of: city)
  var leaflet = Leaflet()
  let date = city.asOf.map { "as of \($0.inWords)" } ?? "date not stated"
  leaflet.title(
    title, "\(date) · \(city.boundary.isEmpty ? "who counts as in is not stated" : city.boundary)")
  let three = edition.analysis.toActOn
  leaflet.heading(SideColumn.heading(of: three.count))
  for (number, finding) in three.enumerated() {
    leaflet.item(
      "\(number + 1)", edition.text(finding.sentence), note: finding.caveat.map(edition.text))
  }
  if three.isEmpty {
    leaflet.paragraph(edition.text(edition.analysis.nothingToActOn))
  }
  let unknown = edition.analysis.findings.filter { $0.topic == .unknown }
  leaflet.heading("What we do not know")
  for finding in unknown.prefix(unknowns) { leaflet.item("?", edition.text(finding.sentence)) }
  if unknown.count > unknowns {
    leaflet.paragraph("… and \(unknown.count - unknowns) more: see findings.md", size: 9)
  }
  if unknown.isEmpty { leaflet.paragraph("The checks found nothing that the map leaves open.") }
  if let next = edition.analysis.findings.last(where: { $0.topic == .next }) {
    leaflet.heading("What would tell most next")
    leaflet.paragraph(edition.text(next.sentence))
  }
  if !city.note.isEmpty { leaflet.paragraph(city.note, size: 9) }
  return leaflet.pages(title: title, request: request)
}
