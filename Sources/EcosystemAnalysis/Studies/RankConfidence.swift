public import TieNetwork

/// How sure the places of organisations are, had some links not been told (E3).
public struct RankConfidence: Sendable {
  /// The columns whose places were tried, and their bands.
  public private(set) var columns: [(id: Column.ID, bands: RankBands)] = []
  /// Why some have none.
  private(set) var refusals: [NoAnswer] = []

  /// The columns that `build` tries: those whose places people read.
  static let usual: [Column.ID] = [
    "degree", "closeness", "harmonic", "betweenness", "reach2", "pagerank", "eigenvector",
  ]

  public subscript(column: Column.ID) -> RankBands? { columns.first { $0.id == column }?.bands }

  init(of columns: [Column.ID], in question: Question) {
    for column in columns {
      do throws(NoAnswer) {
        self.columns.append((column, try question.rankBands(of: column)))
      } catch {
        refusals.append(error)
      }
    }
  }
}

extension Facts {
  /// Tries the places of the columns wanted, and keeps the bands as columns of their own:
  /// `_rank_p5`, `_rank_p95`, `_top3`.
  mutating func keepConfidence(_ wanted: Wanted, _ question: Question) {
    guard !wanted.confidence.isEmpty else { return }
    let confidence = RankConfidence(of: wanted.confidence, in: question)
    rankConfidence = confidence
    unanswered += confidence.refusals.filter { !unanswered.contains($0) }
    for (column, bands) in confidence.columns {
      let isKnown = (scores[column] ?? Scores([Double]())).map { $0 != nil }
      func shown(_ value: (RankBand) -> Double) -> Scores {
        Scores(zip(bands.bands, isKnown).map { $1 ? value($0) : nil })
      }
      scores[column + ColumnEnding.lowRank] = shown(\.low)
      scores[column + ColumnEnding.highRank] = shown(\.high)
      scores[column + ColumnEnding.top3] = shown(\.shareInTop)
    }
  }
}
