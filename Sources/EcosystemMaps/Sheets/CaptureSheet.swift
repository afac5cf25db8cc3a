public import EcosystemDisclosure
import EcosystemModel
public import Ink

/// A sheet for each table to write on: links, who is missing, marks and moves; then the names by
/// code.
///
/// `actormap capture` reads the same in a file with the columns of the CSV form.
public func captureSheet(_ edition: Edition, _ request: DrawRequest) -> [Page] {
  let title = SideColumn.title(of: edition.ecosystem.city)
  let book = CodeBook(edition)
  let form = CaptureForm(title: title, blanks: book.blanks, fingerprint: request.fingerprint)
  let front = Page(
    size: Paper.a4.portrait, title: printable("\(title): capture sheet"),
    items: form.items)
  let names = CodeNames(book: book, edition: edition)
  let pages =
    [request.isBlackAndWhite ? front.inGrey : front]
    + (book.actors.isEmpty
      ? [] : names.leaflet.pages(title: "\(title): names by code", request: request))
  return pages
}

/// The page that people write on.
private struct CaptureForm {
  let title: String
  let blanks: [String]
  let fingerprint: String

  private let inside = Rect(.zero, Paper.a4.portrait).inset(by: Paper.points(millimetres: 10))

  var items: [Item] {
    var flow = Flow(in: inside.inset(x: 8, y: 0), scale: 1)
    flow.set("What this table says", size: 19, weight: .bold)
    flow.set(
      "\(title) · data \(fingerprint) · codes stand on the cards", size: 8.5,
      colour: Palette.softInk, maxLines: 1)
    flow.skip(16)
    fields(["Table", "Date"], &flow)
    section(
      "Links: who works with whom",
      "strength: 1 share news, 2 work together, 3 plan or fund together",
      columns: [
        ("from (code)", 62), ("to (code)", 62), ("kind of link", 110), ("1 · 2 · 3", 54),
        ("note", 0),
      ], rows: 10, &flow)
    section(
      "Who is missing", "take a blank card with one of these codes",
      columns: [("code", 62), ("name", 190), ("sector", 110), ("note", 0)],
      rows: max(4, min(6, blanks.count)), first: Array(blanks.prefix(6)), &flow)
    section(
      "Energy, blockages, questions; moves; remove?",
      "what: energy, blockage, question, ring, domain, rating, remove? · on a link write both codes",
      columns: [("on (code)", 62), ("and (code)", 62), ("what", 110), ("note", 0)], rows: 9, &flow)
    return flow.items
  }

  private func fields(_ words: [String], _ flow: inout Flow) {
    let width = flow.column.width / Double(words.count)
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

  /// A table to write in; the last column takes the width that is left.
  private func section(
    _ heading: String, _ help: String, columns: [(title: String, width: Double)], rows: Int,
    first: [String] = [], _ flow: inout Flow
  ) {
    flow.set(heading, size: 12, weight: .bold)
    flow.set(help, size: 8, colour: Palette.quietInk)
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
    for (number, code) in first.prefix(rows).enumerated() {
      let y = top + head + row * Double(number) + 14
      items.append(
        .text(Text(code, at: Point(flow.column.minX + 3, y), size: 10, weight: .bold)))
    }
    flow.add(items, height: height + 13)
  }
}

/// All codes with their names, in three columns.
private struct CodeNames {
  let book: CodeBook
  let edition: Edition

  var leaflet: Leaflet {
    var leaflet = Leaflet()
    leaflet.title("Names by code", "A code keeps its organisation from one workshop to the next.")
    let rows = book.actors.map { entry($0.code, edition.ecosystem.actors[$0.actor].name) }
    let whole = rows.reduce(0) { $0 + $1.height }
    var rest = rows[...]
    while !rest.isEmpty {
      leaflet.add { flow in
        let room = flow.left > 300 ? flow.left : flow.column.height
        let height = max(min(room, whole / 3 + 40), rest.first?.height ?? 0)
        var items: [Item] = []
        for column in 0..<3 {
          let x = flow.column.minX + Double(column) * flow.column.width / 3
          var y = flow.y
          while let row = rest.first, y + row.height <= flow.y + height {
            items += row.items(Point(x, y))
            y += row.height
            rest.removeFirst()
          }
        }
        flow.add(items, height: height)
      }
      if !rest.isEmpty { leaflet.turn() }
    }
    return leaflet
  }

  private typealias Entry = (items: (Point) -> [Item], height: Double)

  /// A code and its whole name, as many lines as it takes.
  private func entry(_ code: String, _ name: String) -> Entry {
    let lines = Typesetter().wrapped(String(name.prefix(300)), to: 132, size: 8)
    let draw = { (at: Point) -> [Item] in
      let name = lines.enumerated().map { number, line in
        Item.text(
          Text(line, at: Point(at.x + 32, at.y + 8 + Double(number) * 9.4), size: 8))
      }
      return [
        .text(Text(code, at: Point(at.x, at.y + 8), size: 9, weight: .bold)),
        .group(Group(class: "name", reading: printable(lines.joined(separator: " ")), items: name)),
      ]
    }
    return (draw, Double(max(1, lines.count)) * 9.4 + 6)
  }
}
