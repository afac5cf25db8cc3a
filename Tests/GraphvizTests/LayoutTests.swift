import Graphviz
import Testing

private let layout = LayoutEngine.inProcess.layout

@Test(arguments: LayoutRequest.Engine.allCases)
func noTwoBoxesStandCloserThanAsked(engine: LayoutRequest.Engine) throws {
  let count = 200
  let request = seededRequest(boxes: count, engine: engine)
  let places = try layout(request)
  #expect(places.count == count)
  #expect(closePairs(places, request.boxes, apart: request.separation).isEmpty)
}

@Test(arguments: LayoutRequest.Engine.allCases)
func theSameRequestGivesTheSamePlaces(engine: LayoutRequest.Engine) throws {
  let request = seededRequest(boxes: 40, engine: engine)
  let first = try layout(request)
  _ = try layout(seededRequest(boxes: 30, engine: .neato, seed: 3))
  #expect(try layout(request) == first)
}

@Test(arguments: LayoutRequest.Engine.allCases)
func placesAreSixtyFourthsAndBeginAtZero(engine: LayoutRequest.Engine) throws {
  let request = seededRequest(boxes: 40, engine: engine)
  let places = try layout(request)
  #expect(places.allSatisfy { ($0.x * 64) == ($0.x * 64).rounded() })
  let left = zip(places, request.boxes).map { $0.x - $1.width / 2 }.min() ?? -1
  let top = zip(places, request.boxes).map { $0.y - $1.height / 2 }.min() ?? -1
  #expect((0...(1 / 32)).contains(left))
  #expect((0...(1 / 32)).contains(top))
}

@Test(arguments: LayoutRequest.Engine.allCases)
func smallGraphsAreLaidOut(engine: LayoutRequest.Engine) throws {
  #expect(try layout(LayoutRequest(boxes: [], arcs: [], engine: engine)) == [])
  let one = LayoutRequest(boxes: [LayoutBox(40, 20)], arcs: [(0, 0)], engine: engine)
  #expect(try layout(one) == [LayoutPoint(20, 10)])
  let three = LayoutRequest(
    boxes: Array(repeating: LayoutBox(40, 20), count: 3), arcs: [(1, 1), (0, 0)], engine: engine)
  #expect(closePairs(try layout(three), three.boxes, apart: 8).isEmpty)
}

@Test func layersFollowTheArcsDownOrRight() throws {
  let boxes = Array(repeating: LayoutBox(30, 20), count: 3)
  var request = LayoutRequest(boxes: boxes, arcs: [(0, 1), (1, 2)], engine: .dot)
  let down = try layout(request)
  #expect(down[0].y < down[1].y && down[1].y < down[2].y)
  request.rankDirection = .right
  let right = try layout(request)
  #expect(right[0].x < right[1].x && right[1].x < right[2].x)
}

@Test func theRootOfCirclesStandsInTheMiddle() throws {
  let boxes = Array(repeating: LayoutBox(20, 20), count: 7)
  let request = LayoutRequest(
    boxes: boxes, arcs: (0..<6).map { (6, Int32($0)) }, engine: .twopi, root: 6)
  let places = try layout(request)
  let middle = places.dropLast().reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x / 6, $0.y + $1.y / 6) }
  #expect(abs(places[6].x - middle.x) < 1)
  #expect(abs(places[6].y - middle.y) < 1)
}

/// Two rows of three, joined as a ladder, with a mirror image as the other possible drawing.
@Test func aStartKeepsItsShape() throws {
  let boxes = Array(repeating: LayoutBox(20, 20), count: 6)
  let arcs: [(Int32, Int32)] = [(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
  let start = (0..<6).map { LayoutPoint(Double($0 % 3) * 60, Double($0 / 3) * 60) }
  for seed in UInt64(1)...5 {
    let request = LayoutRequest(
      boxes: boxes, arcs: arcs, engine: .neato, seed: seed, start: start)
    let places = try layout(request)
    #expect(places[0].x < places[1].x && places[1].x < places[2].x)
    #expect(places[0].y < places[3].y && places[2].y < places[5].y)
  }
}

@Test func impossibleRequestsAreRefusedInPlainWords() {
  let box = LayoutBox(10, 10)
  #expect(throws: LayoutFailure.request("an arc joins 0 and 2, there are 2 boxes")) {
    try layout(LayoutRequest(boxes: [box, box], arcs: [(0, 2)]))
  }
  #expect(throws: LayoutFailure.request("box 1 is nan by 10.0 points")) {
    try layout(LayoutRequest(boxes: [box, LayoutBox(.nan, 10)], arcs: []))
  }
  #expect(throws: LayoutFailure.request("the root is 5, there are 1 boxes")) {
    try layout(LayoutRequest(boxes: [box], arcs: [], engine: .twopi, root: 5))
  }
}

@Test func layoutsAtOnceEqualLayoutsInTurn() async throws {
  let requests = (1...6).map {
    seededRequest(boxes: 40, engine: $0 % 2 == 0 ? .sfdp : .neato, seed: UInt64($0))
  }
  let inTurn = try requests.map { try layout($0) }
  let atOnce = try await withThrowingTaskGroup(of: (Int, [LayoutPoint]).self) { group in
    for (number, request) in requests.enumerated() {
      group.addTask { (number, try layout(request)) }
    }
    return try await group.reduce(into: [Int: [LayoutPoint]]()) { $0[$1.0] = $1.1 }
  }
  for (number, places) in inTurn.enumerated() { #expect(atOnce[number] == places) }
}
