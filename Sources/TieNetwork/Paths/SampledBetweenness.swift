extension Question {
  /// Estimates betweenness in hops from shortest paths drawn between pairs drawn.
  ///
  /// A first sample bounds the largest value and the mean length of paths; from both follows how
  /// many paths are enough. A second sample of that many, which knows nothing of the first, gives
  /// the values, so that no path is counted because of what it led to.
  ///
  /// - Returns: Raw values whose share is within ± `error` for all nodes at once with probability
  ///   0.9; nil when exact values are to be had as quickly.
  /// - Throws: `undefined` where there are more shortest paths between two than a Double can count.
  /// - Complexity: O(log *n* / error²) searches at worst, far fewer when no value is large.
  /// - SeeAlso: Borassi and Natale 2019, doi:10.1145/3284359; Pellegrina and Vandin, "SILVAN",
  ///   2023, doi:10.1145/3628601.
  func sampledBetweenness(error: Double) throws(NoAnswer) -> Scores? {
    let n = Double(network.nodeCount)
    guard error > 0, error < 1, steps > 2e7 else { return nil }
    // A pair drawn has a node between it with chance b / (n(n − 1)); the share is b / ((n − 1)(n − 2)).
    let margin = error * (n - 2) / n
    let paths = DrawnPaths(network, seed: seed, threads: threads)
    let first = paths.draw(0..<max(500, Int(16 / margin)), progress: .silent)
    let count = Bounds.draws(
      forError: margin, count: network.nodeCount,
      sum: first.sum(longest: paths.longest, risk: 0.01),
      largest: first.largest(risk: 0.01), risk: 0.08)
    let looks = Double(first.ties) / Double(first.count) * Double(count)
    // Measured: a tie looked at in a search takes about twice as long as a step of exact work.
    guard 2 * looks < steps else { return nil }
    let second = paths.draw(first.count..<first.count + count, progress: progress)
    guard first.isCountable && second.isCountable else { throw .tooManyPaths("betweenness") }
    let pairs = n * (n - 1) / (network.isDirected ? 1 : 2)
    var scores = Scores(paths.restored(second.hits).map { Double($0) / Double(count) * pairs })
    scores.note = """
      within ± \(error) (of the share) of the exact value for all members with probability 0.9; \
      \(count) sampled paths
      """
    return scores
  }
}

/// Shortest paths drawn from a network, each with a number that its chance depends on alone.
private struct DrawnPaths {
  struct Tally {
    var count = 0
    var hits: [Int]
    /// Σ of the number of nodes between the ends, and of its square.
    var inner = 0.0
    var squares = 0.0
    var ties = 0
    var isCountable = true

    /// Bounds the largest mean; one mean alone has to be bounded, that of the node that has it.
    func largest(risk: Double) -> Double {
      Bounds.upper(mean: Double(hits.max() ?? 0) / Double(count), draws: count, risk: risk)
    }

    /// Bounds the sum of all means, which is the mean number of nodes between two ends.
    func sum(longest: Int?, risk: Double) -> Double {
      guard let longest else { return .infinity }
      let mean = inner / Double(count)
      let variance = (squares - inner * mean) / Double(count - 1)
      return mean
        + Bounds.margin(variance: variance, range: Double(longest), draws: count, risk: risk)
    }
  }

  private let nodes: [Int32]
  private let outgoing: Rows
  private let incoming: Rows
  private let seed: UInt64
  private let threads: Int
  /// No path has more nodes between its ends; nil where that is not known.
  let longest: Int?

  init(_ network: Network, seed: UInt64, threads: Int) {
    nodes = network.outgoing.byTies()
    outgoing = network.outgoing.among(nodes)
    incoming = network.isDirected ? network.incoming.among(nodes) : outgoing
    longest = network.isDirected ? nil : outgoing.distanceBound - 1
    self.seed = seed
    self.threads = threads
  }

  /// Returns values by node of the network from those by node numbered anew.
  func restored(_ values: [Int]) -> [Int] {
    var result = values
    for (place, node) in nodes.enumerated() { result[Int(node)] = values[place] }
    return result
  }

  func draw(_ numbers: Range<Int>, progress: Progress) -> Tally {
    let n = outgoing.count
    var tally = Tally(hits: [Int](repeating: 0, count: n))
    blocks(numbers.count, threads: threads, progress: progress) {
      PathSampler(over: outgoing, back: incoming)
    } work: { places, sampler in
      let before = sampler.ties
      var paths: [[Int32]] = []
      for place in places {
        var chance = SplitMix64(seed: seed, draw: numbers.lowerBound + place)
        let source = chance.below(n)
        let other = chance.below(n - 1)
        var inner: [Int32] = []
        sampler.draw(
          from: Int32(source), to: Int32(other < source ? other : other + 1), chance: &chance,
          into: &inner)
        paths.append(inner)
      }
      return (paths, sampler.ties - before, sampler.isCountable)
    } add: { (paths: [[Int32]], ties: Int, isCountable: Bool) in
      tally.count += paths.count
      tally.ties += ties
      tally.isCountable = tally.isCountable && isCountable
      for path in paths {
        tally.inner += Double(path.count)
        tally.squares += Double(path.count * path.count)
        for node in path { tally.hits[Int(node)] += 1 }
      }
    }
    return tally
  }
}

extension Rows {
  /// A distance that no two nodes of one component exceed, in rows of mutual ties: twice that to
  /// the node furthest from the first of each component.
  var distanceBound: Int {
    var level = [Int32](repeating: -1, count: count)
    var queue: [Int32] = []
    queue.reserveCapacity(count)
    var head = 0
    for root in 0..<count where level[root] < 0 {
      level[root] = 0
      queue.append(Int32(root))
      while head < queue.count {
        let v = Int(queue[head])
        head += 1
        for place in range(of: v) where level[Int(ends[place])] < 0 {
          level[Int(ends[place])] = level[v] + 1
          queue.append(ends[place])
        }
      }
    }
    return 2 * Int(level.max() ?? 0)
  }
}
