import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// Questions for a room, from what the checks found, with lines to write on.
struct Agenda {
  let edition: Edition
  let request: DrawRequest

  var pages: [Page] {
    let title = SideColumn.title(of: edition.ecosystem.city)
    var leaflet = Leaflet()
    leaflet.title(
      "Questions for the room",
      "\(title) · what the map asks; it tells where organisations stand, not why")
    let findings = edition.analysis.findings
    let act = findings.filter { $0.topic == .gap && $0.severity == .act }
    let watch = findings.filter { $0.topic == .gap && $0.severity == .watch }
    section("To act on", act.prefix(5), "What would it take, and who could start?", &leaflet)
    section("To watch", watch.prefix(4), "Is that how it should be? What would you do?", &leaflet)
    section(
      "Not known", findings.filter { $0.topic == .unknown }.prefix(4), "Who in this room knows?",
      &leaflet)
    if findings.isEmpty {
      leaflet.paragraph("Who is missing from the map? Who works with whom? What is on offer?")
    }
    return leaflet.pages(title: title, request: request)
  }

  private func section(
    _ heading: String, _ findings: ArraySlice<Finding>, _ question: String,
    _ leaflet: inout Leaflet
  ) {
    guard !findings.isEmpty else { return }
    leaflet.heading(heading)
    for finding in findings {
      leaflet.add { flow in
        flow.set("□", size: 12)
        flow.skip(-Typesetter().lineHeight(size: 12) * 1.06)
        flow.set(edition.text(finding.sentence), size: 10.5, indent: 20, maxLines: 7)
        flow.set(question, size: 10.5, weight: .bold, indent: 20)
        for _ in 0..<2 {
          flow.skip(17)
          let line = Path.line(
            from: Point(flow.column.minX + 20, flow.y), to: Point(flow.column.maxX, flow.y))
          flow.add(
            [.path(line, Paint(stroke: Palette.hairline, width: 0.5, dash: [1.5, 2]))], height: 0)
        }
        flow.skip(14)
      }
    }
  }
}
