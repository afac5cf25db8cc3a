import EcosystemDisclosure
import EcosystemModel
import Ink

/// What happens when, for so many people at so many tables, and what must lie ready.
///
/// The time at tables is 5 minutes a person at the fullest one, from 20 to 45; reports take
/// 3 minutes a table; looking at the poster takes 5 minutes and 5 more for each 12 people.
struct RunSheet {
  let edition: Edition
  let request: PackRequest
  let isFirst: Bool

  private struct Part {
    let minutes: Int
    let what: String
    let how: String
  }

  private var fullest: Int { (request.people + request.tables - 1) / request.tables }

  private var parts: [Part] {
    let talk = max(20, min(45, 5 * fullest))
    let look = 5 + 5 * ((request.people + 11) / 12)
    let reports = max(5, (3 * request.tables + 4) / 5 * 5)
    let welcome = Part(
      minutes: 10, what: "Welcome",
      how: "Why we are here, who counts as in, what happens with what is said.")
    let close = Part(
      minutes: 5, what: "What comes next",
      how: "When people will see the new map, and who answers for what was agreed.")
    let mark = Part(
      minutes: 15, what: "Energy and blockages",
      how: "Where does it flow, where does it stick? One mark a person; write why.")
    let pause = Part(
      minutes: 10, what: "Break",
      how: "Collect the capture sheets; type them in, then run actormap capture.")
    let report = Part(
      minutes: reports, what: "Reports",
      how: "3 minutes a table: what is new, and what was disputed. Keep both answers.")
    if isFirst {
      return [
        welcome,
        Part(
          minutes: talk, what: "Who takes part in learning here?",
          how: "One blank card an organisation; lay it in the rings, in its sector's part."),
        Part(
          minutes: 15, what: "Who is missing?",
          how: "Look at empty parts. Think of learners, small groups, employers."), pause,
        Part(
          minutes: talk, what: "Who works with whom?",
          how: "Write links on the capture sheet: 1 share news, 2 work together, 3 plan or fund."),
        mark, report, close,
      ]
    }
    return [
      welcome,
      Part(
        minutes: look, what: "At the poster",
        how: "Everybody finds their own organisation and mends what is wrong with a pen."),
      Part(
        minutes: talk, what: "Who works with whom?",
        how: "Lay the cards; write links on the capture sheet: 1 share news, 2 work together, "
          + "3 plan or fund."),
      Part(
        minutes: 15, what: "Who is missing?",
        how: "One blank card an organisation, with its code on the capture sheet."), pause, mark,
      Part(
        minutes: 20, what: "Questions",
        how: "Each table takes two questions of the agenda and writes what it would do."),
      report, close,
    ]
  }

  var pages: [Page] {
    let title = SideColumn.title(of: edition.ecosystem.city)
    var leaflet = Leaflet()
    let total = parts.reduce(0) { $0 + $1.minutes }
    leaflet.title(
      "Run-sheet",
      "\(title) · \(counted(request.people, "person", "people")) at "
        + "\(counted(request.tables, "table", "tables")) · \(time(total)) hours")
    var now = 0
    for part in parts {
      leaflet.item(
        time(now), "\(part.what) (\(part.minutes) min)", note: part.how, indent: 44)
      now += part.minutes
    }
    leaflet.item(time(now), "End", indent: 44)
    leaflet.heading("What must lie ready")
    for thing in things { leaflet.item("□", thing) }
    if fullest > 8 {
      leaflet.paragraph(
        "With \(fullest) people at a table some will not be heard: "
          + "take \((request.people + 6) / 7) tables if you can.")
    }
    return leaflet.pages(title: title, request: request.draw)
  }

  private var things: [String] {
    let sheets = "\(counted(request.tables, "capture sheet", "capture sheets")), one a table, "
    let walls =
      isFirst
      ? "the sheets of blank rings, one a domain; tape"
      : "the poster, or its tiles put together; tape"
    return [
      walls, "\(counted(request.tables, "set", "sets")) of cards, cut",
      sheets + "and a page of names for each",
      "\(counted(2 * request.tables, "pen", "pens")) a colour: blue for energy, red for blockages",
      "somebody at each table who writes; the table is named on the sheet, never a person",
      "a laptop with the map, to type the sheets in during the break",
    ]
  }

  /// `1:05`.
  private func time(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
