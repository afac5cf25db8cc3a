import Testing

@testable import TieNetwork

/// Ways through graphs of any and all, against plain words of what they are.
struct WaysTests {
  /// A graph without circles, every fourth node a start, some nodes needing all.
  private func random(_ seed: UInt64, nodes: Int = 9, joint: Bool) -> AndOrGraph {
    var chance = SplitMix64(seed: seed)
    var arcs: [(from: Int32, to: Int32)] = []
    for to in 1..<Int32(nodes) {
      for from in 0..<to where chance.below(10) < 3 { arcs.append((from, to)) }
    }
    let starts = (0..<Int32(nodes)).filter { $0 == 0 || ($0 < 6 && chance.below(4) == 0) }
    return AndOrGraph(
      arcs: arcs, starts: starts,
      needsAll: (0..<nodes).map { _ in joint && chance.below(3) == 0 })
  }

  private func arcs(of graph: AndOrGraph) -> [(from: Int32, to: Int32)] {
    (0..<graph.nodeCount).flatMap { node in
      graph.outgoing.ends[graph.outgoing.range(of: node)].map { (Int32(node), $0) }
    }
  }

  /// Every path from a start to a node, none passing a node twice.
  private func paths(to target: Int32, in graph: AndOrGraph) -> [[Int32]] {
    var found: [[Int32]] = []
    func walk(_ path: [Int32]) {
      guard let last = path.last, last != target else { return found.append(path) }
      for next in graph.outgoing.ends[graph.outgoing.range(of: Int(last))]
      where !path.contains(next) {
        walk(path + [next])
      }
    }
    for start in graph.starts { walk([start]) }
    return found
  }

  private func subsets(of nodes: [Int32], count: Int) -> [[Int32]] {
    guard count > 0 else { return [[]] }
    return nodes.indices.flatMap { at in
      subsets(of: Array(nodes[(at + 1)...]), count: count - 1).map { [nodes[at]] + $0 }
    }
  }

  /// The most paths that share no node but the last.
  private func mostDisjoint(_ paths: ArraySlice<[Int32]>, _ used: Set<Int32> = []) -> Int {
    guard let first = paths.first else { return 0 }
    let rest = mostDisjoint(paths.dropFirst(), used)
    let inner = first.dropLast()
    guard used.isDisjoint(with: inner) else { return rest }
    return max(rest, 1 + mostDisjoint(paths.dropFirst(), used.union(inner)))
  }

  /// The least set of nodes that contains the starts and whatever they open, by trying till
  /// nothing changes.
  private func opened(in graph: AndOrGraph, without lost: Set<Int32> = []) -> Set<Int32> {
    var open = Set(graph.starts).subtracting(lost)
    while true {
      let next = (0..<Int32(graph.nodeCount)).first { node in
        let before = graph.incoming.ends[graph.incoming.range(of: Int(node))]
        guard !open.contains(node), !lost.contains(node), !before.isEmpty else { return false }
        return graph.needsAll[Int(node)]
          ? before.allSatisfy(open.contains) : before.contains(where: open.contains)
      }
      guard let next else { return open }
      open.insert(next)
    }
  }

  @Test(arguments: [false, true])
  func theFixedPoint(joint: Bool) {
    for seed in 0..<200 as Range<UInt64> {
      let graph = random(seed, nodes: 14, joint: joint)
      let rounds = graph.rounds()
      #expect(Set(rounds.indices.filter { rounds[$0] != nil }.map(Int32.init)) == opened(in: graph))
    }
  }

  @Test func pathsWhereAnyWillDo() {
    for seed in 0..<200 as Range<UInt64> {
      let graph = random(seed, joint: false)
      let ways = Ways(through: graph)
      let counts = ways.pathCounts(upTo: 10_000)
      for target in 0..<graph.nodeCount {
        let paths = paths(to: Int32(target), in: graph)
        #expect(ways.isOpen(target) == !paths.isEmpty)
        #expect(ways.rounds[target] == paths.map { $0.count - 1 }.min())
        guard !paths.isEmpty else { continue }
        #expect(counts[target] == paths.count)
        #expect(ways.starts(before: target) == Set(paths.map { $0[0] }).sorted())
        let common = paths.dropFirst().reduce(Set(paths[0])) { $0.intersection($1) }
        let pass = ways.mustPass(to: target, limit: 0)
        #expect(pass?.sorted() == common.subtracting([Int32(target)]).sorted())
      }
    }
  }

  /// Menger: as many nodes part a target from the starts as there are paths that share none; the
  /// first such set in the order of numbers is told.
  @Test func cutsAreAsLargeAsDisjointPathsAreMany() {
    for seed in 0..<200 as Range<UInt64> {
      let graph = random(seed, joint: false)
      let ways = Ways(through: graph)
      let target = graph.nodeCount - 1
      let paths = paths(to: Int32(target), in: graph)
      guard ways.isOpen(target), !graph.isStart(target), paths.count <= 18 else { continue }
      let cut = ways.smallestCut(before: target)
      #expect(cut?.count == mostDisjoint(paths[...]))
      let nodes = (0..<Int32(target)).map(\.self)
      let first = (0...nodes.count).lazy.flatMap { subsets(of: nodes, count: $0) }.first { set in
        !opened(in: graph, without: Set(set)).contains(Int32(target))
      }
      #expect(cut == first)
    }
  }

  @Test func whatMustBePassedWhereSomeNeedAll() {
    for seed in 0..<200 as Range<UInt64> {
      let graph = random(seed, joint: true)
      let ways = Ways(through: graph)
      for target in 0..<graph.nodeCount where ways.isOpen(target) {
        let pass = ways.mustPass(to: target, limit: 1_000_000)
        let expected = (0..<Int32(graph.nodeCount)).filter {
          $0 != target && !opened(in: graph, without: [$0]).contains(Int32(target))
        }
        #expect(pass?.sorted() == expected)
        guard ways.areJoint(before: target) else { continue }
        #expect(ways.smallestCut(before: target) == nil)
        #expect(ways.pathCounts(upTo: 9)[target] == nil)
      }
    }
  }

  @Test func oneMoreArcClosesNothingWhereAnyWillDo() {
    for seed in 0..<200 as Range<UInt64> {
      let graph = random(seed, joint: false)
      var chance = SplitMix64(seed: seed)
      let to = Int32(1 + chance.below(graph.nodeCount - 1))
      let more = arcs(of: graph) + [(Int32(chance.below(Int(to))), to)]
      let larger = AndOrGraph(arcs: more, starts: graph.starts, needsAll: graph.needsAll)
      #expect(opened(in: graph).isSubset(of: opened(in: larger)))
      let (before, after) = (graph.rounds(), larger.rounds())
      for node in 0..<graph.nodeCount {
        if let round = before[node] { #expect((after[node] ?? .max) <= round) }
      }
    }
  }

  /// 0 → 1 → 2 → 1, and 2 → 3: paths cannot be counted, the rest can be told.
  @Test func circles() {
    let graph = AndOrGraph(
      arcs: [(0, 1), (1, 2), (2, 1), (2, 3)], starts: [0],
      needsAll: [false, false, false, false])
    let ways = Ways(through: graph)
    #expect(ways.rounds == [0, 1, 2, 3])
    #expect(ways.pathCounts(upTo: 9) == [1, nil, nil, nil])
    #expect(ways.mustPass(to: 3, limit: 0) == [0, 1, 2])
    #expect(ways.smallestCut(before: 3) == [0])
    #expect(ways.smallestCut(before: 0) == nil)
    #expect(ways.smallestCut(before: 3, limit: 1) == nil)
    // Without the start the circle opens nothing by itself.
    #expect(graph.rounds(without: 0) == [nil, nil, nil, nil])
  }

  /// Twenty diamonds in a row have 2²⁰ paths.
  @Test func countsStopAtTheirLimit() {
    var arcs: [(from: Int32, to: Int32)] = []
    for at in 0..<Int32(20) {
      arcs += [(3 * at, 3 * at + 1), (3 * at, 3 * at + 2)]
      arcs += [(3 * at + 1, 3 * at + 3), (3 * at + 2, 3 * at + 3)]
    }
    let needsAll = [Bool](repeating: false, count: 61)
    let ways = Ways(through: AndOrGraph(arcs: arcs, starts: [0], needsAll: needsAll))
    #expect(ways.pathCounts(upTo: 10_000).last == 10_000)
    #expect(ways.pathCounts(upTo: 5_000_000).last == 1 << 20)
  }

  @Test func theWorkHasALimit() {
    let graph = AndOrGraph(
      arcs: [(0, 2), (1, 2)], starts: [0, 1], needsAll: [false, false, true])
    let ways = Ways(through: graph)
    #expect(ways.mustPass(to: 2, limit: 1_000) == [0, 1])
    #expect(ways.mustPass(to: 2, limit: 3) == nil)
    #expect(ways.mustPass(to: 0, limit: 3) == [])
  }

  @Test func nothingOpensWithoutAStart() {
    let empty = AndOrGraph(arcs: [], starts: [], needsAll: [])
    #expect(Ways(through: empty).pathCounts(upTo: 1) == [])
    let closed = AndOrGraph(arcs: [(0, 1)], starts: [], needsAll: [true, true])
    let ways = Ways(through: closed)
    #expect(ways.rounds == [nil, nil])
    #expect(ways.mustPass(to: 1, limit: 9) == [])
    #expect(ways.smallestCut(before: 1) == [])
    #expect(ways.starts(before: 1) == [])
  }
}
