extension Measure {
  static let closeness = Measure(
    id: "closeness", title: "Closeness", plain: "can reach the others in few steps",
    source: "Wasserman and Faust 1994; Boldi and Vigna 2014, doi:10.1080/15427951.2013.865686",
    topic: .nearness,
    conventions: """
      Without a tie: 0. Follows ties outwards. networkx has the same closeness, but follows ties \
      inwards; igraph leaves the first factor out, takes ties both ways if not told otherwise, and \
      gives no value without a tie. Harmonic closeness: networkx gives the raw sum, inwards; igraph \
      gives the share, with ties taken both ways.
      """,
    columns: [
      Column(
        id: "closeness", title: "Closeness", unit: "share",
        definition: "(r / (n − 1)) · (r / Σ d(v, u)) over the r others that v reaches outwards.",
        plain: "can reach the others in few steps"),
      Column(
        id: "harmonic", title: "Harmonic closeness", unit: "1 / steps",
        definition: "Σ 1 / d(v, u) over all others u, 0 for those that v does not reach.",
        plain: "is near to many others", norm: .byOthers),
    ]
  ) { question throws(NoAnswer) in
    let isWeighted = question.lens.weight == .distance
    if let error = question.error, !isWeighted, let found = question.sampledReach(error: error) {
      return found.scores(error: error)
    }
    try question.allowDistances("closeness", inHops: !isWeighted)
    let (network, threads) = (question.network, question.threads)
    let reach =
      isWeighted
      ? network.weightedReach(threads: threads, progress: question.progress)
      : network.reach(threads: threads, progress: question.progress)
    var scores = [Scores(reach.closeness), Scores(reach.nearness)]
    if question.error != nil {
      for place in scores.indices { scores[place].note = Question.exactAllTheSame }
    }
    return scores
  }
}

extension SampledReach {
  fileprivate func scores(error: Double) -> [Scores] {
    var (near, close) = (Scores(nearness), Scores(nearness.map { _ in Double?.none }))
    let note = { (what: String) in
      """
      within ± \(error)\(what) of the exact value for all members with probability 0.9; distances \
      to \(draws) sampled members
      """
    }
    near.note = note(" (of the share)")
    if let closeness {
      close = Scores(closeness)
      close.note = note("")
    } else {
      close.note = """
        left out: where ties point no error can be promised from a sample; ask for exact values
        """
    }
    return [close, near]
  }
}

extension Reach {
  /// The closeness of Wasserman and Faust, which tells islands from the mainland.
  ///
  ///     C(v) = (r / (n − 1)) · (r / Σ d(v, u))
  ///
  /// where *r* others are reached from *v*. 0 for who reaches nobody.
  var closeness: [Double] {
    let others = Double(count.count - 1)
    return zip(count, farness).map { count, farness in
      count == 0 ? 0 : Double(count) / others * (Double(count) / farness)
    }
  }
}
