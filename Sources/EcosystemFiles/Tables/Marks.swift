import EcosystemModel
import Records

extension Table {
  static let marks = Table(
    "marks", "Marks", "Energy, blockages and questions that people noted on the map.",
    columns: [
      Heading(
        "on", "an organisation, a domain, or a link written as two organisations: a – b",
        isRequired: true
      ).naming(["actors", "domains"]),
      Heading("mark", "energy, blockage or question", or: ["kind"], isRequired: true).offering(
        Mark.Kind.allCases.map(\.rawValue)), .note,
      Heading("table", "the table of the workshop that noted it"), Heading("date", "when").dated,
    ], isInNewMap: false
  ) { sheet, intake in
    var links: [(pair: Pair, record: Int)] = []
    sheet.eachRow(&intake) { row, intake in
      let thing = intake.marked(row, sheet["on"])
      let kind = intake.requiredChoice(row, sheet["mark"], of: Mark.Kind.self)
      guard let thing, let kind else { return }
      var mark = Mark(on: thing, kind: kind, origin: row.origin)
      mark.note = row.verbatim(sheet["note"])
      mark.table = row.text(sheet["table"])
      mark.date = intake.date(row, sheet["date"])
      if case .tie(let a, let b) = thing { links.append((Pair(a, b), row.record)) }
      intake.ecosystem.marks.append(mark)
    }
    intake.warnOfUnlinked(links, sheet)
  }.writing { map in
    map.marks.map {
      [map.id($0.on), $0.kind.rawValue, $0.note, $0.table, cell($0.date)]
    }
  }.dated { $0.marks.map(\.date) }
}

/// Two actors, whichever comes first.
private struct Pair: Hashable {
  let first: Ref<Actor>
  let second: Ref<Actor>

  init(_ a: Ref<Actor>, _ b: Ref<Actor>) { (first, second) = (min(a, b), max(a, b)) }
}

extension Intake {
  /// The actor, domain or link that a cell names.
  fileprivate mutating func marked(_ row: borrowing Row, _ column: Sheet.Column) -> Thing? {
    guard let name = required(row, column) else { return nil }
    if matches(of: name, among: [.actor, .domain]).isEmpty {
      let links = links(name)
      if links.count == 1 { return links[0] }
      if links.count > 1 {
        error(
          row, column, "'\(shortened(name))' can be read as several links",
          hint: "write the two ids with – between them")
        return nil
      }
      if let end = unknownEnd(of: name) { return thing(end, row, column, among: [.actor]) }
    }
    return thing(name, row, column, among: [.actor, .domain])
  }

  /// The links that a text may mean: two actors with a dash between them, wherever it stands.
  private mutating func links(_ text: String) -> [Thing] {
    var found: [Thing] = []
    for at in text.indices where "–—-".contains(text[at]) {
      let ends = [text[..<at], text[text.index(after: at)...]].map { $0.trimmingSpaces() }
      let actors = ends.map { self.actors.find($0, among: ecosystem.actors) }
      if case .one(let a) = actors[0], case .one(let b) = actors[1], a != b {
        found.append(.tie(Ref(a), Ref(b)))
      }
    }
    return found
  }

  /// The other end of what was to be a link, where a long dash follows or precedes one actor.
  private mutating func unknownEnd(of text: String) -> String? {
    let ends = text.split { "–—".contains($0) }.map { $0.trimmingSpaces() }
    guard ends.count == 2 else { return nil }
    let unknown = ends.filter { matches(of: $0, among: [.actor]).count != 1 }
    return unknown.count == 1 ? unknown[0] : nil
  }

  /// Warns of marks on links that no row states.
  fileprivate mutating func warnOfUnlinked(
    _ links: [(pair: Pair, record: Int)], _ sheet: Sheet
  ) {
    guard !links.isEmpty else { return }
    var missing = Set(links.map(\.pair))
    for tie in ecosystem.ties { missing.remove(Pair(tie.from, tie.to)) }
    var row = Row(sheet: sheet)
    for link in links where missing.contains(link.pair) {
      row.move(to: link.record)
      warn(
        row, sheet["on"], "no row of ties links '\(shortened(row.verbatim(sheet["on"])))'",
        hint: "it is kept; add the link to ties.csv if there is one")
    }
  }
}
