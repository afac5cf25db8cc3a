extension Measure {
  static let edgeBetweenness = Measure(
    Column(
      id: "edge_betweenness", title: "Betweenness of ties", unit: "pairs", scope: .tie,
      definition: """
        Σ σ(s, t | e) / σ(s, t) over the pairs of members s and t, the share of their shortest \
        paths that run over the tie e; ordered pairs where ties point.
        """,
      plain: "carries the routes between many pairs", norm: .byPairs),
    source: "Girvan and Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008, "
      + "doi:10.1016/j.socnet.2007.11.001",
    topic: .ties,
    conventions: """
      The pair at the ends of a tie counts too, so no value is below 1 in steps. The raw value \
      equals that of igraph; networkx gives the share if not told `normalized=False`. By distance a \
      tie that is no shortest way between its own ends can have 0.
      """
  ) { question throws(NoAnswer) in
    try question.allowPaths("edge_betweenness")
    return Scores(
      try countable(
        question.network.edgeBetweenness(
          by: question.lens.weight, threads: question.threads, progress: question.progress),
        "edge_betweenness"))
  }
}

extension Network {
  /// Returns for how many pairs of nodes each tie lies on the way between them.
  ///
  ///     b(e) = Σ over pairs s, t of σ(s, t | e) / σ(s, t)
  ///
  /// where σ(s, t) counts the shortest paths from *s* to *t* and σ(s, t | e) those that run over *e*.
  /// Pairs without a path add nothing. Pairs are unordered in an undirected network and ordered in a
  /// directed one. By `.distance` a tie is 1 / strength long, else 1.
  ///
  /// - Returns: One number a tie, in the order of ``ties``; none is a number where there are more
  ///   than about 1e308 shortest paths between two nodes.
  /// - Complexity: As ``betweenness(by:threads:progress:)``.
  /// - SeeAlso: Brandes, "On variants of shortest-path betweenness centrality", 2008.
  public func edgeBetweenness(
    by weight: Weight = .none, threads: Int = 1, progress: Progress = .silent
  ) -> [Double] {
    let lengths = weight == .distance ? Lengths(of: outgoing) : .hops
    let shares =
      if case .hops = lengths {
        tieShares(threads: threads, progress: progress)
      } else {
        dependencies(by: lengths, ofTies: true, threads: threads, progress: progress)
      }
    return (isDirected ? shares : outgoing.bothWays(shares).map { $0 / 2 }).allOrNone
  }

  /// Shares of the shortest paths in hops over all ordered pairs, in the order of the rows' ends.
  private func tieShares(threads: Int, progress: Progress) -> [Double] {
    let rest = Folding(of: self, foldsTrees: false, threads: threads)
    let (rows, back) = (rest.outgoing, rest.incoming)
    let starts = rest.starts
    var total = [Double](repeating: 0, count: rows.ends.count)
    blocks(starts.count, threads: threads, progress: progress) {
      (Tiers(nodeCount: rows.count), Dependencies(nodeCount: rows.count))
    } work: { places, space in
      var partial = [Double](repeating: 0, count: rows.ends.count)
      space.0.find(from: starts[places], over: rows, back: back)
      for batch in 0..<(places.count + 7) / 8 {
        space.1.addTies(batch: batch, of: space.0, over: rows, back: back, to: &partial)
      }
      if !space.1.isCountable { partial.spoil() }
      return partial
    } add: { partial in
      for tie in partial.indices { total[tie] += partial[tie] }
    }
    return outgoing.restored(total, from: rows, of: rest.nodes)
  }
}

extension Rows {
  /// Returns values in the order of these rows' ends from those of rows numbered anew.
  fileprivate func restored(_ values: [Double], from rows: Rows, of nodes: [Int32]) -> [Double] {
    var result = [Double](repeating: 0, count: ends.count)
    var number = [Int](repeating: 0, count: count)
    for (place, node) in nodes.enumerated() { number[Int(node)] = place }
    var places = [Int](repeating: 0, count: rows.count)
    for node in nodes.lazy.map(Int.init) {
      for place in rows.range(of: number[node]) { places[Int(rows.ends[place])] = place }
      for place in range(of: node) { result[place] = values[places[number[Int(ends[place])]]] }
    }
    return result
  }

  /// Returns the sum over both directions of each mutual tie, a tie standing where its smaller end
  /// names the larger.
  fileprivate func bothWays(_ values: [Double]) -> [Double] {
    var returns = (0..<count).map { range(of: $0).lowerBound }
    var result: [Double] = []
    result.reserveCapacity(ends.count / 2)
    for v in 0..<count {
      for place in range(of: v) where v < Int(ends[place]) {
        // Rows are sorted, so the ties of a row with smaller ends come up in their order.
        let w = Int(ends[place])
        result.append(values[place] + values[returns[w]])
        returns[w] += 1
      }
    }
    return result
  }
}
