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
  ) { question in
    Scores(question.network.betweenness(by: question.lens.weight, threads: question.threads))
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
  /// - Returns: One number a node; not a number where there are more than about 1e308 paths.
  /// - Complexity: O(*nm*) in hops, O(*nm* log *n*) by distance; O(*n* + *m*) space a thread.
  /// - SeeAlso: Brandes, "A faster algorithm for betweenness centrality", 2001.
  public func betweenness(by weight: Weight = .none, threads: Int = 1) -> [Double] {
    let rows = outgoing
    let total =
      switch weight == .distance ? Lengths(of: rows) : .hops {
      case .hops: dependencies(over: rows, threads: threads)
      case .exact(let lengths, _): dependencies(over: rows, by: lengths, threads: threads)
      case .measured(let lengths): dependencies(over: rows, by: lengths, threads: threads)
      }
    return isDirected ? total : total.map { $0 / 2 }
  }
}

private func dependencies(over rows: Rows, threads: Int) -> [Double] {
  var total = [Double](repeating: 0, count: rows.count)
  blocks(rows.count, threads: threads) {
    Dependencies(nodeCount: rows.count)
  } work: { sources, space in
    var partial = [Double](repeating: 0, count: rows.count)
    for source in sources { space.add(from: source, over: rows, to: &partial) }
    return partial
  } add: { partial in
    for v in partial.indices { total[v] += partial[v] }
  }
  return total
}

private func dependencies<Length: PathLength>(
  over rows: Rows, by lengths: [Length], threads: Int
) -> [Double] {
  var total = [Double](repeating: 0, count: rows.count)
  blocks(rows.count, threads: threads) {
    Routes<Length>(nodeCount: rows.count)
  } work: { sources, routes in
    var partial = [Double](repeating: 0, count: rows.count)
    for source in sources {
      routes.addDependencies(from: source, over: rows, lengths: lengths, to: &partial)
    }
    return partial
  } add: { partial in
    for v in partial.indices { total[v] += partial[v] }
  }
  return total
}
