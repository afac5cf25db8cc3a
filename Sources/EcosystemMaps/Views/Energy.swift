import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// Where workshops saw energy, blockages and questions, and where there is strain.
  static let energy = MapView(
    id: "energy", title: "Energy and strain", plain: "Where there is energy, and where it sticks",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let map = EnergyMap(edition, request)
    guard !map.marks.isEmpty || !map.strains.isEmpty else {
      throw NotDrawable(
        reason: !map.unnamed.isEmpty
          ? "nothing is left to draw without \(map.unnamed.joined(separator: "; "))"
          : request.focus == nil
            ? """
            the map has no marks of energy, blockages or questions, and no strain; add marks.csv, or \
            a relation with the meaning 'strain'
            """
            : "no mark and no strain touches \(request.focusWords(in: edition))")
    }
    return map.diagram()
  }
}

/// The energy view of one edition.
private struct EnergyMap {
  let edition: Edition
  let request: DrawRequest
  let marks: [Mark]
  let strains: [StatedLink]
  /// What a wall leaves out, in words.
  let unnamed: [String]

  init(_ edition: Edition, _ request: DrawRequest) {
    self.edition = edition
    self.request = request
    let kept = Set(request.actors(of: edition))
    let domains = request.focusDomains(of: edition)
    let hasFocus = request.focus != nil
    let all = edition.ecosystem.marks.filter { mark in
      switch mark.on {
      case .actor(let actor): kept.contains(actor)
      case .tie(let a, let b): kept.contains(a) && kept.contains(b)
      case .domain(let domain): hasFocus ? domains?.contains(domain) ?? false : true
      default: !hasFocus
      }
    }
    marks = edition.isForWall ? all.filter { !$0.namesTheBlocked } : all
    let left = all.count - marks.count
    unnamed =
      (left > 0
        ? [counted(left, "mark", "marks") + " of blockage, not named on walls"] : [])
      + edition.strainLeftOut
    strains = request.links(of: edition).filter(edition.isStrain)
  }

  private var type: TypeScale { TypeScale(request.paper) }
  private var scale: Double { type.scale }

  /// A column of cards under a heading.
  private typealias Column = (look: EnergyLook, cards: [CardWall.Card])

  private var columns: [Column] {
    let kinds = Mark.Kind.allCases.map { kind in
      (EnergyLook(kind), cards(of: kind))
    }
    return (kinds + [(EnergyLook.strain, strains.enumerated().map(card))]).filter { !$0.1.isEmpty }
  }

  func diagram() -> Diagram {
    var diagram = Diagram(frame: Sheet(request.paper).map)
    let columns = columns
    let gap = 14 * scale
    let width = (diagram.frame.width + gap) / Double(columns.count) - gap
    let head = type.label * 2.6
    let body = diagram.frame.height - head
    let walls = columns.map { CardWall(cards: $0.cards, type: type) }
    let settings = settings(walls, width: width, height: body)
    var left = 0
    for (number, column) in columns.enumerated() {
      let x = diagram.frame.minX + Double(number) * (width + gap)
      let title = NameLines(
        "\(column.look.symbol) \(column.look.title) · \(column.cards.count)",
        size: type.label * 1.3, weight: .bold, width: width, maxLines: 1)
      let at = Rect(x: x, y: diagram.frame.minY, width: width, height: title.room.height)
      diagram.captions.append(
        .init(title.texts(in: at, anchor: .start, colour: Palette.groundInk, halo: nil)))
      let room = Rect(x: x, y: diagram.frame.minY + head, width: width, height: body)
      left += walls[number].draw(settings[number], on: &diagram, in: room)
    }
    diagram.legend = columns.map {
      .swatch(
        $0.look.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale),
        symbol: $0.look.symbol, symbolColour: Palette.ink, text: $0.look.meaning)
    }
    diagram.counts = columns.map { "\($0.cards.count) with \($0.look.title.lowercased())" }
    diagram.notShown =
      (left > 0 ? [counted(left, "card", "cards") + " for want of room: on the next page"] : [])
      + (edition.hiddenActors > 0
        ? [
          counted(edition.hiddenActors, "organisation is", "organisations are")
            + " not shown to this audience, with their marks"
        ] : []) + unnamed
    return diagram
  }

  private func settings(
    _ walls: [CardWall], width: Double, height: Double
  ) -> [CardWall.Setting] {
    for size in CardWall.sizes(type) {
      for across in 1...3 where width / Double(across) > 11 * size {
        let settings = walls.map { $0.set(size: size, columns: across, width: width) }
        if settings.allSatisfy({ $0.isWhole && $0.height <= height }) { return settings }
      }
    }
    let across = max(1, Int(width / (13 * type.leastLabel)))
    return walls.map { $0.set(size: type.leastLabel, columns: across, width: width) }
  }

  /// One card for all that was noted of one thing, those noted most often first.
  private func cards(of kind: Mark.Kind) -> [CardWall.Card] {
    var subjects: [Thing] = []
    var notes: [Thing: [Mark]] = [:]
    for mark in marks where mark.kind == kind {
      if notes[mark.on] == nil { subjects.append(mark.on) }
      notes[mark.on, default: []].append(mark)
    }
    let sorted = subjects.indices.sorted {
      (notes[subjects[$1]]?.count ?? 0, $0) < (notes[subjects[$0]]?.count ?? 0, $1)
    }
    return sorted.map { index in
      let subject = subjects[index]
      return card(subject, notes[subject] ?? [], EnergyLook(kind), number: index)
    }
  }

  private func card(
    _ subject: Thing, _ marks: [Mark], _ look: EnergyLook, number: Int
  ) -> CardWall.Card {
    let name = String(edition.title(of: subject).prefix(300))
    let times = marks.count > 1 ? " · \(marks.count) times" : ""
    let notes = marks.map { mark in
      let table = mark.table.allSatisfy(\.isNumber) ? "table \(mark.table)" : mark.table
      let from = [mark.table.isEmpty ? "" : table, mark.date?.inWords ?? ""].filter { !$0.isEmpty }
      return (mark.note, from.joined(separator: ", "))
    }
    let least = type.leastLabel
    return CardWall.Card(
      node: .init(look.kind, number),
      parts: { size in
        let small = max(least, size * 0.84)
        return [
          .init(text: name + times, size: size, weight: .bold, maxLines: 5, lead: look.symbol)
        ]
          + notes.flatMap { note, from in
            [
              .init(text: note, size: small, maxLines: 8, space: size * 0.25),
              .init(text: from, size: small, colour: Palette.softInk, maxLines: 2),
            ]
          }
      }, paint: look.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale), reading: name,
      title: "\(look.title): \(name)\(times). "
        + notes.map { "\($0) \($1)" }.joined(separator: "; "))
  }

  private func card(_ number: Int, _ link: StatedLink) -> CardWall.Card {
    let ends = [link.from, link.to].map { String(edition.ecosystem.actors[$0].name.prefix(300)) }
    let relation = edition.ecosystem.relations[link.relation].title
    let turned = link.arrows == .atStart ? [ends[1], ends[0]] : ends
    let least = type.leastLabel
    let look = EnergyLook.strain
    return CardWall.Card(
      node: .init(look.kind, number),
      parts: { size in
        [
          .init(
            text: "\(turned[0]) – \(turned[1])", size: size, weight: .bold, maxLines: 7,
            lead: look.symbol),
          .init(text: relation, size: max(least, size * 0.84), maxLines: 3),
        ]
      }, paint: look.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale),
      reading: "\(turned[0]) – \(turned[1])",
      title: "\(turned[0]) – \(relation) – \(turned[1])")
  }
}

extension Mark {
  /// Whether it calls an organisation, or a link between two, blocked.
  fileprivate var namesTheBlocked: Bool {
    switch on {
    case .actor, .tie: kind == .blockage
    default: false
    }
  }
}
