import EcosystemDisclosure
import EcosystemModel
import Ink

/// Where the map says that a view's marks stood, on the page at hand.
struct KeptPlaces: Sendable {
  private var points: [Ref<Actor>: Point]
  /// How far a mark may still move to make room: 0.4 % of the map's width.
  let slack: Double

  init(_ edition: Edition, _ request: DrawRequest) {
    let frame = Sheet(request.paper).map
    slack = frame.width * 0.004
    var points: [Ref<Actor>: Point] = [:]
    for position in edition.ecosystem.positions where position.view == request.view {
      guard let actor = position.actor else { continue }
      points[actor] = Point(
        frame.minX + position.x * frame.width, frame.minY + position.y * frame.height)
    }
    self.points = points
  }

  var isEmpty: Bool { points.isEmpty }

  /// The same places on ground that has moved; nothing for those that have lost theirs.
  func moved(_ place: (Ref<Actor>, Point) -> Point?) -> KeptPlaces {
    var moved = self
    for (actor, point) in points { moved.points[actor] = place(actor, point) }
    return moved
  }

  /// Whether so few of some organisations are new that the ground stays as it was.
  func areMost(of actors: [Ref<Actor>]) -> Bool {
    4 * actors.count { points[$0] == nil } <= actors.count
  }

  subscript(actor: Ref<Actor>) -> Point? { points[actor] }
}

extension Diagram {
  /// Where each mark stands, as shares of the map's frame.
  func positions(in view: String, _ actors: [Actor]) -> [Position] {
    func share(_ value: Double) -> Double { (max(0, min(1, value)) * 10_000).rounded() / 10_000 }
    return marks.map { mark in
      Position(
        view: view, id: actors[mark.actor].id, actor: mark.actor,
        x: share((mark.centre.x - frame.minX) / frame.width),
        y: share((mark.centre.y - frame.minY) / frame.height))
    }
  }
}
