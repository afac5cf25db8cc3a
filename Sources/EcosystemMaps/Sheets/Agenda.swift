import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// Questions for a room, from what the checks found, with lines to write on: two a table, where
/// there are so many that a room can answer.
struct Agenda {
  let edition: Edition
  let request: DrawRequest
  let tables: Int

  /// How many findings it asks about.
  var questions: Int { chosen.count }

  var pages: [Page] {
    let title = SideColumn.title(of: edition.ecosystem.city)
    let chosen = chosen
    var leaflet = Leaflet()
    leaflet.title(
      "Questions for the room",
      "\(title) · what the map asks; it tells where organisations stand, not why")
    leaflet.paragraph(howToShare(chosen.count))
    var number = 0
    for kind in Kind.allCases {
      let mine = chosen.filter { $0.kind == kind }
      if !mine.isEmpty { leaflet.heading(kind.heading) }
      for item in mine {
        number += 1
        add(item, number, to: &leaflet)
      }
    }
    return leaflet.pages(title: title, request: request)
  }

  private enum Kind: CaseIterable {
    case act, watch, unknown

    var heading: String {
      switch self {
      case .act: "To act on"
      case .watch: "To watch"
      case .unknown: "Not known"
      }
    }

    /// How many of a hundred questions are of this kind, where there are enough of each.
    var share: Int {
      switch self {
      case .act: 50
      case .watch, .unknown: 25
      }
    }
  }

  private struct Item {
    let kind: Kind
    let finding: Finding
    let question: String
  }

  private func howToShare(_ count: Int) -> String {
    if count == 0 {
      return "Who is missing from the map? Who works with whom? What is on offer?"
    }
    let each = count >= 2 * tables ? "takes two" : "takes one"
    return "Each table \(each), and writes what it would do or what it knows."
      + (count < tables ? " Some are taken by several tables." : "")
  }

  /// Two a table, a half of them to act on; where one kind has too few, others have more.
  private var chosen: [Item] {
    let all = Kind.allCases.map { kind in byTurns(findings(of: kind), kind) }
    let most = 2 * tables
    var counts = zip(Kind.allCases, all).map { kind, items in
      min(items.count, (most * kind.share + 99) / 100)
    }
    for index in counts.indices {
      let free = max(0, most - counts.reduce(0, +))
      counts[index] += min(free, all[index].count - counts[index])
    }
    return Array(zip(all, counts).flatMap { items, count in items.prefix(count) }.prefix(most))
  }

  private func findings(of kind: Kind) -> [Finding] {
    edition.analysis.findings.filter { finding in
      switch kind {
      case .act: finding.topic == .gap && finding.severity == .act
      case .watch: finding.topic == .gap && finding.severity == .watch
      case .unknown: finding.topic == .unknown
      }
    }
  }

  /// The first of each check, then the second of each, and so on; what a room can answer alone.
  private func byTurns(_ findings: [Finding], _ kind: Kind) -> [Item] {
    var turns: [String: Int] = [:]
    let items = findings.compactMap { finding -> (turn: Int, item: Item)? in
      guard let question = finding.question else { return nil }
      let turn = turns[finding.origin, default: 0]
      turns[finding.origin] = turn + 1
      return (turn, Item(kind: kind, finding: finding, question: question))
    }
    return items.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
      .map(\.element.item)
  }

  private func add(_ item: Item, _ number: Int, to leaflet: inout Leaflet) {
    leaflet.add { flow in
      flow.set("\(number)", size: 12, weight: .bold)
      flow.skip(-Typesetter().lineHeight(size: 12) * 1.06)
      flow.set(edition.text(item.finding.sentence), size: 10.5, indent: 20, maxLines: 7)
      flow.set(item.question, size: 10.5, weight: .bold, indent: 20)
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
