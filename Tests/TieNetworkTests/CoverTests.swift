import Testing

@testable import TieNetwork

/// Groups that cover, against integer programming and exhaustive search by another program.
struct CoverTests {
  struct Toycity: Decodable {
    struct Best: Decodable {
      let exact: Double
      let n_optimal: Int
      let greedy_set: [String]
      let guarantee: Double
    }
    let elements: [String]
    let set_cover_exact_size: Double
    let set_cover_greedy: [String]
    let harmonic_bound_H_d: Double
    let cells_set_cover_exact: Double
    let cells_present: Int
    let maxcov_k1: Best
    let maxcov_k2: Best
    let maxcov_k3: Best
    let maxcov_k4: Best
    let maxcov_k5: Best

    var best: [Best] { [maxcov_k1, maxcov_k2, maxcov_k3, maxcov_k4, maxcov_k5] }
  }

  struct SizeCase: Decodable {
    let elements: [Int]
    let sets: [String: [Int32]]
    let exact: Double
    let exact_sets: [String]
    let greedy: [String]
  }

  struct WeightCase: Decodable {
    let sets: [String: [Int32]]
    let k: Int
    let exact: Double
    let exact_set: [String]
    let greedy: Double
    let greedy_set: [String]
  }

  struct Expected: Decodable {
    let core_group_toycity: Toycity
    let greedy_bad_instance: SizeCase
    let greedy_bad_maxcov: WeightCase
  }

  struct Member: Decodable {
    let id: String
    let sector: String
    let domains: [String]
  }

  struct City: Decodable { let nodes: [Member] }

  private func expected() throws -> Expected {
    try Oracle.decoded("expected/C_keyplayers.json", as: Expected.self)
  }

  /// The elements of toycity: sectors and domains, or the cells of both that somebody fills.
  private func toycity(cells: Bool) throws -> (ids: [String], cover: Cover) {
    let members = try Oracle.decoded("graphs/toycity.json", as: City.self).nodes
    let words = members.map { member in
      cells
        ? member.domains.map { "\(member.sector) x \($0)" }
        : ["sector:\(member.sector)"] + member.domains.map { "domain:\($0)" }
    }
    let elements = Set(words.joined()).sorted()
    let candidates = words.enumerated().map { number, words in
      Cover.Candidate(
        node: Int32(number), elements: words.compactMap(elements.firstIndex).map(Int32.init))
    }
    let weights = [Double](repeating: 1, count: elements.count)
    let network = try Graph(named: "toycity_undirected").network()
    return (members.map(\.id), Cover(candidates: candidates, weights: weights, network: network))
  }

  private func cover(of sets: [[Int32]], elements: Int, needed: Set<Int> = []) -> Cover {
    Cover(
      candidates: sets.enumerated().map {
        Cover.Candidate(node: Int32($0), elements: $1, isNeeded: needed.contains($0))
      },
      weights: [Double](repeating: 1, count: elements))
  }

  @Test func theSmallestGroupOfToycityHasSix() throws {
    let expected = try expected().core_group_toycity
    let (ids, cover) = try toycity(cells: false)
    #expect(cover.weights.count == expected.elements.count)
    let group = cover.smallestGroup()
    #expect(group.steps.count == Int(expected.set_cover_exact_size))
    #expect(group.method == .exact)
    #expect(group.leastSize == 6)
    #expect(agree(group.guarantee, expected.harmonic_bound_H_d))
    #expect(group.missed.isEmpty && group.uncoverable.isEmpty)
    #expect(group.steps.last?.share == 1)
    let greedy = cover.greedy(upTo: .max) { Double($0.count) }
    #expect(greedy.map { ids[$0] } == expected.set_cover_greedy)

    let cells = try toycity(cells: true).cover
    #expect(cells.weights.count == expected.cells_present)
    #expect(cells.smallestGroup().steps.count == Int(expected.cells_set_cover_exact))
  }

  @Test(arguments: 1...5)
  func theBestGroupsOfToycityCoverTheMost(size: Int) throws {
    let expected = try expected().core_group_toycity.best[size - 1]
    let (ids, cover) = try toycity(cells: false)
    for exactly in [true, false] {
      let group = try cover.bestGroup(of: size, exactly: exactly)
      #expect(agree(group.weight, expected.exact))
      #expect(group.method == .exact)
      #expect(group.equalCount == expected.n_optimal)
      #expect(agree(group.mostWeight, expected.exact))
      #expect(agree(group.guarantee, expected.guarantee))
    }
    let greedy = cover.greedy(upTo: size, by: cover.weight(of:))
    #expect(greedy.map { ids[$0] } == expected.greedy_set)
  }

  @Test func whereGreedyFailsTheExactSearchDoesNot() throws {
    let small = try expected().greedy_bad_instance
    let names = ["R1", "R2", "A", "B", "C"]
    let cover = cover(of: names.compactMap { small.sets[$0] }, elements: small.elements.count)
    let group = cover.smallestGroup()
    #expect(Double(group.steps.count) == small.exact)
    #expect(group.steps.map { names[$0.candidate] } == small.exact_sets)
    #expect(cover.greedy(upTo: .max) { Double($0.count) }.map { names[$0] } == small.greedy)

    let most = try expected().greedy_bad_maxcov
    let letters = ["X", "Y", "Z"]
    let few = self.cover(
      of: letters.compactMap { most.sets[$0]?.map { $0 - 1 } }, elements: 6)
    let best = try few.bestGroup(of: most.k)
    #expect(best.weight == most.exact)
    #expect(best.steps.map { letters[$0.candidate] } == most.exact_set)
    // One node is too few to search: the greedy group and its bound are left.
    let cut = try few.bestGroup(of: most.k, exactly: true, nodeLimit: 0, limit: 0)
    #expect(cut.method == .greedy)
    #expect(cut.weight == most.greedy)
    #expect(cut.mostWeight == 6)
    #expect(agree(cut.guarantee, 0.75))
  }

  /// Six candidates; 0 is needed, 1 is not willing, nobody willing has element 5, 6 counts nothing.
  @Test func neededUnwillingAndUncoverable() throws {
    let elements: [[Int32]] = [[0], [1, 5], [1], [2, 3, 6], [2], [3]]
    let cover = Cover(
      candidates: elements.enumerated().map {
        Cover.Candidate(node: Int32($0), elements: $1, isWilling: $0 != 1, isNeeded: $0 < 2)
      }, weights: [1, 2, 1, 1, 0, 1, 0])
    let group = cover.smallestGroup()
    #expect(group.steps.map(\.candidate) == [0, 2, 3])
    #expect(group.steps.map(\.newElements) == [[0], [1], [2, 3]])
    #expect(group.steps.map(\.covered) == [1, 2, 4])
    #expect(group.steps.map(\.weight) == [1, 3, 5])
    #expect(group.total == 5 && group.totalWeight == 6)
    #expect(group.uncoverable == [5])
    #expect(group.unwilling == [1])

    let two = try cover.bestGroup(of: 2)
    #expect(two.steps.map(\.candidate) == [0, 2])
    #expect(two.missed == [2, 3])
    #expect(two.equalCount == 2)
    #expect(try cover.bestGroup(of: 5).steps.count == 3)
    #expect(try cover.bestGroup(of: 5, exactly: true).steps.count == 5)
    #expect(throws: NoGroup.moreNeeded(size: 0, needed: 1)) { try cover.bestGroup(of: 0) }
    #expect(throws: NoGroup.tooFewCandidates(size: 6, willing: 5)) {
      try cover.bestGroup(of: 6, exactly: true)
    }
  }

  /// A star with centre 0: all cover the same, the centre is nearest; else the cheaper one.
  @Test func equalGroupsAreToldApart() {
    let arcs = (1...3).map { Arc(from: 0, to: Int32($0)) }
    let star = Network.combining(arcs, nodeCount: 4, directed: false).network
    let cover = { (nodes: [Int32], costs: [Double]) in
      Cover(
        candidates: zip(nodes, costs).map {
          Cover.Candidate(node: $0, elements: [0], cost: $1)
        }, weights: [1], network: star)
    }
    #expect(cover([3, 0, 1], [0, 9, 0]).smallestGroup().steps.map(\.node) == [0])
    #expect(cover([3, 2, 1], [5, 2, 2]).smallestGroup().steps.map(\.node) == [2])
    #expect(cover([3, 2, 1], [5, 2, 2]).smallestGroup().equalCount == 3)
  }

  @Test func nothingToCoverTakesNobody() throws {
    let empty = Cover(candidates: [], weights: [])
    #expect(empty.smallestGroup().steps.isEmpty)
    #expect(try empty.bestGroup(of: 3).steps.isEmpty)
    #expect(cover(of: [[], []], elements: 1).smallestGroup().uncoverable == [0])
  }

  /// Against every subset of up to eleven candidates.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func bestIsThatOfEverySubset(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let count = 3 + chance.below(8)
    let elements = 2 + chance.below(9)
    let sets = (0..<count).map { _ in
      (0..<Int32(elements)).filter { _ in chance.below(3) == 0 }
    }
    let needed = chance.below(3) == 0 ? Set([chance.below(count)]) : []
    let weights = (0..<elements).map { _ in Double(1 + chance.below(4)) / 4 }
    let cover = Cover(
      candidates: sets.enumerated().map {
        Cover.Candidate(node: Int32($0), elements: $1, isNeeded: needed.contains($0))
      }, weights: weights)
    let subsets = (0..<1 << count)
      .map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
      .filter { needed.isSubset(of: $0) }
    let everything = cover.weight(of: cover.coverable)
    let covering = subsets.filter {
      abs(cover.weight(of: cover.union(of: $0)) - everything) < 1e-12
    }
    let least = try #require(covering.map(\.count).min())
    let smallest = cover.smallestGroup()
    #expect(smallest.steps.count == least)
    #expect(smallest.equalCount == covering.count { $0.count == least })
    #expect(cover.smallestGroup(nodeLimit: 0).steps.count >= least)
    #expect(try #require(cover.smallestGroup(nodeLimit: 0).leastSize) <= least)

    for size in max(1, needed.count)...count {
      let values = subsets.filter { $0.count == size }
        .map { cover.weight(of: cover.union(of: $0)) }
      let most = try #require(values.max())
      let best = try cover.bestGroup(of: size, exactly: true)
      #expect(agree(best.weight, most))
      #expect(best.equalCount == values.count { abs($0 - most) < 1e-12 })
      #expect(agree(try cover.bestGroup(of: size).weight, most))
      let cut = try cover.bestGroup(of: size, exactly: true, nodeLimit: 0, limit: 0)
      #expect(cut.weight <= most + 1e-12)
      #expect(cut.weight >= cut.guarantee * most - 1e-12)
      #expect(try #require(cut.mostWeight) >= most - 1e-12)
    }
  }
}
