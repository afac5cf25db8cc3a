import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// The places of a city where they lie, with people and what is in reach.
  static let places = MapView(
    id: "places", title: "Places", plain: "Where people live, and what they can get to",
    focuses: [.domain]
  ) { edition, request throws(NotDrawable) in
    let placed = edition.ecosystem.places.refs.filter {
      edition.ecosystem.places[$0].coordinate != nil
    }
    guard !placed.isEmpty else {
      throw NotDrawable(
        reason: """
          no place has coordinates, so there is no map of places to draw; add places.csv with the \
          columns 'lat' and 'lon'
          """)
    }
    return PlacesMap(edition, request, placed).diagram()
  }
}

/// The places view of one edition.
private struct PlacesMap {
  let edition: Edition
  let request: DrawRequest
  let placed: [Ref<Place>]
  let frame: Rect
  let ground: PlaneMap
  let people: [Ref<Place>: Int]
  let reach: [Ref<Place>: ReachOfPlaces.Standing]

  init(_ edition: Edition, _ request: DrawRequest, _ placed: [Ref<Place>]) {
    self.edition = edition
    self.request = request
    self.placed = placed
    let type = TypeScale(request.paper)
    frame = Sheet(request.paper).map
    ground = PlaneMap(
      placed.compactMap { edition.ecosystem.places[$0].coordinate },
      in: frame.inset(x: frame.width * 0.12, y: 58 * type.scale))
    let domain: Ref<Domain>? =
      if case .domain(let domain) = request.focus { domain } else { nil }
    reach = edition.facts.reach.map { ReachOfPlaces($0, domain: domain).places } ?? [:]
    people = reach.compactMapValues(\.people)
  }

  private var type: TypeScale { TypeScale(request.paper) }
  private var scale: Double { type.scale }

  func diagram() -> Diagram {
    var diagram = Diagram(frame: frame)
    let fill = Palette.ground[2]
    diagram.areas = [
      .init(
        .rectangle(frame, rounded: 10 * scale),
        Paint(fill: request.isBlackAndWhite ? fill.grey : fill))
    ]
    let signs = placed.map(sign)
    // The largest lie lowest, so that small ones stay in sight.
    for index in placed.indices.sorted(by: { (-signs[$0].radius, $0) < (-signs[$1].radius, $1) }) {
      diagram.areas.append(signs[index].area)
      addSymbol(of: signs[index], to: &diagram)
    }
    let unnamed = addNames(signs, to: &diagram)
    addScaleBar(to: &diagram)
    diagram.legend = legend
    diagram.counts = counts
    diagram.notShown = left + unnamed
    return diagram
  }

  /// A place as a circle.
  private struct Sign {
    let place: Ref<Place>
    let centre: Point
    let radius: Double
    let area: Diagram.Area
    let parts: [Words.Part]
  }

  private func sign(_ place: Ref<Place>) -> Sign {
    let own = edition.ecosystem.places[place]
    let centre = own.coordinate.map(ground.point) ?? frame.centre
    let count = people[place]
    let radius = radius(of: count)
    let level = ReachLevel(reach[place])
    var paint = level.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale)
    if count == nil, !people.isEmpty { paint.dash = [3 * scale, 2.5 * scale] }
    let facts = facts(of: place, count: count, level: level)
    let size = letters
    let parts =
      [
        Words.Part(
          text: String(own.name.prefix(120)), size: size * 1.1, weight: .bold, maxLines: 4)
      ] + facts.map { Words.Part(text: $0, size: max(type.leastLabel, size * 0.9), maxLines: 3) }
    return Sign(
      place: place, centre: centre, radius: radius,
      area: .init(
        .circle(centre: centre, radius: radius), paint,
        title: ([String(own.name.prefix(300))] + facts).joined(separator: " · ")), parts: parts)
  }

  /// Few places are named in larger letters.
  private var letters: Double { type.label * (placed.count <= 12 ? 1.25 : 1) }

  /// The level's symbol in the middle of a circle that has room for it.
  private func addSymbol(of sign: Sign, to diagram: inout Diagram) {
    let symbol = ReachLevel(reach[sign.place]).symbol
    let size = min(letters * 1.3, sign.radius * 0.9)
    guard edition.facts.reach != nil, size >= type.leastLabel else { return }
    let at = Point(sign.centre.x, sign.centre.y + Typesetter().capHeight(size: size) / 2)
    diagram.captions.append(
      .init([Text(symbol, at: at, size: size, weight: .bold, anchor: .middle)]))
  }

  private func facts(of place: Ref<Place>, count: Int?, level: ReachLevel) -> [String] {
    let ecosystem = edition.ecosystem
    let here = edition.actors.count { ecosystem.actors[$0].place == place }
    let offers = ecosystem.provision.count { offer in
      offer.place == place
        && request.focusDomains(of: edition).map { !$0.isDisjoint(with: offer.domains) } ?? true
    }
    return [
      count.map { "\($0) people" } ?? (people.isEmpty ? nil : "people: unknown"),
      edition.facts.reach == nil ? nil : level.words,
      here > 0 ? counted(here, "organisation", "organisations") : nil,
      offers > 0 ? counted(offers, "offer", "offers") : nil,
    ].compactMap(\.self)
  }

  /// The area of a circle grows with the people; a small one stands for an unknown number.
  private func radius(of count: Int?) -> Double {
    let most = Double(people.values.max() ?? 0)
    let largest = min(40 * scale, ground.room.height / 6)
    guard let count, most > 0 else { return 12 * scale }
    return max(5 * scale, largest * (Double(count) / most).squareRoot())
  }

  /// Names beside their circles, at the first of the sides and corners where they touch nothing.
  private func addNames(_ signs: [Sign], to diagram: inout Diagram) -> [String] {
    // A name must not stand nearer to another circle than to its own.
    let circles = signs.map { sign in
      let side = 2 * (sign.radius + 12 * scale)
      return Rect(centre: sign.centre, size: Size(side, side))
    }
    var taken: [Rect] = []
    let inner = frame.inset(by: 4 * scale)
    taken.append(scaleBarBox)
    var left = 0
    for (index, sign) in signs.enumerated().sorted(by: {
      (-$0.element.radius, $0.offset) < (-$1.element.radius, $1.offset)
    }) {
      let small = sign.parts.map { $0.smaller(least: type.leastLabel) }
      let tries = [
        sign.parts, small, Array(small.prefix(4)), Array(small.prefix(3)),
        Array(sign.parts.prefix(1)),
      ]
      let found = tries.lazy.compactMap { parts -> (Words, Rect)? in
        let words = Words(parts, width: 14.5 * letters)
        let own = circles.enumerated().filter { $0.offset != index }.map(\.element) + taken
        return sides(of: sign, words.room).first { box in
          inner.contains(box) && !own.contains { $0.intersects(box.inset(by: -2 * scale)) }
        }.map { (words, $0) }
      }.first
      guard let (words, box) = found else {
        left += 1
        diagram.index.append(
          .init(label: "•", words: sign.area.title ?? ""))
        continue
      }
      taken.append(box)
      diagram.captions.append(.init(words.texts(in: box, halo: Palette.ground[2])))
    }
    return left > 0
      ? [counted(left, "place has", "places have") + " no room for a name: see the next page"] : []
  }

  private func sides(of sign: Sign, _ room: Size) -> [Rect] {
    let (c, r, gap) = (sign.centre, sign.radius, 4 * scale)
    let (right, left) = (c.x + r + gap, c.x - r - gap - room.width)
    let (below, above) = (c.y + r + gap, c.y - r - gap - room.height)
    let centred = Point(c.x - room.width / 2, c.y - room.height / 2)
    // Beside the circle, higher or lower, as long as they touch its height.
    let slides = [0, -0.5, 0.5].map { centred.y + $0 * room.height }
    let beside = slides.flatMap { [Point(right, $0), Point(left, $0)] }
    let corner = 0.7 * (r + gap)
    let corners = [
      Point(c.x + corner, c.y + corner), Point(c.x - corner - room.width, c.y + corner),
      Point(c.x + corner, c.y - corner - room.height),
      Point(c.x - corner - room.width, c.y - corner - room.height),
    ]
    return
      (beside.prefix(2) + [Point(centred.x, below), Point(centred.x, above)]
      + beside.dropFirst(2) + corners).map { Rect($0, room) }
  }

  private var scaleBarBox: Rect {
    Rect(
      x: frame.minX + 12 * scale, y: frame.maxY - 40 * scale, width: frame.width * 0.3,
      height: 34 * scale)
  }

  /// A round length, as long as fits a fifth of the map; north is up.
  private func addScaleBar(to diagram: inout Diagram) {
    let start = Point(frame.minX + 16 * scale, frame.maxY - 16 * scale)
    guard let (kilometres, length) = ground.scaleBar(atMost: frame.width * 0.2) else { return }
    let end = Point(start.x + length, start.y)
    let ink = Paint(stroke: Palette.ink, width: 1.4 * scale)
    diagram.areas.append(.init(.line(from: start, to: end), ink))
    for tick in [start, end] {
      diagram.areas.append(
        .init(.line(from: Point(tick.x, tick.y - 5 * scale), to: tick), ink))
    }
    let words =
      kilometres >= 1 ? "\(figure(kilometres)) km" : "\(figure((kilometres * 1000).rounded())) m"
    diagram.captions.append(
      .init([
        Text("\(words) · north is up", at: Point(start.x, start.y - 8 * scale), size: type.caption)
      ]))
  }

  private var legend: [LegendEntry] {
    guard edition.facts.reach != nil else {
      return [
        .words("What people can get to is not worked out: offers, people or ways are not told.")
      ]
    }
    let levels = placed.map { place in ReachLevel(reach[place]) }
    return ReachLevel.allCases.filter { level in levels.contains { $0.step == level.step } }.map {
      .swatch(
        $0.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale * 0.8), symbol: $0.symbol,
        symbolColour: Palette.ink, text: $0.meaning)
    } + [
      .words(
        people.isEmpty
          ? "How many people live where is not stated." : "Larger: more people live there.")
    ]
      + (!people.isEmpty && placed.contains { people[$0] == nil }
        ? [.words("Dashed rim: how many people live there is unknown.")] : [])
  }

  private var counts: [String] {
    [
      counted(placed.count, "place", "places"),
      people.isEmpty ? "people not stated" : "\(people.values.reduce(0, +)) people",
    ]
  }

  private var left: [String] {
    let ecosystem = edition.ecosystem
    let unplaced = ecosystem.places.count - placed.count
    let domains = request.focusDomains(of: edition)
    let offers = ecosystem.provision.count { offer in
      offer.place == nil && domains.map { !$0.isDisjoint(with: offer.domains) } ?? true
    }
    return [
      unplaced > 0 ? counted(unplaced, "place", "places") + " without coordinates" : nil,
      offers > 0 ? counted(offers, "offer", "offers") + " whose place is not stated" : nil,
    ].compactMap(\.self) + hiddenWords(in: edition)
  }
}

extension Words.Part {
  fileprivate func smaller(least: Double) -> Words.Part {
    var part = self
    part.size = max(least, size * 0.75)
    return part
  }
}
