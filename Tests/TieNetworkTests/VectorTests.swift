import Testing

@testable import TieNetwork

/// Sums over many places, by few and by many threads.
struct VectorTests {
  @Test(arguments: [0, 1, 5, 16_384, 50_003])
  func threadsNeverChangeASum(count: Int) {
    let sums = [1, 2, 5, 64].map { threads in
      chunks(count, threads: threads) { places in
        SIMD2(places.reduce(0) { $0 + 1 / Double($1 + 1) }, Double(places.count))
      }
    }
    #expect(sums.allSatisfy { $0 == sums[0] })
    #expect(sums[0].y == Double(count))
  }

  @Test(arguments: 0...9)
  func whatIsBeyondTheEndAddsNothing(count: Int) {
    let numbers = Vector(repeating: 3.0, count: count)
    #expect(numbers.dot(numbers, threads: 1) == Double(9 * count))
    numbers.add(2, times: numbers, threads: 1)
    numbers.scale(by: 2)
    #expect(numbers.numbers == [Double](repeating: 18, count: count))
  }

  /// Two large eigenvalues close together, known in closed form: stars of 24 and of 25 ends.
  @Test func lanczosTellsNearValuesApart() {
    let arcs =
      (1...24).map { Arc(from: 0, to: Int32($0)) } + (26...50).map { Arc(from: 25, to: Int32($0)) }
    let rows = Network.combining(arcs, nodeCount: 51, directed: false).network.outgoing
    let lanczos = Lanczos(threads: 1) { x, y in
      rows.multiply(x, weighted: false, threads: 1, into: y)
    }
    let found = lanczos.largest(from: Vector(repeating: 1, count: 51))
    #expect(agree(found.value, 5))
    #expect(agree(found.vector.numbers[25], 0.5.squareRoot()))
    #expect(found.vector.numbers[..<25].allSatisfy { abs($0) < 1e-9 })
  }

  /// Gradients cut short leave the rest to plain rounds of the walk, which end at the same place.
  @Test(arguments: [0, 1, 3], [true, false])
  func plainRoundsFinishTheWalk(leaps: Int, weighted: Bool) {
    let network = randomNetwork(seed: 6, nodes: 60, ties: 150)
    let walk = Walk(
      to: network.incoming, weighted: weighted, sums: network.outgoing.sums(weighted: weighted),
      damping: 0.85, threads: 1)
    #expect(agree(walk.end(within: 1e-11, leaps: leaps), network.pageRank(weighted: weighted)))
  }
}
