/// A number of the whole network with its uncertainty, from drawing the members anew.
public struct Bootstrap: Sendable, Hashable {
  /// What can be drawn anew without bias; measures of paths cannot.
  public enum Statistic: Sendable, Hashable, CaseIterable {
    case density
    /// The share of ties that are returned; directed networks only.
    case reciprocity
    case eiIndex
  }

  /// The value of the network as it is.
  public let value: Double
  /// The mean over the draws.
  public let mean: Double
  /// The standard deviation of the draws; nil with fewer than two.
  public let standardError: Double?
  /// Between these lie 95 of 100 draws.
  public let low: Double
  public let high: Double
  /// How many draws gave a value; the others had no tie.
  public let draws: Int
}

extension Bootstrap {
  /// How many draws there are, if not told otherwise.
  public static let draws = 1000
}

extension Question {
  /// Returns a number of the whole network with its uncertainty: a vertex bootstrap.
  ///
  /// In each draw *n* members are drawn, the same one perhaps several times. Two different members
  /// are tied as they are; two copies of the same one as are two different members drawn by chance,
  /// whose groups count with them in the E–I index. Members in no group count for nothing there.
  ///
  /// - Throws: `directedOnly`, `groupsNeeded`; `undefined` for a network that has no such value;
  ///   `tooMuchWork` where `draws` · (*n* + *m*) is above 10¹⁰.
  /// - Complexity: O(*n* log *k* + *m*) a draw.
  /// - SeeAlso: Snijders and Borgatti, "Non-parametric standard errors and tests for network
  ///   statistics", Connections 22(2), 1999.
  public func bootstrap(
    _ statistic: Bootstrap.Statistic, draws: Int = Bootstrap.draws
  ) throws(NoAnswer) -> Bootstrap {
    try bootstrap(statistic, of: resampled(draws: draws, column: statistic.column))
  }

  /// Returns every number of ``Bootstrap/Statistic`` that this network has, in their order, each as
  /// ``bootstrap(_:draws:)`` gives it; the members are drawn for all of them at once.
  ///
  /// - Throws: `tooMuchWork` where `draws` · (*n* + *m*) is above 10¹⁰.
  /// - Complexity: O(*n* log *k* + *m*) a draw.
  public func bootstraps(
    draws: Int = Bootstrap.draws
  ) throws(NoAnswer) -> [(statistic: Bootstrap.Statistic, bootstrap: Bootstrap)] {
    let resampled = try resampled(draws: draws, column: Bootstrap.Statistic.density.column)
    return Bootstrap.Statistic.allCases.compactMap { statistic in
      (try? bootstrap(statistic, of: resampled)).map { (statistic, $0) }
    }
  }

  private func bootstrap(
    _ statistic: Bootstrap.Statistic, of resampled: Resampled
  ) throws(NoAnswer) -> Bootstrap {
    if statistic == .reciprocity && !network.isDirected { throw .directedOnly("reciprocity_arc") }
    if statistic == .eiIndex && groups == nil { throw .groupsNeeded("ei_index") }
    guard network.nodeCount > 1, let value = resampled.once.value(of: statistic) else {
      throw .undefined(statistic.column, because: "the network is too small or has no tie")
    }
    let values = resampled.draws.compactMap { $0.value(of: statistic) }
    guard !values.isEmpty else {
      throw .undefined(statistic.column, because: "no draw has a tie")
    }
    return Bootstrap(of: value, drawn: values)
  }

  /// Counts the pairs of the network as it is, and of each draw of its members.
  private func resampled(draws: Int, column: Column.ID) throws(NoAnswer) -> Resampled {
    let steps = Double(draws) * Double(network.nodeCount + network.tieCount)
    guard steps <= 1e10 else { throw .tooMuchWork(column, steps: steps) }
    var dyads = Dyads(of: network, groups: groups)
    let once = dyads.count([Int](repeating: 1, count: network.nodeCount))
    guard network.nodeCount > 1 else { return Resampled(once: once, draws: []) }
    var random = SplitMix64(seed: seed)
    let drawn = (1...max(1, draws)).map { draw in
      if draw % 50 == 0 { progress.report(draw, draws) }
      return dyads.draw(&random)
    }
    return Resampled(once: once, draws: drawn)
  }

  /// Returns the values that ``bootstrap(_:draws:)`` sums up, in the order of their draws.
  ///
  /// Nothing but tests look at single draws: the reference values name the first five.
  func bootstrapValues(_ statistic: Bootstrap.Statistic, draws: Int) throws(NoAnswer) -> [Double?] {
    try resampled(draws: draws, column: statistic.column).draws.map { $0.value(of: statistic) }
  }
}

/// The pairs of a network, counted as they are and in each draw of its members.
private struct Resampled {
  let once: Tally
  let draws: [Tally]
}

extension Bootstrap {
  fileprivate init(of value: Double, drawn values: [Double]) {
    let (count, sorted) = (Double(values.count), values.sorted())
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(
      value: value, mean: mean,
      standardError: values.count < 2 ? nil : (squares / (count - 1)).squareRoot(),
      low: sorted.quantile(0.025), high: sorted.quantile(0.975), draws: values.count)
  }
}

extension Bootstrap.Statistic {
  fileprivate var column: Column.ID {
    switch self {
    case .density: "density"
    case .reciprocity: "reciprocity_arc"
    case .eiIndex: "ei_index"
    }
  }
}

/// What is counted over the pairs of drawn members.
private struct Tally {
  var pairs = 0
  var ties = 0
  var returned = 0
  var inside = 0
  var across = 0

  func value(of statistic: Bootstrap.Statistic) -> Double? {
    switch statistic {
    case .density: pairs == 0 ? nil : Double(ties) / Double(pairs)
    case .reciprocity: ties == 0 ? nil : Double(returned) / Double(ties)
    case .eiIndex: eiIndex(across: across, inside: inside)
    }
  }
}

/// The pairs of nodes, to be counted with weights.
private struct Dyads {
  private let network: Network
  private let groups: [Int32]
  private let ties: [(from: Int32, to: Int32)]
  private let isReturned: [Bool]
  private var copies: [Int]

  init(of network: Network, groups: Groups?) {
    self.network = network
    self.groups = groups?.of ?? [Int32](repeating: -1, count: network.nodeCount)
    ties = network.ties
    isReturned = ties.map { network.strength(from: Int($0.to), to: Int($0.from)) != nil }
    copies = [Int](repeating: 0, count: network.nodeCount)
  }

  /// Draws the nodes anew.
  ///
  /// It is of no account which two copies of a node a chance pair stands for, so that only the
  /// number of such pairs is worked out, not the pairs.
  mutating func draw(_ random: inout SplitMix64) -> Tally {
    let n = network.nodeCount
    for v in copies.indices { copies[v] = 0 }
    for _ in 0..<n { copies[random.below(n)] += 1 }
    var tally = count(copies)
    for _ in 0..<copies.reduce(0, { $0 + $1 * ($1 - 1) / 2 }) {
      let v = random.below(n)
      let other = random.below(n - 1)
      add(v, other < v ? other : other + 1, to: &tally)
    }
    return tally
  }

  /// Counts the ties between different nodes, each as often as copies of its ends meet.
  func count(_ copies: [Int]) -> Tally {
    let n = network.nodeCount
    var tally = Tally(pairs: n * (n - 1) / (network.isDirected ? 1 : 2))
    for (tie, (v, w)) in ties.enumerated() {
      let weight = copies[Int(v)] * copies[Int(w)]
      guard weight > 0 else { continue }
      add(weight, from: Int(v), to: Int(w), isReturned: isReturned[tie], to: &tally)
    }
    return tally
  }

  private func add(
    _ weight: Int, from v: Int, to w: Int, isReturned: Bool, to tally: inout Tally
  ) {
    tally.ties += weight
    if isReturned { tally.returned += weight }
    guard groups[v] >= 0, groups[w] >= 0 else { return }
    if groups[v] == groups[w] { tally.inside += weight } else { tally.across += weight }
  }

  /// Adds what is between two nodes, both ways where ties point.
  private func add(_ v: Int, _ w: Int, to tally: inout Tally) {
    let there = network.strength(from: v, to: w) != nil
    guard network.isDirected else {
      if there { add(1, from: v, to: w, isReturned: true, to: &tally) }
      return
    }
    let back = network.strength(from: w, to: v) != nil
    if there { add(1, from: v, to: w, isReturned: back, to: &tally) }
    if back { add(1, from: w, to: v, isReturned: there, to: &tally) }
  }
}
