import EcosystemModel
import Glibc
import Ink

extension RingPlan {
  /// This plan for what a fresh one holds, as far as it can stay: with the same wedges, and with the
  /// same rings, or drawn in evenly around a ring that is new; nothing where the sectors are others.
  func holding(_ fresh: RingPlan) -> RingPlan? {
    guard wedges.map(\.sign.sector) == fresh.wedges.map(\.sign.sector) else { return nil }
    var held = fresh
    for index in wedges.indices {
      held.wedges[index].from = wedges[index].from
      held.wedges[index].to = wedges[index].to
    }
    if bands.map(\.ring) == fresh.bands.map(\.ring) {
      for index in bands.indices { held.setRadii(of: index, bands[index], by: fresh.rim / rim) }
      return held
    }
    // Only the last band, of those whose ring is not stated, comes and goes.
    guard let last = fresh.bands.last, last.ring == nil,
      bands.map(\.ring) == fresh.bands.dropLast().map(\.ring)
    else { return held }
    let square = fresh.rim * fresh.rim
    let inner = max(square / 2, square - 2 * last.need / .pi).squareRoot()
    let room = min(fresh.rim - last.least, inner)
    for index in bands.indices { held.setRadii(of: index, bands[index], by: room / rim) }
    held.bands[fresh.bands.count - 1].inner = room
    return held
  }

  private mutating func setRadii(of index: Int, _ band: Band, by factor: Double) {
    bands[index].inner = band.inner * factor
    bands[index].outer = band.outer * factor
  }

  /// Where a place of a former plan lies now: as far across its band and its wedge as it was.
  ///
  /// - Returns: Nothing for a place that did not lie there, as when a ring or a sector has changed.
  func place(_ point: Point, from former: RingPlan, band: Int, wedge: Int) -> Point? {
    guard let old = former.bands.first(where: { $0.ring == bands[band].ring }) else { return nil }
    let way = point - former.centre
    guard let across = share(of: way.length, from: old.inner, to: old.outer) else { return nil }
    let radius = bands[band].inner + across * (bands[band].outer - bands[band].inner)
    guard band > 0, wedges.count > 1 else {
      return centre.moved(by: radius, towards: way.angle)
    }
    let sector = wedges[wedge].sign.sector
    guard let old = former.wedges.first(where: { $0.sign.sector == sector }) else { return nil }
    let off = remainder(way.angle - old.middle, 2 * .pi)
    guard let along = share(of: off, from: -old.width / 2, to: old.width / 2) else { return nil }
    return centre.moved(
      by: radius, towards: wedges[wedge].from + along * wedges[wedge].width)
  }

  /// How far a value lies from one end to the other; a little outside counts as the end.
  private func share(of value: Double, from low: Double, to high: Double) -> Double? {
    let share = (value - low) / max(1e-9, high - low)
    return (-0.2...1.2).contains(share) ? max(0, min(1, share)) : nil
  }
}
