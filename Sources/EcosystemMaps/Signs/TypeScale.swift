import Ink

/// The sizes of letters and lines on a paper, in points.
struct TypeScale: Sendable {
  /// 1 on A3.
  let scale: Double
  let label: Double
  let leastLabel: Double

  init(_ paper: Paper) {
    scale =
      switch paper.name {
      case "A0": 2.8
      case "A1": 2
      case "A2": 1.4
      case "A4": 0.75
      default: 1
      }
    label = 10 * scale
    leastLabel = max(7.5, 9 * scale)
  }

  var column: Double { max(7.5, 9.5 * scale) }
  var small: Double { max(6.5, 8 * scale) }
  var heading: Double { 13 * scale }
  var title: Double { 30 * scale }
  /// Names of rings and sectors.
  var caption: Double { max(7.5, 9.5 * scale) }
}
