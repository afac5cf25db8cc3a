import EcosystemDisclosure
import EcosystemModel
import Ink

/// Rings and sectors without anybody, for a room to lay cards on.
struct BlankRings {
  /// Empty where the map names no domains.
  let domain: String
  let edition: Edition
  let request: DrawRequest

  private var sheet: Sheet { Sheet(request.paper) }
  private var type: TypeScale { sheet.type }
  private var scale: Double { type.scale }
  private var rings: [Ring] {
    edition.ecosystem.rings.isEmpty ? Ring.blueprint : edition.ecosystem.rings
  }
  private var signs: [SectorSign] {
    let sectors = edition.ecosystem.sectors
    let all = SectorSign.all(
      of: sectors.isEmpty ? Sector.blueprint : sectors,
      isBlackAndWhite: request.isBlackAndWhite)
    return Array(all.dropLast().prefix(12))
  }

  private var room: Rect {
    Rect(
      x: sheet.inside.minX, y: sheet.inside.minY, width: sheet.inside.width,
      height: sheet.footer.minY - sheet.inside.minY - 4 * scale)
  }
  private var rim: Double { min(room.width, room.height) / 2 - 2.6 * type.heading }
  private var centre: Point { Point(room.maxX - rim - 2.6 * type.heading, room.centre.y) }

  var page: Page {
    let city = SideColumn.title(of: edition.ecosystem.city)
    let title = printable(domain.isEmpty ? "\(city): blank rings" : "\(city): \(domain)")
    let page = Page(
      size: sheet.size, title: title, description: "Rings and sectors to lay cards on",
      items: ground + separators + names + titles + words(city))
    return request.isBlackAndWhite ? page.inGrey : page
  }

  /// Rings of one width: a card that fits in one fits in all.
  private func radius(_ ring: Int) -> Double { rim * Double(ring + 1) / Double(rings.count) }

  private var holdsCards: Bool { radius(0) >= Card.size.height }

  private var ground: [Item] {
    rings.indices.reversed().map { ring in
      let fill = Palette.ground[min(ring, Palette.ground.count - 1)].mixed(with: .white, by: 0.4)
      return .path(
        .circle(centre: centre, radius: radius(ring)),
        Paint(fill: fill, stroke: Palette.groundInk, width: 0.8 * scale))
    }
  }

  private var step: Double { 2 * .pi / Double(max(1, signs.count)) }

  private var separators: [Item] {
    signs.indices.map { number in
      let angle = -Double.pi / 2 + Double(number) * step
      return .path(
        .line(
          from: centre.moved(by: radius(0), towards: angle),
          to: centre.moved(by: rim, towards: angle)),
        Paint(stroke: Palette.groundInk, width: 0.8 * scale, dash: [4 * scale, 3 * scale]))
    }
  }

  /// The sectors' names along the rim, each with its mark.
  private var names: [Item] {
    signs.enumerated().flatMap { number, sign -> [Item] in
      let middle = -Double.pi / 2 + (Double(number) + 0.5) * step
      let arc = Path.ringSector(
        centre: centre, inner: rim + 2 * scale, outer: rim + 9 * scale,
        from: middle - step / 2 + 0.008, to: middle + step / 2 - 0.008)
      let room = step * rim * 0.94
      let width = Typesetter().width(of: sign.title, size: type.heading, weight: .bold)
      let size = type.heading * min(1, room / max(1, width))
      let letters = Typesetter().letters(
        of: Text(sign.title, at: .zero, size: size, weight: .bold, anchor: .middle),
        around: centre, radius: rim + 13 * scale, at: middle)
      return [
        .path(arc, Paint(fill: sign.fill, stroke: sign.outline, width: 0.7 * scale)),
        .group(Group(class: "caption", title: sign.title, items: letters.map(Item.text))),
      ]
    }
  }

  private var titles: [Item] {
    rings.enumerated().map { number, ring in
      let y = centre.y - radius(number) + 5 * scale + Typesetter().ascent(size: type.heading)
      return .text(
        Text(
          ring.title.uppercased(), at: Point(centre.x, y), size: type.heading, weight: .bold,
          anchor: .middle, colour: Palette.groundInk, halo: .white, haloWidth: 2 * scale))
    }
  }

  private func words(_ city: String) -> [Item] {
    let width = max(room.width * 0.2, centre.x - rim - 2.6 * type.heading - room.minX)
    var flow = Flow(in: Rect(room.origin, Size(width, room.height)), scale: scale)
    flow.set(city, size: type.heading, colour: Palette.softInk)
    flow.skip(6 * scale)
    flow.set(
      domain.isEmpty ? "Who takes part in learning here?" : domain, size: type.title, weight: .bold)
    flow.skip(14 * scale)
    for line in [
      "One card an organisation. The closer it stands to the programme, the further in it lies.",
      holdsCards
        ? "Cards may lie over the lines; what counts is where their code is."
        : "Cards are wider than these rings: write each card's code where it belongs.",
      "Draw links with a pen: the thicker, the stronger. Where a link has a direction, an arrow.",
      "Leave parts empty that are empty: they are what we came to see.",
    ] {
      flow.set(line, size: type.heading, colour: Palette.softInk)
      flow.skip(9 * scale)
    }
    let foot = Text(
      "actormap \(request.version) · data \(request.fingerprint) · print at 100 %",
      at: Point(room.minX, sheet.footer.maxY - Typesetter().descent(size: type.small)),
      size: type.small, colour: Palette.quietInk)
    return flow.items + [.text(foot)]
  }
}
