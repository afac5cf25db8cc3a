/// How much a member's place in a ranking depends on each single tie having been told.
public struct RankBand: Sendable, Hashable {
  /// The place in the network as it is; equals share the mean of their places.
  public let base: Double
  /// The mean place over all draws.
  public let mean: Double
  /// In 5 of 100 draws the place is this or better.
  public let low: Double
  /// In 95 of 100 draws the place is this or better.
  public let high: Double
  /// The share of draws in which the place is among the top ones.
  public let shareInTop: Double
  /// The share of draws in which it is the first, split among equals.
  public let shareFirst: Double

  /// Whether "most" may be said of it: the first in at least 80 of 100 draws.
  public var isClearlyFirst: Bool { shareFirst >= 0.8 }
}

/// The places of all members when some ties are lost by chance, again and again.
public struct RankBands: Sendable, Hashable {
  /// One band a node.
  public let bands: [RankBand]
  /// The mean share that the top as it is and the top of a draw have in common (Jaccard).
  public let topOverlap: Double
  /// The probability with which each tie is lost.
  public let lost: Double
  /// How many times ties were lost.
  public var draws: Int { places.count }
  /// How many places are called the top.
  public let top: Int
  /// The place of each node in each draw.
  private let places: [[Double]]

  fileprivate init(base: [Double], places: [[Double]], lost: Double, top: Int) {
    let (limit, count) = (Double(top), Double(places.count))
    var first = [Double](repeating: 0, count: base.count)
    var overlap = 0.0
    for draw in places {
      let best = draw.min() ?? 0
      let winners = draw.indices.filter { draw[$0] == best }
      for node in winners { first[node] += 1 / Double(winners.count) }
      let both = draw.indices.count { draw[$0] <= limit && base[$0] <= limit }
      let either = draw.indices.count { draw[$0] <= limit || base[$0] <= limit }
      overlap += either == 0 ? 1 : Double(both) / Double(either)
    }
    bands = base.indices.map { node in
      let own = places.map { $0[node] }.sorted()
      return RankBand(
        base: base[node], mean: own.reduce(0, +) / count, low: own.quantile(0.05),
        high: own.quantile(0.95), shareInTop: Double(own.count { $0 <= limit }) / count,
        shareFirst: first[node] / count)
    }
    self.topOverlap = overlap / count
    self.lost = lost
    self.top = top
    self.places = places
  }

  /// The bands of some of the nodes among themselves, in the order given.
  ///
  /// - Complexity: O(`draws` · *k* log *k*) for *k* nodes.
  public func among(_ nodes: [Int]) -> RankBands {
    func placed(_ all: [Double]) -> [Double] { averageRanks(of: Scores(nodes.map { -all[$0] })) }
    return RankBands(
      base: placed(bands.map(\.base)), places: places.map(placed), lost: lost, top: top)
  }
}

extension RankBands {
  /// How many networks with lost ties are looked at, if not told otherwise.
  public static let draws = 500
}

extension Question {
  /// Returns how sure the places of a column are if some ties were not told.
  ///
  /// In each draw every tie is lost with probability `lost`, and the column is worked out anew. 1 is
  /// the place of the largest score; a hole comes after all values.
  ///
  /// - Throws: Why the column has no values; `undefined` unless it has one for each node;
  ///   `tooMuchWork` where `draws` · *n*(*n* + *m*) is above 10¹⁰.
  /// - Complexity: `draws` times that of the column.
  /// - SeeAlso: Costenbader and Valente, "The stability of centrality measures when networks are
  ///   sampled", 2003, doi:10.1016/S0378-8733(03)00012-1.
  public func rankBands(
    of column: Column.ID, lost: Double = 0.1, draws: Int = RankBands.draws, top: Int = 3
  ) throws(NoAnswer) -> RankBands {
    try rankBands(of: column, lost: lost, draws: draws, top: top, order: nil)
  }

  /// As above; the *k*-th number drawn decides over tie `order[k]` of ``Network/ties``.
  func rankBands(
    of column: Column.ID, lost: Double = 0.1, draws: Int = RankBands.draws, top: Int = 3,
    order: [Int]?
  ) throws(NoAnswer) -> RankBands {
    precondition(draws > 0, "at least one draw")
    let base = averageRanks(of: try nodeScores(column, of: network))
    let (m, seed) = (network.tieCount, seed)
    let places = try ranks(of: column, replicates: draws) { draw in
      // Each draw takes up the one stream of numbers where the draw before it left off.
      var random = SplitMix64(seed: seed, after: draw * m)
      var kept = [Bool](repeating: true, count: m)
      for place in 0..<m { kept[order?[place] ?? place] = random.unit() >= lost }
      return kept
    }
    return RankBands(base: base, places: places, lost: lost, top: top)
  }

  /// Returns the best and the worst place of each node when any one tie is lost.
  ///
  /// Without a tie to lose: the place as it is. Not public: the exact companion of the bands, which
  /// reference values check the same replicates by.
  ///
  /// - Throws: Why the column has no values; `undefined` unless it has one for each node;
  ///   `tooMuchWork` where *nm*(*n* + *m*) is above 10¹⁰.
  /// - Complexity: *m* times that of the column.
  func rankRangeWithoutOneTie(
    of column: Column.ID
  ) throws(NoAnswer) -> [ClosedRange<Double>] {
    let base = averageRanks(of: try nodeScores(column, of: network))
    let m = network.tieCount
    guard m > 0 else { return base.map { $0...$0 } }
    let places = try ranks(of: column, replicates: m) { draw in
      var kept = [Bool](repeating: true, count: m)
      kept[draw] = false
      return kept
    }
    return base.indices.map { node in
      let own = places.map { $0[node] }
      return (own.min() ?? base[node])...(own.max() ?? base[node])
    }
  }

  /// Returns the places of all nodes in each replicate of the network.
  private func ranks(
    of column: Column.ID, replicates: Int, keeping: @escaping @Sendable (Int) -> [Bool]
  ) throws(NoAnswer) -> [[Double]] {
    let (n, m) = (Double(network.nodeCount), Double(network.tieCount))
    // Whatever the column, it is taken to look at all ties from each node.
    let steps = Double(replicates) * n * (n + m)
    guard steps <= 1e10 else { throw .tooMuchWork(column, steps: steps) }
    let thinning = Thinning(of: network)
    var places: [[Double]] = []
    places.reserveCapacity(replicates)
    for first in stride(from: 0, to: replicates, by: blockSize) {
      let count = min(blockSize, replicates - first)
      places += inParallel(count, threads: threads) { number in
        let replicate = thinning.network(keeping: keeping(first + number))
        let scores = try? nodeScores(column, of: replicate)
        // A column that loses its meaning without the lost ties puts all in one place.
        let none = [Double?](repeating: nil, count: replicate.nodeCount)
        return averageRanks(of: scores ?? Scores(none))
      }
      progress.report(first + count, replicates)
    }
    return places
  }

  /// Returns a column of another network, asked in the same way, on one thread.
  private func nodeScores(_ column: Column.ID, of network: Network) throws(NoAnswer) -> Scores {
    guard let measure = Measure.filling(column),
      let place = measure.columns.firstIndex(where: { $0.id == column }),
      measure.columns[place].scope == .node
    else { throw .undefined(column, because: "it has no value for each member") }
    var question = Question(network: network, lens: lens, groups: groups, seed: seed)
    question.restarts = restarts
    question.error = error
    question.attenuation = attenuation
    return try measure.answer(question)[place]
  }
}
