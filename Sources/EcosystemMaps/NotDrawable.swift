/// Why a view of this city cannot be drawn, as a plain sentence.
public struct NotDrawable: Error, Sendable, Hashable {
  public let reason: String
  /// Whether drawing failed although the map could carry the view: a fault to be reported.
  public let isFault: Bool

  public init(reason: String, isFault: Bool = false) {
    self.reason = reason
    self.isFault = isFault
  }
}
