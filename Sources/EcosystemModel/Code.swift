/// The short sign of an organisation on cards and sheets, such as `A12`.
///
/// A code that was given keeps its meaning for good: what was printed last year still holds.
public struct Code: Sendable, Hashable {
  public let text: String
  public let meaning: Meaning

  public init(_ text: String, _ meaning: Meaning) {
    self.text = text
    self.meaning = meaning
  }

  public enum Meaning: Sendable, Hashable {
    case actor(Ref<Actor>)
    /// Printed on a blank card, for whoever is written on it.
    case reserved
    /// The id of an organisation that is no longer on the map.
    case gone(String)
  }
}
