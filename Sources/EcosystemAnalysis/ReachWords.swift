import EcosystemModel

extension Reach {
  /// Whose reach it is: `for 14 to 16 within 30 minutes`.
  func scope(of cell: Cell) -> Sentence {
    let ages: Sentence = cell.ageBand?.ref.map { "for \($0) " } ?? ""
    return "\(ages)within \(minutes)"
  }

  /// The longest way that counts.
  var minutes: Sentence { "\(plain(bands.reach)) minutes" }

  /// What to know before leaning on any of it: the bands, the ways, and what is not counted.
  func caveat(in cell: ReachCell) -> Sentence {
    let incomplete: Sentence =
      cell.isComplete ? "" : "The list of offers is not declared complete: there may be others. "
    return incomplete + caveat + left(cell)
  }

  /// The same where offers online are not told of in the sentence.
  func caveatWithOnline(in cell: ReachCell) -> Sentence {
    let count = cell.online.count
    guard count > 0 else { return caveat(in: cell) }
    return "\(caveat(in: cell)) No way leads to \(counted(count, "offer", "offers")) online."
  }

  var caveat: Sentence {
    let lines: Sentence =
      isByStraightLines
      ? " Ways are straight lines at 10 km/h (6 minutes a kilometre), not stated times." : ""
    return bandsInWords + lines + " People outside these areas are not counted."
  }

  /// How much an offer counts, by the way to it.
  private var bandsInWords: Sentence {
    let parts = bands.enumerated().map { at, band in
      (band.weight == 1 ? "whole" : "for \(plain(band.weight))") + " within "
        + plain(band.minutes) + (at == 0 ? " minutes" : "")
    }
    return "An offer counts \(listed(parts.map { "\($0)" }))."
  }

  /// Offers that count for nobody are told apart, once.
  private func left(_ cell: ReachCell) -> Sentence {
    guard cell.unknown > 0 else { return "" }
    return " Not counted: \(counted(cell.unknown, "area", "areas")) of which too little is known."
  }

  /// That nobody in some areas can get to anything, or to anything of some domains.
  ///
  /// - Parameter cells: Of one age band; one at least.
  func nothing(
    within cells: [ReachCell], of areas: [AreaReach], minCell: Int
  ) -> Sentence {
    let named = cells.compactMap { $0.cell.domain?.ref.map { "\($0)" as Sentence } }
    let isUnnamed = cells.contains { $0.cell.domain == .notStated }
    let domains: Sentence =
      named.isEmpty
      ? (isUnnamed ? " in no domain" : "") : " in \(listed(named, before: "or"))"
    return """
      Nobody in \(listed(areas.map(\.place), before: "or")) can get to any offer listed\(domains) \
      \(scope(of: cells[0].cell))\(exceptOnline(cells)): \(people(in: areas, minCell)) in \
      \(areas.count) of the \(counted(cells[0].areas.count, "area", "areas")).
      """
  }

  /// `, except 1 that is online`: no way leads there, and whether they can is not known.
  func exceptOnline(_ cells: [ReachCell]) -> Sentence {
    let rows = Set(cells.flatMap(\.online)).count
    return rows == 0 ? "" : ", except \(rows) that \(rows == 1 ? "is" : "are") online"
  }

  /// How many people live in some areas; not told where that would tell of few in one of them.
  private func people(in areas: [AreaReach], _ minCell: Int) -> Sentence {
    let isAnyFew = areas.contains { 1..<max(1, minCell) ~= $0.people ?? 0 }
    if areas.count > 1, isAnyFew { return "people" }
    return count(areas.reduce(0) { $0 + ($1.people ?? 0) }, minCell)
  }

  /// That people in an area have far less than the average.
  func little(_ area: AreaReach, of cell: ReachCell, _ minCell: Int) -> Sentence {
    guard area.isRateTold(minCell), cell.isAverageTold(minCell) else {
      return """
        People in \(area.place) have less than half of the average of places a year for each 1000 \
        \(scope(of: cell.cell)): \(numbersNotTold); \
        \(withNone(cell.withNone.count, listed: cell.withNothingListed.count, of: cell.known.count)).
        """
    }
    return """
      People in \(area.place) have about \(area.perThousand ?? 0) places a year for each 1000 \
      \(scope(of: cell.cell)), less than half of the average of \
      \(cell.known.contains(where: \.isAtLeast) ? "at least" : "about") \
      \((cell.average ?? 0) * 1000); \
      \(withNone(cell.withNone.count, listed: cell.withNothingListed.count, of: cell.known.count)).
      """
  }
}

/// `1 of the 8 areas has none at all and 2 get to nothing listed`, `each of the 8 areas has some`.
func withNone(_ none: Int, listed nothingListed: Int, of areas: Int) -> Sentence {
  let all = counted(areas, "area", "areas")
  let has = none == 1 ? "has" : "have"
  let gets = nothingListed == 1 ? "gets" : "get"
  switch (none > 0, nothingListed > 0) {
  case (false, false): return "each of the \(all) has some"
  case (true, false): return "\(none) of the \(all) \(has) none at all"
  case (false, true): return "\(nothingListed) of the \(all) \(gets) to nothing listed"
  case (true, true):
    return "\(none) of the \(all) \(has) none at all and \(nothingListed) \(gets) to nothing listed"
  }
}

extension ReachCell {
  /// Areas with people who are known to have nothing within reach.
  var withNone: [AreaReach] { without.filter { $0.status == .none } }

  /// Areas with people who reach nothing of what is listed, where more may be.
  var withNothingListed: [AreaReach] { without.filter { $0.status != .none } }
}

extension Reach {
  /// ` for 14 to 16`, where people are told by age.
  func ages(of cell: Cell) -> Sentence { cell.ageBand?.ref.map { " for \($0)" } ?? "" }

  /// What would end it where people of some areas get to nothing.
  ///
  /// - Parameter cells: Of one age band; one at least.
  func endOfNothing(in cells: [Cell], _ areas: [AreaReach]) -> Sentence {
    let named = cells.compactMap { $0.domain?.ref.map { "\($0)" as Sentence } }
    let domain: Sentence =
      named.isEmpty ? "" : named.count == 1 ? " in \(named[0])" : " in each of \(listed(named))"
    let each: Sentence = areas.count > 1 ? "each of " : ""
    return """
      An offer\(domain)\(ages(of: cells[0])) within \(minutes) of \(each)\(listed(areas.map(\.place))), \
      or a way that short and free of barriers to one that is listed, would end this.
      """
  }

  /// How many places more in the area itself, shared by all who get there, give it half of the
  /// average; no number where it would tell of few people.
  ///
  ///     (a + S g) = ½ (μ + S ḡ), so S = (μ / 2 − a) / (g − ḡ / 2)
  ///
  /// with the rate a of the area, the average μ, and what one place there gives a person of the
  /// area, g, and of all areas, ḡ.
  func endOfLittle(in area: AreaReach, of cell: ReachCell, _ minCell: Int) -> Sentence {
    let place = area.place
    guard let people = area.people, people >= max(1, minCell), let rate = area.rate,
      area.isRateTold(minCell), cell.isAverageTold(minCell),
      let average = cell.average, let own = gain(in: place, of: cell, to: { $0.place == place }),
      let all = gain(in: place, of: cell, to: { _ in true }), own > all / 2
    else { return "More places that only people of \(place) can get to would end this." }
    let missing = (average / 2 - rate) / (own - all / 2)
    let places = max(1, (missing - leeway(missing)).rounded(.up))
    return "\(morePlaces(places, in: place, cell.cell)) would end this."
  }

  /// `42 places more a year for 14 to 16 in Morfa Marsh itself, shared by all who get there,`.
  func morePlaces(_ places: Double, in place: Ref<Place>, _ cell: Cell) -> Sentence {
    """
    \(counted(places, "place", "places")) more a year\(ages(of: cell)) in \(place) itself, shared by \
    all who get there,
    """
  }

  /// What would end it where a group is kept away.
  func endOfKeepingAway(
    _ group: Ref<LearnerGroup>, in area: AreaReach, _ cell: Cell
  ) -> Sentence {
    """
    An offer\(ages(of: cell)) that \(group) of \(area.place) can get to within \(minutes), barriers \
    counted, would end this.
    """
  }
}

/// How many people, or that they are too few to be told.
func count(_ people: Int, _ minCell: Int) -> Sentence {
  1..<max(1, minCell) ~= people
    ? "fewer than \(counted(minCell, "person", "people"))" : counted(people, "person", "people")
}

/// Names of places, the first six of many.
func listed(_ places: [Ref<Place>], before word: Sentence = "and") -> Sentence {
  let names = places.prefix(6).map { "\($0)" as Sentence }
  return listed(
    places.count > names.count ? names + ["\(places.count - names.count) more"] : names,
    before: word)
}

/// A number with the fewest digits that read back to it.
private func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 9e15 ? "\(Int(number))" : "\(number)"
}
