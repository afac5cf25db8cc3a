public import EcosystemModel
import Glibc

/// How long the ways between places take, before any barrier.
///
/// Where the map states any travel time, only stated ways are known, the fastest of their modes
/// each; a way that is not stated is unknown, or none at all where `travel` is declared complete.
/// A map without travel times takes straight lines between coordinates. Within a place the way
/// takes no time unless the map states one.
struct WaysBetweenPlaces {
  let kind: Kind
  private let places: [Place]
  private let journeys: [[Journey]]
  /// By place: whether a way that is not stated is none.
  private let isComplete: [Bool]

  enum Kind: Sendable {
    case travelTimes
    case straightLines
  }

  /// What a row holds for a way of which nothing is known.
  static let unknown = -1.0

  /// Nothing where the map tells neither travel times nor where two places lie.
  ///
  /// - Complexity: O(places + journeys).
  init?(of ecosystem: Ecosystem) {
    places = ecosystem.places
    let isLocated = places.count { $0.coordinate != nil } > 1
    guard isLocated || !ecosystem.travel.isEmpty else { return nil }
    kind = ecosystem.travel.isEmpty ? .straightLines : .travelTimes
    var journeys = [[Journey]](repeating: [], count: places.count)
    for journey in ecosystem.travel { journeys[journey.from.index].append(journey) }
    self.journeys = journeys
    isComplete = places.map { ecosystem.city.isComplete("travel", for: $0.id) }
  }

  /// The minutes from one place to each.
  ///
  /// - Complexity: O(places + journeys from it).
  func minutes(from start: Ref<Place>) -> [Double] {
    var minutes =
      kind == .travelTimes
      ? [Double](
        repeating: isComplete[start.index] ? .infinity : Self.unknown, count: places.count)
      : straightLines(from: start)
    minutes[start.index] = 0
    var isStated = [Bool](repeating: false, count: places.count)
    for journey in journeys[start.index] {
      let to = journey.to.index
      minutes[to] = isStated[to] ? min(minutes[to], journey.minutes) : journey.minutes
      isStated[to] = true
    }
    return minutes
  }

  private func straightLines(from start: Ref<Place>) -> [Double] {
    guard let here = places[start].coordinate else {
      return [Double](repeating: Self.unknown, count: places.count)
    }
    return places.map { place in
      place.coordinate.map { here.kilometres(to: $0) * minutesPerKilometre } ?? Self.unknown
    }
  }
}

/// What a kilometre in a straight line counts for: 10 km/h, about a bus with the wait for it.
let minutesPerKilometre = 6.0

extension Coordinate {
  /// The distance along the globe, by the haversine formula on a sphere of radius 6371.0088 km.
  ///
  /// Up to about 0.5 % off the distance on the flattened globe.
  public func kilometres(to other: Coordinate) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let (a, b) = (radians(latitude), radians(other.latitude))
    let north = sin((b - a) / 2)
    let east = sin(radians(other.longitude - longitude) / 2)
    let half = north * north + cos(a) * cos(b) * east * east
    return 2 * 6371.0088 * asin(min(1, half.squareRoot()))
  }
}

extension [TravelBand] {
  /// How much a way of so many minutes counts; beyond the last band not at all.
  func weight(of minutes: Double) -> Double {
    first { minutes <= $0.minutes }?.weight ?? 0
  }

  /// The longest way that counts.
  var reach: Double { last { $0.weight > 0 }?.minutes ?? 0 }
}
