import Testing

@testable import TieNetwork

struct ScoresTests {
  @Test func whatIsNotANumberIsAHole() {
    let scores = Scores([1, .nan, .infinity, -.infinity, 0] as [Double])
    #expect(scores.map { $0 } == [1, nil, nil, nil, 0])
    #expect(scores == Scores([1, nil, nil, nil, 0]))
    #expect(scores != Scores([1, nil, nil, nil, nil]))
    #expect(scores.mapValues { $0 == 0 ? nil : $0 * 2 }.map { $0 } == [2, nil, nil, nil, nil])
  }

  @Test func equalScoresShareARankAndHolesStay() {
    let scores = Scores([3, 5, nil, 5.0000000001, 3, 1, 5])
    #expect(ranks(of: scores).map { $0 } == [4, 1, nil, 1, 4, 6, 1])
    #expect(ranks(of: Scores([Double]())).isEmpty)
  }

  @Test func scoresThatDifferByMoreThanRoundingDoNotShareARank() {
    #expect(ranks(of: Scores([1, 1.00000001] as [Double])).map { $0 } == [2, 1])
    #expect(ranks(of: Scores([-1, 0, 2] as [Double])).map { $0 } == [3, 2, 1])
  }
}
