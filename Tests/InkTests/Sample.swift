import Glibc
import Ink

/// One page with everything that can be drawn.
func samplePage() -> Page {
  let paper = Paper.a3.landscape
  return Page(
    size: paper, title: "Sample", description: "Every shape, hatch, curve and halo",
    items: rings() + [shapes(), hatches(), curves(), words()])
}

private let centre = Point(392, 418)

private func rings() -> [Item] {
  let radii = [322.0, 222, 112]
  let grounds = zip(radii, Palette.ground.reversed()).map { radius, colour in
    Item.path(.circle(centre: centre, radius: radius), Paint(fill: colour))
  }
  let sectors = ["Employers", "Formal education", "Culture, arts and heritage", "Tŷ Gwyn"]
  let rims = sectors.enumerated().flatMap { index, name -> [Item] in
    let from = -.pi / 2 + Double(index) * .pi / 2 + 0.01
    let swatch = Palette.sector(index)
    let rim = Path.ringSector(
      centre: centre, inner: 324, outer: 330, from: from, to: from + .pi / 2 - 0.02)
    let label = Text(name, at: .zero, size: 12, weight: .bold, anchor: .middle)
    let letters = Typesetter().letters(
      of: label, around: centre, radius: 336, at: from + .pi / 4)
    return [
      .path(rim, Paint(fill: swatch.colour)),
      .group(Group(class: "rim", title: name, items: letters.map(Item.text))),
    ]
  }
  return grounds + rims
}

private func shapes() -> Item {
  let marks = Palette.sectors.enumerated().flatMap { index, swatch -> [Item] in
    let shapes = Shape.allCases
    let at = Point(820 + Double(index % 5) * 60, 120 + Double(index / 5) * 60)
    let outline = shapes[index % shapes.count].path(centre: at, radius: 16)
    let letter = Text(
      "E", at: Point(at.x, at.y + 4.5), size: 12, weight: .bold, anchor: .middle,
      colour: swatch.letter)
    return [
      .path(outline, Paint(fill: swatch.colour, stroke: .white, width: 1.5)), .text(letter),
    ]
  }
  let ghost = Path.circle(centre: Point(1130, 150), radius: 14)
  let paint = Paint(stroke: Palette.flow, width: 1.4, dash: [3, 2.5])
  return .group(
    Group(id: "marks", class: "marks", title: "Marks", items: marks + [.path(ghost, paint)]))
}

private func hatches() -> Item {
  let hatches: [Hatch] = [
    .lines(angle: .pi / 4), .lines(angle: -.pi / 4, colour: Palette.flow), .crossed(), .dots(),
    Hatch(.lines, angle: 0, spacing: 6, width: 2, colour: Palette.money),
  ]
  let tiles = hatches.enumerated().map { index, hatch in
    let box = Rect(x: 800 + Double(index) * 72, y: 240, width: 60, height: 44)
    let paint = Paint(fill: Palette.ground[2], stroke: Palette.softInk, hatch: hatch)
    return Item.path(.rectangle(box, rounded: 6), paint)
  }
  return .group(Group(class: "hatches", items: tiles))
}

private func curves() -> Item {
  let paints = [
    Paint(stroke: Palette.tie, width: 1.2, opacity: 0.7),
    Paint(stroke: Palette.flow, width: 2.4, opacity: 0.7),
    Paint(stroke: Palette.strain, width: 1.8, dash: [0, 4], cap: .round),
    Paint(stroke: Palette.money, width: 1.4, dash: [6, 3]),
  ]
  let items = paints.enumerated().flatMap { index, paint -> [Item] in
    let angle = Double(index) * 0.7 + 0.3
    let start = centre.moved(by: 280, towards: angle)
    let end = centre.moved(by: 260, towards: angle + 2)
    let curve = Cubic(
      start, start.mixed(with: centre, by: 0.6), end.mixed(with: centre, by: 0.6), end)
    let head = Path.arrowhead(tip: end, heading: curve.tangent(at: 1), length: 8, width: 6)
    return [.path(.cubic(curve), paint), .path(head, Paint(fill: paint.stroke))]
  }
  return .group(Group(class: "ties", items: items))
}

private func words() -> Item {
  let names = ["Prifysgol Tŷ Gwyn", "Llŷn and Gŵyr", "Students’ Union", "Repair Café"]
  let labels = names.enumerated().map { index, name in
    let at = centre.moved(by: 170, towards: Double(index) * 0.8 + 0.6)
    return Item.text(
      Text(
        name, at: at, size: 12, weight: index == 0 ? .bold : .regular, anchor: .middle,
        halo: Palette.ground[1], haloWidth: 2))
  }
  let title = Text("Portside", at: Point(800, 70), size: 38, weight: .bold)
  let turned = Text(
    "turned, italic", at: Point(1140, 420), size: 14, italic: true, rotation: -.pi / 2)
  let setter = Typesetter()
  let story = "Who stands where in learning, and how they are linked across the whole city region"
  let lines = setter.wrapped(story, to: 300, size: 14).enumerated().map { index, line in
    Item.text(
      Text(line, at: Point(800, 330 + Double(index) * setter.lineHeight(size: 14)), size: 14))
  }
  let window = Path.circle(centre: Point(880, 460), radius: 40)
  let clipped = Item.clip(
    window,
    [.path(.rectangle(Rect(x: 800, y: 400, width: 160, height: 60)), Paint(fill: Palette.flow))])
  return .group(
    Group(class: "names", items: labels + lines + [.text(title), .text(turned), clipped]))
}
