import Testing

@testable import TieNetwork

/// Parts of a network, parts of it alone, and what falls into pieces.
struct PartsTests {
  @Test func cutPointsAsByTakingEachOut() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let nodes = 1 + Int(seed % 13)
      let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: Int(seed * 5 % 20))
      let network = Network.combining(arcs, nodeCount: nodes, directed: seed % 2 == 0).network
      let parts = network.parts
      #expect(parts.joined().sorted() == Array(0..<nodes))
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.count >= $1.count })
      let found = Dictionary(
        uniqueKeysWithValues: network.cutPoints.map { ($0.node, $0.pieces) })
      for part in parts {
        #expect(network.among(part).parts.count == 1)
        for node in part {
          let left = network.among(part.filter { $0 != node }).parts.count
          #expect(found[node] == (left > 1 ? left : nil))
        }
      }
    }
  }
}
