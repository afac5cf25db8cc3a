/// Rounds places to 1/64 point, parts boxes that stand too close, and moves all to begin at 0.
///
/// Close pairs part along the shorter way, in a fixed order, for a number of rounds. Whatever is
/// still too close then moves to the right, box by box, into the first free room: so no two boxes
/// overlap in the end, whatever came in.
/// - Complexity: O(*n*²) a round for *n* boxes in one heap, near O(*n* log *n*) when spread.
func spread(_ places: [LayoutPoint], _ request: LayoutRequest) -> [LayoutPoint] {
  var crowd = request.boxes.indices.map { Body(places[$0], request.boxes[$0], request.separation) }
  var rounds = 0
  while rounds < mostRounds, partClosePairs(&crowd) { rounds += 1 }
  if rounds == mostRounds { settle(&crowd) }
  let edge = (request.separation / 2 * units).rounded(.up)
  let left = (crowd.map { $0.x - $0.reachX }.min() ?? 0) + Int(edge)
  let top = (crowd.map { $0.y - $0.reachY }.min() ?? 0) + Int(edge)
  return crowd.map { LayoutPoint(Double($0.x - left) / units, Double($0.y - top) / units) }
}

private let units = 64.0
private let mostRounds = 100

/// A box with half the separation around it, in whole 1/64 points.
private struct Body {
  var x: Int
  var y: Int
  let reachX: Int
  let reachY: Int

  init(_ place: LayoutPoint, _ box: LayoutBox, _ separation: Double) {
    func reach(_ length: Double) -> Int {
      Int((length / 2 * units).rounded(.up)) + Int((separation / 2 * units).rounded(.up))
    }
    x = Int((max(-1e9, min(1e9, place.x)) * units).rounded())
    y = Int((max(-1e9, min(1e9, place.y)) * units).rounded())
    reachX = reach(box.width)
    reachY = reach(box.height)
  }

  /// How far two bodies reach into each other; nil when they do not.
  func overlap(_ other: Body) -> (x: Int, y: Int)? {
    let overX = reachX + other.reachX - abs(x - other.x)
    let overY = reachY + other.reachY - abs(y - other.y)
    return overX > 0 && overY > 0 ? (overX, overY) : nil
  }
}

/// Moves each close pair apart, half the way each; false when there was none.
private func partClosePairs(_ crowd: inout [Body]) -> Bool {
  let order = crowd.indices.sorted { a, b in
    (crowd[a].x - crowd[a].reachX, a) < (crowd[b].x - crowd[b].reachX, b)
  }
  let lefts = order.map { crowd[$0].x - crowd[$0].reachX }
  var moved = false
  for (position, a) in order.enumerated() {
    for next in (position + 1)..<max(order.count, position + 1) {
      guard lefts[next] < crowd[a].x + crowd[a].reachX else { break }
      let b = order[next]
      guard let over = crowd[a].overlap(crowd[b]) else { continue }
      part(&crowd, min(a, b), max(a, b), over)
      moved = true
    }
  }
  return moved
}

/// Of two in one place, the lower number goes left or up.
private func part(_ crowd: inout [Body], _ a: Int, _ b: Int, _ over: (x: Int, y: Int)) {
  if over.x <= over.y {
    let sign = crowd[a].x <= crowd[b].x ? 1 : -1
    crowd[a].x -= sign * (over.x / 2)
    crowd[b].x += sign * (over.x - over.x / 2)
  } else {
    let sign = crowd[a].y <= crowd[b].y ? 1 : -1
    crowd[a].y -= sign * (over.y / 2)
    crowd[b].y += sign * (over.y - over.y / 2)
  }
}

/// Places bodies from left to right, each in the first free room at its own height.
private func settle(_ crowd: inout [Body]) {
  let order = crowd.indices.sorted { (crowd[$0].x, $0) < (crowd[$1].x, $1) }
  var placed: [Body] = []
  for number in order {
    var body = crowd[number]
    let inTheWay =
      placed
      .filter { abs($0.y - body.y) < $0.reachY + body.reachY }
      .sorted { $0.x - $0.reachX < $1.x - $1.reachX }
    for other in inTheWay where body.overlap(other) != nil {
      body.x = other.x + other.reachX + body.reachX
    }
    crowd[number] = body
    placed.append(body)
  }
}
