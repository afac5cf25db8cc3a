import EcosystemDisclosure
import EcosystemModel
import Glibc
import Ink

extension MapView {
  /// Rings of closeness to the programme, cut into wedges of sectors.
  static let rings = MapView(
    id: "rings", title: "Rings", plain: "Who stands where, and how they are linked",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let actors = request.actors(of: edition).map { edition.ecosystem.actors[$0] }
    guard actors.contains(where: { $0.ring != nil || $0.sector != nil }) else {
      throw NotDrawable(
        reason: """
          no organisation has a ring or a sector, so there are no rings to draw; \
          fill in the columns 'ring' and 'sector' of actors.csv
          """)
    }
    return RingsMap(edition, request, request.actors(of: edition)).diagram()
  }
}

/// The rings view of one edition.
private struct RingsMap {
  let edition: Edition
  let encoding: Encoding
  let links: [StatedLink]
  let frame: Rect
  /// Marks go by these numbers through the whole view.
  let actors: [Ref<Actor>]
  /// Rings and wedges as they were where marks have kept places; nothing where none has.
  private var former: RingPlan?

  init(_ edition: Edition, _ request: DrawRequest, _ actors: [Ref<Actor>]) {
    self.edition = edition
    self.actors = actors
    links = request.links(of: edition)
    frame = Sheet(request.paper).map
    encoding = Encoding(edition, request, actors: actors, links: links, room: frame)
    let known = actors.filter { encoding.kept[$0] != nil }
    if known.count == actors.count {
      former = formerPlan
    } else if !known.isEmpty {
      former = RingsMap(edition, request, known).former
    }
  }

  private var scale: Double { encoding.type.scale }
  private var ecosystem: Ecosystem { edition.ecosystem }

  func diagram() -> Diagram {
    let (crowd, plan) = arranged()
    let disc = RingsGround(plan: plan, encoding: encoding, frame: frame, hasOutsiders: hasOutsiders)
    var diagram = Diagram(frame: frame)
    diagram.areas = disc.areas
    diagram.captions = disc.captions
    diagram.marks = crowd.marks(halo: encoding.ground(2))
    diagram.links = crowd.links(
      in: frame.inset(by: 3 * scale), clearOf: disc.captions.flatMap(\.boxes))
    diagram.legend = encoding.legend(for: diagram, links)
    diagram.counts = encoding.counts(edition, diagram, links)
    diagram.notShown = notShown(in: edition) + unnamedWords(crowd.unnamedCount)
    diagram.numbered = crowd.numbered
    diagram.index += crowd.unnamed
    return diagram
  }

  private var hasOutsiders: Bool { actors.contains { !ecosystem.actors[$0].isLocal } }

  /// Tries the larger letters first; where the least are too large, some names give way.
  private func arranged() -> (Crowd, RingPlan) {
    let seed = ecosystem.city.seed
    let all = crowd(labelSize: encoding.type.label)
    for size in labelSizes {
      var crowd = all.lettered(size)
      let plan = plan(for: crowd)
      crowd.kept = kept(in: plan)
      let total = crowd.bodies.reduce(0) { $0 + $1.hull.width * $1.hull.height }
      guard total < frame.width * frame.height * 0.4 else { continue }
      let (ground, order) = ground(for: crowd, plan)
      if let settled = crowd.settled(on: ground, order: order, seed: seed) {
        return (settled, plan)
      }
    }
    var crowd = all.lettered(encoding.type.leastLabel)
    crowd.shorten(toFill: frame.width * frame.height * 0.3)
    let plan = plan(for: crowd)
    crowd.kept = kept(in: plan)
    let (ground, order) = ground(for: crowd, plan)
    return (crowd.forced(on: ground, order: order, seed: seed), plan)
  }

  private var labelSizes: [Double] {
    [encoding.type.label * 1.1, encoding.type.label, encoding.type.leastLabel]
  }

  /// Of the plans of all letter sizes, the first in which most marks stand in their own cells.
  private var formerPlan: RingPlan? {
    let all = crowd(labelSize: encoding.type.label)
    var best: (found: Int, plan: RingPlan)?
    for size in labelSizes {
      let plan = freshPlan(for: all.lettered(size))
      let found = actors.count { place(of: $0, in: plan, from: plan) != nil }
      if best.map({ found > $0.found }) ?? true { best = (found, plan) }
    }
    return best?.plan
  }

  /// Where marks stood, in rings and wedges that may have moved.
  private func kept(in plan: RingPlan) -> KeptPlaces {
    guard let former else { return encoding.kept }
    return encoding.kept.moved { actor, _ in place(of: actor, in: plan, from: former) }
  }

  private func place(of actor: Ref<Actor>, in plan: RingPlan, from former: RingPlan) -> Point? {
    guard let point = encoding.kept[actor],
      let cell = cell(of: ecosystem.actors[actor], in: plan)
    else { return encoding.kept[actor] }
    return plan.place(point, from: former, band: cell.band, wedge: cell.wedge)
  }

  /// Rings and wedges for a crowd; as they were where few are new.
  private func plan(for crowd: Crowd) -> RingPlan {
    let fresh = freshPlan(for: crowd)
    guard let former, encoding.kept.areMost(of: actors) else { return fresh }
    return former.holding(fresh) ?? fresh
  }

  private func crowd(labelSize: Double) -> Crowd {
    Crowd(
      edition, encoding, actors: actors, links: links, labelSize: labelSize,
      isBold: { $0.ring?.index == 0 && $0.isLocal })
  }

  /// The cell of each organisation; none for those beyond the city.
  private func cell(of actor: Actor, in plan: RingPlan) -> (band: Int, wedge: Int)? {
    guard actor.isLocal else { return nil }
    let band = plan.bands.firstIndex { $0.ring == actor.ring } ?? plan.bands.count - 1
    let wedge = plan.wedges.firstIndex { $0.sign.sector == actor.sector } ?? 0
    return (band, wedge)
  }

  private func ground(for crowd: Crowd, _ plan: RingPlan) -> (Crowd.Ground, [Int]) {
    let cells = actors.map { cell(of: ecosystem.actors[$0], in: plan) }
    let disc = RingsGround(plan: plan, encoding: encoding, frame: frame, hasOutsiders: hasOutsiders)
    let inner = frame.inset(by: 6 * scale)
    let outside = disc.reach
    let sectors = actors.map { actor in
      plan.wedges.first { $0.sign.sector == ecosystem.actors[actor].sector }?.middle ?? 0
    }
    let ground = Crowd.Ground(
      room: { index, body in
        if let cell = cells[index] {
          return plan.cost(of: body, band: cell.band, wedge: cell.wedge)
        }
        let hull = body.hull
        guard inner.contains(hull) else { return .infinity }
        let near = Point(
          max(hull.minX, min(hull.maxX, plan.centre.x)),
          max(hull.minY, min(hull.maxY, plan.centre.y)))
        guard near.distance(to: plan.centre) >= outside else { return .infinity }
        let off = remainder((body.centre - plan.centre).angle - sectors[index], 2 * .pi)
        return abs(off) * (crowd.lines[index].isEmpty ? 0.12 : 0.03)
      },
      anywhere: { index, random in
        if let cell = cells[index] {
          return plan.anywhere(band: cell.band, wedge: cell.wedge, &random)
        }
        var point = inner.centre
        for _ in 0..<12 where point.distance(to: plan.centre) < outside {
          point = Point(
            random.within(inner.minX, inner.maxX), random.within(inner.minY, inner.maxY))
        }
        return point
      }, obstacles: disc.captions.flatMap(\.boxes), area: frame.width * frame.height,
      pull: 550 * scale)
    let order = actors.indices.sorted { a, b in
      let (x, y) = (cells[a]?.band ?? .max, cells[b]?.band ?? .max)
      return x != y ? x < y : (crowd.bodies[b].hull.width, a) < (crowd.bodies[a].hull.width, b)
    }
    return (ground, order)
  }

  /// Rings and wedges by the room that their organisations take.
  private func freshPlan(for crowd: Crowd) -> RingPlan {
    let local = actors.indices.filter { ecosystem.actors[actors[$0]].isLocal }
    let signs = encoding.sectors.filter { sign in
      sign.sector != nil || local.contains { ecosystem.actors[actors[$0]].sector == nil }
    }
    let used = signs.filter { sign in
      signs.count <= 10 || local.contains { ecosystem.actors[actors[$0]].sector == sign.sector }
    }
    var bands = ecosystem.rings.refs.map {
      RingPlan.Band(title: ecosystem.rings[$0].title, ring: $0)
    }
    if local.contains(where: { ecosystem.actors[actors[$0]].ring == nil }) {
      bands.append(RingPlan.Band(title: "Ring not stated", ring: nil))
    }
    var need = [[Double]](repeating: [Double](repeating: 0, count: used.count), count: bands.count)
    var leastBands = [Double](repeating: 24 * scale, count: bands.count)
    for index in local {
      let actor = ecosystem.actors[actors[index]]
      guard let band = bands.firstIndex(where: { $0.ring == actor.ring }) else { continue }
      let wedge = used.firstIndex { $0.sector == actor.sector } ?? 0
      bands[band].count += 1
      let hull = crowd.bodies[index].hull
      leastBands[band] = max(leastBands[band], hull.height + 8 * scale)
      need[band][wedge] += (hull.width + 14 * scale) * (hull.height + 14 * scale)
    }
    let rim = rim(
      leaving: actors.indices.filter { !local.contains($0) }.map { crowd.bodies[$0].hull })
    let names = used.map { rimLines(for: $0, rim: rim) }
    let wedges = zip(used, names).map { RingPlan.Wedge(sign: $0, name: $1.lines) }
    return RingPlan(
      centre: frame.centre, rim: rim, scale: scale, bands: bands, wedges: wedges, need: need,
      leastAngles: names.map { ($0.width + 16 * scale) / (rim + 11 * scale) },
      leastBands: leastBands)
  }

  /// The lines of a sector's name on the rim and the width of the widest.
  private func rimLines(
    for sign: SectorSign, rim: Double
  ) -> (lines: [String], width: Double) {
    let name = NameLines(
      sign.title, size: encoding.type.caption, weight: .bold, width: rim * 0.42)
    return (Array(name.lines.prefix(2)), name.room.width)
  }

  /// The largest rim that leaves the outsiders room in the frame's corners and sides.
  private func rim(leaving hulls: [Rect]) -> Double {
    let margin = RingsGround.rimRoom(encoding.type)
    let most = min(frame.width, frame.height) / 2 - margin
    guard !hulls.isEmpty else { return most }
    let count = Double(hulls.count)
    let box = Size(
      hulls.reduce(0) { $0 + $1.width } / count, hulls.reduce(0) { $0 + $1.height } / count)
    var rim = most
    while rim > most * 0.6 {
      if Double(room(for: box, outside: rim + margin)) >= count * 1.5 + 1 { break }
      rim -= most * 0.02
    }
    return rim
  }

  /// How many boxes fit between a circle and the frame, counted by filling it row by row.
  private func room(for box: Size, outside radius: Double) -> Int {
    let inner = frame.inset(by: 8 * scale)
    let (width, height) = (box.width + 10 * scale, box.height + 10 * scale)
    var count = 0
    var y = inner.minY + 16 * scale
    while y + height <= inner.maxY {
      var x = inner.minX
      while x + width <= inner.maxX {
        let dx = max(x - frame.centre.x, frame.centre.x - x - width, 0)
        let dy = max(y - frame.centre.y, frame.centre.y - y - height, 0)
        if (dx * dx + dy * dy).squareRoot() >= radius {
          count += 1
          x += width
        } else {
          x += 6 * scale
        }
      }
      y += height
    }
    return count
  }
}
