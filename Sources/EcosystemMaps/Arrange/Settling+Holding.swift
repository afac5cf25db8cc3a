import Ink
import TieNetwork

extension Settling {
  /// Holds bodies where they stood before; the others start among their partners.
  ///
  /// A place where a body may no longer stand, since rings or edges have moved, gives way to the
  /// nearest that can be had; a body that has none within reach is free.
  ///
  /// - Parameters:
  ///   - places: Where each stood; nothing for those that are new.
  ///   - slack: How far each held body may move to make room.
  ///   - isFirst: Whether those that are new have no place yet.
  mutating func hold(
    _ places: [Point?], slack: [Double], isFirst: Bool, random: inout SplitMix64
  ) {
    self.slack = slack
    held = places.enumerated().map { index, place in
      place.flatMap { nearest(to: $0, for: index, &random) }
    }
    for (index, place) in held.enumerated() {
      let around = partners[index].compactMap { held[$0] }
      let middle = around.reduce(Point.zero, +) * (1 / Double(max(1, around.count)))
      if let place {
        bodies[index].centre = place
      } else if isFirst, !around.isEmpty {
        bodies[index].centre = free(near: middle, for: index, &random)
      }
      refresh(index)
    }
  }

  /// The place itself, or the nearest of some in ever wider rounds where the body may stand.
  private func nearest(
    to place: Point, for index: Int, _ random: inout SplitMix64
  ) -> Point? {
    var trial = bodies[index]
    for round in 0..<24 {
      for _ in 0..<(round == 0 ? 1 : 12) {
        trial.centre = place + random.offset(Double(round) * slack[index])
        for side in Body.Side.allCases {
          trial.side = side
          if room(index, trial) < .infinity { return trial.centre }
        }
      }
    }
    return nil
  }

  /// A place near a point where a new body covers none that is held.
  private func free(
    near point: Point, for index: Int, _ random: inout SplitMix64
  ) -> Point {
    var trial = bodies[index]
    var best = (cost: Double.infinity, point: point)
    for round in 1...120 {
      let offset = random.offset(Double(round) * spread * 0.08)
      trial.centre = point + offset
      guard room(index, trial) < .infinity else { continue }
      let hits = held.indices.filter { other in
        held[other] != nil && bodies[other].hull.intersects(trial.hull)
      }.count
      let cost = Double(hits) * 100 + offset.length / spread
      if cost < best.cost { best = (cost, trial.centre) }
    }
    return best.point
  }
}
