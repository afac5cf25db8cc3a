public import EcosystemDisclosure
import EcosystemModel
public import Ink

/// The cards of a city: one an organisation that has a code, one for each of the first 30 things
/// that are missing, then the blank ones, several a page.
///
/// Cards share their edges, so that one cut parts two; marks outside them show where to cut.
///
/// - Parameter blanks: Where the blank cards lie; nothing leaves them out, so that what is printed
///   for each table has no code twice.
public func cards(_ edition: Edition, _ request: DrawRequest, blanks: BlankCards?) -> [Page] {
  let faces =
    CodeBook(edition).actors.map { Card.Face.actor($0.actor, code: $0.code) }
    + Lack.all(of: edition, request).filter { $0.look != .apart }.prefix(30).map { .ghost($0) }
    + (blanks.map { blankFaces(edition, $0) } ?? [])
  return sheets(of: faces, edition, request)
}

/// The blank cards alone: to be printed once, since each code is to be in the room once.
func blankCards(_ edition: Edition, _ request: DrawRequest, _ blanks: BlankCards) -> [Page] {
  sheets(of: blankFaces(edition, blanks), edition, request)
}

private func blankFaces(_ edition: Edition, _ blanks: BlankCards) -> [Card.Face] {
  blanks.placed(CodeBook(edition).blanks).map { .blank(code: $0.code, table: $0.table) }
}

private func sheets(
  of faces: [Card.Face], _ edition: Edition, _ request: DrawRequest
) -> [Page] {
  let signs = SectorSign.all(
    of: edition.ecosystem.sectors, isBlackAndWhite: request.isBlackAndWhite)
  let cards = faces.map { Card(face: $0, edition: edition, signs: signs) }
  let pages = CardSheets(cards: cards, edition: edition, request: request).pages
  return request.isBlackAndWhite ? pages.map(\.inGrey) : pages
}

/// Cards side by side on pages.
private struct CardSheets {
  let cards: [Card]
  let edition: Edition
  let request: DrawRequest

  private let sheet = Paper.a4.portrait
  private let inset = Paper.points(millimetres: 10)
  private var columns: Int { Int((sheet.width - 2 * inset) / Card.size.width) }
  private var rows: Int { Int((sheet.height - 2 * inset) / Card.size.height) }

  /// The room of all cards of a page.
  private var block: Rect {
    Rect(
      centre: Rect(.zero, sheet).centre,
      size: Size(Double(columns) * Card.size.width, Double(rows) * Card.size.height))
  }

  var pages: [Page] {
    let most = columns * rows
    let starts = Array(stride(from: 0, to: cards.count, by: most))
    let title = SideColumn.title(of: edition.ecosystem.city)
    return starts.enumerated().map { number, start in
      let page = cards[start..<min(cards.count, start + most)]
      let items = page.enumerated().flatMap { at, card in
        card.items(at: corner(of: at))
      }
      let words =
        "\(title) · cards · page \(number + 1) of \(starts.count) · data \(request.fingerprint) "
        + "· print at 100 %: each card is 85 × 55 mm"
      return Page(
        size: sheet, title: "\(title): cards", items: edges + items + [foot(printable(words))])
    }
  }

  private func corner(of number: Int) -> Point {
    Point(
      block.minX + Double(number % columns) * Card.size.width,
      block.minY + Double(number / columns) * Card.size.height)
  }

  /// Hairlines between cards, and cut marks outside the block.
  private var edges: [Item] {
    let faint = Paint(stroke: Palette.hairline, width: 0.4)
    let mark = Paint(stroke: Palette.ink, width: 0.5)
    let reach = Paper.points(millimetres: 5)
    let xs = (0...columns).map { block.minX + Double($0) * Card.size.width }
    let ys = (0...rows).map { block.minY + Double($0) * Card.size.height }
    let across = ys.flatMap { y -> [Item] in
      [
        .path(.line(from: Point(block.minX, y), to: Point(block.maxX, y)), faint),
        .path(.line(from: Point(block.minX - reach, y), to: Point(block.minX - 3, y)), mark),
        .path(.line(from: Point(block.maxX + 3, y), to: Point(block.maxX + reach, y)), mark),
      ]
    }
    let down = xs.flatMap { x -> [Item] in
      [
        .path(.line(from: Point(x, block.minY), to: Point(x, block.maxY)), faint),
        .path(.line(from: Point(x, block.minY - reach), to: Point(x, block.minY - 3)), mark),
        .path(.line(from: Point(x, block.maxY + 3), to: Point(x, block.maxY + reach)), mark),
      ]
    }
    return across + down
  }

  /// Up the left side, between the inset and the cards.
  private func foot(_ words: String) -> Item {
    .text(
      Text(
        words, at: Point(inset + 7, block.maxY - 20), size: 6.5, colour: Palette.quietInk,
        rotation: -.pi / 2))
  }
}
