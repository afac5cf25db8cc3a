import Glibc
import Ink

/// Turns a layout so that it suits a room best, then stretches it to fill that room.
///
/// Of 24 turns the one whose shape is nearest to the room's wins; the stretch along either side
/// differs by a factor of 1.6 at most, so that near stays near.
func stretched(_ places: [Point], over room: Rect, boxes: [Size]) -> [Point] {
  func turned(_ angle: Double) -> [Point] {
    let (cosine, sine) = (cos(angle), sin(angle))
    return places.map { Point($0.x * cosine - $0.y * sine, $0.x * sine + $0.y * cosine) }
  }
  let wide = boxes.map(\.width).max() ?? 0
  let high = boxes.map(\.height).max() ?? 0
  let space = Size(max(1, room.width - wide), max(1, room.height - high))
  var best = (misfit: Double.infinity, points: places)
  for step in 0..<24 {
    let points = turned(Double(step) * .pi / 24)
    guard let box = Rect(around: points) else { return places }
    let misfit = abs(log(max(1, box.width) / max(1, box.height) * space.height / space.width))
    if misfit < best.misfit - 1e-9 { best = (misfit, points) }
  }
  guard let box = Rect(around: best.points) else { return places }
  let x = space.width / max(1, box.width)
  let y = space.height / max(1, box.height)
  let most = min(x, y) * 1.6
  return best.points.map {
    Point(
      room.centre.x + ($0.x - box.centre.x) * min(x, most),
      room.centre.y + ($0.y - box.centre.y) * min(y, most))
  }
}
