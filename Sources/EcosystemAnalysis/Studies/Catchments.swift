import EcosystemModel

/// Which sites the people of each area reach, by all barriers that stand in their way.
struct Catchments {
  /// A site within reach.
  struct Near {
    let site: Int
    /// Above 0, up to 1.
    let weight: Double
  }

  /// The people of an area, or those of a group whom a barrier of its own keeps away.
  struct Point {
    let area: Ref<Place>
    let group: Ref<LearnerGroup>?
    let near: [Near]
    /// Sites to which the way is not known.
    let unknown: [Int]
  }

  /// Each area, followed by its groups.
  let points: [Point]
  /// The point of each area that is its own; the next area's, or the end, follows its groups.
  let starts: [Int]

  /// - Complexity: O(areas × (places + sites)), and once more for each group kept away.
  init(
    _ sites: [Sites.Site], areas: [Ref<Place>], _ ways: WaysBetweenPlaces, _ ecosystem: Ecosystem
  ) {
    let barriers = Dictionary(grouping: ecosystem.barriers, by: \.place)
    var points: [Point] = []
    var starts: [Int] = []
    for area in areas {
      starts.append(points.count)
      let here = barriers[area] ?? []
      let minutes = ways.minutes(from: area)
      let groups: [Ref<LearnerGroup>?] = [nil] + Set(here.compactMap(\.group)).sorted()
      for group in groups {
        let met = here.filter { $0.group == nil || $0.group == group }
        points.append(
          Self.point(area, group, sites, Hindered(minutes, by: met), ecosystem.city.bands))
      }
    }
    self.points = points
    self.starts = starts + [points.count]
  }

  private static func point(
    _ area: Ref<Place>, _ group: Ref<LearnerGroup>?, _ sites: [Sites.Site], _ way: Hindered,
    _ bands: [TravelBand]
  ) -> Point {
    var near: [Near] = []
    var unknown: [Int] = []
    for (number, site) in sites.enumerated() {
      let minutes = way.minutes(to: site)
      if minutes == WaysBetweenPlaces.unknown {
        unknown.append(number)
        continue
      }
      let weight = bands.weight(of: minutes)
      if weight > 0 { near.append(Near(site: number, weight: weight)) }
    }
    return Point(area: area, group: group, near: near, unknown: unknown)
  }
}

/// Ways with what barriers add to them; a barrier counts before the way is put into a band.
private struct Hindered {
  private var toPlaces: [Double]
  private var toOffers: [Int: Double] = [:]

  init(_ minutes: [Double], by barriers: [Barrier]) {
    toPlaces = minutes
    for barrier in barriers {
      let added: Double =
        switch barrier.effect {
        case .adds(let minutes): minutes
        case .blocks: .infinity
        }
      switch barrier.to {
      case .place(let place): toPlaces[place.index] = Self.sum(toPlaces[place.index], added)
      case .offer(let offer): toOffers[offer.index, default: 0] += added
      default: break
      }
    }
  }

  func minutes(to site: Sites.Site) -> Double {
    Self.sum(toPlaces[site.place.index], site.offer.flatMap { toOffers[$0] } ?? 0)
  }

  /// A way that is not known stays so, unless it is blocked.
  private static func sum(_ minutes: Double, _ added: Double) -> Double {
    minutes == WaysBetweenPlaces.unknown && added < .infinity ? minutes : minutes + added
  }
}
