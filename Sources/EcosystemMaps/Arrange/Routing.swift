import Ink

/// Bends ties so that they keep clear of names and marks where they can.
///
/// Each tie tries a fixed fan of curves and takes the one that runs least through boxes, then the
/// shortest. Ties between the same two marks take different bends.
struct Routing {
  private let grid: BoxGrid
  private let frame: Rect
  private let fan: [(Double, Double)]
  private let samples: Int
  private var taken: [Int64: [(Double, Double)]] = [:]

  /// Boxes of marks come first, numbered as the marks; names and captions follow.
  init(frame: Rect, marks: [Rect], others: [Rect], scale: Double, isBusy: Bool) {
    self.frame = frame
    grid = BoxGrid(
      marks + others.map { $0.inset(by: -1.5 * scale) }, over: frame, pitch: 32 * scale)
    let bends = isBusy ? [0, -0.14, 0.14] : [0, -0.09, 0.09, -0.2, 0.2, -0.33, 0.33, -0.46, 0.46]
    fan =
      isBusy
      ? bends.map { ($0, $0) }
      : bends.flatMap { a in bends.map { (a, $0) } }.filter { abs($0.0 - $0.1) < 0.6 }
    samples = isBusy ? 12 : 28
  }

  /// The curve from one mark's centre to another's.
  mutating func route(from a: Int, _ start: Point, to b: Int, _ end: Point) -> Cubic {
    let pair = Int64(min(a, b)) << 32 | Int64(max(a, b))
    let used = taken[pair] ?? []
    let free = fan.filter { bend in
      used.allSatisfy { abs($0.0 + $0.1 - bend.0 - bend.1) > 0.17 }
    }
    var best = (cost: Double.infinity, bend: (0.0, 0.0))
    for bend in free.isEmpty ? fan : free {
      let cost = cost(of: curve(start, end, bend), bend, ends: (a, b), below: best.cost)
      if cost < best.cost - 1e-9 { best = (cost, bend) }
    }
    taken[pair] = used + [best.bend]
    return curve(start, end, best.bend)
  }

  private func curve(_ start: Point, _ end: Point, _ bend: (Double, Double)) -> Cubic {
    let way = end - start
    let side = way.turnedRight
    return Cubic(
      start, start + way * 0.33 + side * bend.0, start + way * 0.67 + side * bend.1, end)
  }

  /// What a curve costs, or infinity as soon as it costs no less than a limit.
  private func cost(
    of curve: Cubic, _ bend: (Double, Double), ends: (Int, Int), below limit: Double
  ) -> Double {
    let chord = max(1, curve.start.distance(to: curve.end))
    let turn = bend.0 * bend.0 + bend.1 * bend.1 + abs(bend.0 - bend.1) * 0.3
    guard turn * chord * 0.5 < limit else { return .infinity }
    var hits = 0.0
    var length = 0.0
    var last = curve.start
    for sample in 1...samples {
      let point = curve.point(at: Double(sample) / Double(samples))
      let step = point.distance(to: last)
      length += step
      last = point
      if !frame.contains(point) { hits += 50 * step }
      if grid.box(at: point, except: ends) != nil { hits += step }
      if hits * 4 >= limit { return .infinity }
    }
    return hits * 4 + (length - chord) * 0.3 + turn * chord * 0.5
  }
}
