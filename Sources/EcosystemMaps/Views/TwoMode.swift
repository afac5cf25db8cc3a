import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// Organisations beside the initiatives that they take part in.
  static let twoMode = MapView(
    id: "two-mode", title: "Taking part", plain: "Who takes part in what",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let ecosystem = edition.ecosystem
    let kept = Set(request.members(of: edition))
    let parts = ecosystem.affiliations.filter { kept.contains($0.actor) }
    guard !parts.isEmpty else {
      throw NotDrawable(
        reason: request.focus == nil
          ? """
          nobody takes part in an initiative, so there is nothing to draw; \
          add initiatives.csv and affiliations.csv
          """
          : "nobody of \(request.focusWords(in: edition)) takes part in an initiative")
    }
    return TwoModeMap(edition, request, parts).diagram()
  }
}

extension DrawRequest {
  /// As ``actors(of:)``, but around an organisation those of its initiatives.
  fileprivate func members(of edition: Edition) -> [Ref<Actor>] {
    guard case .actor(let actor) = focus else { return actors(of: edition) }
    let parts = edition.ecosystem.affiliations
    let own = Set(parts.filter { $0.actor == actor }.map(\.initiative))
    let kept = Set(parts.filter { own.contains($0.initiative) }.map(\.actor))
    return edition.actors.filter(kept.contains)
  }
}

/// The two-mode view of one edition.
private struct TwoModeMap {
  let edition: Edition
  let encoding: Encoding
  let frame: Rect
  let members: [[Ref<Initiative>]]
  let actors: [Ref<Actor>]
  let initiatives: [Ref<Initiative>]
  /// Those that found no room.
  let left: [Ref<Actor>]
  let leftInitiatives: Int
  let absent: Int

  init(_ edition: Edition, _ request: DrawRequest, _ parts: [Affiliation]) {
    self.edition = edition
    frame = Sheet(request.paper).map
    let present = Set(parts.map(\.actor))
    let type = TypeScale(request.paper)
    var own: [Ref<Actor>: Set<Ref<Initiative>>] = [:]
    var size: [Ref<Initiative>: Int] = [:]
    for part in parts where own[part.actor, default: []].insert(part.initiative).inserted {
      size[part.initiative, default: 0] += 1
    }
    let rows = Int(frame.height / (type.leastLabel * 2.6))
    let places = 2 * Int(frame.height / (type.leastLabel * 1.3))
    let known = edition.actors.filter(present.contains)
    let initiatives = edition.ecosystem.initiatives.refs.filter { size[$0] != nil }
      .largest(rows) { size[$0] ?? 0 }
    let actors = known.largest(places) { own[$0]?.count ?? 0 }
    left = known.filter { !Set(actors).contains($0) }
    leftInitiatives = size.count - initiatives.count
    encoding = Encoding(edition, request, actors: actors, links: [], room: frame)
    self.actors = actors
    self.initiatives = initiatives
    members = actors.map { own[$0]?.sorted().filter(initiatives.contains) ?? [] }
    let taking = Set(edition.ecosystem.affiliations.map(\.actor))
    absent = request.actors(of: edition).count { !taking.contains($0) }
  }

  private var scale: Double { encoding.type.scale }

  func diagram() -> Diagram {
    let fan = Fan(
      members: members.map { own in own.compactMap { initiatives.firstIndex(of: $0) } },
      hubCount: initiatives.count)
    var diagram = Diagram(frame: frame)
    diagram.areas = [
      .init(.rectangle(frame, rounded: 10 * scale), Paint(fill: encoding.ground(2)))
    ]
    let boxes = blocks(in: fan.order, &diagram)
    place(fan, beside: boxes, &diagram)
    diagram.legend = encoding.legend(for: diagram, []).filter {
      // All marks are as large as their rows.
      switch $0 {
      case .line, .sizes: false
      default: true
      }
    }
    diagram.legend.append(
      .swatch(blockPaint, symbol: "", symbolColour: Palette.ink, text: "programme, event or group"))
    diagram.legend.append(.line(part, isDirected: false, width: scale))
    diagram.counts = [
      counted(actors.count, "organisation", "organisations"),
      counted(initiatives.count, "initiative", "initiatives"),
      counted(members.reduce(0) { $0 + $1.count }, "part", "parts"),
    ]
    diagram.notShown =
      notShown(in: edition).filter { $0.contains("audience") }
      + (absent > 0
        ? [counted(absent, "organisation", "organisations") + " of which no part is stated"] : [])
      + (left.isEmpty
        ? []
        : [
          counted(left.count, "organisation", "organisations")
            + " with fewest parts for want of room: on the next page of the PDF"
        ])
      + (leftInitiatives > 0
        ? [
          counted(leftInitiatives, "initiative", "initiatives")
            + " with fewest organisations for want of room"
        ] : [])
    diagram.index = left.map {
      .init(label: "•", words: String(edition.ecosystem.actors[$0].name.prefix(300)))
    }
    return diagram
  }

  private var part: LineSign {
    .plain("takes part", colour: encoding.shade(Colour(0x5F7078)))
  }

  private var blockPaint: Paint {
    Paint(fill: .white, stroke: Palette.groundInk, width: 1.2 * scale)
  }

  /// The initiatives under each other in the middle, evenly spread.
  private func blocks(in order: [Int], _ diagram: inout Diagram) -> [Int: Rect] {
    let width = frame.width * 0.24
    let slot = frame.height / Double(max(1, order.count))
    let sizes = [1.3, 1.15, 1].map { encoding.type.label * $0 } + [encoding.type.leastLabel]
    let pad = 6 * scale
    func words(_ index: Int, _ size: Double) -> Words {
      let own = edition.ecosystem.initiatives[initiatives[index]]
      let facts = [own.kind, own.date?.inWords ?? ""].filter { !$0.isEmpty }
      let lines = max(1, Int((slot - 3 * pad) / Typesetter().lineHeight(size: size)))
      return Words(
        [
          .init(text: own.name, size: size, weight: .bold, maxLines: max(1, lines - 1)),
          .init(
            text: lines > 1 ? facts.joined(separator: ", ") : "",
            size: max(encoding.type.leastLabel, size * 0.86), colour: Palette.softInk,
            maxLines: lines > 3 ? 2 : 1),
        ], width: width - 2 * pad)
    }
    let size =
      sizes.first { size in
        order.allSatisfy { words($0, size).isWhole && words($0, size).room.height < slot - 3 * pad }
      } ?? encoding.type.leastLabel
    var boxes: [Int: Rect] = [:]
    for (row, index) in order.enumerated() {
      let words = words(index, size)
      let own = edition.ecosystem.initiatives[initiatives[index]]
      let centre = Point(frame.centre.x, frame.minY + (Double(row) + 0.5) * slot)
      let box = Rect(
        centre: centre, size: Size(width, min(slot - pad, words.room.height + 1.6 * pad)))
      boxes[index] = box
      let count = members.count { $0.contains(initiatives[index]) }
      diagram.blocks.append(
        .init(
          .init("initiative", initiatives[index].index), box: box, paint: blockPaint,
          texts: words.texts(
            in: Rect(centre: centre, size: words.room).moved(
              by: Point(box.minX + pad - centre.x + words.room.width / 2, 0))),
          reading: String(own.name.prefix(300)),
          title: "\(own.name.prefix(300)) · \(counted(count, "organisation", "organisations"))",
          corner: 5 * scale))
    }
    return boxes
  }

  /// The organisations down both sides, with a line to each of their initiatives.
  private func place(_ fan: Fan, beside boxes: [Int: Rect], _ diagram: inout Diagram) {
    let ecosystem = edition.ecosystem
    for (number, side) in fan.sides.enumerated() {
      let slot = (frame.height - 8 * scale) / Double(max(1, side.count))
      let size = max(encoding.type.leastLabel, min(encoding.type.label * 1.1, slot * 0.62))
      let radius = max(2.5 * scale, min(encoding.sizes.largest * 0.8, slot * 0.42))
      let isLeft = number == 0
      let x = isLeft ? frame.minX + frame.width * 0.255 : frame.maxX - frame.width * 0.255
      let room = frame.width * 0.255 - radius - 12 * scale
      let lines = Int(slot / Typesetter().lineHeight(size: size))
      for (row, index) in side.enumerated() {
        let centre = Point(x, frame.minY + 4 * scale + (Double(row) + 0.5) * slot)
        let actor = ecosystem.actors[actors[index]]
        let words = NameLines(
          actor.name, size: size, width: room, maxLines: max(1, min(3, lines)))
        let edge = isLeft ? centre.x - radius - 5 * scale : centre.x + radius + 5 * scale
        let box = Rect(
          x: isLeft ? edge - words.room.width : edge, y: centre.y - words.room.height / 2,
          width: words.room.width, height: words.room.height)
        let sign = encoding.sign(of: actor)
        diagram.marks.append(
          .init(
            actor: actors[index], centre: centre, radius: radius, sign: sign,
            label: words.texts(
              in: box, anchor: isLeft ? .end : .start, colour: Palette.ink, halo: nil),
            reading: words.name,
            title: "\(actor.name.prefix(300)) · takes part in "
              + members[index].map { String(ecosystem.initiatives[$0].name.prefix(80)) }
              .joined(separator: ", "),
            url: actor.url))
        for hub in fan.members[index] {
          guard let target = boxes[hub] else { continue }
          let start = Point(centre.x + (isLeft ? radius * 1.25 : -radius * 1.25), centre.y)
          let end = Point(isLeft ? target.minX : target.maxX, target.centre.y)
          let way = Point((end.x - start.x) * 0.5, 0)
          diagram.links.append(
            .init(
              from: .init(actors[index]), to: .init("initiative", initiatives[hub].index),
              curve: Cubic(start, start + way, end - way, end), sign: part, width: scale,
              arrows: [],
              title: "\(actor.name.prefix(300)) – takes part in – "
                + "\(ecosystem.initiatives[initiatives[hub]].name.prefix(300))"))
        }
      }
    }
  }
}
