import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// Questions for a room, from what the checks found, with lines to write on.
struct Agenda {
  let edition: Edition
  let request: DrawRequest

  private var findings: [Finding] { edition.analysis.findings }
  private var act: ArraySlice<Finding> {
    findings.filter { $0.topic == .gap && $0.severity == .act }.prefix(5)
  }
  private var watch: ArraySlice<Finding> {
    findings.filter { $0.topic == .gap && $0.severity == .watch }.prefix(4)
  }
  private var unknown: ArraySlice<Finding> {
    findings.filter { $0.topic == .unknown }.prefix(4)
  }

  /// How many findings it asks about.
  var questions: Int { act.count + watch.count + unknown.count }

  var pages: [Page] {
    let title = SideColumn.title(of: edition.ecosystem.city)
    var leaflet = Leaflet()
    leaflet.title(
      "Questions for the room",
      "\(title) · what the map asks; it tells where organisations stand, not why")
    section("To act on", act, "What would it take, and who could start?", &leaflet)
    section("To watch", watch, "Is that how it should be? What would you do?", &leaflet)
    section("Not known", unknown, "Who in this room knows?", &leaflet)
    if questions == 0 {
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
