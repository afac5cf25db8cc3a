/// Ready outlines.
extension Path {
  public static func line(from start: Point, to end: Point) -> Path { polyline([start, end]) }

  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    return path
  }

  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    if !points.isEmpty { path.close() }
    return path
  }

  public static func cubic(_ curve: Cubic) -> Path {
    var path = Path()
    path.move(to: curve.start)
    path.curve(to: curve.end, curve.control1, curve.control2)
    return path
  }

  /// A rectangle; a corner radius is kept below half of the shorter side.
  public static func rectangle(_ rect: Rect, rounded radius: Double = 0) -> Path {
    let radius = max(0, min(radius, rect.width / 2, rect.height / 2))
    guard radius > 0 else { return polygon(rect.corners) }
    let inner = rect.inset(by: radius).corners
    var path = Path()
    for (index, corner) in inner.enumerated() {
      let from = .pi * (1 + Double(index) / 2)
      path.arc(centre: corner, radius: radius, from: from, to: from + .pi / 2)
    }
    path.close()
    return path
  }

  public static func circle(centre: Point, radius: Double) -> Path {
    var path = Path()
    path.arc(centre: centre, radius: radius, from: 0, to: 2 * .pi)
    path.close()
    return path
  }

  public static func arc(centre: Point, radius: Double, from: Double, to: Double) -> Path {
    var path = Path()
    path.arc(centre: centre, radius: radius, from: from, to: to)
    return path
  }

  /// A piece of a ring between two radii and two angles; a wedge when `inner` is 0.
  ///
  /// A full turn gives two circles in opposite directions, so that the hole stays open.
  public static func ringSector(
    centre: Point, inner: Double, outer: Double, from: Double, to: Double
  ) -> Path {
    let full = abs(to - from) >= 2 * .pi - 1e-9
    var path = arc(centre: centre, radius: outer, from: from, to: to)
    if full { path.close() }
    if inner > 0 {
      path.arc(centre: centre, radius: inner, from: to, to: from)
      path.close()
    } else if !full {
      path.line(to: centre)
      path.close()
    }
    return path
  }

  /// A regular polygon; `turn` is the angle of its first corner.
  public static func regular(
    corners: Int, centre: Point, radius: Double, turn: Double = -.pi / 2
  ) -> Path {
    polygon(
      (0..<corners).map { corner in
        centre.moved(by: radius, towards: turn + 2 * .pi * Double(corner) / Double(corners))
      })
  }

  /// A filled arrowhead with its tip at a point, heading in a direction.
  public static func arrowhead(tip: Point, heading: Point, length: Double, width: Double) -> Path {
    let forward = heading.unit
    let back = tip - forward * length
    let side = forward.turnedRight * (width / 2)
    return polygon([tip, back + side, tip - forward * (length * 0.8), back - side])
  }
}

extension Path {
  /// An ellipse with its sides upright.
  ///
  /// - Parameter size: Half of its width and half of its height.
  public static func oval(centre: Point, size: Size) -> Path {
    let circle = Path.circle(centre: .zero, radius: 1)
    func placed(_ point: Point) -> Point {
      Point(centre.x + point.x * size.width, centre.y + point.y * size.height)
    }
    return circle.steps.reduce(into: Path()) { path, step in
      switch step {
      case .move(let point): path.move(to: placed(point))
      case .line(let point): path.line(to: placed(point))
      case .curve(let a, let b, let end): path.curve(to: placed(end), placed(a), placed(b))
      case .close: path.close()
      }
    }
  }
}
