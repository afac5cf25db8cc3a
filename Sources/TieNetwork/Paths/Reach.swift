/// For each node how many others it reaches, and how near they are.
struct Reach: Sendable {
  /// How many other nodes are reached.
  private(set) var count: [Int]
  /// Sum of the distances to them.
  private(set) var farness: [Double]
  /// Sum of 1 / distance.
  private(set) var nearness: [Double]

  init(nodeCount: Int) {
    count = [Int](repeating: 0, count: nodeCount)
    farness = [Double](repeating: 0, count: nodeCount)
    nearness = farness
  }

  /// Adds that `node` reaches `others` nodes more in so many hops.
  mutating func add(_ others: Int, at hops: Int, to node: Int) {
    count[node] += others
    farness[node] += Double(others * hops)
    nearness[node] += Double(others) / Double(hops)
  }

  /// Adds that `node` reaches one node more at a distance.
  mutating func add(distance: Double, to node: Int) {
    count[node] += 1
    farness[node] += distance
    nearness[node] += 1 / distance
  }

  /// Adds what was found for the nodes from number `first` on.
  mutating func add(_ part: Reach, from first: Int = 0) {
    for place in part.count.indices {
      count[first + place] += part.count[place]
      farness[first + place] += part.farness[place]
      nearness[first + place] += part.nearness[place]
    }
  }
}

extension Network {
  /// Returns what each node reaches going outwards, in hops.
  ///
  /// - Complexity: O(*nm*) at worst, 64 sources in one sweep.
  func reach(threads: Int) -> Reach {
    let (rows, n) = (incoming, nodeCount)
    var result = Reach(nodeCount: n)
    blocks(n, threads: threads) {
      Waves(nodeCount: n)
    } work: { sources, waves in
      var partial = Reach(nodeCount: n)
      waves.spread(from: sources, over: rows, into: &partial)
      return partial
    } add: {
      result.add($0)
    }
    return result
  }

  /// Returns what each node reaches going outwards, a tie being 1 / strength long.
  ///
  /// - Complexity: O(*nm* log *n*).
  func weightedReach(threads: Int) -> Reach {
    switch Lengths(of: outgoing) {
    case .hops: reach(threads: threads)
    case .exact(let lengths, let unit): reach(by: lengths, unit: unit, threads: threads)
    case .measured(let lengths): reach(by: lengths, unit: 1, threads: threads)
    }
  }

  private func reach<Length: PathLength>(
    by lengths: [Length], unit: Double, threads: Int
  ) -> Reach {
    let (rows, n) = (outgoing, nodeCount)
    var result = Reach(nodeCount: n)
    var first = 0
    blocks(n, threads: threads) {
      Routes<Length>(nodeCount: n)
    } work: { sources, routes in
      var partial = Reach(nodeCount: sources.count)
      for (place, source) in sources.enumerated() {
        routes.find(from: source, over: rows, lengths: lengths)
        routes.eachDistance { partial.add(distance: $0.value / unit, to: place) }
      }
      return partial
    } add: { partial in
      result.add(partial, from: first)
      first += partial.count.count
    }
    return result
  }
}
