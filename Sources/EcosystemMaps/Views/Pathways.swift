import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Graphviz
import Ink

extension MapView {
  /// From the entries by way of badges to jobs, courses and roles.
  static let pathways = MapView(
    id: "pathways", title: "Pathways", plain: "What leads to which job, course or role",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let map = PathwayMap(edition: edition, request: request)
    let things = map.things
    guard !things.isEmpty else {
      throw NotDrawable(
        reason: request.focus == nil
          ? """
          the map states no step of a pathway, so there is no way to draw; add pathways.csv \
          (and badges.csv, opportunities.csv)
          """
          : "no step of a pathway touches \(request.focusWords(in: edition))")
    }
    return try map.diagram(of: things)
  }
}

/// The pathways view of one edition.
private struct PathwayMap {
  let edition: Edition
  let request: DrawRequest

  private var ecosystem: Ecosystem { edition.ecosystem }
  private var type: TypeScale { TypeScale(request.paper) }

  /// The steps of the table, and one from each offer to the badge that it gives.
  private var steps: [(from: Thing, to: Thing, hours: Double?)] {
    let stated = ecosystem.pathways.map { (from: $0.from, to: $0.to, hours: $0.hours) }
    let needsAll = Set(ecosystem.pathways.filter { $0.rule == .all }.map(\.to))
    let given = ecosystem.provision.refs.compactMap {
      offer -> (from: Thing, to: Thing, hours: Double?)? in
      guard let badge = ecosystem.provision[offer].badge, !needsAll.contains(.badge(badge)),
        !stated.contains(where: { $0.from == .offer(offer) && $0.to == .badge(badge) })
      else { return nil }
      return (.offer(offer), .badge(badge), nil)
    }
    return ecosystem.pathways.isEmpty ? [] : stated + given
  }

  /// What the steps touch, and opportunities and badges that none does; offers first.
  var things: [Thing] {
    let steps = steps
    guard !steps.isEmpty else { return [] }
    let touched = Set(steps.flatMap { [$0.from, $0.to] })
    let all =
      ecosystem.provision.refs.map(Thing.offer).filter(touched.contains)
      + ecosystem.badges.refs.map(Thing.badge) + ecosystem.opportunities.refs.map(Thing.opportunity)
    guard request.focus != nil else { return all }
    var kept = Set(all.filter(isInFocus))
    for isForward in [true, false] {
      var found = Set(all.filter(isInFocus))
      var before = -1
      while found.count != before {
        before = found.count
        for step in steps {
          if isForward, found.contains(step.from) { found.insert(step.to) }
          if !isForward, found.contains(step.to) { found.insert(step.from) }
        }
      }
      kept.formUnion(found)
    }
    return all.filter(kept.contains)
  }

  private func isInFocus(_ thing: Thing) -> Bool {
    let domains = request.focusDomains(of: edition) ?? []
    switch (request.focus, thing) {
    case (.domain, .offer(let offer)):
      return !domains.isDisjoint(with: ecosystem.provision[offer].domains)
    case (.domain, .opportunity(let opportunity)):
      return !domains.isDisjoint(with: ecosystem.opportunities[opportunity].domains)
    case (.place(let place), .offer(let offer)): return ecosystem.provision[offer].place == place
    case (.actor(let actor), _): return owner(of: thing) == actor
    default: return false
    }
  }

  private func owner(of thing: Thing) -> Ref<Actor>? {
    switch thing {
    case .offer(let offer): ecosystem.provision[offer].provider
    case .badge(let badge): ecosystem.badges[badge].issuer
    case .opportunity(let opportunity): ecosystem.opportunities[opportunity].provider
    default: nil
    }
  }

  func diagram(of things: [Thing]) throws(NotDrawable) -> Diagram {
    var diagram = Diagram(frame: Sheet(request.paper).map)
    let number = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1, $0) })
    let arcs = steps.compactMap { step -> (from: Int, to: Int, hours: Double?)? in
      guard let from = number[step.from], let to = number[step.to], from != to else { return nil }
      return (from, to, step.hours)
    }
    let (layer, order) = try layered(things, arcs.map { ($0.from, $0.to) })
    let count = (layer.max() ?? 0) + 1
    let sign = stepSign
    let blocks = LayeredBlocks(
      cards: things.enumerated().map { index, thing in
        card(
          thing, comes: arcs.contains { $0.to == index }, leads: arcs.contains { $0.from == index })
      }, layer: layer, order: order,
      lines: arcs.filter { layer[$0.from] != layer[$0.to] }.map { arc in
        let isAhead = layer[arc.from] < layer[arc.to]
        let hours = arc.hours.map { ", \(figure($0)) hours" } ?? ""
        return .init(
          from: isAhead ? arc.from : arc.to, to: isAhead ? arc.to : arc.from, sign: sign,
          title: "\(name(of: things[arc.from])) – leads to – \(name(of: things[arc.to]))\(hours)",
          arrows: isAhead ? .atEnd : .atStart)
      }, headings: Array(repeating: "", count: count), type: type)
    let fit = blocks.draw(on: &diagram, in: diagram.frame)
    guard fit != .nothing else {
      throw NotDrawable(
        reason: """
          \(things.count) steps and goals have no room on one sheet of \(request.paper.name); \
          take a larger paper, draw one domain with --focus, or see tables/pathways.csv
          """)
    }
    diagram.legend = legend(for: things, sign, hasOwners: fit != .namesAlone)
    diagram.counts = counts(things, arcs.count)
    diagram.notShown =
      (fit == .namesAlone ? ["who offers what, for want of room"] : []) + left(things)
    return diagram
  }

  /// Columns along the steps as Graphviz lays them; opportunities that nothing leads to come last.
  private func layered(
    _ things: [Thing], _ arcs: [(Int, Int)]
  ) throws(NotDrawable) -> (layer: [Int], order: [Int]) {
    let layout = LayoutRequest(
      boxes: things.map { _ in LayoutBox(120, 30) },
      arcs: arcs.map { (Int32($0.0), Int32($0.1)) }, engine: .dot,
      seed: ecosystem.city.seed, rankDirection: .right)
    let places: [LayoutPoint]
    do throws(LayoutFailure) { places = try request.layout.layout(layout) } catch {
      throw NotDrawable(reason: "\(error)", isFault: true)
    }
    let columns = Set(places.map(\.x)).sorted()
    var layer = places.map { place in columns.firstIndex(of: place.x) ?? 0 }
    let joined = Set(arcs.flatMap { [$0.0, $0.1] })
    let last = max(2, layer.max() ?? 0)
    for (index, thing) in things.enumerated() where !joined.contains(index) {
      if case .opportunity = thing { layer[index] = last } else { layer[index] = 1 }
    }
    return (layer, things.indices.sorted { (places[$0].y, $0) < (places[$1].y, $1) })
  }

  private var stepSign: LineSign {
    .plain("leads to", colour: request.isBlackAndWhite ? Colour(0x333333) : Colour(0x2F6FAE))
  }

  private func name(of thing: Thing) -> String { String(edition.title(of: thing).prefix(300)) }

  private func card(_ thing: Thing, comes: Bool, leads: Bool) -> CardWall.Card {
    let look = StepLook(thing, ecosystem)
    let own = name(of: thing)
    let who = owner(of: thing).map { edition.names(of: [$0]) } ?? ""
    let all = ecosystem.pathways.contains { $0.to == thing && $0.rule == .all }
    var notes: [String] = all ? ["needs all that leads here"] : []
    if case .badge(let badge) = thing, ecosystem.badges[badge].recognisesPast == true {
      notes.append("counts earlier learning")
    } else if !comes, !look.isEntry {
      notes.append("? nothing listed leads here")
    }
    if !leads, look.kind == "badge" { notes.append("? leads to nothing listed") }
    let note = notes.joined(separator: "; ")
    let isOpen = note.contains("?")
    let (least, scale) = (type.leastLabel, type.scale)
    return CardWall.Card(
      node: .init(look.kind, look.number),
      parts: { size in
        [
          .init(text: own, size: size, weight: .bold, maxLines: 5, lead: look.symbol),
          .init(text: who, size: max(least, size * 0.86), colour: Palette.softInk, maxLines: 3),
          .init(text: note, size: max(least, size * 0.86), maxLines: 3),
        ]
      },
      paint: look.paint(isBlackAndWhite: request.isBlackAndWhite, isOpen: isOpen, scale: scale),
      reading: own,
      title: [look.kind, own, who, note].filter { !$0.isEmpty }.joined(separator: " · "),
      url: look.url)
  }

  private func legend(
    for things: [Thing], _ sign: LineSign, hasOwners: Bool
  ) -> [LegendEntry] {
    var seen = Set<String>()
    let looks = things.map { StepLook($0, ecosystem) }.filter { seen.insert($0.kind).inserted }
    return looks.map {
      .swatch(
        $0.paint(isBlackAndWhite: request.isBlackAndWhite, isOpen: false, scale: type.scale * 0.7),
        symbol: $0.symbol, symbolColour: Palette.ink, text: hasOwners ? $0.meaning : $0.word)
    } + [
      .line(sign, isDirected: true, width: 1.1 * type.scale),
      .words("Dashed border: the way stops here, as far as steps are listed."),
    ]
  }

  private func counts(_ things: [Thing], _ steps: Int) -> [String] {
    let kinds = things.map { StepLook($0, ecosystem).kind }
    return [
      counted(kinds.count { $0 == "offer" }, "offer", "offers"),
      counted(kinds.count { $0 == "badge" }, "badge", "badges"),
      counted(kinds.count { $0 == "opportunity" }, "opportunity", "opportunities"),
      counted(steps, "step", "steps"),
    ]
  }

  private func left(_ things: [Thing]) -> [String] {
    let touched = Set(steps.flatMap { [$0.from, $0.to] })
    let offers = ecosystem.provision.refs.map(Thing.offer)
    let idle = offers.count {
      !touched.contains($0) && (request.focus == nil || isInFocus($0))
    }
    let outside =
      request.focus == nil ? 0 : offers.count { !things.contains($0) } - idle
    return [
      idle > 0 ? counted(idle, "offer", "offers") + " of which no step is stated" : nil,
      outside > 0 ? counted(outside, "offer", "offers") + " outside the focus" : nil,
      ecosystem.city.isComplete("pathways") ? nil : "steps that nobody stated",
    ].compactMap(\.self) + hiddenWords(in: edition)
  }
}
