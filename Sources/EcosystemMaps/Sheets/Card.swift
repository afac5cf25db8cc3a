import EcosystemDisclosure
import EcosystemModel
import Ink

/// A card of 85 × 55 mm to move about on a table: one organisation, or room for one.
struct Card {
  /// What stands on a card; another kind of card is another case.
  enum Face {
    case actor(Ref<Actor>, code: String)
    /// With the number of the table that it belongs to.
    case blank(code: String, table: Int?)
    /// Something that is missing: whoever stands in for it takes the card.
    case ghost(Lack)
  }

  static let size = Size(Paper.points(millimetres: 85), Paper.points(millimetres: 55))

  let face: Face
  let edition: Edition
  let signs: [SectorSign]

  /// The card's items with its top left corner at a point.
  func items(at corner: Point) -> [Item] {
    let inner = Rect(corner, Self.size).inset(by: Paper.points(millimetres: 4))
    switch face {
    case .actor(let actor, let code):
      return [.group(Group(class: "card", title: code, items: filled(actor, code, inner)))]
    case .blank(let code, let table):
      return [.group(Group(class: "card blank", title: code, items: open(code, table, inner)))]
    case .ghost(let lack):
      return [.group(Group(class: "card ghost", title: lack.title, items: hollow(lack, inner)))]
    }
  }

  /// What is wanted within a broken rim, with a line for a name.
  private func hollow(_ lack: Lack, _ inner: Rect) -> [Item] {
    let sign = lack.sector.map { signs[$0.index] }
    let radius = 11.0
    let centre = Point(inner.maxX - radius - 2, inner.minY + radius + 1)
    let rim = (sign?.shape ?? .circle).path(centre: centre, radius: radius)
    let mark = Text(
      sign?.letter ?? lack.look.symbol,
      at: Point(centre.x, centre.y + Typesetter().capHeight(size: 11) / 2), size: 11,
      weight: .bold, anchor: .middle)
    var flow = Flow(
      in: Rect(
        x: inner.minX, y: inner.minY + 29, width: inner.width, height: inner.height - 29), scale: 1)
    let typesetter = Typesetter()
    let size = [12, 10.5, 9].first {
      typesetter.wrapped(lack.title, to: inner.width, size: $0, weight: .bold, maxLines: 4).count
        < 4
    }
    flow.set(lack.title, size: size ?? 8.5, weight: .bold, maxLines: 3)
    for detail in lack.details(in: edition).prefix(3) {
      flow.set(detail, size: 7.5, colour: Palette.softInk, maxLines: 2)
    }
    let head = Text(
      "wanted", at: Point(inner.minX, inner.minY + typesetter.capHeight(size: 15) + 2), size: 15,
      weight: .bold)
    let dashes = Paint(stroke: Palette.ink, width: 1.1, dash: [3, 2])
    let frame = Path.rectangle(inner.inset(by: -4), rounded: 5)
    return [.path(frame, Paint(stroke: Palette.quietInk, width: 0.9, dash: [4, 3]))]
      + [.path(rim, dashes), .text(mark), .text(head)] + flow.items
      + lines(from: flow.y + 8, in: inner, label: "who could it be?")
  }

  private func filled(_ ref: Ref<Actor>, _ code: String, _ inner: Rect) -> [Item] {
    let ecosystem = edition.ecosystem
    let actor = ecosystem.actors[ref]
    let sign = signs[actor.sector?.index ?? signs.count - 1]
    let radius = 11.0
    let mark = sign.items(
      centre: Point(inner.maxX - radius - 2, inner.minY + radius + 1), radius: radius, scale: 0.8)
    var flow = Flow(
      in: Rect(
        x: inner.minX, y: inner.minY + 29, width: inner.width, height: inner.height - 29), scale: 1)
    let size = [13, 11.5, 10, 8.5].first {
      NameLines(actor.name, size: $0, weight: .bold, width: inner.width).isWhole
    }
    let name = NameLines(actor.name, size: size ?? 8.5, weight: .bold, width: inner.width)
    let box = Rect(Point(inner.minX, flow.y), name.room)
    let words = name.texts(in: box, anchor: .start, colour: Palette.ink, halo: nil)
    flow.add(
      [.group(Group(class: "name", reading: name.name, items: words.map(Item.text)))],
      height: name.room.height + 3)
    let sector = actor.sector.map { ecosystem.sectors[$0].title } ?? "sector not stated"
    let ring = actor.ring.map { "ring: \(ecosystem.rings[$0].title)" } ?? "ring not stated"
    flow.set(
      "\(sector) · \(actor.isLocal ? ring : "beyond the city")", size: 7.5,
      colour: Palette.softInk, maxLines: 2)
    let domains = actor.domains.map { ecosystem.domains[$0].title }.joined(separator: " · ")
    if !domains.isEmpty { flow.set(domains, size: 7.5, colour: Palette.softInk, maxLines: 2) }
    return [number(code, inner)] + mark + flow.items
      + lines(from: flow.y + 10, in: inner, label: "notes")
  }

  private func open(_ code: String, _ table: Int?, _ inner: Rect) -> [Item] {
    let whose = table.map { "table \($0)" } ?? "for anybody"
    return [number(code, inner)]
      + lines(from: inner.minY + 44, in: inner, label: "name")
      + [
        .text(
          Text(
            whose, at: Point(inner.maxX, inner.minY + 10), size: 11, weight: .bold, anchor: .end)),
        .text(
          Text(
            "new here: on the capture sheet too", at: Point(inner.maxX, inner.minY + 23), size: 6.5,
            anchor: .end, colour: Palette.quietInk)),
      ]
  }

  private func number(_ code: String, _ inner: Rect) -> Item {
    .text(
      Text(
        code, at: Point(inner.minX, inner.minY + Typesetter().capHeight(size: 24)), size: 24,
        weight: .bold))
  }

  /// Lines to write on, as many as there is room for.
  private func lines(from top: Double, in inner: Rect, label: String) -> [Item] {
    let rows = stride(from: inner.maxY, through: top + 6, by: -16)
    let rules = rows.map { y -> Item in
      .path(
        .line(from: Point(inner.minX, y), to: Point(inner.maxX, y)),
        Paint(stroke: Palette.hairline, width: 0.5, dash: [1.5, 2]))
    }
    guard let first = Array(rows).last else { return [] }
    let word = Text(
      label, at: Point(inner.minX, first - 2), size: 5.5, colour: Palette.quietInk)
    return rules + [.text(word)]
  }
}
