public import EcosystemModel

/// What people of each area can get to, by age band and domain (D8).
///
/// It names no provider and no offer by number, so that it says the same to every audience.
public struct Reach: Sendable {
  /// The bands that ways were put into.
  public let bands: [TravelBand]
  /// Whether ways are straight lines rather than stated times.
  public let isByStraightLines: Bool
  /// The places where people live or may live.
  public internal(set) var areas: [Ref<Place>]
  /// By age band, then all domains together, each domain, and what names none; empty where the map
  /// tells no people or no ways.
  public internal(set) var cells: [ReachCell] = []
  /// Whether the map says how many people live anywhere.
  public let isPeopleStated: Bool
  /// Offers that nobody reaches, by place.
  public internal(set) var outOfReach: [OutOfReach] = []
  /// Offers whose place is not stated; they count nowhere.
  public internal(set) var unplaced: [Origin] = []
  /// Offers that state no ages, or ages of no band, on a map that tells people by age band; they
  /// count for nobody.
  public internal(set) var unaged: [Origin] = []
  /// Barriers for a group of whom it is not stated, or not clear, how many live there.
  public internal(set) var uncountedBarriers: [Origin] = []
  /// What more places in areas of which gaps may be told would give.
  var local: LocalOffers?
  let declared: DeclaredOffers
}

/// One domain and age band, in all areas.
public struct ReachCell: Sendable {
  /// The domain and the age band; nothing stands for all of them together.
  public let cell: Cell
  /// Whether any offer counts here whose place is stated.
  public let isListed: Bool
  /// Whether the list of offers is declared complete.
  let isComplete: Bool
  /// The places of all sites.
  public let places: Double
  /// The places of sites that anyone is known to reach.
  public let placesInReach: Double
  /// The rows of offers that count here and are online, so that no way leads to them.
  let online: [Origin]
  /// One an area.
  public let areas: [AreaReach]
  /// Areas with people of which the rate is known.
  public let known: [AreaReach]
  /// Areas with people who reach nothing of what is listed.
  public let without: [AreaReach]
  /// Areas of which the people, or the ways that matter, are not known.
  public let unknown: Int
  /// Places a person over all people of whom the rate is known.
  public let average: Double?

  /// - Complexity: O(areas).
  init(
    cell: Cell, isListed: Bool, isComplete: Bool, places: Double, placesInReach: Double,
    online: [Origin], areas: [AreaReach]
  ) {
    self.cell = cell
    self.isListed = isListed
    self.isComplete = isComplete
    self.places = places
    self.placesInReach = placesInReach
    self.online = online
    self.areas = areas
    let known = areas.filter(\.isKnown)
    self.known = known
    without = known.filter { $0.rate == 0 }
    unknown = areas.count { $0.people == nil || $0.rate == nil && $0.people != 0 }
    let people = known.reduce(0) { $0 + Double($1.people ?? 0) }
    let shares = known.reduce(0) { $0 + Double($1.people ?? 0) * ($1.rate ?? 0) }
    average = people > 0 ? shares / people : nil
  }

  /// The same of other areas.
  fileprivate func telling(_ areas: [AreaReach]) -> ReachCell {
    ReachCell(
      cell: cell, isListed: isListed, isComplete: isComplete, places: places,
      placesInReach: placesInReach, online: online, areas: areas)
  }
}

/// One domain and age band, in one area.
public struct AreaReach: Sendable {
  public let place: Ref<Place>
  /// Nothing where it is not stated, or not told since they are few.
  public internal(set) var people: Int?
  /// Places a year for each person, of the offers that are listed; nothing where it is not known, or
  /// not told since it would tell of few people.
  public internal(set) var rate: Double?
  /// Providers within reach, of known or unknown size; nothing where it is not known.
  public let providers: Int?
  /// Whether more may be within reach than the rate tells: offers of unknown size, or without ages,
  /// or behind a way that is not stated.
  public let isAtLeast: Bool
  /// `none` only where the list of offers is declared complete.
  public let status: Status
  /// Whether a way that decides is not known.
  let isWayUnknown: Bool
  /// Groups whom barriers of their own keep away; they are counted in the area too.
  public internal(set) var groups: [GroupReach]
  /// The row that states the people.
  let row: Origin?
  /// The smallest count of people that the rate rests on.
  var fewest = Int.max

  /// Why it is unknown whether people have anything where all that is known for them is online.
  static let onlineOnly = "what is listed for them is online"

  /// Whether people live there of whom the rate is known.
  var isKnown: Bool { rate != nil && (people ?? 0) > 0 }

  /// Whether it is known that no offer with a place is within reach, whatever is online.
  var isWithoutPlaced: Bool { status == .none || status == .unknown(Self.onlineOnly) }

  /// Places a year for each thousand people, where that is known.
  public var perThousand: Double? {
    if case .unknown = status { return rate == 0 ? nil : rate.map { $0 * 1000 } }
    return rate.map { $0 * 1000 }
  }
}

/// A group of learners in one area.
public struct GroupReach: Sendable {
  public let group: Ref<LearnerGroup>
  public let people: Int
  /// As in ``AreaReach``.
  public let rate: Double?
  /// The row that states the people.
  let row: Origin?
}

/// What is offered in a place and nobody reaches, as far as people and ways are known.
public struct OutOfReach: Sendable {
  public let place: Ref<Place>
  public let places: Double
  public let unsized: Int
  public let rows: [Origin]
}

extension Reach {
  /// The same without counts of fewer people than may be told, and without the rates from which
  /// they could be worked out.
  public func withoutFewPeople(below least: Int) -> Reach {
    var left = self
    left.local = nil
    left.cells = cells.map { cell in
      cell.telling(
        cell.areas.map { area in
          var area = area
          if !area.isRateTold(least) { area.rate = nil }
          if let people = area.people, 1..<max(1, least) ~= people { area.people = nil }
          area.groups.removeAll { 1..<max(1, least) ~= $0.people }
          return area
        })
    }
    return left
  }

  /// The same without what is known of some places.
  public func outside(_ places: Set<Ref<Place>>) -> Reach {
    var left = self
    left.areas.removeAll(where: places.contains)
    left.cells = cells.map { cell in
      cell.telling(cell.areas.filter { !places.contains($0.place) })
    }
    left.outOfReach.removeAll { places.contains($0.place) }
    return left
  }
}
