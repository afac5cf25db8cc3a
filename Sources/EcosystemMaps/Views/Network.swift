import EcosystemDisclosure
import EcosystemModel
import Graphviz
import Ink

extension MapView {
  /// Organisations near those that they are linked with.
  static let network = MapView(
    id: "network", title: "Network", plain: "Who is linked with whom",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let links = request.links(of: edition)
    guard !links.isEmpty else {
      throw NotDrawable(
        reason: !edition.strainLeftOut.isEmpty && request.focus == nil
          ? "all links are of strain, and a wall names nobody for it, unless with --name-weak"
          : request.focus == nil
            ? """
            no link between two organisations is stated, so there is no network to draw; \
            fill in ties.csv
            """
            : """
            no link between two organisations of \(request.focusWords(in: edition)) is stated, \
            so there is no network to draw
            """)
    }
    return try NetworkMap(edition, request, links).diagram()
  }
}

/// The network view of one edition.
struct NetworkMap {
  let edition: Edition
  let request: DrawRequest
  let encoding: Encoding
  let links: [StatedLink]
  let linked: [Ref<Actor>]
  let strip: Strip
  let frame: Rect
  /// Where the linked organisations go.
  let field: Rect
  /// Those whose marks get a rim.
  let rimmed: Set<Ref<Actor>>

  /// - Parameters:
  ///   - left: Links that are not drawn; their ends do not count as without a link.
  ///   - pairs: Those without a link who stand among the linked all the same.
  ///   - rimmed: Those whose marks get a rim, which names keep clear of.
  ///   - room: The part of the sheet that it has; all of it, if not given.
  init(
    _ edition: Edition, _ request: DrawRequest, _ links: [StatedLink], left: [StatedLink] = [],
    introducing pairs: [Crowd.Pair] = [], rimmed: Set<Ref<Actor>> = [], in room: Rect? = nil
  ) {
    self.rimmed = rimmed
    self.edition = edition
    self.request = request
    self.links = links
    let introduced = pairs.flatMap { [$0.a, $0.b] }
    let ends = Set(links.flatMap { [$0.from, $0.to] } + introduced)
    let others = Set(left.flatMap { [$0.from, $0.to] })
    let actors = Set(request.actors(of: edition) + introduced).sorted()
    linked = actors.filter { ends.contains($0) }
    frame = room ?? Sheet(request.paper).map
    let encoding = Encoding(edition, request, actors: actors, links: links, room: frame)
    self.encoding = encoding
    let alone = actors.filter { !ends.contains($0) && !others.contains($0) }
    strip = Strip(
      edition, encoding, actors: alone, because: .noLink(of: alone, in: edition), in: frame)
    let scale = encoding.type.scale
    let height = frame.height - strip.height - (strip.height > 0 ? 10 * scale : 0)
    field = Rect(frame.origin, Size(frame.width, height))
  }

  func diagram() throws(NotDrawable) -> Diagram { diagram(of: try arranged()) }

  /// - Parameter sign: What all links look like; each like its relation, if not given.
  func diagram(of crowd: Crowd, as sign: LineSign? = nil) -> Diagram {
    let scale = encoding.type.scale
    let ground = encoding.ground(2)
    var diagram = Diagram(frame: frame)
    diagram.areas = [.init(.rectangle(field, rounded: 10 * scale), Paint(fill: ground))]
    diagram.areas += strip.areas
    diagram.captions = strip.captions
    diagram.marks = crowd.marks(halo: ground) + strip.marks
    diagram.links = crowd.links(in: field.inset(by: 4 * scale), clearOf: [], as: sign)
    diagram.legend = encoding.legend(for: diagram, links)
    diagram.counts = encoding.counts(edition, diagram, links)
    diagram.notShown =
      notShown(in: edition) + unnamedWords(crowd.unnamedCount + strip.unnamedCount)
    diagram.numbered = crowd.numbered
    diagram.index += crowd.unnamed
    return diagram
  }

  /// Tries the largest letters first; where the least are too large, some names give way.
  func arranged() throws(NotDrawable) -> Crowd {
    let type = encoding.type
    let inner = field.inset(by: 8 * type.scale)
    let area = inner.width * inner.height
    let sizes = [type.label * 1.3, type.label * 1.15, type.label, type.leastLabel]
    let all = Crowd(
      edition, encoding, actors: linked, links: links, labelSize: type.label, rimmed: rimmed)
    for size in sizes {
      let crowd = all.lettered(size)
      let total = crowd.bodies.reduce(0) { $0 + $1.hull.width * $1.hull.height }
      guard total < area * (size > type.label ? 0.16 : 0.3) else { continue }
      let (start, ground) = try ground(for: crowd, inner)
      if let settled = start.settled(on: ground, order: nil, seed: edition.ecosystem.city.seed) {
        return settled
      }
    }
    var crowd = all.lettered(type.leastLabel)
    crowd.shorten(toFill: area * 0.36)
    let (start, ground) = try ground(for: crowd, inner)
    return start.forced(on: ground, order: nil, seed: edition.ecosystem.city.seed)
  }

  /// The crowd where Graphviz wants it, and the cost of leaving that place.
  private func ground(
    for crowd: Crowd, _ inner: Rect
  ) throws(NotDrawable) -> (Crowd, Crowd.Ground) {
    var crowd = crowd
    let homes = try homes(of: crowd, in: inner)
    for index in homes.indices { crowd.bodies[index].centre = homes[index] }
    let unit = 60 * encoding.type.scale
    let ground = Crowd.Ground(
      room: { index, body in
        guard inner.contains(body.hull) else { return .infinity }
        let off = body.centre.distance(to: homes[index]) / unit
        return off * off * 0.12
      },
      anywhere: { _, random in
        Point(random.within(inner.minX, inner.maxX), random.within(inner.minY, inner.maxY))
      }, obstacles: [], area: inner.width * inner.height,
      pull: 600 * encoding.type.scale)
    return (crowd, ground)
  }

  /// Each connected piece laid out by Graphviz and stretched over its own part of the room.
  private func homes(of crowd: Crowd, in room: Rect) throws(NotDrawable) -> [Point] {
    var pieces = crowd.pieces
    if pieces.count > 24 { pieces = [Array(crowd.bodies.indices)] }
    let hulls = crowd.bodies.map(\.hull.size)
    let margin = 16 * encoding.type.scale
    let parts = Parting(
      weights: pieces.map { piece in
        piece.reduce(0) { $0 + (hulls[$1].width + margin) * (hulls[$1].height + margin) }
      },
      least: pieces.map { piece in
        Size(
          (piece.map { hulls[$0].width }.max() ?? 0) + margin,
          (piece.map { hulls[$0].height }.max() ?? 0) + margin)
      }
    ).rooms(in: room)
    var homes = [Point](repeating: room.centre, count: crowd.bodies.count)
    for (piece, part) in zip(pieces, parts) {
      let places = stretched(
        try laidOut(crowd, piece), over: part, boxes: piece.map { hulls[$0] })
      for (body, place) in zip(piece, places) { homes[body] = place }
    }
    return homes
  }

  private func laidOut(_ crowd: Crowd, _ piece: [Int]) throws(NotDrawable) -> [Point] {
    let number = Dictionary(uniqueKeysWithValues: piece.enumerated().map { ($1, $0) })
    let arcs = piece.flatMap { a in
      crowd.partners[a].filter { $0 > a }.compactMap { b -> (Int32, Int32)? in
        guard let from = number[a], let to = number[b] else { return nil }
        return (Int32(from), Int32(to))
      }
    }
    let layout = LayoutRequest(
      boxes: piece.map { LayoutBox(crowd.bodies[$0].hull.width, crowd.bodies[$0].hull.height) },
      arcs: arcs, engine: piece.count > 400 ? .sfdp : .neato, seed: edition.ecosystem.city.seed,
      separation: 10 * encoding.type.scale)
    do throws(LayoutFailure) {
      return try request.layout.layout(layout).map { Point($0.x, $0.y) }
    } catch {
      throw NotDrawable(reason: "\(error)", isFault: true)
    }
  }
}

extension Strip.Reason {
  /// Nobody stated a link with any other, or none that this sheet draws.
  ///
  /// A wall calls nobody isolated: it says what the map lacks, so that people can mend it.
  static func noLink(of actors: [Ref<Actor>], in edition: Edition) -> Self {
    let linked = Set(allLinks(of: edition).flatMap { [$0.from, $0.to] })
    if actors.contains(where: linked.contains) {
      return Self(
        caption: "No link with the others on this sheet", short: "no link with others on this sheet"
      )
    }
    guard edition.ecosystem.city.isComplete("ties") else {
      return Self(
        caption: "No link stated in the sources of this map: that does not mean none",
        short: "no link stated")
    }
    return Self(
      caption: edition.isForWall
        ? "No link on this map yet: draw in what is missing"
        : "No link with any other organisation on the map", short: "no link stated")
  }
}
