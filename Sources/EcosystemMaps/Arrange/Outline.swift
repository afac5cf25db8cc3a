import Ink

extension Shape {
  /// The upright rectangle around the shape, seen from its centre.
  func room(radius: Double) -> Rect {
    path(centre: .zero, radius: radius).bounds ?? Rect(.zero, Size(0, 0))
  }

  /// Whether a point, seen from the centre, lies in the shape.
  func contains(_ point: Point, radius: Double) -> Bool {
    guard self != .circle else { return point.length <= radius }
    let corners = path(centre: .zero, radius: radius).steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .curve, .close: nil
      }
    }
    return corners.indices.allSatisfy { index in
      let side = corners[(index + 1) % corners.count] - corners[index]
      let way = point - corners[index]
      return side.x * way.y - side.y * way.x >= 0
    }
  }
}

extension Cubic {
  /// The part between two marks' rims; nothing where they touch.
  func clipped(
    from isInStart: (Point) -> Bool, to isInEnd: (Point) -> Bool
  ) -> Cubic? {
    guard let from = parameter(leaving: isInStart),
      let left = Cubic(end, control2, control1, start).parameter(leaving: isInEnd)
    else { return nil }
    let to = 1 - left
    return from < to ? split(at: to).0.split(at: from / to).1 : nil
  }

  /// Where the curve first leaves the shape around its start; nothing where it never does.
  private func parameter(leaving isInside: (Point) -> Bool) -> Double? {
    guard let step = (1...48).first(where: { !isInside(point(at: Double($0) / 48)) }) else {
      return nil
    }
    var (low, high) = (Double(step - 1) / 48, Double(step) / 48)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if isInside(point(at: middle)) { low = middle } else { high = middle }
    }
    return high
  }
}
