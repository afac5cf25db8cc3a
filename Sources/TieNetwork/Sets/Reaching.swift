/// Scores a set by whom it reaches: Σ gain(m) · |all nodes within m steps of the set|.
///
/// With a gain at one m alone this counts who is within m steps. With gain(m) = 1/m − 1/(m + 1) it
/// adds up 1 / d to the nearest member, those in the set being counted as 1.
struct Reaching: SetScoring {
  private let nodeCount: Int
  /// How many 64-bit words hold one bit a node.
  private let words: Int
  /// What each level gains; level m − 1 holds who is within m steps.
  private let gains: [Int64]
  /// What a node that counts in full adds to a score.
  private let unit: Int64
  /// For each node its levels, one after the other.
  private let balls: [UInt64]
  /// The union of the levels for each stage of building the set, one stage after the other.
  private var unions: [UInt64]

  /// Counts all nodes within so many steps; nil where that takes too much room.
  init?(within steps: Int, in network: Network) {
    guard let balls = Balls(of: network, levels: steps) else { return nil }
    let last = balls.levels - 1
    self.init(balls, gains: (0...last).map { $0 == last ? 1 : 0 }, unit: 1)
  }

  /// Adds up 1 / distance to the nearest member; nil where that takes too much room.
  init?(nearnessIn network: Network) {
    guard let balls = Balls(of: network, levels: max(1, network.nodeCount)) else { return nil }
    let weights = Nearness.weights(upTo: balls.levels) + [0]
    let gains = (0..<balls.levels).map { weights[$0 + 1] - weights[$0 + 2] }
    self.init(balls, gains: gains, unit: Nearness.unit)
  }

  private init(_ balls: Balls, gains: [Int64], unit: Int64) {
    let kept = gains.indices.filter { gains[$0] != 0 }
    nodeCount = balls.nodeCount
    words = balls.words
    self.gains = kept.map { gains[$0] }
    self.unit = unit
    self.balls = (0..<balls.nodeCount).flatMap { node in kept.flatMap { balls[$0, node] } }
    unions = [UInt64](repeating: 0, count: kept.count * balls.words)
  }

  static let heedsFloor = false

  private var stage: Int { gains.count * words }

  mutating func push(_ node: Int32) {
    let (top, start) = (unions.count - stage, Int(node) * stage)
    unions.reserveCapacity(unions.count + stage)
    for word in 0..<stage { unions.append(unions[top + word] | balls[start + word]) }
  }

  mutating func pop() { unions.removeLast(stage) }

  func settle() {}

  func score() -> Int64 { total { unions[unions.count - stage + $0] } }

  func score(adding node: Int32, floor: Int64) -> Int64 {
    let (unions, balls) = (unions.span, balls.span)
    let (top, start) = (unions.count - stage, Int(node) * stage)
    return total { unions[top + $0] | balls[start + $0] }
  }

  /// Adds up what the words of all levels gain.
  private func total(_ word: (Int) -> UInt64) -> Int64 {
    var (sum, place) = (Int64(0), 0)
    for gain in gains {
      var count = 0
      for _ in 0..<words {
        count += word(place).nonzeroBitCount
        place += 1
      }
      sum += gain * Int64(count)
    }
    return sum
  }

  func value(of score: Int64, size: Int) -> Double? {
    nodeCount == 0 ? nil : Double(score) / Double(unit) / Double(nodeCount)
  }

  func steps(prefixes: Double, sets: Double) -> Double { sets * Double(stage) }
}

/// For each number of steps and each node the nodes within so many steps, as bits.
private struct Balls {
  let nodeCount: Int
  let words: Int
  private var sweeps: [[UInt64]] = []

  /// How many words there may be: half a gigabyte of them.
  private static let room = 1 << 26

  /// Widens all balls step by step, at most `levels` ≥ 1 times, until none grows.
  ///
  /// Nil where there is no room for them.
  ///
  /// - Complexity: O(*d m n* / 64) time and *d n*² / 8 bytes for *d* levels.
  init?(of network: Network, levels: Int) {
    let rows = network.undirected.outgoing
    nodeCount = rows.count
    words = (nodeCount + 63) / 64
    guard nodeCount * words <= Self.room else { return nil }
    var last = [UInt64](repeating: 0, count: nodeCount * words)
    for node in 0..<nodeCount { last[node * words + node / 64] = 1 << UInt64(node % 64) }
    while sweeps.count < levels {
      let wider = Self.widened(last, words: words, over: rows)
      if wider == last && !sweeps.isEmpty { break }
      guard (sweeps.count + 1) * wider.count <= Self.room else { return nil }
      sweeps.append(wider)
      last = wider
    }
  }

  var levels: Int { sweeps.count }

  subscript(level: Int, node: Int) -> ArraySlice<UInt64> {
    sweeps[level][node * words..<(node + 1) * words]
  }

  private static func widened(_ balls: [UInt64], words: Int, over rows: Rows) -> [UInt64] {
    var wider = balls
    let (offsets, ends, old) = (rows.offsets.span, rows.ends.span, balls.span)
    var new = wider.mutableSpan
    for node in 0..<rows.count {
      for place in Int(offsets[node])..<Int(offsets[node + 1]) {
        let other = Int(ends[place]) * words
        for word in 0..<words { new[node * words + word] |= old[other + word] }
      }
    }
    return wider
  }
}
