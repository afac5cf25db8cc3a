import EcosystemDisclosure
import EcosystemModel
import Glibc
import Ink

/// Circles of domains along an oval, those that share organisations side by side.
struct DomainPlan {
  struct Hub {
    let domain: Ref<Domain>
    let title: String
    let centre: Point
    let radius: Double
    let members: Int
  }

  let field: Rect
  private(set) var hubs: [Hub] = []
  private let scale: Double
  private let captionSize: Double

  /// - Parameter all: Whose organisations the circles' names count, where that is not those that
  ///   share the ground.
  init(
    _ domains: [Domain], memberships: [[Ref<Domain>]], counting all: [[Ref<Domain>]]? = nil,
    in field: Rect, _ type: TypeScale
  ) {
    self.field = field
    scale = type.scale
    captionSize = type.caption * 1.15
    let used = Self.ordered(
      domains.refs.filter { ref in
        memberships.contains { $0.contains(ref) }
      }, memberships)
    let alone = used.map { domain in
      Double(memberships.count { Set($0) == [domain] })
    }
    let total = alone.reduce(0, +) + 1.5 * Double(used.count)
    let shares = alone.map { (($0 + 1.5) / total).squareRoot() }
    var size = 1.0
    repeat {
      hubs = Self.circles(shares, size: size, in: field).enumerated().map { number, circle in
        Hub(
          domain: used[number], title: domains[used[number]].title, centre: circle.centre,
          radius: circle.radius,
          members: (all ?? memberships).count { $0.contains(used[number]) })
      }
      size *= 0.97
    } while size > 0.2 && areCrowded
  }

  /// Whether two circles leave too little room between them for those of several.
  private var areCrowded: Bool {
    hubs.indices.contains { a in
      hubs.indices.contains { b in
        a < b
          && hubs[a].centre.distance(to: hubs[b].centre) < hubs[a].radius + hubs[b].radius
            + (hubs.count == 2 ? 90 : 26) * scale
      }
    }
  }

  /// On the oval each circle takes its share of the way round; the middle stays free.
  private static func circles(
    _ shares: [Double], size: Double, in field: Rect
  ) -> [(centre: Point, radius: Double)] {
    let (a, b) = (field.width / 2, field.height / 2)
    guard shares.count > 1 else { return [(field.centre, min(a, b) * 0.94)] }
    let most = min(a, b) * (shares.count == 2 ? 0.72 : 0.5)
    let around = shares.reduce(0, +)
    var angle = -Double.pi / 2
    return shares.enumerated().map { number, share in
      let arc = 2 * .pi * share / around
      let radius = size * min(most, .pi * (a + b) * 0.285 * share / around)
      angle += arc
      let turn = shares.count == 2 ? Double(1 - number) * .pi : angle - arc / 2
      let centre = Point(
        field.centre.x + cos(turn) * (a - radius - 4), field.centre.y + sin(turn) * (b - radius - 4)
      )
      return (centre, radius)
    }
  }

  /// Each next to the one that it shares most organisations with, of those that are left.
  private static func ordered(
    _ domains: [Ref<Domain>], _ memberships: [[Ref<Domain>]]
  ) -> [Ref<Domain>] {
    func shared(_ a: Ref<Domain>, _ b: Ref<Domain>) -> Int {
      memberships.count { $0.contains(a) && $0.contains(b) }
    }
    var left = domains
    var order: [Ref<Domain>] = []
    while !left.isEmpty {
      let best =
        order.last.flatMap { last in
          left.indices.max { (shared(last, left[$0]), $1) < (shared(last, left[$1]), $0) }
        } ?? 0
      order.append(left.remove(at: best))
    }
    return order
  }

  /// The numbers of the circles of some domains.
  func hubs(of domains: [Ref<Domain>]) -> [Int] {
    hubs.indices.filter { domains.contains(hubs[$0].domain) }
  }

  func middle(of numbers: [Int]) -> Point {
    let sum = numbers.reduce(Point.zero) { $0 + hubs[$1].centre }
    return (sum * (1 / Double(max(1, numbers.count)))).mixed(with: field.centre, by: 0.15)
  }

  /// Where a place of a former plan lies now: in its circle as it was, or in the field between.
  func place(_ point: Point, from former: DomainPlan, of domains: [Ref<Domain>]) -> Point? {
    let (now, old) = (hubs(of: domains), former.hubs(of: domains))
    guard now.count == 1 else {
      let (from, to) = (former.field, field)
      return Point(
        to.minX + (point.x - from.minX) / from.width * to.width,
        to.minY + (point.y - from.minY) / from.height * to.height)
    }
    guard old.count == 1 else { return nil }
    let (hub, was) = (hubs[now[0]], former.hubs[old[0]])
    let way = point - was.centre
    return way.length > was.radius * 1.1 ? nil : hub.centre + way * (hub.radius / was.radius)
  }

  /// What a body's place costs; infinite in a circle that is not its own.
  func cost(of body: Body, among own: [Int]) -> Double {
    let hull = body.hull
    for (number, hub) in hubs.enumerated() where own != [number] {
      let near = Point(
        max(hull.minX, min(hull.maxX, hub.centre.x)), max(hull.minY, min(hull.maxY, hub.centre.y)))
      if near.distance(to: hub.centre) < hub.radius { return .infinity }
    }
    guard own.count == 1 else {
      let off = body.centre.distance(to: middle(of: own)) / (90 * scale)
      return off * off * 0.1
    }
    let hub = hubs[own[0]]
    let reach = hull.corners.map { $0.distance(to: hub.centre) }.max() ?? 0
    return reach > hub.radius ? .infinity : 0.02 * reach / hub.radius
  }

  func areas(_ encoding: Encoding) -> [Diagram.Area] {
    let field = Diagram.Area(
      .rectangle(field, rounded: 10 * scale), Paint(fill: encoding.ground(2)))
    return [field]
      + hubs.map { hub in
        .init(
          .circle(centre: hub.centre, radius: hub.radius),
          Paint(
            fill: encoding.ground(1), stroke: encoding.ground(0), width: 1.2 * scale),
          title: "\(hub.title): \(counted(hub.members, "organisation", "organisations"))")
      }
  }

  /// The names in the tops of their circles.
  var captions: [Diagram.Caption] {
    hubs.map { hub in
      let lines = NameLines(
        "\(hub.title) · \(hub.members)", size: captionSize, weight: .bold,
        width: hub.radius * 1.25)
      let half = min(hub.radius * 0.9, lines.room.width / 2 + 5 * scale)
      let chord = (hub.radius * hub.radius - half * half).squareRoot()
      let box = Rect(
        x: hub.centre.x - lines.room.width / 2, y: hub.centre.y - chord,
        width: lines.room.width, height: lines.room.height)
      return .init(
        lines.texts(in: box, anchor: .middle, colour: Palette.groundInk, halo: nil))
    }
  }
}
