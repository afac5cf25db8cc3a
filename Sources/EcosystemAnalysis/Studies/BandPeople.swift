import EcosystemModel

/// The people of one age band, and how many of them are near each site.
struct BandPeople {
  let ageBand: Ref<AgeBand>?
  /// By point of the catchments; nothing where it is not stated.
  let people: [Double?]
  /// Areas where a barrier keeps a group away of which nobody knows how many are there.
  let undivided: [Ref<Place>]
  /// By site: the people near it, each with the weight of the way.
  let demand: [Double]
  /// By site: whether more people may reach it than is known.
  let isDoubtful: [Bool]

  /// - Complexity: O(ways within reach + unknown ways).
  init(_ band: Ref<AgeBand>?, _ dwellers: Dwellers, _ catchments: Catchments, siteCount: Int) {
    ageBand = band
    var people: [Double?] = []
    var undivided: [Ref<Place>] = []
    for (number, area) in dwellers.areas.enumerated() {
      let all = dwellers.people(in: area, band)
      let points = catchments.points[catchments.starts[number]..<catchments.starts[number + 1]]
      let groups = points.compactMap(\.group)
      let apart = dwellers.people(of: groups, in: area, band)
      if all != nil, apart == nil { undivided.append(area) }
      let parts = apart ?? groups.map { _ in 0 }
      people.append(all.map { Double($0 - parts.reduce(0, +)) })
      people += parts.map { part in all.map { _ in Double(part) } }
    }
    self.people = people
    self.undivided = undivided
    var demand = [Double](repeating: 0, count: siteCount)
    var isDoubtful = [Bool](repeating: false, count: siteCount)
    for (point, people) in zip(catchments.points, people) {
      for way in point.near { demand[way.site] += (people ?? 0) * way.weight }
      if people == nil { for way in point.near { isDoubtful[way.site] = true } }
      if people != 0 { for site in point.unknown { isDoubtful[site] = true } }
    }
    self.demand = demand
    self.isDoubtful = isDoubtful
  }
}
