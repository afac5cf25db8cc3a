import EcosystemModel

/// How many people live where, and which of them are kept away.
///
/// People are told by age band where any row of the population names one; then a row without one
/// tells nothing of a band. Otherwise all ages count together.
struct Dwellers {
  /// Whether people are told by age band.
  let isBanded: Bool
  let isStated: Bool
  /// The places where people live or may live; all others are venues.
  ///
  /// They have people (or the number 0), a deprivation rank, a barrier, or a way that begins there.
  let areas: [Ref<Place>]
  private var counts: [Key: Population] = [:]

  private struct Key: Hashable {
    let place: Ref<Place>
    let ageBand: Ref<AgeBand>?
    let group: Ref<LearnerGroup>?
  }

  /// - Complexity: O(rows).
  init(of ecosystem: Ecosystem) {
    let all = ecosystem.population.filter { $0.group == nil }
    isBanded = all.contains { $0.ageBand != nil }
    isStated = !all.isEmpty
    for row in ecosystem.population {
      counts[Key(place: row.place, ageBand: row.ageBand, group: row.group)] = row
    }
    let ranked = ecosystem.places.refs.filter { ecosystem.places[$0].deprivationRank != nil }
    let lived =
      ranked + ecosystem.population.map(\.place) + ecosystem.barriers.map(\.place)
      + ecosystem.travel.map(\.from)
    areas = Set(lived).sorted()
  }

  /// All who live there, of these ages; nothing where that is not stated.
  func people(in place: Ref<Place>, _ band: Ref<AgeBand>?) -> Int? {
    counts[Key(place: place, ageBand: band, group: nil)]?.people
  }

  /// The row that states all who live there, or those of a group.
  func origin(
    in place: Ref<Place>, _ band: Ref<AgeBand>?, _ group: Ref<LearnerGroup>? = nil
  ) -> Origin? {
    counts[Key(place: place, ageBand: band, group: group)]?.origin
  }

  /// How many of each group live there.
  ///
  /// Nothing where that is not stated of one, or where they are more than all: then groups overlap.
  func people(
    of groups: [Ref<LearnerGroup>], in place: Ref<Place>, _ band: Ref<AgeBand>?
  ) -> [Int]? {
    let people = groups.compactMap {
      counts[Key(place: place, ageBand: band, group: $0)]?.people
    }
    guard people.count == groups.count, let all = self.people(in: place, band),
      people.reduce(0, +) <= all
    else { return nil }
    return people
  }
}
