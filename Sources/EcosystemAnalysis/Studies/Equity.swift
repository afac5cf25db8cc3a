public import EcosystemModel

/// How evenly what is within reach is spread over areas, and over deprived and less deprived ones
/// (D9).
public struct Equity: Sendable {
  /// As in ``Reach/cells``, without those of which no rate is known.
  public internal(set) var cells: [EquityCell]

  /// - Complexity: O(cells × areas × log areas).
  init(of reach: Reach, _ places: [Place]) {
    cells = reach.cells.compactMap { EquityCell(of: $0, places) }
  }

  /// The same without counts of people where those of one area are fewer than may be told, and
  /// without the numbers from which they could be worked out.
  public func withoutFewPeople(below least: Int) -> Equity {
    var left = self
    for at in cells.indices where cells[at].smallest < least {
      left.cells[at].people = nil
      left.cells[at].peopleWithout = nil
      left.cells[at].peopleWithNothingListed = nil
    }
    for at in cells.indices {
      left.cells[at].isAverageTold = min(cells[at].fewest, cells[at].smallest) >= least
      left.cells[at].areEndsTold = cells[at].endsRest(onNoFewerThan: least)
    }
    return left
  }
}

/// One domain and age band.
public struct EquityCell: Sendable {
  public let cell: Cell
  /// Areas with people of which the rate is known.
  public let areas: Int
  /// Areas with people, or of which these are not known, whose rate is not known.
  public let unknown: Int
  /// Nothing where that would tell of an area with too few to be told.
  public internal(set) var people: Int?
  /// People of the area with fewest.
  let smallest: Int
  /// The smallest count that any rate above 0 rests on.
  let fewest: Int
  /// Whether the average and the indices may be told, and the numbers of the two ends.
  public internal(set) var isAverageTold = true
  public internal(set) var areEndsTold = true
  /// Places a year for each thousand people.
  public let perThousand: Double
  /// Areas that are known to have nothing within reach.
  public let without: Int
  public internal(set) var peopleWithout: Int?
  /// Areas that reach nothing of what is listed, where more may be.
  public let withNothingListed: Int
  public internal(set) var peopleWithNothingListed: Int?
  /// Nothing for fewer than five areas, or where nobody has any.
  public let gini: Double?
  /// Above 0 where the less deprived have more; nothing for fewer than five areas with a rank.
  public let concentration: Double?
  /// The share of people who have anything within reach.
  public let anyAccess: Double
  /// How much more of the less deprived have anything within reach, from −1 to 1 (Erreygers);
  /// nothing for fewer than five areas with a rank.
  public let erreygers: Double?
  /// Areas with people, a known rate and a deprivation rank.
  public let ranked: Int
  public let mostDeprived: End?
  public let leastDeprived: End?
  /// Whether more may be within reach of an end than its rate tells.
  var isAtLeast: Bool { (mostDeprived?.isAtLeast ?? false) || (leastDeprived?.isAtLeast ?? false) }

  /// The areas at one end of the deprivation ranks; several where they share a rank.
  public struct End: Sendable {
    public let places: [Ref<Place>]
    /// Places a year for each thousand people.
    public let perThousand: Double
    let people: Double
    /// Whether more may be within reach than that.
    public let isAtLeast: Bool
    /// Whether nothing listed is within reach, and more may be.
    public let isNothingListed: Bool
    /// The smallest count that its rate, or its number of people, rests on.
    let fewest: Int
  }

  /// Whether no count below `least` could be worked out from the numbers of the two ends.
  func endsRest(onNoFewerThan least: Int) -> Bool {
    [mostDeprived, leastDeprived].allSatisfy { ($0?.fewest ?? .max) >= least }
  }

  /// How many times as much the least deprived have; nothing where the most deprived have none.
  public var ratio: Double? {
    guard let most = mostDeprived, let least = leastDeprived, most.perThousand > 0 else {
      return nil
    }
    return least.perThousand / most.perThousand
  }

  /// How many places a year more the most deprived would have at the rate of the least deprived;
  /// below 0 where they have more.
  public var placesShort: Double? {
    guard let most = mostDeprived, let least = leastDeprived else { return nil }
    return (least.perThousand - most.perThousand) / 1000 * most.people
  }

  /// Fewer areas than this tell nothing of how evenly things are spread.
  static let fewest = 5

  init?(of cell: ReachCell, _ places: [Place]) {
    let known = cell.known
    guard let average = cell.average else { return nil }
    func people(_ areas: [AreaReach]) -> Int { areas.reduce(0) { $0 + ($1.people ?? 0) } }
    let ranked = known.compactMap { area in
      places[area.place].deprivationRank.map { (rank: $0, area: area) }
    }
    let rates = { (areas: [AreaReach]) in areas.map { $0.rate ?? 0 } }
    let weights = { (areas: [AreaReach]) in areas.map { Double($0.people ?? 0) } }
    self.cell = cell.cell
    areas = known.count
    unknown = cell.unknown
    self.people = people(known)
    smallest = known.map { $0.people ?? 0 }.min() ?? 0
    fewest = known.filter { $0.rate != 0 }.map(\.fewest).min() ?? .max
    perThousand = average * 1000
    without = cell.withNone.count
    peopleWithout = people(cell.withNone)
    withNothingListed = cell.withNothingListed.count
    peopleWithNothingListed = people(cell.withNothingListed)
    gini =
      known.count < Self.fewest
      ? nil : EcosystemAnalysis.gini(rates(known), weights: weights(known))
    concentration =
      ranked.count < Self.fewest
      ? nil
      : concentrationIndex(
        rates(ranked.map(\.area)), weights: weights(ranked.map(\.area)), ranks: ranked.map(\.rank))
    let all = weights(known).reduce(0, +)
    anyAccess = zip(known.map(\.shareWithAny), weights(known)).reduce(0) { $0 + $1.0 * $1.1 } / all
    erreygers =
      ranked.count < Self.fewest
      ? nil
      : erreygersIndex(
        ranked.map(\.area.shareWithAny), weights: weights(ranked.map(\.area)),
        ranks: ranked.map(\.rank))
    self.ranked = ranked.count
    let ends = ranked.map(\.rank)
    let isGraded = ends.min() != ends.max()
    mostDeprived = isGraded ? End(ranked.filter { $0.rank == ends.min() }.map(\.area)) : nil
    leastDeprived = isGraded ? End(ranked.filter { $0.rank == ends.max() }.map(\.area)) : nil
  }
}

extension AreaReach {
  /// The share of its people who have anything within reach; groups kept away have not.
  fileprivate var shareWithAny: Double {
    guard let people, people > 0, let rate, rate > 0 else { return 0 }
    let away = groups.reduce(0) { $0 + ($1.rate == 0 ? $1.people : 0) }
    return Double(people - away) / Double(people)
  }
}

extension EquityCell.End {
  fileprivate init(_ areas: [AreaReach]) {
    let people = areas.reduce(0) { $0 + Double($1.people ?? 0) }
    let places = areas.reduce(0) { $0 + Double($1.people ?? 0) * ($1.rate ?? 0) }
    self.init(
      places: areas.map(\.place), perThousand: places / people * 1000, people: people,
      isAtLeast: areas.contains(where: \.isAtLeast),
      isNothingListed: places == 0 && areas.contains { $0.status != .none },
      fewest: areas.map { min($0.rate == 0 ? .max : $0.fewest, $0.people ?? .max) }.min() ?? .max)
  }
}
