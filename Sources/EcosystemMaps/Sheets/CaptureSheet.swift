public import EcosystemDisclosure
import EcosystemModel
public import Ink

/// A sheet of two sides for each table to write on, in the map's own words; then the names by code.
///
/// `actormap capture` reads the same in a file with the columns of the CSV form.
///
/// - Parameters:
///   - blanks: Where the blank cards lie: each table has a sheet with its own codes, or all have
///     copies of one without codes.
///   - isFirst: Whether nobody is on the map yet: then there is more room for who is named.
public func captureSheet(
  _ edition: Edition, _ request: DrawRequest, blanks: BlankCards, isFirst: Bool = false
) -> [Page] {
  let title = SideColumn.title(of: edition.ecosystem.city)
  let book = CodeBook(edition)
  let words = CaptureWords(edition)
  let placed = blanks.placed(book.blanks)
  var tables: [(number: Int?, codes: [String])] = [(nil, [])]
  if case .tables(let count, _) = blanks {
    tables = (1...max(1, count)).map { table in
      (table, placed.filter { $0.table == table }.map(\.code))
    }
  }
  let fronts = tables.flatMap { table -> [Page] in
    let form = CaptureForm(
      title: title, table: table.number, codes: table.codes, words: words, isFirst: isFirst,
      fingerprint: request.fingerprint)
    return form.sides.map { items in
      let page = Page(
        size: Paper.a4.portrait, title: printable("\(title): capture sheet"), items: items)
      return request.isBlackAndWhite ? page.inGrey : page
    }
  }
  guard !book.actors.isEmpty else { return fronts }
  let names = CodeNames(book: book, edition: edition)
  return fronts + names.leaflet.pages(title: "\(title): names by code", request: request)
}

/// The words of a map that people choose from.
private struct CaptureWords {
  let relations: [String]
  let sectors: [String]
  let rings: [String]
  let domains: [String]

  init(_ edition: Edition) {
    let map = edition.ecosystem
    // Ties that state no kind are of a kind of their own, which is nothing to choose.
    relations = map.relations.map(\.title).filter { $0 != "link" }
    sectors = (map.sectors.isEmpty ? Sector.blueprint : map.sectors).map(\.title)
    rings = (map.rings.isEmpty ? Ring.blueprint : map.rings).map(\.title)
    domains = map.domains.map(\.title)
  }

  /// `rings: Anchor · Core · Wider`; nothing where there is nothing to choose from.
  func line(_ name: String, _ words: [String]) -> String? {
    words.isEmpty ? nil : "\(name): " + words.joined(separator: " · ")
  }
}

/// The two sides that people write on.
private struct CaptureForm {
  let title: String
  let table: Int?
  /// Of the table's own blank cards.
  let codes: [String]
  let words: CaptureWords
  let isFirst: Bool
  let fingerprint: String

  private let inside = Rect(.zero, Paper.a4.portrait).inset(by: Paper.points(millimetres: 10))

  var sides: [[Item]] {
    isFirst
      ? [side(1, [who]), side(2, [links, marks])]
      : [side(1, [links, who]), side(2, [marks, moves, ratings])]
  }

  /// A table to write in: its heading, what helps to fill it in, and its columns; the last takes
  /// the width that is left.
  private struct Section {
    let heading: String
    let help: [String]
    let columns: [(title: String, width: Double)]
    let rows: Int
    var first: [String] = []
  }

  private func side(_ number: Int, _ sections: [Section]) -> [Item] {
    var flow = Flow(in: inside.inset(x: 8, y: 0), scale: 1)
    flow.set("What \(table.map { "table \($0)" } ?? "this table") says", size: 19, weight: .bold)
    flow.set(
      "\(title) · side \(number) of 2 · data \(fingerprint) · codes stand on the cards", size: 8.5,
      colour: Palette.softInk, maxLines: 1)
    flow.skip(16)
    fields(table == nil ? ["Table", "Date"] : ["Date"], &flow)
    for one in sections { section(one, &flow) }
    return flow.items
  }

  private var links: Section {
    Section(
      heading: "Links: who works with whom",
      help: [
        words.line("kind of link", words.relations)
          ?? "kind of link: in few words, the same for the same thing",
        "1 share news · 2 work together · 3 plan or fund together",
      ],
      columns: [
        ("from (code)", 62), ("to (code)", 62), ("kind of link", 130), ("1 · 2 · 3", 54),
        ("note", 0),
      ], rows: isFirst ? 16 : 26 - whoRows)
  }

  private var whoRows: Int { isFirst ? 30 : max(7, min(codes.count, 12)) }

  private var who: Section {
    let further = codes.dropFirst(whoRows)
    let cards =
      codes.isEmpty
      ? "take a blank card from the pile, and write its code here: each code is there once"
      : "take a blank card of this table: no other table has its code"
        + (further.isEmpty ? "" : "; further codes: \(further.joined(separator: ", "))")
    return Section(
      heading: isFirst ? "Who takes part in learning here" : "Who is missing",
      help: [cards]
        + [
          words.line("sectors", words.sectors), words.line("rings", words.rings),
          words.line("domains", words.domains),
        ].compactMap(\.self),
      columns: [
        ("code", 46), ("name", 180), ("sector", 100), ("ring", 60), ("domain, note", 0),
      ], rows: whoRows, first: codes)
  }

  private var marks: Section {
    Section(
      heading: "Energy, blockages, questions",
      help: ["what: energy, blockage or question · on a link write both codes"],
      columns: [("on (code)", 62), ("and (code)", 62), ("what", 80), ("why", 0)],
      rows: isFirst ? 10 : 9)
  }

  private var moves: Section {
    Section(
      heading: "Another ring, a further domain, or gone",
      help: [words.line("rings", words.rings), words.line("domains", words.domains)].compactMap(
        \.self),
      columns: [
        ("on (code)", 62), ("new ring", 80), ("further domain", 120), ("remove?", 50), ("why", 0),
      ], rows: 8)
  }

  private var ratings: Section {
    Section(
      heading: "How organisations see one another",
      help: [
        "what: power, resources, involvement, reliability, mission or openness · "
          + "1 little to 4 much · for the partnership's own eyes"
      ],
      columns: [
        ("who judges (code)", 84), ("whom (code)", 70), ("what", 110), ("1 · 2 · 3 · 4", 60),
        ("note", 0),
      ], rows: 8)
  }

  private func fields(_ words: [String], _ flow: inout Flow) {
    let width = flow.column.width / 2
    let items = words.enumerated().flatMap { number, word -> [Item] in
      let x = flow.column.minX + Double(number) * width
      let start = x + Typesetter().width(of: word, size: 11, weight: .bold) + 6
      return [
        .text(Text(word, at: Point(x, flow.y), size: 11, weight: .bold)),
        .path(
          .line(from: Point(start, flow.y + 1), to: Point(x + width - 16, flow.y + 1)),
          Paint(stroke: Palette.ink, width: 0.6)),
      ]
    }
    flow.add(items, height: 16)
  }

  private func section(_ section: Section, _ flow: inout Flow) {
    let (columns, rows) = (section.columns, section.rows)
    flow.set(section.heading, size: 12, weight: .bold)
    for line in section.help {
      flow.set(line, size: 8, colour: Palette.quietInk, maxLines: 2)
    }
    flow.skip(3)
    let fixed = columns.reduce(0) { $0 + $1.width }
    let widths = columns.map { $0.width > 0 ? $0.width : flow.column.width - fixed }
    let (head, row) = (13.0, 20.0)
    let top = flow.y
    let height = head + row * Double(rows)
    var items: [Item] = []
    for line in 0...rows + 1 {
      let y = line == 0 ? top : top + head + row * Double(line - 1)
      items.append(
        .path(
          .line(from: Point(flow.column.minX, y), to: Point(flow.column.maxX, y)),
          Paint(stroke: line < 2 ? Palette.ink : Palette.hairline, width: 0.6)))
    }
    var x = flow.column.minX
    for (number, width) in widths.enumerated() {
      items.append(
        .text(
          Text(
            columns[number].title, at: Point(x + 3, top + 9.5), size: 8, colour: Palette.softInk)))
      if number > 0 {
        items.append(
          .path(
            .line(from: Point(x, top), to: Point(x, top + height)),
            Paint(stroke: Palette.hairline, width: 0.6)))
      }
      x += width
    }
    for (number, code) in section.first.prefix(rows).enumerated() {
      let y = top + head + row * Double(number) + 14
      items.append(
        .text(Text(code, at: Point(flow.column.minX + 3, y), size: 10, weight: .bold)))
    }
    flow.add(items, height: height + 13)
  }
}
