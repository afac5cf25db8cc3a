import Glibc

/// Closeness and harmonic closeness estimated from the distances to some nodes drawn.
struct SampledReach {
  /// The raw values of each column; nil closeness where its error cannot be bounded.
  let closeness: [Double]?
  let nearness: [Double]
  let draws: Int
}

extension Question {
  /// Estimates both kinds of closeness in hops from the distances to nodes drawn with return.
  ///
  /// The nearness of a node is *n* times the mean of 1 / d to a node drawn. After 512, 1024, 2048 …
  /// draws the error of each node is bounded by the variance of its own draws (empirical
  /// Bernstein), with the risk shared out over the nodes, both sides and all rounds; the first
  /// round in which every bound is small enough is the last. Closeness follows from the mean
  /// distance in the same way, as its r is known exactly where ties have no direction.
  ///
  /// - Returns: Values whose share is within ± `error` for all nodes at once with probability 0.9;
  ///   nil when exact values are to be had as quickly.
  /// - SeeAlso: Eppstein and Wang, "Fast approximation of centrality", 2004,
  ///   doi:10.7155/jgaa.00081; Maurer and Pontil 2009.
  func sampledReach(error: Double) -> SampledReach? {
    let n = network.nodeCount
    guard error > 0, error < 1, n > 2 * Waves.width else { return nil }
    var sums = DrawnDistances(network)
    let enough = n / 2
    let rounds = Int(log2(Double(enough) / Double(Waves.width))) + 1
    let risk = 0.1 / Double(n) / Double(rounds)
    guard
      Bounds.margin(variance: 0, range: 1, draws: enough, risk: risk) <= error
    else { return nil }
    var size = Waves.width
    while size <= enough {
      sums.draw(
        upTo: size, seed: seed, threads: threads, progress: progress)
      if let found = sums.estimates(error: error, risk: risk) { return found }
      size *= 2
    }
    return nil
  }
}

/// Sums over the nodes drawn, for each node.
private struct DrawnDistances: Sendable {
  struct Sums: Sendable {
    var near: [Double]
    var nearSquares: [Double]
    var far: [Double]
    var farSquares: [Double]

    init(nodeCount: Int) {
      near = [Double](repeating: 0, count: nodeCount)
      (nearSquares, far, farSquares) = (near, near, near)
    }

    mutating func add(_ count: Int, at level: Int, to v: Int) {
      let (count, level) = (Double(count), Double(level))
      near[v] += count / level
      nearSquares[v] += count / (level * level)
      far[v] += count * level
      farSquares[v] += count * level * level
    }

    mutating func add(_ part: Sums) {
      for v in near.indices {
        near[v] += part.near[v]
        nearSquares[v] += part.nearSquares[v]
        far[v] += part.far[v]
        farSquares[v] += part.farSquares[v]
      }
    }
  }

  private let nodes: [Int32]
  private let outgoing: Rows
  private let incoming: Rows
  /// How many others each node reaches, and a distance that none exceeds; nil where ties point.
  private let reached: [Int]?
  private let longest: Int
  private var sums: Sums
  private var drawn = 0

  init(_ network: Network) {
    nodes = network.outgoing.byTies()
    outgoing = network.outgoing.among(nodes)
    incoming = network.isDirected ? network.incoming.among(nodes) : outgoing
    sums = Sums(nodeCount: nodes.count)
    if network.isDirected {
      reached = nil
      longest = 0
    } else {
      let parts = Partition(of: network)
      reached = nodes.map { parts.sizes[Int(parts.component[Int($0)])] - 1 }
      longest = outgoing.distanceBound
    }
  }

  /// Goes on drawing until there are `size` nodes; each depends on its number alone.
  mutating func draw(upTo size: Int, seed: UInt64, threads: Int, progress: Progress) {
    let (first, n) = (drawn, nodes.count)
    let (rows, back) = (incoming, outgoing)
    var sums = sums
    blocks(size - first, of: Waves.width, threads: threads, progress: progress) {
      Waves(nodeCount: n)
    } work: { places, waves in
      var part = Sums(nodeCount: n)
      let sources = places.map { place in
        var chance = SplitMix64(seed: seed, draw: first + place)
        return Int32(chance.below(n))
      }
      waves.spread(from: sources, over: rows, back: back) { part.add($1, at: $2, to: $0) }
      return part
    } add: {
      sums.add($0)
    }
    self.sums = sums
    drawn = size
  }

  /// Returns the values if all of them are known well enough.
  func estimates(error: Double, risk: Double) -> SampledReach? {
    let n = Double(nodes.count)
    var nearness = [Double](repeating: 0, count: nodes.count)
    var closeness = nearness
    for place in nodes.indices {
      let node = Int(nodes[place])
      let near = margin(sums.near[place], squares: sums.nearSquares[place], range: 1, risk: risk)
      guard near * n / (n - 1) <= error else { return nil }
      nearness[node] = sums.near[place] / Double(drawn) * n
      guard let reached else { continue }
      let far = margin(
        sums.far[place], squares: sums.farSquares[place], range: Double(longest), risk: risk)
      guard
        let value = self.closeness(
          ofReached: Double(reached[place]), mean: sums.far[place] / Double(drawn), margin: far,
          error: error)
      else { return nil }
      closeness[node] = value
    }
    return SampledReach(
      closeness: reached == nil ? nil : closeness, nearness: nearness, draws: drawn)
  }

  /// Returns r² / ((n − 1) Σ d) if no Σ d within the margin gives a value too far from it.
  ///
  /// Each of the r others is at least one step away, which bounds Σ d from below.
  private func closeness(
    ofReached r: Double, mean: Double, margin: Double, error: Double
  ) -> Double? {
    guard r > 0 else { return 0 }
    let n = Double(nodes.count)
    let value = { (sum: Double) in r * r / (n - 1) / max(sum, r) }
    let found = value(n * mean)
    let isClose =
      value(n * (mean - margin)) - found <= error && found - value(n * (mean + margin)) <= error
    return isClose ? found : nil
  }

  private func margin(_ sum: Double, squares: Double, range: Double, risk: Double) -> Double {
    let variance = (squares - sum * sum / Double(drawn)) / Double(drawn - 1)
    return Bounds.margin(variance: variance, range: range, draws: drawn, risk: risk)
  }
}
