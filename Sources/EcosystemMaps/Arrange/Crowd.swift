import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// The organisations of a map as bodies to be placed, and back as marks and links.
struct Crowd {
  let edition: Edition
  let encoding: Encoding
  let actors: [Ref<Actor>]
  let links: [StatedLink]
  /// The name of each, or its code or number where names had no room.
  private(set) var names: [NameLines]
  private(set) var isNumbered: [Bool]
  /// The names, whatever had to give way.
  private var wholeNames: [NameLines]
  /// What stands for names where the map has codes.
  private let codes: [Ref<Actor>: String]
  /// By position in `actors`, each partner once; strain makes no partners.
  let partners: [[Int]]
  /// By position in `actors`, all that lines lead to.
  let lines: [[Int]]
  /// Positions in `actors`, the highest measure first.
  let ranked: [Int]
  var bodies: [Body]
  /// By position in `actors`: the measure that sizes marks.
  private let scores: [Double?]
  /// Where they stood before, on the ground as it is now.
  var kept: KeptPlaces
  /// How much farther than others each may move from where it stood.
  var looseness: [Double]

  private let position: [Int32: Int]

  /// - Parameter rimmed: Those whose marks have a rim around them, which names keep clear of.
  init(
    _ edition: Edition, _ encoding: Encoding, actors: [Ref<Actor>], links: [StatedLink],
    labelSize: Double, rimmed: Set<Ref<Actor>> = [], isBold: (Actor) -> Bool = { _ in false }
  ) {
    self.edition = edition
    self.encoding = encoding
    self.actors = actors
    kept = encoding.kept
    looseness = actors.map { _ in 1 }
    codes = edition.ecosystem.codesOfActors
    let ecosystem = edition.ecosystem
    let position = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($1.number, $0) })
    self.position = position
    self.links = links.filter {
      position[$0.from.number] != nil && position[$0.to.number] != nil
    }
    lines = Self.ends(of: self.links, at: position)
    partners = Self.ends(
      of: self.links.filter { ecosystem.relations[$0.relation].meaning != .strain },
      at: position)
    names = actors.map {
      NameLines(
        ecosystem.actors[$0].name, size: labelSize,
        weight: isBold(ecosystem.actors[$0]) ? .bold : .regular, widths: [10, 11.5, 13, 16])
    }
    let scores = actors.map { edition.facts.score(encoding.sizes.column, of: $0) }
    self.scores = scores
    ranked = actors.indices.sorted { (scores[$1] ?? -1, $0) < (scores[$0] ?? -1, $1) }
    isNumbered = actors.map { _ in false }
    let names = names
    wholeNames = names
    bodies = actors.indices.map { index in
      let sign = encoding.sign(of: ecosystem.actors[actors[index]])
      let radius = encoding.sizes.radius(of: scores[index])
      let rim = 2 * encoding.rim(around: sign, radius: radius)
      return Body(
        mark: rimmed.contains(actors[index])
          ? Rect(centre: .zero, size: Size(rim, rim)) : sign.shape.room(radius: radius),
        label: names[index].room, gap: 1.5 * encoding.type.scale)
    }
  }

  /// Who is at the other end of each one's links, once.
  private static func ends(
    of links: [StatedLink], at position: [Int32: Int]
  ) -> [[Int]] {
    var ends = [[Int]](repeating: [], count: position.count)
    for link in links {
      guard let a = position[link.from.number], let b = position[link.to.number] else { continue }
      ends[a].append(b)
      ends[b].append(a)
    }
    return ends.map { all in
      all.sorted().reduce(into: []) { once, end in if once.last != end { once.append(end) } }
    }
  }

  func index(of actor: Ref<Actor>) -> Int? { position[actor.number] }

  /// The same organisations, none of them shortened yet, with names in letters of another size.
  func lettered(_ size: Double) -> Crowd {
    var crowd = self
    crowd.names = names.map { $0.scaled(to: size) }
    crowd.wholeNames = crowd.names
    for body in bodies.indices { crowd.bodies[body].label = crowd.names[body].room }
    return crowd
  }

  /// Puts its code or number in place of a name, and nothing in place of these.
  mutating func shorten(_ body: Int) {
    if isNumbered[body] {
      bodies[body].label = Size(0, 0)
    } else {
      isNumbered[body] = true
      names[body] = NameLines(
        actors[body].tag(among: codes), size: encoding.type.leastLabel, width: .infinity)
      bodies[body].label = names[body].room
    }
  }

  /// Puts the whole name of a body at one of its sides where it is free there.
  ///
  /// Who has no links may stand a little further off for it.
  mutating func lengthen(_ body: Int, on ground: Ground) {
    let scale = encoding.type.scale
    let others = bodies.indices.filter { $0 != body }.map { bodies[$0].hull.inset(by: -2 * scale) }
    var trial = bodies[body]
    trial.label = wholeNames[body].room
    let steps = lines[body].isEmpty ? 0...4 : 0...0
    for step in steps {
      for turn in 0..<(step == 0 ? 1 : 12) {
        let angle = Double(turn) * .pi / 6
        trial.centre = bodies[body].centre.moved(by: Double(step) * 9 * scale, towards: angle)
        for side in Body.Side.allCases {
          trial.side = side
          let box = trial.hull
          guard ground.room(body, trial) < .infinity,
            !(others + ground.obstacles).contains(where: { $0.intersects(box) })
          else { continue }
          bodies[body] = trial
          names[body] = wholeNames[body]
          isNumbered[body] = false
          return
        }
      }
    }
  }

  /// Shortens the lowest in rank, once or twice, until the bodies fill no more than a share of a
  /// room.
  mutating func shorten(toFill area: Double) {
    func room(_ body: Int) -> Double { bodies[body].hull.width * bodies[body].hull.height }
    var total = bodies.indices.reduce(0) { $0 + room($1) }
    for _ in 0..<2 {
      for body in ranked.reversed() where total > area {
        total -= room(body)
        shorten(body)
        total += room(body)
      }
    }
  }

  /// The connected pieces, the largest first; equal ones by their first body.
  var pieces: [[Int]] {
    var isFound = [Bool](repeating: false, count: bodies.count)
    var pieces: [[Int]] = []
    for start in bodies.indices where !isFound[start] {
      isFound[start] = true
      var piece = [start]
      var at = 0
      while at < piece.count {
        for next in partners[piece[at]] where !isFound[next] {
          isFound[next] = true
          piece.append(next)
        }
        at += 1
      }
      pieces.append(piece.sorted())
    }
    return pieces.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Those that bear a number instead of a name.
  var numbered: [Ref<Actor>] {
    actors.indices.filter { isNumbered[$0] && bodies[$0].isNamed }.map { actors[$0] }
  }

  /// How many bear neither name nor number.
  var unnamedCount: Int { bodies.count { !$0.isNamed } }

  /// Those that bear neither, for a page of their own: the letter of the sector, name and ring.
  var unnamed: [Diagram.IndexEntry] {
    let ecosystem = edition.ecosystem
    return actors.indices.filter { !bodies[$0].isNamed }.map { index in
      let actor = ecosystem.actors[actors[index]]
      let ring = actor.ring.map { ", ring: \(ecosystem.rings[$0].title)" } ?? ""
      return .init(
        label: encoding.sign(of: actor).letter, words: String(actor.name.prefix(300)) + ring)
    }
  }

  func marks(halo: Colour) -> [Diagram.Mark] {
    actors.indices.map { index in
      let body = bodies[index]
      let actor = edition.ecosystem.actors[actors[index]]
      let anchor: Text.Anchor =
        switch body.side {
        case .below, .above: .middle
        case .right: .start
        case .left: .end
        }
      let label = body.isNamed
      return Diagram.Mark(
        actor: actors[index], centre: body.centre, radius: radius(of: index),
        sign: encoding.sign(of: actor),
        label: label
          ? names[index].texts(
            in: body.labelBox, anchor: anchor, colour: Palette.ink, halo: halo) : [],
        reading: names[index].name,
        title: title(of: actor, score: scores[index]), url: actor.url)
    }
  }

  /// Name, sector, ring and measure in words.
  private func title(of actor: Actor, score: Double?) -> String {
    let ecosystem = edition.ecosystem
    let sector = actor.sector.map { ecosystem.sectors[$0].title } ?? "sector not stated"
    let ring = actor.ring.map { "ring: " + ecosystem.rings[$0].title }
    let reach = actor.isLocal ? ring ?? "ring not stated" : "beyond the city"
    let measure = score.map { "\(encoding.sizes.title.lowercased()) \(rounded($0))" }
    return ([String(actor.name.prefix(300)), sector, reach] + [measure].compactMap(\.self))
      .joined(separator: " · ")
  }

  /// The curves of all links, clear of names and captions where they can be.
  ///
  /// - Parameter sign: What all look like; each like its relation, if not given.
  func links(
    in frame: Rect, clearOf captions: [Rect], as sign: LineSign? = nil
  ) -> [Diagram.Link] {
    let labels = bodies.filter(\.isNamed).map(\.labelBox)
    var routing = Routing(
      frame: frame, marks: bodies.map(\.markBox), others: labels + captions,
      scale: encoding.type.scale, isBusy: links.count > 600)
    let relations = edition.ecosystem.relations
    let outlines = actors.indices.map(outline(of:))
    let ends = actors.map { String(edition.ecosystem.actors[$0].name.prefix(300)) }
    return links.compactMap { link in
      guard let a = index(of: link.from), let b = index(of: link.to),
        let sign = sign ?? encoding.line(of: link.relation)
      else { return nil }
      let curve = routing.route(from: a, bodies[a].centre, to: b, bodies[b].centre)
      guard let visible = curve.clipped(from: outlines[a], to: outlines[b]) else { return nil }
      return Diagram.Link(
        from: .init(link.from), to: .init(link.to), curve: visible, sign: sign,
        width: encoding.width(ofStrength: link.strength ?? 1.4), arrows: link.arrows,
        title: words(for: link, [ends[a], ends[b]], relations[link.relation].title))
    }
  }

  /// The shape of a mark and a little around it.
  func outline(of body: Int) -> Outline {
    Outline(
      encoding.sign(of: edition.ecosystem.actors[actors[body]]).shape,
      centre: bodies[body].centre, radius: radius(of: body) + 1.4 * encoding.type.scale)
  }

  private func radius(of body: Int) -> Double { encoding.sizes.radius(of: scores[body]) }

  private func words(for link: StatedLink, _ ends: [String], _ relation: String) -> String {
    link.arrows == .atStart
      ? "\(ends[1]) – \(relation) – \(ends[0])" : "\(ends[0]) – \(relation) – \(ends[1])"
  }
}

/// A number as people read it: two decimals at most.
func rounded(_ value: Double) -> String { figure((value * 100).rounded() / 100) }

extension Crowd {
  /// The bodies by width, the widest first; equals as they stand.
  var widestFirst: [Int] {
    bodies.indices.sorted { (bodies[$1].hull.width, $0) < (bodies[$0].hull.width, $1) }
  }
}
