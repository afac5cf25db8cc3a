import EcosystemModel

/// The smallest count of people that the rate of each area rests on: its own people and those with
/// whom they share what is within reach, groups that barriers keep away counted apart.
///
/// Who knows all else could work that count out from the rate.
///
/// - Returns: One a point's area, in the order of `catchments.starts`; `Int.max` where there are none.
/// - Complexity: O(ways within reach).
func fewestPeople(behind catchments: Catchments, _ band: BandPeople, siteCount: Int) -> [Int] {
  let people = band.people.map { $0.flatMap { $0 > 0 ? Int($0) : nil } ?? Int.max }
  var near = [Int](repeating: .max, count: siteCount)
  for (point, people) in zip(catchments.points, people) {
    for way in point.near { near[way.site] = min(near[way.site], people) }
  }
  return zip(catchments.starts, catchments.starts.dropFirst()).map { first, next in
    (first..<next).reduce(Int.max) { fewest, point in
      catchments.points[point].near.reduce(min(fewest, people[point])) { min($0, near[$1.site]) }
    }
  }
}

extension AreaReach {
  /// Whether its rate may be told where counts below `least` may not: nothing is nothing for
  /// however many.
  func isRateTold(_ least: Int) -> Bool { (rate ?? 0) == 0 || fewest >= least }
}

extension ReachCell {
  /// Whether the average may be told where counts below `least` may not.
  func isAverageTold(_ least: Int) -> Bool {
    known.allSatisfy { $0.isRateTold(least) && ($0.people ?? 0) >= least }
  }
}

/// What a sentence says in place of numbers that would tell of few people.
let numbersNotTold: Sentence = "how many is not told, since the number would tell of few people"
