import Testing

@testable import TieNetwork

/// What must hold on any network, tried on seeded random ones.
struct PropertyTests {
  /// The product's generator, for the standard library to draw from.
  struct Random: RandomNumberGenerator {
    var chance: SplitMix64

    init(seed: UInt64) { chance = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { chance.next() }
  }

  /// Fewer ties than nodes now and then, so that there are islands and cut points.
  static func arcs(seed: UInt64, nodes: Int, ties: Int) -> [Arc] {
    var random = Random(seed: seed)
    return (0..<ties).map { _ in
      Arc(
        from: Int32.random(in: 0..<Int32(nodes), using: &random),
        to: Int32.random(in: 0..<Int32(nodes), using: &random),
        strength: Double(Int.random(in: 1...5, using: &random)))
    }
  }

  static let lenses = [Lens(), Lens(weight: .distance)]
  /// Columns of nodes whose value does not depend on how the nodes are numbered.
  static let columns = Measure.all.flatMap(\.columns).filter { $0.scope == .node }.map(\.id)
    .filter { $0 != "component" && $0 != "community" }

  @Test(arguments: 1...12 as ClosedRange<UInt64>, [true, false])
  func renumberingRenumbersScores(seed: UInt64, directed: Bool) throws {
    let arcs = Self.arcs(seed: seed, nodes: 40, ties: 60)
    var random = Random(seed: seed)
    let number = Array(0..<Int32(40)).shuffled(using: &random)
    let renumbered = arcs.map {
      Arc(from: number[Int($0.from)], to: number[Int($0.to)], strength: $0.strength)
    }
    for lens in Self.lenses {
      let before = Question(
        network: .combining(arcs, nodeCount: 40, directed: directed).network, lens: lens)
      let after = Question(
        network: .combining(renumbered, nodeCount: 40, directed: directed).network, lens: lens)
      for column in Self.columns {
        guard let old = try? before.scores(column) else { continue }
        let new = try after.scores(column)
        #expect(agree(old, number.map { new[Int($0)] }), "\(column)")
      }
    }
  }

  @Test(arguments: ["degree", "betweenness", "harmonic", "reach2", "cut_off", "pairs_cut"])
  func aLoneNodeChangesNobody(column: String) throws {
    let arcs = Self.arcs(seed: 5, nodes: 50, ties: 90)
    for directed in [true, false] {
      let few = Question(network: .combining(arcs, nodeCount: 50, directed: directed).network)
      let more = Question(network: .combining(arcs, nodeCount: 51, directed: directed).network)
      #expect(try few.scores(column).map { $0 } + [0] == more.scores(column).map { $0 })
    }
  }

  @Test(arguments: [true, false])
  func threadsNeverChangeABit(directed: Bool) throws {
    let arcs = Self.arcs(seed: 3, nodes: 120, ties: 360)
    let network = Network.combining(arcs, nodeCount: 120, directed: directed).network
    let groups = Groups(of: (0..<120).map { Int32($0 % 5) - 1 }, count: 4)
    for lens in Self.lenses {
      for measure in Measure.all {
        let all = try [1, 2, 64].map {
          try bits(
            of: measure, Question(network: network, lens: lens, groups: groups, threads: $0))
        }
        #expect(all[0] == all[1] && all[0] == all[2], "\(measure.id)")
      }
    }
  }

  /// Enough nodes for vectors to be worked on by several threads.
  @Test(arguments: [
    ("pagerank", true), ("hits", true), ("pagerank", false), ("eigenvector", false),
    ("katz", false),
  ])
  func threadsNeverChangeABitOfLongVectors(measure: String, directed: Bool) throws {
    let arcs = Self.arcs(seed: 4, nodes: 40_000, ties: 80_000)
    let network = Network.combining(arcs, nodeCount: 40_000, directed: directed).network
    let entry = try #require(Measure.all.first { $0.id == measure })
    let all = try [1, 2, 8].map { try bits(of: entry, Question(network: network, threads: $0)) }
    #expect(all[0] == all[1] && all[0] == all[2])
  }

  /// Enough nodes for several blocks of sources, of 64 and of 512.
  @Test(arguments: [("reach2", 1_100), ("closeness", 1_100), ("betweenness", 400)], [true, false])
  func threadsNeverChangeABitOfManySources(about: (measure: String, n: Int), directed: Bool) throws
  {
    let (measure, n) = about
    let arcs = Self.arcs(seed: 5, nodes: n, ties: 3 * n / 2)
    let network = Network.combining(arcs, nodeCount: n, directed: directed).network
    let entry = try #require(Measure.all.first { $0.id == measure })
    let all = try [1, 2, 8].map { try bits(of: entry, Question(network: network, threads: $0)) }
    #expect(all[0] == all[1] && all[0] == all[2])
  }

  /// The bits of all columns; nil only where ties would need a direction and have none.
  private func bits(of measure: Measure, _ question: Question) throws -> [[UInt64?]]? {
    do {
      let scores: [Scores] = try measure.answer(question)
      let bits = scores.map { $0.map { $0?.bitPattern } }
      #expect(bits.contains { $0.contains { $0 != nil } }, "\(measure.id)")
      return bits
    } catch {
      guard case .directedOnly = error, !question.network.isDirected else { throw error }
      return nil
    }
  }

  /// The nodes between two others on a shortest path number d − 1, so all betweenness adds up
  /// to the sum of d − 1 over the pairs that can reach each other.
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func betweennessAddsUpToTheStepsBetween(seed: UInt64, directed: Bool) {
    let arcs = Self.arcs(seed: seed, nodes: 70, ties: 110)
    let network = Network.combining(arcs, nodeCount: 70, directed: directed).network
    let steps = distances(in: network) { _ in 1 }
      .joined().filter { $0.isFinite && $0 > 0 }.map { $0 - 1 }.reduce(0, +)
    let sum = network.betweenness().reduce(0, +)
    #expect(agree(sum, directed ? steps : steps / 2))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func nearnessIsThatOfFloydAndWarshall(seed: UInt64, directed: Bool) throws {
    let arcs = Self.arcs(seed: seed, nodes: 70, ties: 110)
    let network = Network.combining(arcs, nodeCount: 70, directed: directed).network
    for lens in Self.lenses {
      let table = distances(in: network) { lens.weight == .distance ? 1 / $0 : 1 }
      let reached = table.map { $0.filter { $0.isFinite && $0 > 0 } }
      let harmonic = reached.map { $0.map { 1 / $0 }.reduce(0, +) }
      let closeness = reached.map { row in
        row.isEmpty ? 0 : Double(row.count * row.count) / 69 / row.reduce(0, +)
      }
      let question = Question(network: network, lens: lens)
      #expect(agree(try question.scores("harmonic"), harmonic))
      #expect(agree(try question.scores("closeness"), closeness))
    }
  }

  /// Each node is taken out by hand and what is left is coloured.
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [30, 45, 80])
  func cutsAreThoseOfTakingTheNodeOut(seed: UInt64, ties: Int) throws {
    let arcs = Self.arcs(seed: seed, nodes: 40, ties: ties)
    let network = Network.combining(arcs, nodeCount: 40, directed: seed % 2 == 0).network
    let sizes = Partition(of: network)
    let cuts = Cuts(in: network)
    for node in 0..<40 {
      let rest = arcs.filter { $0.from != node && $0.to != node }
      let left = Partition(of: Network.combining(rest, nodeCount: 40, directed: false).network)
      let others = (0..<40).filter {
        $0 != node && sizes.component[$0] == sizes.component[node]
      }
      let pieces = Dictionary(grouping: others) { left.component[$0] }.values.map(\.count)
      let pairs = { (count: Int) in count * (count - 1) / 2 }
      #expect(cuts.cutOff[node] == others.count - (pieces.max() ?? 0))
      #expect(cuts.pairsCut[node] == pairs(others.count) - pieces.map(pairs).reduce(0, +))
    }
  }

  @Test func aLongChainNeedsNoStack() {
    let n = 100_000
    let arcs = (1..<n).map { Arc(from: Int32($0 - 1), to: Int32($0)) }
    let cuts = Cuts(in: Network.combining(arcs, nodeCount: n, directed: false).network)
    #expect(cuts.cutOff[0] == 0)
    #expect(cuts.cutOff[10] == 10)
    #expect(cuts.cutOff[n - 21] == 20)
    #expect(cuts.pairsCut[10] == 10 * (n - 11))
  }

  /// Shortest distances by Floyd and Warshall, which shares nothing with what it checks.
  private func distances(in network: Network, _ length: (Double) -> Double) -> [[Double]] {
    let n = network.nodeCount
    var table = [[Double]](repeating: [Double](repeating: .infinity, count: n), count: n)
    for v in 0..<n {
      table[v][v] = 0
      for (w, strength) in zip(network.neighbours(of: v), network.strengths(of: v)) {
        table[v][Int(w)] = length(strength)
      }
    }
    for k in 0..<n {
      let through = table[k]
      for i in 0..<n where table[i][k].isFinite {
        for j in 0..<n { table[i][j] = min(table[i][j], table[i][k] + through[j]) }
      }
    }
    return table
  }
}
