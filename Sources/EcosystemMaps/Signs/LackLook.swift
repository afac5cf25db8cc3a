import Ink

/// How a kind of lack is shown: hollow, since nothing is there.
enum LackLook: String, Sendable, CaseIterable {
  /// Nobody offers it.
  case uncovered
  /// One provider alone offers it.
  case thin
  /// An organisation is wanted somewhere.
  case seat
  /// No link joins two sectors.
  case apart

  var symbol: String {
    switch self {
    case .uncovered: "0"
    case .thin: "1"
    case .seat: "○"
    case .apart: "∅"
    }
  }

  var meaning: String {
    switch self {
    case .uncovered: "nobody offers it, and the list of offers is complete"
    case .thin: "one provider alone offers it: a second is wanted"
    case .seat: "an organisation is wanted here"
    case .apart: "no link joins the two sectors"
    }
  }

  /// Hollow, with a broken rim.
  func paint(scale: Double) -> Paint {
    Paint(
      fill: .white, stroke: Colour(0x55524A), width: (self == .uncovered ? 2 : 1.3) * scale,
      dash: [5 * scale, 3 * scale])
  }
}
