import EcosystemDisclosure
import EcosystemModel
import Glibc
import Graphviz
import Ink
import TieNetwork

extension MapView {
  /// One organisation, those that it is linked with, and theirs.
  static let ego = MapView(
    id: "ego", title: "One organisation", plain: "Whom it reaches in one step, and in two",
    focuses: [.actor], needsFocus: true
  ) { edition, request throws(NotDrawable) in
    guard case .actor(let centre) = request.focus else { throw NotDrawable(reason: "no focus") }
    let links = statedLinks(of: edition)
    guard links.contains(where: { $0.from == centre || $0.to == centre }) else {
      throw NotDrawable(
        reason: """
          no link of \(edition.ecosystem.actors[centre].name.prefix(300)) is stated, so there is \
          nothing to draw around it; fill in ties.csv
          """)
    }
    return try EgoMap(edition, request, centre, links).diagram()
  }
}

/// The ego view of one edition.
private struct EgoMap {
  let edition: Edition
  let request: DrawRequest
  let encoding: Encoding
  let frame: Rect
  let actors: [Ref<Actor>]
  /// 0 in the middle, 1, 2; in the order of `actors`.
  let steps: [Int]
  let links: [StatedLink]

  init(_ edition: Edition, _ request: DrawRequest, _ centre: Ref<Actor>, _ all: [StatedLink]) {
    self.edition = edition
    self.request = request
    var found: [Ref<Actor>: Int] = [centre: 0]
    for step in 1...2 {
      for link in all {
        for (a, b) in [(link.from, link.to), (link.to, link.from)]
        where found[a] == step - 1 && found[b] == nil { found[b] = step }
      }
    }
    let reached = found
    let actors = edition.actors.filter { reached[$0] != nil }
    self.actors = actors
    steps = actors.map { reached[$0] ?? 2 }
    links = all.filter { reached[$0.from] != nil && reached[$0.to] != nil }
    frame = Sheet(request.paper).map
    encoding = Encoding(edition, request, actors: actors, links: links, room: frame)
  }

  private var scale: Double { encoding.type.scale }

  /// The rim of a step, as half of an oval's width and height.
  private func rim(_ step: Int) -> Size {
    let whole = Size(frame.width / 2 - 6 * scale, frame.height / 2 - 6 * scale)
    let share = [0.2, 0.6, 1][min(2, step)]
    return Size(whole.width * share, whole.height * share)
  }

  func diagram() throws(NotDrawable) -> Diagram {
    let crowd = try arranged()
    var diagram = Diagram(frame: frame)
    diagram.areas = [2, 1, 0].map { step in
      let size = rim(step)
      return .init(
        .oval(centre: frame.centre, size: size), Paint(fill: encoding.ground(step)),
        title: ["in the middle", "one step", "two steps"][step])
    }
    diagram.captions = captions
    diagram.marks = crowd.marks(halo: encoding.ground(1))
    diagram.links = crowd.links(in: frame.inset(by: 3 * scale), clearOf: captions.flatMap(\.boxes))
    diagram.legend = encoding.legend(for: diagram, links)
    diagram.counts = [
      counted(steps.count { $0 == 1 }, "organisation in one step", "organisations in one step"),
      counted(steps.count { $0 == 2 }, "organisation in two", "organisations in two"),
      counted(diagram.links.count, "link", "links"),
    ]
    let beyond = edition.actors.count - actors.count
    diagram.notShown =
      notShown(in: edition)
      + (beyond > 0
        ? [counted(beyond, "organisation", "organisations") + " more than two steps away"] : [])
      + unnamedWords(crowd.unnamedCount)
    diagram.numbered = crowd.numbered
    return diagram
  }

  private var captions: [Diagram.Caption] {
    [1, 2].map { step in
      let size = encoding.type.caption * 0.95
      let y = frame.centre.y - rim(step).height + 6 * scale + Typesetter().ascent(size: size)
      return .init([
        Text(
          step == 1 ? "ONE STEP" : "TWO STEPS", at: Point(frame.centre.x, y), size: size,
          weight: .bold, anchor: .middle, colour: Palette.groundInk, halo: encoding.ground(2),
          haloWidth: 2 * scale)
      ])
    }
  }

  private func arranged() throws(NotDrawable) -> Crowd {
    let type = encoding.type
    let seed = edition.ecosystem.city.seed
    let all = Crowd(edition, encoding, actors: actors, links: links, labelSize: type.label)
    for size in [type.label * 1.15, type.label, type.leastLabel] {
      let crowd = try started(all.lettered(size))
      if let settled = crowd.settled(on: ground(for: crowd), order: nil, seed: seed) {
        return settled
      }
    }
    var crowd = try started(all.lettered(type.leastLabel))
    crowd.shorten(toFill: frame.width * frame.height * 0.28)
    return crowd.forced(on: ground(for: crowd), order: nil, seed: seed)
  }

  /// The crowd on its rims, at the angles that Graphviz's circles give.
  private func started(_ crowd: Crowd) throws(NotDrawable) -> Crowd {
    var crowd = crowd
    let root = steps.firstIndex(of: 0) ?? 0
    let layout = LayoutRequest(
      boxes: crowd.bodies.map { LayoutBox($0.hull.width, $0.hull.height) },
      arcs: crowd.lines.indices.flatMap { a in
        crowd.lines[a].filter { $0 > a && steps[a] != steps[$0] }.map { (Int32(a), Int32($0)) }
      }, engine: .twopi, seed: edition.ecosystem.city.seed, root: Int32(root))
    let places: [LayoutPoint]
    do throws(LayoutFailure) { places = try request.layout.layout(layout) } catch {
      throw NotDrawable(reason: "\(error)", isFault: true)
    }
    for index in crowd.bodies.indices where index != root {
      let way = Point(places[index].x - places[root].x, places[index].y - places[root].y)
      let (inner, outer) = (rim(steps[index] - 1), rim(steps[index]))
      let angle = way.angle
      crowd.bodies[index].centre = Point(
        frame.centre.x + cos(angle) * (inner.width + outer.width) / 2,
        frame.centre.y + sin(angle) * (inner.height + outer.height) / 2)
    }
    crowd.bodies[root].centre = frame.centre
    return crowd
  }

  /// Each stays between the rims of its step, as far as its name allows.
  private func ground(for crowd: Crowd) -> Crowd.Ground {
    let rims = (0...2).map(rim)
    let centre = frame.centre
    let inner = frame.inset(by: 6 * scale)
    let steps = steps
    func depth(_ point: Point, _ rim: Size) -> Double {
      Point((point.x - centre.x) / rim.width, (point.y - centre.y) / rim.height).length
    }
    return Crowd.Ground(
      room: { index, body in
        let step = steps[index]
        guard inner.contains(body.hull), depth(body.centre, rims[step]) <= 0.97 else {
          return .infinity
        }
        if step == 0 { return body.centre.distance(to: centre) }
        guard depth(body.centre, rims[step - 1]) >= 1.04 else { return .infinity }
        return body.hull.corners.contains { depth($0, rims[step]) > 1 } ? 0.25 : 0
      },
      anywhere: { index, random in
        let step = steps[index]
        guard step > 0 else { return centre }
        let (low, high) = (rims[step - 1], rims[step])
        let (angle, share) = (random.within(-.pi, .pi), random.within(0.25, 0.85))
        return Point(
          centre.x + cos(angle) * (low.width + (high.width - low.width) * share),
          centre.y + sin(angle) * (low.height + (high.height - low.height) * share))
      }, obstacles: captions.flatMap(\.boxes), area: frame.width * frame.height * 0.8,
      pull: 420 * scale)
  }
}
