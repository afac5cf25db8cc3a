import Graphviz

/// SplitMix64, so that the graphs of these tests never change.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Boxes of many sizes and twice as many arcs among the first nine tenths; the rest are islands.
func seededRequest(
  boxes count: Int, engine: LayoutRequest.Engine, seed: UInt64 = 7
) -> LayoutRequest {
  var random = SplitMix64(state: seed)
  let boxes = (0..<count).map { _ in
    LayoutBox(Double(20 + random.below(90)), Double(12 + random.below(30)))
  }
  let joined = max(1, count * 9 / 10)
  let arcs = (0..<(2 * count)).map { _ in
    (Int32(random.below(joined)), Int32(random.below(joined)))
  }
  return LayoutRequest(boxes: boxes, arcs: arcs, engine: engine, seed: seed)
}

/// Pairs of boxes that stand closer than a distance, found the plain way.
func closePairs(
  _ places: [LayoutPoint], _ boxes: [LayoutBox], apart: Double
) -> [(Int, Int)] {
  places.indices.flatMap { a in
    places.indices.dropFirst(a + 1).filter { b in
      let gapX = abs(places[a].x - places[b].x) - (boxes[a].width + boxes[b].width) / 2
      let gapY = abs(places[a].y - places[b].y) - (boxes[a].height + boxes[b].height) / 2
      return gapX < apart && gapY < apart
    }.map { (a, $0) }
  }
}
