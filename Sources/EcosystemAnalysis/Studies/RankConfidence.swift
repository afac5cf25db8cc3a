public import TieNetwork

/// How sure the places of organisations are, had some links not been told (E3).
public struct RankConfidence: Sendable {
  /// The columns whose places were tried, and their bands.
  public let columns: [(id: Column.ID, bands: RankBands)]

  /// The columns that `build` tries: those whose places people read.
  static let usual: [Column.ID] = [
    "degree", "closeness", "harmonic", "betweenness", "reach2", "pagerank", "eigenvector",
  ]

  public subscript(column: Column.ID) -> RankBands? { columns.first { $0.id == column }?.bands }

  /// Tries the columns that have a value for each node; the others stay out.
  init(of columns: [Column.ID], in question: Question) {
    self.columns = columns.compactMap { column in
      (try? question.rankBands(of: column)).map { (column, $0) }
    }
  }
}

extension Facts {
  /// Tries the places of the columns wanted, and keeps the bands as columns of their own:
  /// `_rank_p5`, `_rank_p95`, `_top3`.
  mutating func keepConfidence(_ wanted: Wanted, _ question: Question) {
    guard !wanted.confidence.isEmpty else { return }
    let network = question.network
    let steps = 500 * Double(network.nodeCount) * Double(network.nodeCount + network.tieCount)
    guard steps <= wanted.confidenceSteps else {
      remarks.append(
        """
        How sure places are was not tried: 500 networks of \(network.nodeCount) members with a \
        tenth of the ties left out would take too long.
        """)
      return
    }
    let confidence = RankConfidence(of: wanted.confidence, in: question)
    rankConfidence = confidence
    for (column, bands) in confidence.columns {
      scores[column + "_rank_p5"] = Scores(bands.bands.map(\.low))
      scores[column + "_rank_p95"] = Scores(bands.bands.map(\.high))
      scores[column + "_top3"] = Scores(bands.bands.map(\.shareInTop))
    }
  }
}
