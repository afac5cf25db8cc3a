public import EcosystemModel

/// Rows that may name one organisation, for a person to look at.
public struct MatchReview: Sendable {
  public let pairs: [Pair]

  /// Two organisations of the map that look alike.
  public struct Pair: Sendable {
    public let a, b: Ref<Actor>
    /// How alike the names are by letters in order, and in the rare runs of letters they share.
    public let jaroWinkler, cosine: Double
    public let reason: String
    /// Whether the rule takes them for one, if nobody says otherwise.
    public let isCertain: Bool
  }

  /// - Complexity: O(pairs · letters²); all pairs of up to 3,000 organisations, above that those
  ///   that share a place, the first or the rarest word of the name, or a number in a register.
  public init(of ecosystem: Ecosystem) {
    let settled = ecosystem.decisions.filter { !$0.isSame }.map {
      Settled(a: $0.a.index, b: $0.b.index, isSame: false)
    }
    let resolution = resolve(ecosystem.actors.map(NamedRecord.init), decided: settled)
    pairs = (resolution.joined + resolution.review).map {
      Pair(
        a: Ref($0.a), b: Ref($0.b), jaroWinkler: $0.jaroWinkler, cosine: $0.cosine,
        reason: $0.reason.rawValue, isCertain: $0.isCertain)
    }
  }
}
