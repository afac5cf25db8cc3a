import EcosystemDisclosure
import EcosystemModel
import Ink
import TieNetwork

extension MapView {
  /// Organisations by their influence and their interest.
  static let grid = MapView(
    id: "grid", title: "Influence and interest", plain: "Who has influence, and who is interested",
    focuses: [.domain, .place]
  ) { edition, request throws(NotDrawable) in
    let actors = request.actors(of: edition)
    let all = edition.ecosystem.actors
    guard actors.contains(where: { all[$0].influence != nil && all[$0].interest != nil }) else {
      throw NotDrawable(
        reason: """
          no organisation has both an influence and an interest, so there is no grid to draw; \
          fill in the columns 'influence' and 'interest' of actors.csv
          """)
    }
    return GridMap(edition, request, actors).diagram()
  }
}

/// The grid view of one edition.
private struct GridMap {
  let edition: Edition
  let encoding: Encoding
  let frame: Rect
  let placed: [Ref<Actor>]
  let strip: Strip
  let plot: Rect
  /// The plot as it was where marks have kept places.
  private let former: Rect
  let spreads: [Ref<Actor>: (influence: ClosedRange<Double>?, interest: ClosedRange<Double>?)]

  init(_ edition: Edition, _ request: DrawRequest, _ actors: [Ref<Actor>]) {
    self.edition = edition
    let all = edition.ecosystem.actors
    frame = Sheet(request.paper).map
    encoding = Encoding(edition, request, actors: actors, links: [], room: frame)
    let isKnown = { (ref: Ref<Actor>) in all[ref].influence != nil && all[ref].interest != nil }
    placed = actors.filter(isKnown)
    let kept = encoding.kept
    let known = actors.filter { kept[$0] != nil }
    strip = Self.strip(edition, encoding, actors.filter { !isKnown($0) }, in: frame)
    plot = Self.plot(above: strip, in: frame, encoding.type)
    let then = Encoding(edition, request, actors: known, links: [], room: frame)
    former = Self.plot(
      above: Self.strip(edition, then, known.filter { !isKnown($0) }, in: frame), in: frame,
      encoding.type)
    spreads = edition.ratingSpreads
  }

  private static func strip(
    _ edition: Edition, _ encoding: Encoding, _ actors: [Ref<Actor>], in frame: Rect
  ) -> Strip {
    Strip(
      edition, encoding, actors: actors,
      because: .init(
        caption: "Unknown: influence or interest is not stated, which does not mean none",
        short: "influence or interest unknown"), in: frame)
  }

  private static func plot(above strip: Strip, in frame: Rect, _ type: TypeScale) -> Rect {
    let side = 30 * type.scale
    let gap = strip.height > 0 ? 12 * type.scale : 0
    return Rect(
      x: frame.minX + side, y: frame.minY, width: frame.width - side,
      height: frame.height - strip.height - gap - side)
  }

  private var scale: Double { encoding.type.scale }

  func diagram() -> Diagram {
    let crowd = arranged()
    var diagram = Diagram(frame: frame)
    diagram.areas =
      ground
      + crowd.actors.indices.flatMap { spread(of: crowd.actors[$0], at: crowd.bodies[$0].centre) }
      + strip.areas
    diagram.captions = axes + strip.captions
    diagram.marks = crowd.marks(halo: encoding.ground(2)) + strip.marks
    diagram.legend = encoding.legend(for: diagram, [])
    diagram.legend.append(
      .words("A square holds all with that influence and interest, from 1 to 5, as stated."))
    let shown = placed.filter { spreads[$0] != nil }
    if !shown.isEmpty {
      diagram.legend.append(
        .words(
          "Cross: lowest to highest rating of \(counted(shown.count, "organisation", "organisations"))"
            + " for power (upwards) and involvement (across), 1 to 4 drawn as 1 to 5."))
    }
    diagram.counts = [
      counted(placed.count, "organisation placed", "organisations placed"),
      "\(diagram.marks.count - placed.count + strip.unnamedCount) unknown",
    ]
    diagram.notShown =
      notShown(in: edition).filter { $0.contains("audience") }
      + unnamedWords(crowd.unnamedCount + strip.unnamedCount)
    diagram.numbered = crowd.numbered
    return diagram
  }

  /// Where a pair of values lies; values beyond 1 to 5 lie at the edge.
  private func point(interest: Double, influence: Double) -> Point {
    func share(_ value: Double) -> Double { (max(1, min(5, value)) - 0.5) / 5 }
    return Point(
      plot.minX + plot.width * share(interest), plot.maxY - plot.height * share(influence))
  }

  private func home(of actor: Ref<Actor>) -> Point {
    let actor = edition.ecosystem.actors[actor]
    return point(interest: actor.interest ?? 3, influence: actor.influence ?? 3)
  }

  private func arranged() -> Crowd {
    let type = encoding.type
    let seed = edition.ecosystem.city.seed
    let all = crowd(type.label)
    for size in [type.label * 1.15, type.label, type.leastLabel] {
      let crowd = all.lettered(size)
      if let settled = crowd.settled(on: ground(for: crowd), order: crowd.widestFirst, seed: seed) {
        return settled
      }
    }
    var crowd = all.lettered(type.leastLabel)
    crowd.shorten(toFill: plot.width * plot.height * 0.42)
    return crowd.forced(on: ground(for: crowd), order: crowd.widestFirst, seed: seed)
  }

  private func crowd(_ size: Double) -> Crowd {
    var crowd = Crowd(edition, encoding, actors: placed, links: [], labelSize: size)
    crowd.kept = encoding.kept.moved { _, point in
      Point(
        plot.minX + (point.x - former.minX) / former.width * plot.width,
        plot.minY + (point.y - former.minY) / former.height * plot.height)
    }
    return crowd
  }

  /// Marks stay in the square of what is stated, names there too where they can.
  private func ground(for crowd: Crowd) -> Crowd.Ground {
    let homes = placed.map(home)
    let reach = Size(plot.width / 10, plot.height / 10)
    let inner = plot.inset(by: 4 * scale)
    return Crowd.Ground(
      room: { index, body in
        let off = body.centre - homes[index]
        let square = Rect(centre: homes[index], size: Size(2 * reach.width, 2 * reach.height))
          .inset(by: 2 * scale)
        guard inner.contains(body.hull), square.contains(body.markBox) else { return .infinity }
        let (x, y) = (off.x / reach.width, off.y / reach.height)
        return 0.15 * (x * x + y * y) + (square.contains(body.hull) ? 0 : 0.6)
      },
      anywhere: { index, random in
        homes[index]
          + Point(
            random.within(-reach.width, reach.width), random.within(-reach.height, reach.height))
      }, obstacles: [], area: plot.width * plot.height, pull: .infinity)
  }

  private var ground: [Diagram.Area] {
    let back = Diagram.Area(
      .rectangle(plot, rounded: 8 * scale), Paint(fill: encoding.ground(2)))
    let step = Size(plot.width / 5, plot.height / 5)
    let most = Rect(
      x: plot.minX + 3 * step.width, y: plot.minY, width: 2 * step.width, height: 2 * step.height)
    let lines = (1...4).flatMap { number -> [Path] in
      let (x, y) = (
        plot.minX + Double(number) * step.width, plot.minY + Double(number) * step.height
      )
      return [
        .line(from: Point(x, plot.minY), to: Point(x, plot.maxY)),
        .line(from: Point(plot.minX, y), to: Point(plot.maxX, y)),
      ]
    }
    return [back, .init(.rectangle(most, rounded: 8 * scale), Paint(fill: encoding.ground(1)))]
      + lines.map { .init($0, Paint(stroke: .white, width: 1.6 * scale)) }
  }

  /// The numbers along both sides, and what they count.
  private var axes: [Diagram.Caption] {
    let size = encoding.type.caption
    let low = plot.maxY + 5 * scale + Typesetter().ascent(size: size)
    var captions: [Diagram.Caption] = []
    for number in 1...5 {
      let at = point(interest: Double(number), influence: Double(number))
      let middle = at.y + Typesetter().capHeight(size: size) / 2
      for place in [Point(at.x, low), Point(plot.minX - 9 * scale, middle)] {
        captions.append(
          .init([Text("\(number)", at: place, size: size, weight: .bold, anchor: .middle)]))
      }
    }
    let line = Typesetter().lineHeight(size: size)
    captions.append(
      .init([
        Text("interest →", at: Point(plot.maxX, low + line * 0.98), size: size, anchor: .end)
      ]))
    captions.append(
      .init([
        Text(
          "influence →",
          at: Point(frame.minX + Typesetter().ascent(size: size), plot.minY), size: size,
          anchor: .end, rotation: -.pi / 2)
      ]))
    return captions
  }

  /// From the lowest to the highest rating, through the mark.
  private func spread(of actor: Ref<Actor>, at centre: Point) -> [Diagram.Area] {
    guard let spread = spreads[actor] else { return [] }
    func x(_ value: Double) -> Double { point(interest: value, influence: 1).x }
    func y(_ value: Double) -> Double { point(interest: 1, influence: value).y }
    let across = spread.interest.map {
      Path.line(from: Point(x($0.lowerBound), centre.y), to: Point(x($0.upperBound), centre.y))
    }
    let upwards = spread.influence.map {
      Path.line(from: Point(centre.x, y($0.lowerBound)), to: Point(centre.x, y($0.upperBound)))
    }
    let name = edition.ecosystem.actors[actor].name.prefix(300)
    return [across, upwards].compactMap(\.self).map {
      .init(
        $0,
        Paint(
          stroke: encoding.shade(Palette.quietInk), width: 2 * scale, cap: .round, opacity: 0.4),
        title: "\(name): lowest to highest rating")
    }
  }
}
