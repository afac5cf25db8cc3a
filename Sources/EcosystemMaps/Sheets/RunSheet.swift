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
      how: "Collect the capture sheets. When people will see the new map, and who answers for what "
        + "was agreed.")
    let mark = Part(
      minutes: 15, what: "Energy and blockages",
      how: "Where does it flow, where does it stick? One mark a person; write why on the capture "
        + "sheet.")
    let pause = Part(
      minutes: 10, what: "Break",
      how: "Look over the capture sheets: can codes and names be read? They stay on the tables.")
    let report = Part(
      minutes: reports, what: "Reports",
      how: "3 minutes a table: what is new, and what was disputed. Keep both answers.")
    if isFirst {
      return [
        welcome,
        Part(
          minutes: talk, what: "Who takes part in learning here?",
          how: "One blank card an organisation: its name on the card, and with the card's code on "
            + "the capture sheet; lay it in its ring and its sector's part."),
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
        how: "One blank card of the table's own an organisation, with its code on the capture "
          + "sheet."), pause, mark, questions,
      report, close,
    ]
  }

  /// As many questions a table as the agenda has, two at most.
  private var questions: Part {
    let count = Agenda(edition: edition, request: request.draw, tables: request.tables).questions
    let each = min(2, count / request.tables)
    let how =
      switch each {
      case 0 where count == 0: "Each table takes a question of the agenda"
      case 0:
        "The agenda has \(counted(count, "question", "questions")): tables may share one. Each"
      case 1: "Each table takes one of the \(counted(count, "question", "questions")) of the agenda"
      default: "Each table takes two of the \(count) questions of the agenda"
      }
    return Part(
      minutes: each == 2 ? 20 : 15, what: "Questions", how: how + " and writes what it would do.")
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
    leaflet.heading("Afterwards")
    let typing = counted(Self.typing * request.tables, "minute", "minutes")
    leaflet.paragraph(
      "Type the capture sheets into capture-sheet.csv with any spreadsheet program: about "
        + "\(Self.typing) minutes a table, \(typing) for one person. Then actormap capture tells what "
        + "is new and what tables dispute, and with --into adds it to the map.")
    if fullest > 8 {
      leaflet.paragraph(
        "With \(fullest) people at a table some will not be heard: "
          + "take \((request.people + 6) / 7) tables if you can.")
    }
    return leaflet.pages(title: title, request: request.draw)
  }

  /// Minutes for a table's two sides.
  private static let typing = 15

  private var things: [String] {
    let tables = request.tables
    let sheets =
      isFirst
      ? "\(counted(tables, "copy", "copies")) of the capture sheet, both sides, one a table"
      : "the capture sheets, both sides: each table has the one with its number"
    let hasNames = !CodeBook(edition).actors.isEmpty
    let things: [String?] = [
      sheets,
      hasNames ? "the names by code, behind the capture sheets: a copy for each table" : nil,
      isFirst ? nil : "\(counted(tables, "copy", "copies")) of the agenda, one a table",
      "\(counted(2 * tables, "pen", "pens")) a colour: blue for energy, red for blockages",
      "somebody at each table who writes; the table is named on the sheet, never a person",
      "a laptop with the map, to type the sheets in afterwards",
    ]
    return walls + things.compactMap(\.self)
  }

  private var walls: [String] {
    isFirst
      ? [
        "the sheets of blank rings, one a domain, from a copy shop; or the tiles, cut and put "
          + "together the day before: scissors, glue, an hour for each sheet; tape",
        "one set of cards, cut: one pile in the middle of the room, since each code is there once",
      ]
      : [
        "the poster from a copy shop; or its tiles, cut and put together the day before: scissors, "
          + "glue, an hour; tape",
        "\(counted(request.tables, "set", "sets")) of cards, cut",
        "the blank cards, printed once and cut: each table has those with its number",
      ]
  }

  /// `1:05`.
  private func time(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
