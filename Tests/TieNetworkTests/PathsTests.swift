import Testing

@testable import TieNetwork

/// Measures of shortest paths: against other programs, and what must hold on any network.
struct PathsTests {
  @Test(arguments: Oracle.names)
  func betweennessOfTiesAgrees(name: String) throws {
    let graph = try Graph(named: name)
    let question = Question(network: try graph.network())
    let expected = try Oracle.answers("A_centrality", name)
    guard let table = expected.table(["edge_betweenness_raw"]) else {
      #expect(graph.nodes.isEmpty)
      return
    }
    let found = try question.scores("edge_betweenness")
    let ids = graph.ids
    let wanted = question.network.ties.map { from, to in
      let (a, b) = (ids[Int(from)], ids[Int(to)])
      return table["\(a)|\(b)"] ?? (graph.directed ? nil : table["\(b)|\(a)"] ?? nil)
    }
    #expect(agree(found, wanted), "\(name)")
    #expect(found.count == table.count)
    let n = Double(graph.nodes.count)
    let pairs = graph.directed ? n * (n - 1) : n * (n - 1) / 2
    #expect(agree(try question.norms("edge_betweenness"), wanted.map { $0.map { $0 / pairs } }))
  }

  @Test(arguments: Oracle.names)
  func kumusReachAgrees(name: String) throws {
    let graph = try Graph(named: name)
    let expected = try Oracle.answers("A_centrality", name)
    guard let table = expected.table(["kumu_reach_out", "kumu_reach"]) else {
      #expect(graph.nodes.isEmpty)
      return
    }
    let question = Question(network: try graph.network())
    #expect(agree(try question.scores("kumu_reach"), graph.values(table)), "\(name)")
  }

  /// A chain a → b → c, and d alone.
  @Test func eccentricityIsTheWayToTheFurthest() throws {
    let arcs = [Arc(from: 0, to: 1), Arc(from: 1, to: 2)]
    let directed = Network.combining(arcs, nodeCount: 4, directed: true).network
    #expect(try Question(network: directed).scores("eccentricity") == Scores([2, 1, 0, 0]))
    #expect(
      try Question(network: directed.undirected).scores("eccentricity") == Scores([2, 1, 2, 0]))
  }

  static let seeds = 1...100 as ClosedRange<UInt64>

  /// Trees that hang on the rest, both ways, now and then: fewer ties than nodes.
  static func network(_ seed: UInt64, directed: Bool) -> (network: Network, arcs: [Arc], n: Int) {
    var chance = SplitMix64(seed: seed)
    let n = 5 + chance.below(30)
    let arcs = PropertyTests.arcs(seed: seed, nodes: n, ties: n / 2 + chance.below(2 * n))
      .flatMap { arc in
        chance.below(3) > 0
          ? [arc] : [arc, Arc(from: arc.to, to: arc.from, strength: arc.strength)]
      }
    return (Network.combining(arcs, nodeCount: n, directed: directed).network, arcs, n)
  }

  /// The nodes between two others on a shortest path number d − 1, and the ties d.
  @Test(arguments: seeds, [true, false])
  func betweennessAddsUpToTheSteps(seed: UInt64, directed: Bool) throws {
    let network = Self.network(seed, directed: directed).network
    let table = steps(in: network)
    let pairs = Double(table.joined().filter { $0 > 0 }.count)
    let steps = Double(table.joined().filter { $0 > 0 }.reduce(0, +))
    let half = directed ? 1.0 : 2.0
    #expect(agree(network.betweenness().reduce(0, +), (steps - pairs) / half))
    #expect(agree(network.edgeBetweenness().reduce(0, +), steps / half))
    let furthest = table.map { Double($0.max() ?? 0) }.map { max($0, 0) }
    #expect(try Question(network: network).scores("eccentricity") == Scores(furthest))
  }

  /// All pairs, by the definition: σ(s, v) σ(v, t) / σ(s, t) where v is on the way.
  @Test(arguments: 1...12 as ClosedRange<UInt64>, [true, false])
  func betweennessIsThatOfTheDefinition(seed: UInt64, directed: Bool) {
    let network = Self.network(seed, directed: directed).network
    let n = network.nodeCount
    let distance = steps(in: network)
    let paths = pathCounts(in: network, distance: distance)
    var expected = [Double](repeating: 0, count: n)
    var ties = [Double](repeating: 0, count: network.tieCount)
    for s in 0..<n {
      for t in 0..<n where distance[s][t] > 0 {
        for v in 0..<n where v != s && v != t && distance[s][v] > 0 && distance[v][t] > 0 {
          if distance[s][v] + distance[v][t] == distance[s][t] {
            expected[v] += paths[s][v] * paths[v][t] / paths[s][t]
          }
        }
        for (number, tie) in network.ties.enumerated() {
          for (a, b) in directed ? [tie] : [tie, (tie.to, tie.from)] {
            let (a, b) = (Int(a), Int(b))
            guard distance[s][a] >= 0, distance[b][t] >= 0 else { continue }
            if distance[s][a] + 1 + distance[b][t] == distance[s][t] {
              ties[number] += paths[s][a] * paths[b][t] / paths[s][t]
            }
          }
        }
      }
    }
    let half = directed ? 1.0 : 2.0
    #expect(agree(network.betweenness(), expected.map { $0 / half }))
    #expect(agree(network.edgeBetweenness(), ties.map { $0 / half }))
  }

  @Test(arguments: seeds, [true, false])
  func renumberingRenumbersTies(seed: UInt64, directed: Bool) {
    let (network, arcs, n) = Self.network(seed, directed: directed)
    var chance = SplitMix64(seed: seed)
    var number = Array(0..<Int32(n))
    chance.shuffle(&number)
    let renumbered = Network.combining(
      arcs.map {
        Arc(from: number[Int($0.from)], to: number[Int($0.to)], strength: $0.strength)
      }, nodeCount: n, directed: directed
    ).network
    for weight in [Weight.none, .distance] {
      let after = Dictionary(
        uniqueKeysWithValues: zip(
          renumbered.ties.map { [$0.from, $0.to] }, renumbered.edgeBetweenness(by: weight)))
      let found = network.ties.map { tie in
        let (a, b) = (number[Int(tie.from)], number[Int(tie.to)])
        return after[directed || a < b ? [a, b] : [b, a]]
      }
      #expect(agree(network.edgeBetweenness(by: weight), found))
    }
  }

  /// Lengths in a ring of buckets, in a heap, and rounded ones with a tolerance.
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func allSearchesByLengthAgree(seed: UInt64, directed: Bool) throws {
    let network = Self.network(seed, directed: directed).network
    let lengths = Lengths(of: network.outgoing)
    guard case .exact(let whole, let unit) = lengths else { return }
    let n = network.nodeCount
    let searches: [any PathSearch] = [
      try #require(lengths.search(nodeCount: n)),
      Routes(nodeCount: n, lengths: whole, unit: unit),
      Routes(nodeCount: n, lengths: whole.map { Double($0) / unit }, unit: 1),
    ]
    #expect(searches[0] is Ring)
    let results = searches.map { search in
      var search = search
      var nodes = [Double](repeating: 0, count: n)
      var ties = [Double](repeating: 0, count: network.outgoing.ends.count)
      var distances: [Double] = []
      for source in 0..<n {
        search.addDependencies(from: source, over: network.outgoing, to: &nodes, ties: &ties)
        search.eachDistance { distances.append($0) }
      }
      return [nodes, ties, distances]
    }
    for other in results.dropFirst() {
      for (a, b) in zip(results[0], other) { #expect(agree(a, b)) }
    }
  }

  /// More than one block of each kind: of 64 starts, of 512 where only distances are measured.
  @Test(arguments: [true, false])
  func threadsNeverChangeABit(directed: Bool) throws {
    for (nodes, columns) in [
      (160, ["betweenness", "edge_betweenness"]), (600, ["harmonic", "eccentricity"]),
    ] {
      let arcs = PropertyTests.arcs(seed: 9, nodes: nodes, ties: 2 * nodes)
      let network = Network.combining(arcs, nodeCount: nodes, directed: directed).network
      for column in columns {
        let all = try [1, 2, 8].map { threads in
          try Question(network: network, threads: threads).scores(column).map { $0?.bitPattern }
        }
        #expect(all[0] == all[1] && all[0] == all[2], "\(column)")
      }
    }
  }

  @Test func closenessOfManyIsThatOfEachSearch() throws {
    let arcs = PropertyTests.arcs(seed: 4, nodes: 700, ties: 1400)
    for directed in [true, false] {
      let network = Network.combining(arcs, nodeCount: 700, directed: directed).network
      let expected = (0..<700).map { source in
        hops(from: source, in: network).filter { $0 > 0 }.reduce(0.0) { $0 + 1 / Double($1) }
      }
      #expect(agree(try Question(network: network).scores("harmonic"), expected))
    }
  }

  @Test func aLongChainIsNoTrouble() {
    let n = 300
    let arcs = (1..<n).map { Arc(from: Int32($0 - 1), to: Int32($0)) }
    for directed in [true, false] {
      let network = Network.combining(arcs, nodeCount: n, directed: directed).network
      let expected = (0..<n).map { Double($0) * Double(n - 1 - $0) }
      #expect(network.betweenness() == expected)
    }
  }

  @Test func progressIsTold() throws {
    let arcs = PropertyTests.arcs(seed: 2, nodes: 400, ties: 1600)
    let heard = Heard()
    var question = Question(
      network: .combining(arcs, nodeCount: 400, directed: false).network, threads: 2)
    question.progress = Progress { done, parts in heard.told.append([done, parts]) }
    _ = try question.scores("edge_betweenness")
    #expect(heard.told.last.map { $0[0] == $0[1] } == true)
    #expect(heard.told.map { $0[0] } == Array(1...heard.told.count))
  }

  /// Told on one thread only, as the promise of ``Progress`` is.
  final class Heard: @unchecked Sendable { var told: [[Int]] = [] }

  private func hops(from source: Int, in network: Network) -> [Int] {
    var level = [Int](repeating: -1, count: network.nodeCount)
    level[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let v = queue[head]
      head += 1
      for w in network.neighbours(of: v).map(Int.init) where level[w] < 0 {
        level[w] = level[v] + 1
        queue.append(w)
      }
    }
    return level
  }

  private func steps(in network: Network) -> [[Int]] {
    (0..<network.nodeCount).map { hops(from: $0, in: network) }
  }

  private func pathCounts(in network: Network, distance: [[Int]]) -> [[Double]] {
    (0..<network.nodeCount).map { s in
      var paths = [Double](repeating: 0, count: network.nodeCount)
      paths[s] = 1
      let order = (0..<network.nodeCount).filter { distance[s][$0] >= 0 }
        .sorted { distance[s][$0] < distance[s][$1] }
      for v in order {
        for w in network.neighbours(of: v).map(Int.init)
        where distance[s][w] == distance[s][v] + 1 { paths[w] += paths[v] }
      }
      return paths
    }
  }
}
