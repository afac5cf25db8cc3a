import Testing

@testable import TieNetwork

/// What must hold of key players on any network, tried on seeded random ones.
struct KeyPlayerPropertyTests {
  private func random(_ seed: UInt64, nodes: Int, ties: Int) -> Network {
    let arcs = PropertyTests.arcs(seed: seed, nodes: nodes, ties: ties)
    return Network.combining(arcs, nodeCount: nodes, directed: false).network
  }

  /// All steps between nodes, by widening; those in `gone` are not passed.
  private func steps(in network: Network, without gone: [Int32] = []) -> [[Int?]] {
    (0..<network.nodeCount).map { source in
      var steps = [Int?](repeating: nil, count: network.nodeCount)
      guard !gone.contains(Int32(source)) else { return steps }
      steps[source] = 0
      var queue = [source]
      while let v = queue.first {
        queue.removeFirst()
        for w in network.neighbours(of: v).map(Int.init)
        where steps[w] == nil && !gone.contains(Int32(w)) {
          steps[w] = steps[v].map { $0 + 1 }
          queue.append(w)
        }
      }
      return steps
    }
  }

  /// The value of a set straight from the definition.
  private func value(_ id: String, of set: [Int32], in network: Network) -> Double {
    let n = Double(network.nodeCount)
    let left = n - Double(set.count)
    let between = steps(in: network, without: set).joined().compactMap(\.self).filter { $0 > 0 }
    let all = steps(in: network)
    let nearest = (0..<network.nodeCount).compactMap { node in
      set.compactMap { all[Int($0)][node] }.min()
    }
    return switch id {
    case "F": 1 - Double(between.count) / (left * (left - 1))
    case "DF": 1 - between.reduce(0) { $0 + 1 / Double($1) } / (left * (left - 1))
    case "DR": nearest.reduce(0) { $0 + 1 / Double(max(1, $1)) } / n
    case "reach1": Double(nearest.count { $0 <= 1 }) / n
    default: Double(nearest.count { $0 <= 2 }) / n
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theBestIsThatOfEverySet(seed: UInt64) throws {
    let nodes = 5 + Int(seed % 5)
    let network = random(seed, nodes: nodes, ties: nodes + Int(seed % 7))
    let pairs = (0..<Int32(nodes)).flatMap { a in (a + 1..<Int32(nodes)).map { [a, $0] } }
    for criterion in KeyPlayerCriterion.all {
      let values = pairs.map { value(criterion.id, of: $0, in: network) }
      let most = try #require(values.max())
      let best = zip(pairs, values).filter { $1 > most - 1e-12 }.map(\.0)
      let found = try keyPlayers(criterion, size: 2, in: network, threads: Int(seed % 3) + 1)
      #expect(agree(found.value, most), "\(criterion.id)")
      #expect(found.optimalCount == best.count, "\(criterion.id)")
      #expect(found.sets == Array(best.prefix(KeyPlayers.keptSets)), "\(criterion.id)")

      let swapped = try keyPlayers(criterion, size: 2, in: network, limit: 0, restarts: 2)
      #expect(swapped.method == .swap && swapped.optimalCount == nil)
      #expect(agree(swapped.value, value(criterion.id, of: swapped.best, in: network)))
      #expect(try #require(swapped.value) <= most + 1e-12)
      if criterion.aim == .reach {
        #expect(try #require(swapped.bound) >= most - 1e-12)
        #expect(agree(swapped.guarantee, 0.75))
      } else {
        #expect(swapped.bound == nil && swapped.guarantee == nil)
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func greedyReachesItsGuarantee(seed: UInt64) throws {
    let network = random(seed, nodes: 14, ties: 10 + Int(seed))
    let everyone = (0..<Int32(14)).map(\.self)
    let scorings = try [
      "DR": #require(Reaching(nearnessIn: network)),
      "reach1": #require(Reaching(within: 1, in: network)),
      "reach2": #require(Reaching(within: 2, in: network)),
    ]
    for criterion in KeyPlayerCriterion.all where criterion.aim == .reach {
      let scoring = try #require(scorings[criterion.id])
      for size in 1...3 {
        let exact = try #require(try keyPlayers(criterion, size: size, in: network).value)
        let score = Swaps(candidates: everyone, size: size).greedy(by: scoring).score
        let greedy = try #require(scoring.value(of: score, size: size))
        #expect(greedy <= exact + 1e-12)
        #expect(greedy >= greedyGuarantee(size) * exact - 1e-12)
      }
    }
  }

  /// More nodes than a vector has bits: each total without a node more is that of a search anew.
  @Test(arguments: [(1, 350), (2, 600)] as [(UInt64, Int)])
  func totalsWithoutANodeAreThoseOfAFreshSearch(seed: UInt64, ties: Int) {
    let network = random(seed, nodes: 270, ties: ties)
    let weights = Nearness.weights(upTo: 270)
    var tides = Tides(over: network.outgoing, weights: weights)
    tides.remove(7)
    tides.settle()
    for node in stride(from: 0, to: 270, by: 90) {
      let between = steps(in: network, without: [7, Int32(node)]).joined().compactMap(\.self)
      let expected = between.reduce(0) { $0 + weights[$1] }
      #expect(tides.total(without: node, bound: .max) == expected)
      #expect(tides.total(without: node, bound: expected) == expected)
      #expect(tides.total(without: node, bound: expected - 1) > expected - 1)
    }
  }

  @Test func threadsAndCandidatesNeverChangeASet() throws {
    let network = random(9, nodes: 40, ties: 70)
    let some = (0..<Int32(40)).filter { $0 % 3 != 0 }
    for criterion in KeyPlayerCriterion.all {
      for limit in [0, 2_000_000] {
        let one = try keyPlayers(criterion, size: 2, in: network, candidates: some, limit: limit)
        #expect(one.sets.joined().allSatisfy(some.contains))
        for threads in [2, 5] {
          let many = try keyPlayers(
            criterion, size: 2, in: network, candidates: some.reversed(), limit: limit,
            threads: threads)
          #expect(one == many)
        }
      }
    }
  }

  @Test func sizesThatCannotBeSayWhy() throws {
    let network = random(1, nodes: 4, ties: 5)
    for criterion in KeyPlayerCriterion.all {
      #expect(throws: NoKeyPlayers.tooLarge(size: 4, members: 4)) {
        try keyPlayers(criterion, size: 4, in: network)
      }
      #expect(throws: NoKeyPlayers.tooFewCandidates(size: 2, candidates: 1)) {
        try keyPlayers(criterion, size: 2, in: network, candidates: [3, 3])
      }
      let three = try keyPlayers(criterion, size: 3, in: network)
      #expect((three.value == nil) == (criterion.aim == .remove))
      let nobody = Network.combining([], nodeCount: 0, directed: false).network
      #expect(try keyPlayers(criterion, size: 0, in: nobody).value == nil)
      let lone = Network.combining([], nodeCount: 1, directed: false).network
      #expect(try keyPlayers(criterion, size: 0, in: lone).sets == [[]])
    }
    #expect(
      NoKeyPlayers.tooLarge(size: 4, members: 4).description
        == "a set of 4 leaves nobody over: the network has 4 members")
  }

  @Test func idsAreUniqueAndWordsAreThere() {
    #expect(KeyPlayerCriterion.all.map(\.id) == ["F", "DF", "DR", "reach1", "reach2"])
    for criterion in KeyPlayerCriterion.all {
      let words = [criterion.title, criterion.plain, criterion.definition, criterion.source]
      #expect(!words.contains(""))
    }
  }
}
