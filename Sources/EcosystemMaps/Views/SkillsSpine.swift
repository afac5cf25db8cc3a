import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// The skills of the city's spine, layer by layer, with who offers them.
  static let skillsSpine = MapView(
    id: "skills-spine", title: "Skills spine",
    plain: "Which skills can be learnt here, and from whom",
    focuses: [.actor]
  ) { edition, request throws(NotDrawable) in
    guard let spine = edition.facts.skills else {
      throw NotDrawable(
        reason: """
          the map has no skills in layers, so there is no spine to draw; add skills.csv with the \
          columns 'name' and 'layer'
          """)
    }
    let map = SpineMap(edition: edition, request: request, spine: spine)
    guard !map.skills.isEmpty else {
      throw NotDrawable(
        reason: "no skill of the spine is offered by \(request.focusWords(in: edition))")
    }
    return map.diagram()
  }
}

/// The skills view of one edition.
private struct SpineMap {
  let edition: Edition
  let request: DrawRequest
  let spine: SkillsSpine

  private var type: TypeScale { TypeScale(request.paper) }
  private var scale: Double { type.scale }

  /// The skills that the focus leaves.
  var skills: [SkillOffer] {
    guard case .actor(let actor) = request.focus else { return spine.skills }
    return spine.skills.filter { $0.providers.contains(actor) }
  }

  func diagram() -> Diagram {
    let frame = Sheet(request.paper).map
    var diagram = Diagram(frame: frame)
    // A layer that the focus leaves empty is no gap of the city.
    let layers = Skill.Layer.allCases.filter { layer in
      request.focus == nil || skills.contains { $0.layer == layer }
    }
    let walls = layers.map { layer in
      CardWall(cards: skills.filter { $0.layer == layer }.map(card), type: type)
    }
    let head = frame.width * 0.17
    let width = frame.width - head - 16 * scale
    let settings = setting(walls, width: width, height: frame.height)
    let used = settings.reduce(0) { $0 + max($1.height, 26 * scale) + bandGap }
    let spare = max(0, (frame.height - used) / Double(layers.count))
    var y = frame.minY
    for (number, layer) in layers.enumerated() {
      let height =
        min(frame.maxY - y, max(settings[number].height, 26 * scale) + bandGap - 6 * scale + spare)
      guard height > bandGap else { continue }
      let band = Rect(x: frame.minX, y: y, width: frame.width, height: height)
      addBand(layer, band, size: settings[number].size, head: head, to: &diagram)
      let top = y + max(bandGap / 2 - 3 * scale, (height - settings[number].height) / 2)
      let room = Rect(
        x: frame.minX + head + 8 * scale, y: top, width: width,
        height: max(0, band.maxY - 4 * scale - top))
      if !walls[number].cards.isEmpty {
        _ = walls[number].draw(settings[number], on: &diagram, in: room)
      }
      y += height + 6 * scale
    }
    diagram.legend = legend
    diagram.counts = counts
    diagram.notShown = left(out: diagram.index.count)
    return diagram
  }

  private var bandGap: Double { 20 * scale }

  /// The same size and number of columns for all bands: the largest letters that fit.
  private func setting(
    _ walls: [CardWall], width: Double, height: Double
  ) -> [CardWall.Setting] {
    for size in CardWall.sizes(type) {
      for columns in 3...7 where width / Double(columns) > 9.5 * size {
        let settings = walls.map { $0.set(size: size, columns: columns, width: width) }
        let total = settings.reduce(0) { $0 + max($1.height, 26 * scale) + bandGap }
        if total <= height, settings.allSatisfy(\.isWhole) { return settings }
      }
    }
    let columns = max(3, Int(width / (10 * type.leastLabel)))
    return walls.map { $0.set(size: type.leastLabel, columns: columns, width: width) }
  }

  private func addBand(
    _ layer: Skill.Layer, _ band: Rect, size: Double, head: Double, to diagram: inout Diagram
  ) {
    let own = skills.filter { $0.layer == layer }
    let fill = Palette.ground[2]
    diagram.areas.append(
      .init(
        .rectangle(band, rounded: 8 * scale),
        Paint(fill: request.isBlackAndWhite ? fill.grey : fill),
        title: "\(layer.title): \(counted(own.count, "skill", "skills"))"))
    let offered = own.count { !$0.providers.isEmpty }
    let words = Words(
      [
        .init(text: layer.title, size: size * 1.15, weight: .bold),
        .init(
          text: own.isEmpty ? "none on the map" : "\(offered) of \(own.count) offered",
          size: max(type.leastLabel, size * 0.9), colour: Palette.softInk),
      ], width: head - 14 * scale)
    let box = Rect(
      x: band.minX + 10 * scale, y: band.centre.y - words.room.height / 2,
      width: words.room.width, height: words.room.height)
    if words.room.height < band.height { diagram.captions.append(.init(words.texts(in: box))) }
  }

  private func card(_ offer: SkillOffer) -> CardWall.Card {
    let ecosystem = edition.ecosystem
    let skill = ecosystem.skills[offer.skill]
    let sign = SkillSign(offer, isBlackAndWhite: request.isBlackAndWhite)
    let names = edition.names(of: offer.providers)
    let who =
      switch offer.providers.count {
      case 0: sign.word
      case 1: "only \(names)"
      default: "\(offer.providers.count) providers"
      }
    let parent = skill.parent.map { "part of \(ecosystem.skills[$0].name.prefix(100))" } ?? ""
    let least = type.leastLabel
    return CardWall.Card(
      node: .init("skill", offer.skill.index),
      parts: { size in
        [
          .init(text: skill.name, size: size, weight: .bold, maxLines: 4, lead: sign.symbol),
          .init(text: who, size: max(least, size * 0.86), maxLines: 4),
          .init(text: parent, size: max(least, size * 0.86), colour: Palette.softInk, maxLines: 3),
        ]
      }, paint: sign.paint(scale: scale), reading: String(skill.name.prefix(300)),
      title: "\(skill.name.prefix(300)) · \(offer.layer.title) · \(sign.word)"
        + (names.isEmpty ? "" : " · \(names)"), url: skill.url)
  }

  private var legend: [LegendEntry] {
    let used = Set(
      skills.map { SkillSign($0, isBlackAndWhite: request.isBlackAndWhite).kind })
    return SkillSign.Kind.allCases.filter(used.contains).map {
      let sign = SkillSign($0, isThin: false, isBlackAndWhite: request.isBlackAndWhite)
      return .swatch(
        sign.paint(scale: scale * 0.6), symbol: sign.symbol, symbolColour: Palette.ink,
        text: sign.meaning)
    }
      + (skills.contains { $0.providers.count == 1 }
        ? [.words("Thick border: a single provider, gone if it leaves.")] : [])
  }

  private var counts: [String] {
    [
      counted(skills.count, "skill", "skills"),
      "\(skills.count { !$0.providers.isEmpty }) offered",
      "\(skills.count { $0.providers.count == 1 }) by one provider alone",
      "\(skills.count { $0.providers.isEmpty }) "
        + (spine.isDeclared ? "offered by nobody" : "with no offer listed"),
    ]
  }

  private func left(out count: Int) -> [String] {
    let loose = edition.ecosystem.skills.count { $0.layer == nil }
    let others = spine.skills.count - skills.count
    return [
      others > 0 ? counted(others, "skill", "skills") + " outside the focus" : nil,
      loose > 0 ? counted(loose, "skill", "skills") + " without a layer" : nil,
      count > 0
        ? counted(count, "skill", "skills") + " for want of room: on the next page of the PDF"
        : nil,
    ].compactMap(\.self) + hiddenWords(in: edition)
  }
}

extension Skill.Layer {
  fileprivate var title: String {
    switch self {
    case .core: "Core, for everyone"
    case .cofl: "All cities of learning"
    case .city: "This city’s own"
    case .strategic: "For what is to come"
    }
  }
}
