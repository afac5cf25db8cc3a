/// A walk along directed ties that jumps now and then, followed until it changes no more.
///
/// Solves (I − aP) p = (1 − a) / n, where P passes what a node has on to its ties, or to all where it
/// has none: by stabilised bi-conjugate gradients, which are fast but may fail, then by plain
/// rounds of the walk, which never do. The remainder is the true one throughout, so the rounds
/// have nothing left to do unless the gradients failed. What is passed on is kept as Floats: half
/// the memory to gather from, and no less exact, as the remainder is of the very numbers kept.
///
/// - SeeAlso: Van der Vorst, "Bi-CGSTAB", 1992, doi:10.1137/0913035; Gleich, "PageRank beyond the
///   web", 2015, doi:10.1137/140976649.
struct Walk {
  /// The ties to each node.
  private let rows: Rows
  private let weighted: Bool
  /// The strength of all ties that lead away from each node, 1 where there is none.
  private let sums: Vector<Double>
  /// The nodes with no tie that leads away.
  private let ends: [Int32]
  private let damping: Double
  private let threads: Int
  private let found: Vector<Double>
  private let rest: Vector<Double>
  private let image: Vector<Double>
  private let passed: Vector<Float>

  init(to rows: Rows, weighted: Bool, sums: [Double], damping: Double, threads: Int) {
    self.rows = rows
    self.weighted = weighted
    self.sums = Vector(dividing: sums)
    self.damping = damping
    self.threads = threads
    ends = sums.indices.filter { sums[$0] == 0 }.map(Int32.init)
    found = Vector(repeating: 0, count: rows.count)
    rest = Vector(repeating: 0, count: rows.count)
    image = Vector(repeating: 0, count: rows.count)
    passed = Vector(repeating: 0, count: rows.count)
  }

  /// Returns how often the walk is at each node, all together within `limit`.
  ///
  /// At most `leaps` times by gradients, each about as much work as two rounds. A plain round leaves
  /// the share `damping` of what is missing, so 0.85 needs fewer than 200; there are at most 10,000.
  func end(within limit: Double, leaps: Int = 100) -> [Double] {
    let enough = limit * (1 - damping)
    let first = begin()
    var left = leap(from: first, until: enough, times: leaps)
    if !(left <= first) { left = begin() }
    for _ in 0..<10_000 where left > enough {
      pass(rest)
      follow(into: image, against: rest)
      left = advance(by: 1, along: image, watching: rest).x
    }
    return found.numbers
  }

  /// Starts from the even walk; what is missing adds up to 0 then, and stays so.
  private func begin() -> Double {
    let share = 1 / Double(rows.count)
    for v in 0..<rows.count {
      found.start[v] = 0
      rest.start[v] = share
    }
    pass(rest)
    for v in 0..<rows.count { rest.start[v] = (1 - damping) * share }
    follow(into: image, against: rest)
    return advance(by: 1, along: image, watching: rest).x
  }

  /// Goes by gradients while they serve, and returns how much is missing in the end.
  private func leap(from first: Double, until enough: Double, times: Int) -> Double {
    let n = rows.count
    let shadow = Vector(repeating: 0.0, count: n)
    let direction = Vector(repeating: 0.0, count: n)
    let turned = Vector(repeating: 0.0, count: n)
    for v in 0..<n {
      shadow.start[v] = rest.start[v]
      direction.start[v] = rest.start[v]
    }
    var product = rest.dot(rest, threads: threads)
    var left = first
    for _ in 0..<times where left > enough {
      pass(direction)
      let steepness = follow(into: turned, against: shadow).x
      let step = product / steepness
      guard step.isFinite && step != 0 else { return left }
      left = advance(by: step, along: turned, watching: shadow).x
      guard left > enough else { return left }
      pass(rest)
      let stride = follow(into: image, against: rest)
      let second = stride.x / stride.y
      guard second.isFinite && second != 0 else { return left }
      let next = advance(by: second, along: image, watching: shadow)
      left = next.x
      let share = next.y / product * (step / second)
      product = next.y
      turn(direction, along: turned, share: share, back: second)
    }
    return left
  }

  private func pass(_ values: Vector<Double>) {
    chunks(rows.count, threads: threads) { [sums, passed] places in
      let (x, d, p) = (values.start, sums.start, passed.start)
      _ = fours(places) { place in
        p.put(x.four(place) / d.four(place), place)
        return .zero
      }
      return .zero
    }
  }

  /// Writes what was passed on less what arrives; returns its products with `other` and itself.
  @discardableResult
  private func follow(
    into image: Vector<Double>, against other: Vector<Double>
  ) -> SIMD2<Double> {
    let lost = ends.reduce(0) { $0 + Double(passed.start[Int($1)]) }
    let even = damping * lost / Double(rows.count)
    return chunks(rows.count, threads: threads) { [rows, weighted, sums, damping, passed] places in
      let (d, p, q, o) = (sums.start, passed.start, image.start, other.start)
      var (product, square) = (0.0, 0.0)
      rows.eachSum(places, weighted: weighted, of: p) { v, sum in
        let value = d[v] * Double(p[v]) - damping * sum - even
        q[v] = value
        product += value * o[v]
        square += value * value
      }
      return SIMD2(product, square)
    }
  }

  /// Goes one step; returns the sum of what is missing, and its product with `shadow`.
  private func advance(
    by step: Double, along image: Vector<Double>, watching shadow: Vector<Double>
  ) -> SIMD2<Double> {
    chunks(rows.count, threads: threads) { [sums, passed, found, rest] places in
      let (x, r, d, p, q, o) = (
        found.start, rest.start, sums.start, passed.start, image.start, shadow.start
      )
      var product = SIMD4<Double>.zero
      let length = fours(places) { place in
        let left = r.four(place) - step * q.four(place)
        x.put(x.four(place) + step * d.four(place) * p.four(place), place)
        r.put(left, place)
        product += left * o.four(place)
        return size(left)
      }
      return SIMD2(length, product.sum())
    }
  }

  private func turn(
    _ direction: Vector<Double>, along image: Vector<Double>, share: Double, back: Double
  ) {
    chunks(rows.count, threads: threads) { [rest] places in
      let (p, q, r) = (direction.start, image.start, rest.start)
      _ = fours(places) { place in
        p.put(r.four(place) + share * (p.four(place) - back * q.four(place)), place)
        return .zero
      }
      return .zero
    }
  }
}
