import TieNetwork
import Glibc
import Ink

extension RingPlan {
  /// The cost of a body's place in its cell: the mark must stand inside, its name should.
  func cost(of body: Body, band: Int, wedge: Int) -> Double {
    let (band, isInnermost, wedge) = (bands[band], band == 0, wedges[wedge])
    let way = body.centre - centre
    let distance = way.length
    let margin = min(body.reach + 2 * scale, (band.outer - band.inner) / 2 - 0.01)
    guard distance + margin <= band.outer else { return .infinity }
    guard isInnermost || distance - margin >= band.inner else { return .infinity }
    let off = abs(turn(way.angle - wedge.middle))
    var cost = 0.0
    if isInnermost {
      cost += off / .pi * 1.2
    } else if wedges.count > 1 {
      let left = wedge.width / 2 - off
      guard left > 0, left > .pi / 2 || distance * sin(left) >= min(margin, body.reach) else {
        return .infinity
      }
    }
    for corner in body.hull.corners {
      let way = corner - centre
      let length = way.length
      guard length <= rim - 2 * scale else { return .infinity }
      cost += max(0, length - band.outer, band.inner - length) / (14 * scale)
      guard !isInnermost, wedges.count > 1 else { continue }
      let over = abs(turn(way.angle - wedge.middle)) - wedge.width / 2
      if over > 0 { cost += over * length / (14 * scale) }
    }
    return cost
  }

  /// A place in a cell, evenly over its area; in the innermost band anywhere.
  func anywhere(band: Int, wedge: Int, _ random: inout SplitMix64) -> Point {
    let (isInnermost, band, wedge) = (band == 0, bands[band], wedges[wedge])
    let square = random.within(band.inner * band.inner, band.outer * band.outer)
    let angle =
      isInnermost ? random.within(-.pi, .pi) : random.within(wedge.from, wedge.to)
    return centre.moved(by: square.squareRoot(), towards: angle)
  }

  /// An angle brought to −π…π.
  private func turn(_ angle: Double) -> Double { remainder(angle, 2 * .pi) }
}
