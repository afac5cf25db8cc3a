import EcosystemModel
import TieNetwork

/// Who was asked for links and who answered, and what that leaves unseen (E2).
public struct Response: Sendable {
  /// Actors of which it is stated whether they answered.
  public let asked: Int
  public let answered: Int
  /// Actors that told of no links themselves: they did not answer, or were not asked.
  public let silent: Int
  /// Pairs of silent actors: nobody could have told of a link between them.
  public let unseenPairs: Int
  /// The density if none of the unseen pairs is linked, and if all are; nil for under two actors.
  ///
  /// A link that is stated between two silent actors, by whomever, is one of the unseen.
  public let density: ClosedRange<Double>?

  /// The share of those asked who answered.
  public var rate: Double { Double(answered) / Double(asked) }

  /// What the answers carry: by our own judgement, not by the literature.
  public var carries: Carries { rate >= 0.9 ? .everything : rate >= 0.7 ? .bands : .degreeOnly }

  public enum Carries: Sendable {
    case everything
    /// Places in a ranking, with the range they may lie in.
    case bands
    /// How many links each has, and nothing that depends on routes.
    case degreeOnly
  }

  /// Nothing where the map does not say who answered.
  init?(of ecosystem: Ecosystem, in projection: Projection) {
    let stated = ecosystem.actors.map(\.responded)
    asked = stated.count { $0 != nil }
    guard asked > 0 else { return nil }
    answered = stated.count { $0 == true }
    let told = stated.map { $0 == true }
    let missing = NonResponse(of: projection.network, responded: told)
    silent = told.count { !$0 }
    unseenPairs = missing.unobservablePairs
    density = missing.density
  }
}
