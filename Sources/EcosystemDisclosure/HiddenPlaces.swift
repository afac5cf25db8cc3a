import EcosystemModel

extension Ecosystem {
  /// The places that only hidden actors use: one is there or offers something there, and nothing
  /// that may be told is.
  ///
  /// A way to such a place is there for the sake of who is hidden, so it is not told either. A place
  /// that nobody uses, or of which a rank of deprivation is stated, is a part of the city.
  ///
  /// - Complexity: O(rows).
  /// - Parameter words: What hidden actors alone use: an initiative of theirs is no use by others.
  func placesOfHidden(_ isShown: [Bool], _ words: Set<Thing>) -> Set<Ref<Place>> {
    let hidden = actors.refs.filter { !isShown[$0.index] }.compactMap { actors[$0].place }
    let offered = provision.filter { !isShown[$0.provider.index] }.compactMap(\.place)
    let theirs = initiatives.refs.filter { words.contains(.initiative($0)) }
      .compactMap { initiatives[$0].place }
    return Set(hidden + offered + theirs).subtracting(placesOfOthers(isShown, words))
  }

  private func placesOfOthers(_ isShown: [Bool], _ words: Set<Thing>) -> Set<Ref<Place>> {
    let used: [[Ref<Place>?]] = [
      actors.refs.filter { isShown[$0.index] }.map { actors[$0].place },
      provision.filter { isShown[$0.provider.index] }.map(\.place),
      population.map(\.place),
      initiatives.refs.filter { !words.contains(.initiative($0)) }.map { initiatives[$0].place },
      targets.map(\.place),
      barriers.map(\.place), marks.map(\.on.place), insights.flatMap(\.relatesTo).map(\.place),
      places.refs.filter { places[$0].deprivationRank != nil },
    ]
    return Set(used.joined().compactMap(\.self))
  }
}

extension Ecosystem {
  /// The places whose names would tell who is behind a pseudonym: organisations are there, or do
  /// something there, and nothing else on the map is about them.
  ///
  /// Areas of the city keep their names, since studies of access and need rest on them: where people
  /// live, what travel, barriers, targets, marks and learners speak of, and what has a rank of
  /// deprivation. So does a place where as many organisations offer something as a count must have
  /// to be told.
  ///
  /// - Complexity: O(rows).
  var placesThatTellWhoIsThere: Set<Ref<Place>> {
    let venues = actors.map(\.place) + provision.map(\.place) + initiatives.map(\.place)
    let areas: [[Ref<Place>?]] = [
      population.map(\.place), targets.map(\.place), travel.flatMap { [$0.from, $0.to] },
      barriers.map(\.place), barriers.map(\.to.place), marks.map(\.on.place),
      insights.flatMap(\.relatesTo).map(\.place),
      places.refs.filter { places[$0].deprivationRank != nil },
    ]
    var providers: [Ref<Place>: Set<Ref<Actor>>] = [:]
    for offer in provision {
      if let place = offer.place { providers[place, default: []].insert(offer.provider) }
    }
    let shared = providers.filter { $0.value.count >= max(2, city.minCell) }.map(\.key)
    return Set(venues.compactMap(\.self)).subtracting(areas.joined().compactMap(\.self))
      .subtracting(shared)
  }
}

extension Thing {
  fileprivate var place: Ref<Place>? {
    if case .place(let place) = self { place } else { nil }
  }
}

/// What stands where the name of a hidden actor's place would.
let placeNotShown = "a place not shown here"
