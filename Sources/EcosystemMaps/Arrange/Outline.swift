import Ink

/// A mark's shape where it stands, made once and asked about many points.
struct Outline: Sendable {
  private let centre: Point
  private let radius: Double
  /// Each corner, seen from the centre, and the way to the next; none for a circle.
  private let sides: [(corner: Point, way: Point)]

  init(_ shape: Shape, centre: Point, radius: Double) {
    self.centre = centre
    self.radius = radius
    let corners = shape.corners(radius: radius)
    sides = corners.indices.map { index in
      (corners[index], corners[(index + 1) % corners.count] - corners[index])
    }
  }

  func contains(_ point: Point) -> Bool {
    let point = point - centre
    guard !sides.isEmpty else { return point.length <= radius }
    return sides.allSatisfy { corner, side in
      let way = point - corner
      return side.x * way.y - side.y * way.x >= 0
    }
  }
}

extension Shape {
  /// The upright rectangle around the shape, seen from its centre.
  func room(radius: Double) -> Rect {
    path(centre: .zero, radius: radius).bounds ?? Rect(.zero, Size(0, 0))
  }

  /// The corners seen from the centre, clockwise; none for a circle.
  fileprivate func corners(radius: Double) -> [Point] {
    guard self != .circle else { return [] }
    return path(centre: .zero, radius: radius).steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .curve, .close: nil
      }
    }
  }
}

extension Cubic {
  /// The part between two marks' rims; nothing where they touch.
  func clipped(from mark: Outline, to other: Outline) -> Cubic? {
    guard let from = parameter(leaving: mark),
      let left = Cubic(end, control2, control1, start).parameter(leaving: other)
    else { return nil }
    let to = 1 - left
    return from < to ? split(at: to).0.split(at: from / to).1 : nil
  }

  /// Where the curve first leaves the outline around its start; nothing where it never does.
  private func parameter(leaving outline: Outline) -> Double? {
    guard let step = (1...48).first(where: { !outline.contains(point(at: Double($0) / 48)) }) else {
      return nil
    }
    var (low, high) = (Double(step - 1) / 48, Double(step) / 48)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if outline.contains(point(at: middle)) { low = middle } else { high = middle }
    }
    return high
  }
}
