import EcosystemModel
public import TieNetwork

/// How organisations are rated for value and trust, for the partnership's own eyes (B).
public struct Esteem: Sendable {
  public let value: RatingScores
  public let trust: RatingScores

  /// Nothing where nobody was rated.
  init?(of ecosystem: Ecosystem) {
    let known = ecosystem.ratings.compactMap { rating in
      Judgement.Item(rawValue: rating.item.rawValue).map {
        Judgement(
          rater: rating.rater.number, rated: rating.rated.number, item: $0, value: rating.value)
      }
    }
    guard !known.isEmpty else { return nil }
    let count = ecosystem.actors.count
    value = RatingScores(known, on: .value, nodeCount: count)
    trust = RatingScores(known, on: .trust, nodeCount: count)
  }
}
