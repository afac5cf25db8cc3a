extension Measure {
  static let betweenness = Measure(
    Column(
      id: "betweenness", title: "Betweenness", unit: "pairs",
      definition: """
        Σ σ(s, t | v) / σ(s, t) over the pairs of others s and t, the share of their shortest \
        paths that pass through v; ordered pairs where ties point.
        """,
      plain: "lies on the routes between others", norm: .byPairsOfOthers),
    source: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
    topic: .between,
    conventions: """
      The raw value equals that of igraph; networkx gives the share if not told \
      `normalized=False`. Both count pairs without a path as nothing. By distance, equal lengths are \
      recognised exactly where strengths are whole numbers; networkx compares rounded sums and can \
      miss equal paths. Fewer than three members: 0.
      """
  ) { question throws(NoAnswer) in
    if let error = question.error, question.lens.weight != .distance {
      if let sampled = try question.sampledBetweenness(error: error) { return sampled }
    }
    try question.allowPaths("betweenness")
    var scores = Scores(
      try countable(
        question.network.betweenness(
          by: question.lens.weight, threads: question.threads, progress: question.progress),
        "betweenness"))
    if question.error != nil { scores.note = Question.exactAllTheSame }
    return scores
  }
}

/// Returns shares of shortest paths, unless they are not numbers because the paths are too many.
func countable(_ shares: [Double], _ column: Column.ID) throws(NoAnswer) -> [Double] {
  guard shares.first?.isNaN != true else { throw .tooManyPaths(column) }
  return shares
}

extension NoAnswer {
  /// Path counts are beyond the range of Doubles, about 1e308.
  static func tooManyPaths(_ column: Column.ID) -> NoAnswer {
    .undefined(column, because: "there are more shortest paths than can be counted")
  }
}

extension [Double] {
  /// Makes it known that some of these numbers are wrong.
  mutating func spoil() {
    for place in indices { self[place] = .nan }
  }

  /// These numbers, or no number at all where one is none.
  var allOrNone: [Double] {
    allSatisfy(\.isFinite) ? self : [Double](repeating: .nan, count: count)
  }
}

extension Network {
  /// Returns for how many pairs of others each node lies between them.
  ///
  ///     b(v) = Σ over pairs s, t of σ(s, t | v) / σ(s, t)
  ///
  /// where σ(s, t) counts the shortest paths from *s* to *t* and σ(s, t | v) those that pass through
  /// *v*, with *v* ≠ *s*, *t*. Pairs without a path add nothing. Pairs are unordered in an undirected
  /// network and ordered in a directed one. By `.distance` a tie is 1 / strength long, else 1.
  ///
  /// - Returns: One number a node; none is a number where there are more than about 1e308 shortest
  ///   paths between two nodes, as the shares would be wrong then.
  /// - Complexity: O(*nm*) in hops and by whole lengths, else O(*nm* log *n*); O(*n* + *m*) space a
  ///   thread, in hops up to 64 times as much where most nodes are at another distance from each
  ///   source.
  /// - SeeAlso: Brandes, "A faster algorithm for betweenness centrality", 2001.
  public func betweenness(
    by weight: Weight = .none, threads: Int = 1, progress: Progress = .silent
  ) -> [Double] {
    let lengths = weight == .distance ? Lengths(of: outgoing) : .hops
    let total =
      if case .hops = lengths {
        between(threads: threads, progress: progress)
      } else {
        dependencies(by: lengths, ofTies: false, threads: threads, progress: progress)
      }
    return (isDirected ? total : total.map { $0 / 2 }).allOrNone
  }

  /// For how many ordered pairs each node lies between them, in hops.
  private func between(threads: Int, progress: Progress) -> [Double] {
    let rest = Folding(of: self, threads: threads)
    let (rows, back) = (rest.outgoing, rest.incoming)
    let starts = rest.starts
    var total = rest.between
    blocks(starts.count, threads: threads, progress: progress) {
      (Tiers(nodeCount: rows.count), Dependencies(nodeCount: rows.count))
    } work: { places, space in
      var partial = [Double](repeating: 0, count: rows.count)
      let sources = starts[places]
      space.0.find(from: sources, over: rows, back: back)
      for batch in 0..<(sources.count + 7) / 8 {
        space.1.add(
          batch: batch, of: space.0,
          multiplicity: rest.multiplicity(of: sources.dropFirst(8 * batch)),
          targets: rest.targets, over: rows, back: back, to: &partial)
      }
      if !space.1.isCountable { partial.spoil() }
      return partial
    } add: { partial in
      for (place, node) in rest.nodes.enumerated() { total[Int(node)] += partial[place] }
    }
    return total
  }

  /// Shares of the shortest paths by length over all ordered pairs: of each node, or of each tie in
  /// the order of the ends of the rows.
  func dependencies(
    by lengths: Lengths, ofTies: Bool, threads: Int, progress: Progress
  ) -> [Double] {
    let (rows, n) = (outgoing, nodeCount)
    var total = [Double](repeating: 0, count: ofTies ? rows.ends.count : n)
    blocks(n, threads: threads, progress: progress) {
      lengths.search(nodeCount: n)
    } work: { sources, search in
      var nodes = [Double](repeating: 0, count: n)
      var ties = [Double](repeating: 0, count: ofTies ? rows.ends.count : 0)
      for source in sources {
        search?.addDependencies(from: source, over: rows, to: &nodes, ties: &ties)
      }
      return ofTies ? ties : nodes
    } add: { partial in
      for place in partial.indices { total[place] += partial[place] }
    }
    return total
  }
}
