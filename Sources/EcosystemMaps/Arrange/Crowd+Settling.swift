import TieNetwork
import EcosystemDisclosure
import Ink

extension Crowd {
  /// Where bodies may stand.
  struct Ground {
    let room: (Int, Body) -> Double
    let anywhere: (Int, inout SplitMix64) -> Point
    let obstacles: [Rect]
    /// Of all rooms together.
    let area: Double
    /// The length that costs 1 for each partner so far away.
    let pull: Double
  }

  /// Places all bodies; nothing where some found no room of their own.
  ///
  /// Those that stood elsewhere before and now cover each other may move a little, then more.
  func settled(on ground: Ground, order: [Int]?, seed: UInt64) -> Crowd? {
    var crowd = self
    for attempt in 0..<(kept.isEmpty ? 1 : 3) {
      let (next, unsettled) = crowd.run(
        on: ground, order: attempt == 0 ? order : nil, seed: seed, share: 1,
        isFirst: attempt == 0)
      if unsettled.isEmpty { return next }
      crowd.bodies = next.bodies
      crowd.loosen(unsettled)
    }
    return nil
  }

  private mutating func loosen(_ bodies: [Int]) {
    for body in bodies { looseness[body] *= 3 }
  }

  /// From so far away on a body is free: that nobody covers another comes first.
  private static let isFree = 27.0

  /// Places all bodies; the lowest in rank that found no room get shorter.
  ///
  /// After the first run only those without room move, and those near them.
  func forced(on ground: Ground, order: [Int]?, seed: UInt64) -> Crowd {
    var (crowd, unsettled) = run(on: ground, order: order, seed: seed, share: 1, isFirst: true)
    for _ in 0..<(kept.isEmpty ? 0 : 4) where !unsettled.isEmpty {
      crowd.loosen(unsettled)
      (crowd, unsettled) = crowd.run(on: ground, order: nil, seed: seed, share: 0.5)
    }
    for attempt in 0..<18 where !unsettled.isEmpty {
      let stuck = Set(unsettled)
      let inTheWay = crowd.ranked.reversed().filter {
        stuck.contains($0) && crowd.bodies[$0].isNamed
      }
      let dropped = attempt < 12 ? max(1, inTheWay.count / 3) : inTheWay.count
      for body in inTheWay.prefix(dropped) { crowd.shorten(body) }
      if inTheWay.isEmpty { break }
      (crowd, unsettled) = crowd.run(
        on: ground, order: nil, seed: seed, share: 0.3, isRepair: true)
    }
    // What gave way for others may have room again where all have come to stand.
    if unsettled.isEmpty, crowd.bodies.count <= 200 {
      for body in crowd.ranked where crowd.isNumbered[body] { crowd.lengthen(body, on: ground) }
    }
    return crowd
  }

  /// The best of some runs, each from its own start; one is enough for a large crowd.
  private func run(
    on ground: Ground, order: [Int]?, seed: UInt64, share: Double, isFirst: Bool = false,
    isRepair: Bool = false
  ) -> (Crowd, [Int]) {
    var random = SplitMix64(seed: seed)
    let starts = order == nil || bodies.count > 30 ? 1 : 5
    var best: (cost: Double, settling: Settling)?
    for _ in 0..<starts {
      var settling = settled(
        on: ground, order: order, share: share, isFirst: isFirst, isRepair: isRepair,
        random: &random)
      let cost = starts == 1 ? 0 : settling.totalCost()
      if cost < best?.cost ?? .infinity || best == nil { best = (cost, settling) }
    }
    guard var best else { return (self, []) }
    var crowd = self
    crowd.bodies = best.settling.bodies
    return (crowd, best.settling.unsettled())
  }

  private func settled(
    on ground: Ground, order: [Int]?, share: Double, isFirst: Bool, isRepair: Bool,
    random: inout SplitMix64
  ) -> Settling {
    let scale = encoding.type.scale
    let count = Double(max(1, bodies.count))
    let spread = max(30 * scale, min(80 * scale, 0.45 * (ground.area / count).squareRoot()))
    let isKept = !kept.isEmpty
    var settling = Settling(
      bodies: bodies, partners: partners, lines: lines, obstacles: ground.obstacles,
      spread: spread, pull: isKept ? ground.pull / 4 : ground.pull,
      room: isKept ? nearPartners(ground.room) : ground.room,
      anywhere: ground.anywhere)
    if isKept {
      settling.hold(
        actors.indices.map { looseness[$0] < Self.isFree ? kept[actors[$0]] : nil },
        slack: looseness.map { $0 * kept.slack }, isFirst: isFirst, random: &random)
    }
    if let order {
      settling.place(order, trials: Int(max(12, min(80, 4000 / count))), random: &random)
    }
    let rounds = Int(max(count > 900 ? 5 : 10, min(220, 9000 / count)) * share)
    settling.settle(
      rounds: rounds, step: 90 * scale, moving: isRepair ? settling.restless() : nil,
      random: &random)
    return settling
  }

  /// Where a body may stand, with little regard to where a fresh layout would have it.
  private func nearPartners(
    _ room: @escaping (Int, Body) -> Double
  ) -> (Int, Body) -> Double {
    { index, body in
      let cost = room(index, body)
      return cost == .infinity ? cost : min(cost, 1)
    }
  }
}
