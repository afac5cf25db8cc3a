import EcosystemModel
import Ink

extension Diagram {
  /// The map as it is drawn: ground, links, marks with their names, captions.
  func items(scale: Double) -> [Item] {
    let ground = areas.map { area -> Item in
      area.title == nil
        ? .path(area.path, area.paint)
        : .group(Group(class: "area", title: area.title, items: [.path(area.path, area.paint)]))
    }
    let words = captions.map { caption in
      let ground = caption.ground.map { [Item.path($0.path, $0.paint)] } ?? []
      return Item.group(Group(class: "caption", items: ground + caption.texts.map(Item.text)))
    }
    let boxes = Group(id: "blocks", class: "blocks", items: blocks.map(\.item))
    return [
      .group(Group(id: "ground", class: "ground", items: ground)),
      .group(Group(id: "links", class: "links", items: links.map { $0.item(scale: scale) })),
      .group(Group(id: "captions", class: "captions", items: words)),
    ] + (blocks.isEmpty ? [] : [.group(boxes)]) + [
      .group(Group(id: "marks", class: "marks", items: marks.map { $0.item(scale: scale) }))
    ]
  }
}

extension Diagram.Mark {
  fileprivate func item(scale: Double) -> Item {
    let name = Item.group(Group(class: "name", reading: reading, items: label.map(Item.text)))
    return .group(
      Group(
        id: node.id, class: "actor", title: title, link: url,
        items: sign.items(centre: centre, radius: radius, scale: scale)
          + (flag?.items(centre: flagCentre, scale: scale) ?? []) + (label.isEmpty ? [] : [name])))
  }

  /// Over the rim, to the upper right.
  private var flagCentre: Point { centre + Point(radius, -radius) * 0.95 }
}

extension Diagram.Flag {
  func items(centre: Point, scale: Double) -> [Item] {
    let size = 8.5 * scale
    let baseline = Point(centre.x, centre.y + Typesetter().capHeight(size: size) / 2)
    return [
      .path(
        .circle(centre: centre, radius: 5.2 * scale),
        Paint(fill: fill, stroke: .white, width: 0.9 * scale)),
      .text(
        Text(
          symbol, at: baseline, size: size, weight: .bold, anchor: .middle, colour: symbolColour)),
    ]
  }
}

extension Diagram.Node {
  /// `actor-7`, in SVG.
  var id: String { "\(kind)-\(number + 1)" }
}

extension Diagram.Block {
  fileprivate var item: Item {
    let words = Item.group(Group(class: "name", reading: reading, items: texts.map(Item.text)))
    return .group(
      Group(
        id: node.id, class: node.kind, title: title, link: url,
        items: [.path(.rectangle(box, rounded: corner), paint), words]))
  }
}

extension SectorSign {
  /// The sign itself, on the map and in the legend.
  func items(centre: Point, radius: Double, scale: Double) -> [Item] {
    let path = shape.path(centre: centre, radius: radius)
    let paint = Paint(
      fill: fill, stroke: outline, width: (dash.isEmpty ? 0.9 : 1.3) * scale,
      dash: dash.map { $0 * scale })
    let size = radius * (shape == .triangleUp || shape == .triangleDown ? 1.0 : 1.15)
    let baseline = Point(centre.x, centre.y + Typesetter().capHeight(size: size) / 2)
    let text = Text(
      letter, at: baseline, size: size, weight: .bold, anchor: .middle, colour: letterColour)
    return [.path(path, paint), .text(text)]
  }
}

extension Diagram.Link {
  fileprivate func item(scale: Double) -> Item {
    let pieces = lead + [curve]
    let items = pieces.enumerated().flatMap { number, piece in
      var heads: Diagram.Arrows = []
      if number == 0 { heads.formUnion(arrows.intersection(.atStart)) }
      if number == lead.count { heads.formUnion(arrows.intersection(.atEnd)) }
      return sign.items(piece, width, heads, scale: scale)
    }
    return .group(Group(class: "link", title: title, items: items))
  }
}

extension LineSign {
  /// A line of this relation, on the map and in the legend; lines end inside their heads.
  func items(
    _ curve: Cubic, _ width: Double, _ arrows: Diagram.Arrows, scale: Double
  ) -> [Item] {
    let length = 1.6 * scale + width * 3.1
    let chord = max(1e-6, curve.start.distance(to: curve.end))
    let back = min(0.4, length * 0.75 / chord)
    var line = curve
    if arrows.contains(.atEnd) { line = line.split(at: 1 - back).0 }
    if arrows.contains(.atStart) { line = line.split(at: back).1 }
    let isThin = width < 0.6 * scale
    let opacity = isStrain ? 0.85 : isThin ? 0.4 : 0.62
    var items: [Item] = [
      .path(.cubic(line), paint(width: width, scale: scale, opacity: opacity))
    ]
    func head(_ tip: Point, _ heading: Point) -> Item {
      .path(
        .arrowhead(tip: tip, heading: heading, length: length, width: length * 0.8),
        Paint(fill: colour, opacity: isThin ? 0.6 : 0.9))
    }
    if arrows.contains(.atEnd) { items.append(head(curve.end, curve.tangent(at: 1))) }
    if arrows.contains(.atStart) { items.append(head(curve.start, curve.tangent(at: 0) * -1)) }
    return items
  }
}
