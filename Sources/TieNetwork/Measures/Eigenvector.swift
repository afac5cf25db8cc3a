extension Measure {
  static let eigenvector = Measure(
    Column(
      id: "eigenvector", title: "Eigenvector centrality", unit: "share of the largest",
      definition: """
        x(v) = Σ s(u, v) · x(u) / λ over the ties to v, for the largest λ for which there is such an \
        x; the largest x is 1.
        """,
      plain: "is tied to others who are themselves well tied"),
    source: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    topic: .standing,
    conventions: """
      Defined in one connected part only, where ties point in one where everyone reaches everyone: in \
      the largest; members outside it have no value. Without ties, or without ties that lead round \
      in a circle where they point, nobody has a value. igraph has the same largest value of 1, and \
      gives about 0 outside; networkx makes the squares add up to 1.
      """
  ) { question in
    question.network.eigenvectorScores(
      weighted: question.lens.weight != .none, threads: question.threads)
  }
}

extension Network {
  /// Returns the share of each node in the dominant eigenvector of the largest connected part.
  ///
  ///     λ x(v) = Σ s(u, v) · x(u)   over the ties from *u* to *v*
  ///
  /// *s* are strengths, or 1. Connected means strongly connected in a directed network.
  ///
  /// - Returns: Up to 1, which the largest has; nil outside the part, and everywhere without circles.
  /// - Complexity: O(*n* + *m*) a round; mostly 20 to 60 rounds.
  /// - SeeAlso: Bonacich, "Factoring and weighting approaches to status scores", 1972.
  public func eigenvector(weighted: Bool = false, threads: Int = 1) -> [Double?] {
    eigenvectorScores(weighted: weighted, threads: threads).map(\.self)
  }

  fileprivate func eigenvectorScores(weighted: Bool, threads: Int) -> Scores {
    let parts = Partition(strongIn: self)
    let hasCircle = (parts.sizes.first ?? 0) > 1
    let dominant =
      hasCircle
      ? self.dominant(
        in: parts, of: { parts.component[$0] == 0 }, weighted: weighted, threads: threads) : nil
    guard let dominant else {
      var scores = Scores([Double?](repeating: nil, count: nodeCount))
      scores.note = tieCount == 0 ? "there are no ties" : "no ties lead round in a circle"
      return scores
    }
    var scores = Scores(
      dominant.vector.enumerated().map { parts.component[$0] == 0 ? $1 : nil })
    let outside = nodeCount - parts.sizes[0]
    var notes: [String] = []
    if outside > 0 {
      notes.append("\(outside) of \(nodeCount) are outside the largest connected part")
    }
    if dominant.error > 1e-10 { notes.append("exact to about \(dominant.error)") }
    scores.note = notes.joined(separator: "; ")
    return scores
  }
}
