import EcosystemModel

/// What each site gives a person near it, in one domain and age band.
struct SiteShares {
  /// What is within reach of one point.
  struct Found {
    /// Places a person; nothing where a way that decides is not known, or where all that is within
    /// reach is of unknown size or has nobody else near it.
    var rate: Double?
    var providers = 0
    /// Whether offers of unknown size, or without ages, or behind unknown ways may add to the rate.
    var isAtLeast = false
    /// Whether an offer that states no ages or no place may be within reach too.
    var mayBeMore = false
    /// Whether an offer is online.
    var isAnyOnline = false

    /// Whether a way that decides is not known.
    var isWayUnknown: Bool { rate == nil && providers == 0 }
  }

  /// By site: places for each person near it.
  private var rates: [Double]
  /// By site: its number among the holdings; −1 where it holds nothing of this cell.
  private var numbers: [Int]
  private let holdings: [Holdings.Holding]
  private var isUnaged: [Bool]
  private let isSomeUnplaced: Bool
  private let isSomeOnline: Bool
  /// By provider: the last reader that counted it.
  private var counted: [Int]

  init(
    _ cell: Holdings.Cell, _ unaged: Holdings.Cell, _ demand: [Double], providerCount: Int
  ) {
    rates = [Double](repeating: 0, count: demand.count)
    numbers = [Int](repeating: -1, count: demand.count)
    isUnaged = [Bool](repeating: false, count: demand.count)
    counted = [Int](repeating: -1, count: providerCount)
    holdings = cell.holdings
    isSomeUnplaced = cell.unplaced + unaged.unplaced > 0 || !unaged.online.isEmpty
    isSomeOnline = !cell.online.isEmpty
    for holding in unaged.holdings { isUnaged[holding.site] = true }
    for (number, holding) in cell.holdings.enumerated() {
      numbers[holding.site] = number
      if demand[holding.site] > 0 { rates[holding.site] = holding.places / demand[holding.site] }
    }
  }

  /// - Parameter reader: A number of its own for each point looked at.
  mutating func look(from point: Catchments.Point, reader: Int) -> Found {
    var found = Found()
    var rate = 0.0
    for way in point.near {
      if isUnaged[way.site] { found.mayBeMore = true }
      let number = numbers[way.site]
      guard number >= 0 else { continue }
      rate += rates[way.site] * way.weight
      if holdings[number].unsized > 0 { found.isAtLeast = true }
      for provider in holdings[number].providers where counted[Int(provider)] != reader {
        counted[Int(provider)] = reader
        found.providers += 1
      }
    }
    if point.unknown.contains(where: { isUnaged[$0] }) { found.mayBeMore = true }
    let isAnyWayUnknown = isAnyWayUnknown(from: point)
    found.isAtLeast = found.isAtLeast || found.mayBeMore || isAnyWayUnknown
    found.mayBeMore = found.mayBeMore || isSomeUnplaced
    found.isAnyOnline = isSomeOnline
    let isDecided = rate > 0 || found.providers == 0 && !isAnyWayUnknown
    found.rate = isDecided ? rate : nil
    return found
  }

  /// Places a person, as in ``Found``.
  func rate(of point: Catchments.Point) -> Double? {
    let rate = point.near.reduce(0) { $0 + rates[$1.site] * $1.weight }
    let isNear = point.near.contains { numbers[$0.site] >= 0 }
    return rate > 0 || !isNear && !isAnyWayUnknown(from: point) ? rate : nil
  }

  private func isAnyWayUnknown(from point: Catchments.Point) -> Bool {
    point.unknown.contains { numbers[$0] >= 0 }
  }
}

extension SiteShares.Found {
  /// How an area stands; nothing within reach is none only where no other offer can be.
  ///
  /// - Parameter isComplete: Whether the list of offers is declared complete.
  func status(isPeopleStated: Bool, isComplete: Bool) -> Status {
    guard isPeopleStated else { return .unknown("how many people live there is not stated") }
    if providers > 0 { return providers == 1 ? .singleProvider : .several }
    guard rate != nil else { return .unknown("the way to some of the offers is not stated") }
    if mayBeMore { return .unknown("the place or the ages of some offers are not stated") }
    guard isComplete else { return .unknown("the list of offers is not declared complete") }
    return isAnyOnline ? .unknown(AreaReach.onlineOnly) : .none
  }
}
