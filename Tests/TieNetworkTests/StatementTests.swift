import Testing

@testable import TieNetwork

/// Statements become ties as the definition says, worked out in the plainest way.
struct StatementTests {
  private struct Pair: Hashable {
    let from: Int32
    let to: Int32
  }

  /// The strength of each tie: the largest of a layer, added up over layers, the larger way.
  private func strengths(of arcs: [Arc], directed: Bool) -> [Pair: Double] {
    var layers: [Pair: [Int32: Double]] = [:]
    for arc in arcs where arc.from != arc.to {
      let pair = Pair(from: arc.from, to: arc.to)
      layers[pair, default: [:]][arc.layer] = max(layers[pair]?[arc.layer] ?? 0, arc.strength)
    }
    let ways = layers.mapValues { $0.values.reduce(0, +) }
    guard !directed else { return ways }
    var ties: [Pair: Double] = [:]
    for (pair, strength) in ways {
      let back = ways[Pair(from: pair.to, to: pair.from)] ?? 0
      ties[pair] = max(strength, back)
      ties[Pair(from: pair.to, to: pair.from)] = max(strength, back)
    }
    return ties
  }

  @Test(arguments: 0..<60)
  func tiesAreWhatTheDefinitionSays(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let most = seed % 3 == 0 ? 1 : 4
    func below(_ limit: Int) -> Int32 { Int32(chance.next() % UInt64(limit)) }
    let arcs = (0..<Int(below(120))).map { _ in
      Arc(from: below(12), to: below(12), layer: below(3), strength: Double(1 + below(most)))
    }
    for directed in [true, false] {
      let expected = strengths(of: arcs, directed: directed)
      let network = Network.combining(arcs, nodeCount: 12, directed: directed).network
      let plain = Network.combining(
        count: arcs.count, nodeCount: 12, directed: directed, keepsStrengths: false
      ) { arcs[$0] }.network
      var found: [Pair: Double] = [:]
      for node in 0..<12 {
        let neighbours = network.neighbours(of: node)
        #expect(Array(neighbours) == neighbours.sorted())
        #expect(Array(neighbours) == Array(plain.neighbours(of: node)))
        #expect(
          Array(network.incomingNeighbours(of: node)) == Array(plain.incomingNeighbours(of: node)))
        for (end, strength) in zip(neighbours, network.strengths(of: node)) {
          found[Pair(from: Int32(node), to: end)] = strength
        }
      }
      #expect(found == expected)
      #expect(!plain.hasStrengths)
      #expect(network.hasStrengths == expected.values.contains { $0 != 1 })
    }
  }

  /// Two layers of one same pair, neither with a strength of its own, make a tie of 2.
  @Test func layersWithoutStrengthsAddUp() {
    let arcs = [Arc(from: 0, to: 1, layer: 0), Arc(from: 0, to: 1, layer: 1)]
    #expect(
      Network.combining(arcs, nodeCount: 2, directed: false).network.strength(from: 1, to: 0) == 2)
  }

  @Test func whatTakesNoPartIsLeftOut() {
    let arcs: [Arc?] = [nil, Arc(from: 0, to: 1), nil, Arc(from: 1, to: 1)]
    let combined = Network.combining(count: 4, nodeCount: 2, directed: false) { arcs[$0] }
    #expect(combined.network.tieCount == 1)
    #expect(combined.selfLoops == 1)
  }
}
