/// Why two rows may name one organisation, or are known to.
public struct Likeness: Sendable {
  /// The rows, by number; the first comes first.
  public let a, b: Int
  /// How alike the names are by letters in order (Jaro–Winkler), from 0 to 1.
  public let jaroWinkler: Double
  /// How many rare runs of letters the names share (TF-IDF cosine), from 0 to 1.
  public let cosine: Double
  public let reason: Reason

  public enum Reason: String, Sendable, CaseIterable {
    /// A person decided it.
    case decided = "decided"
    case number = "same number in a register"
    case name = "same name"
    case spelling = "nearly the same name in the same place"
    case similar = "similar name"
    /// Joining them would join what a person or a register keeps apart.
    case chain = "would join organisations that are known to differ"
    /// Joining them would make one organisation of more than ten rows.
    case crowd = "would join more than ten rows"
  }

  /// Whether the rule joins them without asking anybody.
  var isCertain: Bool {
    switch reason {
    case .decided, .number, .name, .spelling: true
    case .similar, .chain, .crowd: false
    }
  }

  /// The same two rows for another reason.
  func because(_ reason: Reason) -> Likeness {
    Likeness(a: a, b: b, jaroWinkler: jaroWinkler, cosine: cosine, reason: reason)
  }
}
