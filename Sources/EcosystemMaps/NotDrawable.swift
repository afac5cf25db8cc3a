/// Why a view of this city cannot be drawn, as a plain sentence.
public struct NotDrawable: Error, Sendable, Hashable {
  public let reason: String

  public init(reason: String) { self.reason = reason }
}
