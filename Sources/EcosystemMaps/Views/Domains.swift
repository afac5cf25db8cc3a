import EcosystemDisclosure
import EcosystemModel
import Glibc
import Ink
import TieNetwork

extension MapView {
  /// Organisations by the domains that they belong to, those of several between them.
  static let domains = MapView(
    id: "domains", title: "Domains", plain: "Who works on what, and who joins domains",
    focuses: [.place]
  ) { edition, request throws(NotDrawable) in
    let actors = request.actors(of: edition)
    guard actors.contains(where: { !edition.ecosystem.actors[$0].domains.isEmpty }) else {
      throw NotDrawable(
        reason: """
          no organisation belongs to a domain of focus, so there are no clusters to draw; \
          fill in the column 'domains' of actors.csv
          """)
    }
    return DomainsMap(edition, request, actors).diagram()
  }
}

/// The domains view of one edition.
private struct DomainsMap {
  let edition: Edition
  let encoding: Encoding
  let frame: Rect
  let placed: [Ref<Actor>]
  let strip: Strip
  let plan: DomainPlan
  /// Circles as they were where marks have kept places; nothing where none has.
  private let former: DomainPlan?

  init(_ edition: Edition, _ request: DrawRequest, _ actors: [Ref<Actor>]) {
    self.edition = edition
    let all = edition.ecosystem.actors
    frame = Sheet(request.paper).map
    encoding = Encoding(edition, request, actors: actors, links: [], room: frame)
    placed = actors.filter { !all[$0].domains.isEmpty }
    strip = Self.strip(edition, encoding, actors, in: frame)
    let field = Self.field(above: strip, in: frame, encoding.type)
    let (domains, memberships) = (edition.ecosystem.domains, placed.map { all[$0].domains })
    let fresh = DomainPlan(domains, memberships: memberships, in: field, encoding.type)
    let kept = encoding.kept
    let known = actors.filter { kept[$0] != nil }
    guard !known.isEmpty else {
      plan = fresh
      former = nil
      return
    }
    let old = placed.filter { kept[$0] != nil }.map { all[$0].domains }
    let formerStrip = Self.strip(
      edition, Encoding(edition, request, actors: known, links: [], room: frame), known, in: frame)
    former = DomainPlan(
      domains, memberships: old, in: Self.field(above: formerStrip, in: frame, encoding.type),
      encoding.type)
    let held = DomainPlan(
      domains, memberships: old, counting: memberships, in: field, encoding.type)
    let isSame = Set(held.hubs.map(\.domain)) == Set(fresh.hubs.map(\.domain))
    plan = isSame && kept.areMost(of: actors) ? held : fresh
  }

  private static func strip(
    _ edition: Edition, _ encoding: Encoding, _ actors: [Ref<Actor>], in frame: Rect
  ) -> Strip {
    Strip(
      edition, encoding, actors: actors.filter { edition.ecosystem.actors[$0].domains.isEmpty },
      because: .init(caption: "Domain not stated", short: "domain not stated"), in: frame)
  }

  private static func field(above strip: Strip, in frame: Rect, _ type: TypeScale) -> Rect {
    let gap = strip.height > 0 ? 10 * type.scale : 0
    return Rect(frame.origin, Size(frame.width, frame.height - strip.height - gap))
  }

  func diagram() -> Diagram {
    let crowd = arranged()
    var diagram = Diagram(frame: frame)
    diagram.areas = plan.areas(encoding) + strip.areas
    diagram.captions = plan.captions + strip.captions
    diagram.marks = crowd.marks(halo: encoding.ground(2)) + strip.marks
    diagram.areas += spokes(of: crowd)
    diagram.legend = encoding.legend(for: diagram, [])
    let several = placed.filter { edition.ecosystem.actors[$0].domains.count > 1 }.count
    if several > 0 {
      diagram.legend.append(
        .words("Between domains: in several of them; a thin line leads to each."))
    }
    diagram.counts = [
      counted(diagram.marks.count, "organisation", "organisations"),
      counted(plan.hubs.count, "domain", "domains"), "\(several) in several domains",
    ]
    diagram.notShown =
      notShown(in: edition).filter { !$0.contains("strain") }
      + ["links between organisations: see the view network"]
      + unnamedWords(crowd.unnamedCount + strip.unnamedCount)
    diagram.numbered = crowd.numbered
    return diagram
  }

  /// Tries the larger letters first; where the least are too large, some names give way.
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
    crowd.shorten(toFill: plan.field.width * plan.field.height * 0.3)
    return crowd.forced(on: ground(for: crowd), order: crowd.widestFirst, seed: seed)
  }

  private func crowd(_ size: Double) -> Crowd {
    var crowd = Crowd(edition, encoding, actors: placed, links: [], labelSize: size)
    if let former {
      crowd.kept = encoding.kept.moved { actor, point in
        plan.place(point, from: former, of: edition.ecosystem.actors[actor].domains)
      }
    }
    return crowd
  }

  /// Those of one domain stay in its circle, those of several outside all, near their middle.
  private func ground(for crowd: Crowd) -> Crowd.Ground {
    let plan = plan
    let homes = placed.map { plan.hubs(of: edition.ecosystem.actors[$0].domains) }
    let inner = plan.field.inset(by: 6 * encoding.type.scale)
    return Crowd.Ground(
      room: { index, body in
        guard inner.contains(body.hull) else { return .infinity }
        return plan.cost(of: body, among: homes[index])
      },
      anywhere: { index, random in
        let hubs = homes[index]
        if hubs.count == 1 {
          let hub = plan.hubs[hubs[0]]
          return hub.centre.moved(
            by: hub.radius * random.unit().squareRoot(), towards: random.within(-.pi, .pi))
        }
        return plan.middle(of: hubs) + random.offset(plan.hubs[hubs[0]].radius * 1.2)
      }, obstacles: plan.captions.flatMap(\.boxes), area: inner.width * inner.height,
      pull: .infinity)
  }

  /// Lines from those of several domains to the rim of each.
  private func spokes(of crowd: Crowd) -> [Diagram.Area] {
    crowd.actors.indices.flatMap { index -> [Diagram.Area] in
      let hubs = plan.hubs(of: edition.ecosystem.actors[crowd.actors[index]].domains)
      guard hubs.count > 1 else { return [] }
      let centre = crowd.bodies[index].centre
      return hubs.map { number in
        let hub = plan.hubs[number]
        let way = (centre - hub.centre).unit
        let end = hub.centre + way * min(hub.radius, centre.distance(to: hub.centre))
        return .init(
          .line(from: centre, to: end),
          Paint(
            stroke: encoding.shade(Palette.quietInk), width: 0.8 * encoding.type.scale,
            opacity: 0.55))
      }
    }
  }
}
