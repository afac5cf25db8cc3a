import Glibc

/// The outline of a mark: the second sign beside colour.
///
/// Every shape of one radius covers the same area as the circle of that radius, so that size can
/// be read across shapes.
public enum Shape: String, Sendable, CaseIterable {
  case circle, square, triangleUp, diamond, hexagon, triangleDown, pentagon, octagon

  public func path(centre: Point, radius: Double) -> Path {
    guard let (corners, turn) = polygon else { return .circle(centre: centre, radius: radius) }
    return .regular(corners: corners, centre: centre, radius: reach(radius: radius), turn: turn)
  }

  /// The distance from the centre to the farthest corner.
  public func reach(radius: Double) -> Double {
    guard let (corners, _) = polygon else { return radius }
    let n = Double(corners)
    return radius * (2 * .pi / (n * sin(2 * .pi / n))).squareRoot()
  }

  /// The number of corners and the angle of the first; nil for the circle.
  private var polygon: (corners: Int, turn: Double)? {
    switch self {
    case .circle: nil
    case .square: (4, -.pi / 4)
    case .triangleUp: (3, -.pi / 2)
    case .diamond: (4, 0)
    case .hexagon: (6, 0)
    case .triangleDown: (3, .pi / 2)
    case .pentagon: (5, -.pi / 2)
    case .octagon: (8, .pi / 8)
    }
  }
}
