public import EcosystemModel
public import TieNetwork

/// The ties of the network as it was measured, each with its scores.
///
/// A tie may rest on several statements; on an undirected reading it stands once, the actor that
/// comes first in canonical order first.
public struct TieScores: Sendable {
  public struct Ends: Sendable, Hashable {
    public let from: Ref<Actor>
    public let to: Ref<Actor>
  }

  public let ends: [Ends]
  public let strengths: [Double]
  /// The strength of the tie that goes back; nil where none does, or ties have no direction.
  public let strengthsBack: [Double?]
  /// By column; one value a tie, in the order of ``ends``.
  public private(set) var scores: [Column.ID: Scores] = [:]

  init(of network: Network) {
    let ties = network.ties
    ends = ties.map { Ends(from: Ref(Int($0.from)), to: Ref(Int($0.to))) }
    strengths = ties.map { network.strength(from: Int($0.from), to: Int($0.to)) ?? 1 }
    strengthsBack =
      network.isDirected
      ? ties.map { network.strength(from: Int($0.to), to: Int($0.from)) }
      : ties.map { _ in nil }
  }

  mutating func keep(_ scores: Scores, as column: Column.ID) { self.scores[column] = scores }

  /// The ties whose two ends may both be shown.
  public func between(_ isShown: [Bool]) -> TieScores {
    let kept = ends.indices.filter {
      isShown[ends[$0].from.index] && isShown[ends[$0].to.index]
    }
    return TieScores(
      ends: kept.map { ends[$0] }, strengths: kept.map { strengths[$0] },
      strengthsBack: kept.map { strengthsBack[$0] },
      scores: scores.mapValues { scores in Scores(kept.map { scores[$0] }) })
  }

  private init(
    ends: [Ends], strengths: [Double], strengthsBack: [Double?], scores: [Column.ID: Scores]
  ) {
    self.ends = ends
    self.strengths = strengths
    self.strengthsBack = strengthsBack
    self.scores = scores
  }
}
