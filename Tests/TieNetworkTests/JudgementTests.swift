import Testing

@testable import TieNetwork

/// Trust and value, against another program.
struct JudgementTests {
  struct Score: Decodable {
    let n: Int
    let mean: Double
    let per_rater: [Double]
  }

  struct Both: Decodable {
    let value: Score
    let trust: Score
  }

  struct Row: Decodable {
    let rater: String
    let rated: String
    let answers: [Double?]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      rater = try list.decode(String.self)
      rated = try list.decode(String.self)
      var answers: [Double?] = []
      while !list.isAtEnd { answers.append(try list.decode(Double?.self)) }
      self.answers = answers
    }
  }

  struct Expected: Decodable {
    let college: Both
    let council: Both
    let network_trust_mean_of_ratings: Double
    let network_trust_percent_PARTNER_style: Double
    let ratings: [Row]
  }

  struct File: Decodable { let partner_scores: Expected }

  static let names = ["council", "museum", "school", "college", "youth"]
  static let items: [Judgement.Item] = [
    .power, .involvement, .resources, .reliability, .mission, .openness,
  ]

  @Test func scoresAgree() throws {
    let expected = try Oracle.decoded("expected/X_extra.json", as: File.self).partner_scores
    let ratings = try expected.ratings.flatMap { row in
      let rater = Int32(try #require(Self.names.firstIndex(of: row.rater)))
      let rated = Int32(try #require(Self.names.firstIndex(of: row.rated)))
      return zip(Self.items, row.answers).compactMap { item, answer in
        answer.map { Judgement(rater: rater, rated: rated, item: item, value: $0) }
      }
    }
    for scale in RatingScale.allCases {
      let scores = RatingScores(ratings, on: scale, nodeCount: Self.names.count)
      for (node, both) in [(0, expected.council), (3, expected.college)] {
        let known = scale == .value ? both.value : both.trust
        #expect(scores.raterCounts[node] == known.n)
        #expect(agree(scores.means[node], known.n < 3 ? nil : known.mean))
        let singles = scores.ratings.filter { Int($0.rated) == node }.map(\.mean)
        #expect(agree(singles.sorted().map(Optional.some), known.per_rater.sorted()))
      }
      #expect(scores.raterCounts[1] == 0 && scores.means[1] == nil)
    }
    let trust = RatingScores(ratings, on: .trust, nodeCount: Self.names.count)
    #expect(agree(trust.networkMean, expected.network_trust_mean_of_ratings))
    #expect(agree(trust.networkPercent, expected.network_trust_percent_PARTNER_style))
    #expect(trust.leftOut == 0)
  }

  @Test func whatDoesNotCountIsLeftOut() {
    let answer = { (rater: Int32, rated: Int32, item: Judgement.Item, value: Double) in
      Judgement(rater: rater, rated: rated, item: item, value: value)
    }
    let scores = RatingScores(
      [
        answer(0, 0, .power, 4), answer(0, 0, .resources, 4),  // about oneself
        answer(1, 0, .power, 5), answer(1, 0, .resources, 2),  // one is not on the scale
        answer(2, 0, .power, 1), answer(2, 0, .resources, 3),
        answer(2, 0, .power, 2),  // told again
        answer(3, 0, .power, 3), answer(4, 0, .reliability, 3),
      ], on: .value, nodeCount: 5)
    #expect(scores.raterCounts == [1, 0, 0, 0, 0])
    #expect(scores.ratings.map(\.mean) == [2.5])
    #expect(scores.leftOut == 3)
    #expect(scores.means[0] == nil && scores.networkMean == nil && scores.networkPercent == nil)
  }
}
