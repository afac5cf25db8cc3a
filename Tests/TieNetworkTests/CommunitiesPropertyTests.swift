import Testing

@testable import TieNetwork

/// What must hold of communities on any network, tried on seeded random ones.
struct CommunitiesPropertyTests {
  static func network(_ seed: UInt64, nodes: Int = 40, ties: Int? = nil) -> Network {
    let ties = ties ?? 20 + Int(seed % 90)
    let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: ties)
    return Network.combining(arcs, nodeCount: nodes, directed: seed % 3 == 0).network
  }

  /// Q = tr(e) − Σ over g of (Σ over h of e(g, h))², with e the share of ends between g and h.
  private func trace(_ groups: Groups, in network: Network, weight: Weight) -> Double {
    var e = [[Double]](
      repeating: [Double](repeating: 0, count: groups.count), count: groups.count)
    for v in 0..<network.nodeCount {
      for (w, strength) in zip(network.neighbours(of: v), network.strengths(of: v)) {
        let (g, h) = (Int(groups.of[v]), Int(groups.of[Int(w)]))
        e[g][h] += weight == .none ? 1 : strength
      }
    }
    let all = e.joined().reduce(0, +)
    return e.indices.reduce(0) { sum, g in
      let share = e[g].reduce(0, +) / all
      let back = e.reduce(0) { $0 + $1[g] } / all
      return sum + e[g][g] / all - share * back
    }
  }

  @Test(arguments: [Weight.none, .strength])
  func communitiesKeepTheirWord(weight: Weight) throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let network = Self.network(seed)
      let found = network.communities(by: weight, restarts: 2, seed: seed)
      let view = network.undirected
      let q = try #require(found.modularity)
      #expect(agree(q, trace(found.groups, in: view, weight: weight)))

      let alone = Groups(of: Array(0..<40), count: 40)
      let parts = Partition(of: network)
      let components = Groups(of: parts.component, count: parts.sizes.count)
      for other in [alone, components] {
        #expect(q >= (modularity(of: other, in: view, by: weight) ?? 2) - 1e-12)
      }
      #expect(isConnected(found.groups, in: view), "seed \(seed)")
      let sizes = found.groups.sizes
      #expect(sizes == sizes.sorted(by: >) && !sizes.contains(0))
    }
  }

  /// Whether the members of each group are one component once ties between groups are gone.
  private func isConnected(_ groups: Groups, in network: Network) -> Bool {
    let inside = network.ties.filter { groups.of[Int($0.from)] == groups.of[Int($0.to)] }
    let arcs = inside.map { Arc(from: $0.from, to: $0.to) }
    let rest = Network.combining(arcs, nodeCount: network.nodeCount, directed: false).network
    return Partition(of: rest).sizes.count == groups.count
  }

  /// No node can be moved, and no two communities joined, for more.
  @Test func nothingSmallIsLeftToGain() throws {
    for seed in 1...30 as ClosedRange<UInt64> {
      let network = Self.network(seed).undirected
      let found = network.communities(seed: seed)
      let q = try #require(found.modularity)
      for v in 0..<network.nodeCount {
        for c in 0...Int32(found.groups.count) where c != found.groups.of[v] {
          var of = found.groups.of
          of[v] = c
          let moved = modularity(of: Groups(of: of, count: found.groups.count + 1), in: network)
          #expect((moved ?? 2) <= q + 1e-12, "seed \(seed)")
        }
      }
    }
  }

  @Test func directedModularityIsTheTrace() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      let arcs = PropertyTests.arcs(seed: seed, nodes: 30, ties: 60)
      let network = Network.combining(arcs, nodeCount: 30, directed: true).network
      let groups = Groups(of: (0..<30).map { Int32(($0 * 7 + Int(seed)) % 4) }, count: 4)
      for weight in [Weight.none, .strength] {
        let q = try #require(modularity(of: groups, in: network, by: weight))
        #expect(agree(q, trace(groups, in: network, weight: weight)))
      }
    }
  }

  /// Large enough for rounds to be cut short and for nodes to be touched ahead.
  @Test func largeNetworksToo() throws {
    let network = Self.network(2, nodes: 33_000, ties: 20_100)
    let found = network.communities(restarts: 1)
    #expect(isConnected(found.groups, in: network))
    let components = Partition(of: network)
    let parts = Groups(of: components.component, count: components.sizes.count)
    #expect(try #require(found.modularity) > modularity(of: parts, in: network) ?? 2)
  }

  @Test func threadsNeverChangeABit() {
    let network = Self.network(2, nodes: 100, ties: 300)
    let one = network.communities()
    for threads in [2, 3, 64] {
      let many = network.communities(threads: threads)
      #expect(one.groups == many.groups)
      #expect(one.modularity?.bitPattern == many.modularity?.bitPattern)
      #expect(one.stability?.bitPattern == many.stability?.bitPattern)
    }
  }

  @Test func anotherSeedIsAnotherSearch() {
    let network = Self.network(1, nodes: 300, ties: 900)
    let first = network.communities(restarts: 1)
    #expect(first.groups == network.communities(restarts: 1).groups)
    #expect(first.groups != network.communities(restarts: 1, seed: 2).groups)
  }
}
