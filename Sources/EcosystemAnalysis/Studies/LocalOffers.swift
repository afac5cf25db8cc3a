import EcosystemModel

/// What more places in an area itself would give the people of each area, by the two steps of
/// ``reach(of:)``: they are shared by all who get there.
struct LocalOffers: Sendable {
  private struct Near {
    let point: Int
    let weight: Double
  }

  /// By place: who gets there.
  private var near: [Ref<Place>: [Near]] = [:]
  /// By point: the number of its area.
  private let areas: [Int]
  private let areaCount: Int
  /// By age band and point.
  private let people: [[Double?]]

  /// - Parameter catchments: Of the places themselves, in their order.
  /// - Complexity: O(ways within reach).
  init(in places: [Ref<Place>], _ catchments: Catchments, _ bands: [BandPeople]) {
    people = bands.map(\.people)
    areaCount = catchments.starts.count - 1
    areas = (0..<areaCount).flatMap { area in
      (catchments.starts[area]..<catchments.starts[area + 1]).map { _ in area }
    }
    for (number, point) in catchments.points.enumerated() {
      for way in point.near {
        near[places[way.site], default: []].append(Near(point: number, weight: way.weight))
      }
    }
  }

  /// What one place a year more in an area gives a person of each area, on average over its people.
  ///
  ///     g(i) = W(i) / Σ over areas k of P(k) · W(k)
  ///
  /// - Returns: By area; nothing where nobody gets there.
  func gains(in place: Ref<Place>, _ ageBand: Ref<AgeBand>?) -> [Double]? {
    let people = people[ageBand?.index ?? 0]
    var (given, all) = (
      [Double](repeating: 0, count: areaCount), [Double](repeating: 0, count: areaCount)
    )
    for (point, area) in areas.enumerated() { all[area] += people[point] ?? 0 }
    for way in near[place] ?? [] {
      given[areas[way.point]] += (people[way.point] ?? 0) * way.weight
    }
    let demand = given.reduce(0, +)
    guard demand > 0 else { return nil }
    return zip(given, all).map { $1 > 0 ? $0 / $1 / demand : 0 }
  }
}

extension Reach {
  /// The areas of which it may be told how many places would end a gap: those with little, and the
  /// most deprived.
  func areasToTell(in places: [Place]) -> [Ref<Place>] {
    let told = cells.filter { $0.cell.domain == nil }.flatMap { cell -> [Ref<Place>] in
      let half = (cell.average ?? 0) / 2
      let lowest = cell.known.compactMap { places[$0.place].deprivationRank }.min()
      return cell.known.filter {
        ($0.rate ?? 0) < half || lowest != nil && places[$0.place].deprivationRank == lowest
      }.map(\.place)
    }
    return Set(told).sorted()
  }

  /// What one place a year more in an area gives a person, on average over the people of some
  /// areas.
  func gain(
    in place: Ref<Place>, of cell: ReachCell, to isMember: (AreaReach) -> Bool
  ) -> Double? {
    guard let gains = local?.gains(in: place, cell.cell.ageBand?.ref) else { return nil }
    var (sum, people) = (0.0, 0.0)
    for (area, gain) in zip(cell.areas, gains) where area.isKnown && isMember(area) {
      sum += Double(area.people ?? 0) * gain
      people += Double(area.people ?? 0)
    }
    return people > 0 ? sum / people : nil
  }
}
