import Ink

/// Cuts a room into parts by weight, each time across its longer side.
struct Parting {
  let weights: [Double]
  /// What a part must measure, where the room allows it.
  let least: [Size]

  /// One part a weight, in order.
  func rooms(in room: Rect) -> [Rect] { rooms(in: room, weights.indices) }

  private func rooms(in room: Rect, _ range: Range<Int>) -> [Rect] {
    guard range.count > 1 else { return range.map { _ in room } }
    let middle = half(of: range)
    let (head, tail) = (range.lowerBound..<middle, middle..<range.upperBound)
    let all = weight(of: range)
    let share = all > 0 ? weight(of: head) / all : 0.5
    if room.width >= room.height {
      let cut = cut(room.width, share, head.map { least[$0].width }, tail.map { least[$0].width })
      return rooms(
        in: Rect(room.origin, Size(cut, room.height)), head)
        + rooms(
          in: Rect(
            x: room.minX + cut, y: room.minY, width: room.width - cut, height: room.height), tail)
    }
    let cut = cut(room.height, share, head.map { least[$0].height }, tail.map { least[$0].height })
    return rooms(in: Rect(room.origin, Size(room.width, cut)), head)
      + rooms(
        in: Rect(
          x: room.minX, y: room.minY + cut, width: room.width, height: room.height - cut), tail)
  }

  /// Where the weights before and after come nearest to each other.
  private func half(of range: Range<Int>) -> Int {
    var best = (off: Double.infinity, at: range.lowerBound + 1)
    for at in range.dropFirst() {
      let off = abs(weight(of: range.lowerBound..<at) - weight(of: at..<range.upperBound))
      if off < best.off { best = (off, at) }
    }
    return best.at
  }

  private func weight(of range: Range<Int>) -> Double { range.reduce(0) { $0 + weights[$1] } }

  private func cut(
    _ length: Double, _ share: Double, _ head: [Double], _ tail: [Double]
  ) -> Double {
    let first = head.max() ?? 0
    let last = length - (tail.max() ?? 0)
    return first < last ? max(first, min(last, length * share)) : length * share
  }
}
