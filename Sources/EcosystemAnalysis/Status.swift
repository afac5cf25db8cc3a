/// How things stand where something is expected.
public enum Status: Sendable, Hashable {
  /// No data is not the same as none; why is said.
  case unknown(String)
  case none
  case singleProvider
  case belowTarget
  case met
  case several
  case noTarget
  /// Somebody said so; nothing is expected or counted.
  case stated

  /// The word that tables hold.
  public var word: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .singleProvider: "single provider"
    case .belowTarget: "below target"
    case .met: "met"
    case .several: "several"
    case .noTarget: "no target"
    case .stated: "stated"
    }
  }
}
