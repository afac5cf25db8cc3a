import Testing

@testable import Graphviz

@Test func boxesThatTouchByRoundingArePushedApart() {
  let request = LayoutRequest(
    boxes: [LayoutBox(10, 10), LayoutBox(10, 10)], arcs: [], separation: 2)
  let places = spread([LayoutPoint(0, 0), LayoutPoint(11.99, 0)], request)
  #expect(places == [LayoutPoint(5, 5), LayoutPoint(17, 5)])
}

@Test func aHeapInOnePlaceIsSpread() {
  let boxes: [LayoutBox] = (0..<120).map { number in
    LayoutBox(Double(10 + number % 40), Double(8 + number % 11))
  }
  let request = LayoutRequest(boxes: boxes, arcs: [], separation: 3)
  let places = spread(boxes.map { _ in LayoutPoint(50, 50) }, request)
  #expect(closePairs(places, boxes, apart: 3).isEmpty)
}

@Test func aRequestSurvivesTheWire() throws {
  var request = seededRequest(boxes: 20, engine: .twopi, seed: .max)
  request.root = 3
  request.rankDirection = .left
  request.start = (0..<20).map { LayoutPoint(Double($0) / 3, -1e-7 * Double($0)) }
  #expect(try Graphviz.request(in: requestText(request)) == request)
}

@Test func aBrokenRequestIsRefused() {
  #expect(throws: LayoutFailure.request("its end is missing")) { try request(in: "seed 1\n") }
  #expect(throws: LayoutFailure.request("the line 'box 1 x' is not understood")) {
    try request(in: "box 1 x\nend\n")
  }
}
