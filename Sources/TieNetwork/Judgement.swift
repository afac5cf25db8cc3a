/// One item that a rater answered about another member, on a scale of 1 to 4.
public struct Judgement: Sendable, Hashable {
  public enum Item: String, Sendable, Hashable, CaseIterable {
    case power, resources, involvement
    case reliability, mission, openness
  }

  public let rater: Int32
  public let rated: Int32
  public let item: Item
  public let value: Double

  public init(rater: Int32, rated: Int32, item: Item, value: Double) {
    self.rater = rater
    self.rated = rated
    self.item = item
    self.value = value
  }
}

/// What three items together tell.
public enum RatingScale: String, Sendable, Hashable, CaseIterable {
  case value, trust

  public var items: [Judgement.Item] {
    switch self {
    case .value: [.power, .resources, .involvement]
    case .trust: [.reliability, .mission, .openness]
    }
  }

  /// The lowest and the highest answer.
  public static let answers = 1.0...4.0
  /// How many of the three items must be answered for a rating to count.
  public static let leastItems = 2
  /// How many raters there must be for a mean to be shown.
  public static let leastRaters = 3
}

/// How members are rated on one scale; what fewer than three raters said is not told.
public struct RatingScores: Sendable {
  /// The mean rating of each node; a hole where fewer than three rated it.
  public let means: Scores
  /// How many rated each node.
  public let raterCounts: [Int]
  /// The mean over all ratings; nil where fewer than three different raters gave them.
  public let networkMean: Double?
  /// How many ratings there are.
  public var count: Int { ratings.count }
  /// How many answers were left out: about oneself, or not from 1 to 4.
  public let leftOut: Int
  /// The single ratings, by the rated and then the rater; they stay inside.
  let ratings: [Single]

  /// What one rater said of one member: the mean of the items that it answered.
  struct Single: Sendable {
    let rater: Int32
    let rated: Int32
    let mean: Double
  }

  /// The mean over all ratings as a percentage of the scale's top, as PARTNER gives it.
  ///
  /// Not public: reference values are told in it.
  var networkPercent: Double? {
    networkMean.map { 100 * $0 / RatingScale.answers.upperBound }
  }

  /// Works ratings out; where the same is told twice, what is told later stands.
  ///
  ///     rating(a, b) = mean of the answered items, if at least 2 of 3 are
  ///     score(b) = mean over the raters a ≠ b, if there are at least 3
  ///
  /// PARTNER asks the same questions on the same scale; its exact arithmetic is not published. The
  /// network's mean is over ratings, so a member who is rated often counts more in it.
  ///
  /// - Complexity: O(*r* log *r*) for *r* answers.
  public init(_ ratings: [Judgement], on scale: RatingScale, nodeCount: Int) {
    let asked = ratings.filter { scale.items.contains($0.item) }
    let counted = asked.filter {
      $0.rater != $0.rated && RatingScale.answers.contains($0.value)
    }
    var answers: [Pair: [Judgement.Item: Double]] = [:]
    for rating in counted {
      answers[Pair(rated: rating.rated, rater: rating.rater), default: [:]][rating.item] =
        rating.value
    }
    let singles = answers.sorted { $0.key < $1.key }.compactMap { pair, answers -> Single? in
      let values = scale.items.compactMap { answers[$0] }
      guard values.count >= RatingScale.leastItems else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      return Single(rater: pair.rater, rated: pair.rated, mean: mean)
    }

    var sums = [Double](repeating: 0, count: nodeCount)
    var counts = [Int](repeating: 0, count: nodeCount)
    for single in singles {
      sums[Int(single.rated)] += single.mean
      counts[Int(single.rated)] += 1
    }
    means = Scores(
      zip(sums, counts).map { sum, count -> Double? in
        count < RatingScale.leastRaters ? nil : sum / Double(count)
      })
    raterCounts = counts
    networkMean =
      Set(singles.map(\.rater)).count < RatingScale.leastRaters
      ? nil : singles.reduce(0) { $0 + $1.mean } / Double(singles.count)
    leftOut = asked.count - counted.count
    self.ratings = singles
  }
}

/// Who rated whom, in the order of the rated.
private struct Pair: Hashable, Comparable {
  let rated: Int32
  let rater: Int32

  static func < (a: Pair, b: Pair) -> Bool { (a.rated, a.rater) < (b.rated, b.rater) }
}
