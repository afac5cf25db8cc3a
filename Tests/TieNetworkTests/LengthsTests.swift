import Testing

@testable import TieNetwork

struct LengthsTests {
  private func lengths(of strengths: [Double]) -> Lengths {
    let arcs = strengths.enumerated().map {
      Arc(from: 0, to: Int32($0 + 1), strength: $1)
    }
    let network = Network.combining(arcs, nodeCount: strengths.count + 1, directed: true).network
    return Lengths(of: network.outgoing)
  }

  @Test func wholeStrengthsGiveExactLengths() {
    guard case .exact(let lengths, let unit) = lengths(of: [1, 2, 3, 4]) else {
      Issue.record("lengths are not exact")
      return
    }
    #expect(lengths == [12, 6, 4, 3])
    #expect(unit == 12)
  }

  @Test func strengthsOfOneAreHops() {
    guard case .hops = lengths(of: [1, 1]) else {
      Issue.record("lengths are not hops")
      return
    }
  }

  /// 2³¹ is the last common multiple that is exact; 65,536 · 65,537 is above it.
  @Test(arguments: [
    ([65_536, 3], true), ([2_147_483_648], true), ([65_536, 65_537], false),
    ([1, 2.5], false), ([4_294_967_296], false),
  ])
  func exactEndsAtTwoToTheThirtyOne(strengths: [Double], isExact: Bool) {
    if case .exact = lengths(of: strengths) { #expect(isExact) } else { #expect(!isExact) }
  }

  /// Three ties of strength 3 are as long as one of strength 1, although the sum of three
  /// rounded thirds need not be 1: both routes from 0 to 3 count.
  ///
  ///     0 —3— 1 —3— 2 —3— 3,  0 —1— 3
  @Test(arguments: [1, 0.1, 0.7]) func equalRoutesAreSeenToBeEqual(scale: Double) {
    let arcs = [
      Arc(from: 0, to: 1, strength: 3 * scale), Arc(from: 1, to: 2, strength: 3 * scale),
      Arc(from: 2, to: 3, strength: 3 * scale), Arc(from: 0, to: 3, strength: scale),
    ]
    let network = Network.combining(arcs, nodeCount: 4, directed: true).network
    // 1 lies between 0, 2 fully and between 0, 3 by half; 2 between 1, 3 and by half 0, 3.
    #expect(network.betweenness(by: .distance) == [0, 1.5, 1.5, 0])
  }

  /// 0 —2— 1 —4— 2 is 1/2 and 1/4 long.
  @Test func weightedClosenessIsInUnitsOfOneOverStrength() throws {
    let arcs = [Arc(from: 0, to: 1, strength: 2), Arc(from: 1, to: 2, strength: 4)]
    let network = Network.combining(arcs, nodeCount: 3, directed: false).network
    let question = Question(network: network, lens: Lens(weight: .distance))
    let closeness: [Double] = [2 / 1.25, 2 / 0.75, 2 / 1]
    let harmonic: [Double] = [10.0 / 3, 6, 16.0 / 3]
    #expect(agree(try question.scores("closeness"), closeness))
    #expect(agree(try question.scores("harmonic"), harmonic))
  }
}
