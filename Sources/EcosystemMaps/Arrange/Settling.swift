import TieNetwork
import Ink

/// Finds places for bodies: apart from each other, inside their rooms, near whom they are tied to,
/// off the straight lines between others.
///
/// Steepest descent by trial: each body in turn tries a place near or far and keeps it when the
/// cost falls; a fixed number of trials, so that the same bodies always end in the same places.
struct Settling {
  var bodies: [Body]
  let partners: [[Int]]
  /// All that lines lead to; lines should not run through other bodies.
  let lines: [[Int]]
  /// The cost of a body's place in its room; infinite where it may not stand.
  let room: (Int, Body) -> Double
  /// A place anywhere in a body's room.
  let anywhere: (Int, inout SplitMix64) -> Point
  let obstacles: [Rect]
  /// The distance from which bodies no longer mind each other.
  let spread: Double
  /// The length that costs 1 for each partner so far away.
  let pull: Double
  /// Where bodies are held; nothing for those that are free.
  var held: [Point?]
  /// How far each held body may move.
  var slack: [Double] = []

  private var boxes: Nearby
  private let links: [(Int, Int)]

  init(
    bodies: [Body], partners: [[Int]], lines: [[Int]], obstacles: [Rect] = [], spread: Double,
    pull: Double,
    room: @escaping (Int, Body) -> Double, anywhere: @escaping (Int, inout SplitMix64) -> Point
  ) {
    self.bodies = bodies
    self.partners = partners
    self.lines = lines
    self.obstacles = obstacles
    self.spread = spread
    self.pull = pull
    self.room = room
    self.anywhere = anywhere
    held = bodies.map { _ in nil }
    boxes = Nearby(bodies.map(\.hull), pitch: 2 * spread)
    links =
      bodies.count <= 150
      ? lines.indices.flatMap { a in lines[a].filter { $0 > a }.map { (a, $0) } } : []
  }

  /// Gives bodies without a place the best of some trials, the widest first.
  mutating func place(_ order: [Int], trials: Int, random: inout SplitMix64) {
    var placed = held.map { $0 != nil }
    for body in order {
      defer { placed[body] = true }
      if held[body] != nil { continue }
      var best = (cost: Double.infinity, point: anywhere(body, &random))
      for _ in 0..<trials {
        var trial = bodies[body]
        trial.centre = anywhere(body, &random)
        let cost = cost(of: trial, at: body, among: placed, below: best.cost)
        if cost < best.cost { best = (cost, trial.centre) }
      }
      bodies[body].centre = best.point
      refresh(body)
    }
  }

  /// Takes note that a body was moved.
  mutating func refresh(_ body: Int) { boxes.move(body, to: bodies[body].hull) }

  /// Moves bodies round after round, in ever smaller steps.
  ///
  /// - Parameter moving: By number, those that move; all, if not given.
  mutating func settle(
    rounds: Int, step: Double, moving: [Int]? = nil, random: inout SplitMix64
  ) {
    let moving = moving ?? Array(bodies.indices)
    let all = [Bool](repeating: true, count: bodies.count)
    for round in 0..<rounds {
      let reach = step * (1 - Double(round) / Double(rounds)) + spread * 0.08
      for body in moving {
        let now = cost(of: bodies[body], at: body, among: all)
        guard now > 1e-6 else { continue }
        var trial = bodies[body]
        let kind = random.unit()
        if let place = held[body] {
          trial.centre = place + random.offset(slack[body])
        } else if kind < 0.06, !partners[body].isEmpty {
          let partner = partners[body][Int(random.unit() * Double(partners[body].count))]
          trial.centre = bodies[partner].centre + random.offset(3 * spread)
        } else if kind < 0.14 {
          trial.centre = anywhere(body, &random)
        } else {
          trial.centre = trial.centre + random.offset(reach)
        }
        if trial.isNamed, kind > 0.8 {
          trial.side = Body.Side(rawValue: Int(random.unit() * 4)) ?? .below
        }
        guard cost(of: trial, at: body, among: all, below: now) < now else { continue }
        bodies[body] = trial
        refresh(body)
      }
    }
  }

  /// The bodies that overlap another or stand where they may not.
  mutating func unsettled() -> [Int] {
    bodies.indices.filter { body in
      let box = boxes[body]
      if room(body, bodies[body]) == .infinity { return true }
      var isAlone = true
      boxes.visit(touching: box) { other, _ in
        isAlone = other == body
        return isAlone
      }
      return !isAlone || obstacles.contains { $0.intersects(box) }
    }
  }

  /// The unsettled bodies and those that mind them.
  mutating func restless() -> [Int] {
    var isRestless = bodies.map { _ in false }
    for body in unsettled() {
      boxes.visit(touching: boxes[body].inset(by: -spread)) { other, _ in
        isRestless[other] = true
        return true
      }
    }
    return bodies.indices.filter { isRestless[$0] }
  }

  /// What all places cost together.
  mutating func totalCost() -> Double {
    let all = [Bool](repeating: true, count: bodies.count)
    return bodies.indices.reduce(0) { $0 + cost(of: bodies[$1], at: $1, among: all) }
  }

  /// What a place costs, or infinity as soon as it costs more than a limit.
  private mutating func cost(
    of body: Body, at place: Int, among placed: [Bool], below limit: Double = .infinity
  ) -> Double {
    let inRoom = room(place, body)
    guard inRoom < .infinity else { return inRoom }
    let box = body.hull
    var cost = inRoom + (body.side == .below ? 0 : 0.12)
    for partner in partners[place] where placed[partner] {
      cost += body.centre.distance(to: bodies[partner].centre) / pull
    }
    for obstacle in obstacles {
      cost += crowding(box, obstacle, within: spread * 0.2, spread: spread)
    }
    guard cost <= limit else { return .infinity }
    boxes.visit(touching: box.inset(by: -spread)) { [spread] other, theirs in
      guard other != place, placed[other] else { return true }
      cost += crowding(box, theirs, within: spread, spread: spread)
      return cost <= limit
    }
    guard cost <= limit else { return .infinity }
    return cost + crossings(of: body, box, at: place, among: placed)
  }

  /// How many straight ties run through bodies that are not theirs, because this one stands here.
  private func crossings(
    of body: Body, _ box: Rect, at place: Int, among placed: [Bool]
  ) -> Double {
    guard !links.isEmpty else { return 0 }
    var count = 0
    for partner in lines[place] where placed[partner] {
      let end = bodies[partner].centre
      if body.isNamed, body.labelBox.isCrossed(from: body.centre, to: end) { count += 1 }
      let theirs = bodies[partner]
      if theirs.isNamed, theirs.labelBox.isCrossed(from: end, to: body.centre) { count += 1 }
      for other in bodies.indices where other != place && other != partner && placed[other] {
        if boxes[other].isCrossed(from: body.centre, to: end) { count += 1 }
      }
    }
    for (a, b) in links where a != place && b != place && placed[a] && placed[b] {
      if box.isCrossed(from: bodies[a].centre, to: bodies[b].centre) { count += 1 }
    }
    return Double(count) * 0.35
  }
}

/// 0 when far enough apart, up to 1 when touching, much more when overlapping.
private func crowding(_ a: Rect, _ b: Rect, within distance: Double, spread: Double) -> Double {
  let dx = max(a.minX, b.minX) - min(a.maxX, b.maxX)
  guard dx < distance else { return 0 }
  let dy = max(a.minY, b.minY) - min(a.maxY, b.maxY)
  guard dy < distance else { return 0 }
  let least = spread * 0.08
  if dx < least, dy < least { return 20 + min(least - dx, least - dy) * 4 / spread }
  let (x, y) = (max(0, dx), max(0, dy))
  let apart = (x * x + y * y).squareRoot()
  guard apart < distance else { return 0 }
  let share = 1 - apart / distance
  return share * share
}

extension Rect {
  /// Whether the straight line between two points enters the rectangle (Liang–Barsky).
  func isCrossed(from start: Point, to end: Point) -> Bool {
    if max(start.x, end.x) < minX || min(start.x, end.x) > maxX { return false }
    if max(start.y, end.y) < minY || min(start.y, end.y) > maxY { return false }
    var (low, high) = (0.0, 1.0)
    let way = end - start
    for (delta, from, least, most) in [
      (way.x, start.x, minX, maxX), (way.y, start.y, minY, maxY),
    ] {
      if abs(delta) < 1e-9 {
        if from < least || from > most { return false }
        continue
      }
      let (a, b) = ((least - from) / delta, (most - from) / delta)
      low = max(low, min(a, b))
      high = min(high, max(a, b))
    }
    return low < high
  }
}
