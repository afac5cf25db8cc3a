import EcosystemModel

/// Works out what people of each area can get to, where they share what lies within their reach.
///
/// The enhanced two-step floating catchment area. First each site divides its places among all who
/// reach it, then each area adds up what its people get:
///
///     R(j) = S(j) / Σ over areas i of P(i) · W(i, j)
///     A(i) = Σ over sites j of R(j) · W(i, j)
///
/// with S places, P people, and W the weight of the way between them. What people get adds up to
/// the places that anyone can reach: Σ P(i) · A(i) = Σ S(j) over sites with somebody near.
///
/// - Returns: Nothing where the map has no places or no offers.
/// - Complexity: O(areas × (places + sites) + age bands × domains × ways within reach).
/// - SeeAlso: Luo and Qi, "An enhanced two-step floating catchment area (E2SFCA) method for
///   measuring spatial accessibility to primary care physicians", 2009,
///   doi:10.1016/j.healthplace.2009.06.002.
func reach(of ecosystem: Ecosystem) -> Reach? {
  guard !ecosystem.places.isEmpty, !ecosystem.provision.isEmpty else { return nil }
  let dwellers = Dwellers(of: ecosystem)
  let ways = WaysBetweenPlaces(of: ecosystem)
  let tree = DomainTree(of: ecosystem.domains)
  var reach = Reach(
    bands: ecosystem.city.bands, isByStraightLines: ways?.kind == .straightLines,
    areas: dwellers.areas, isPeopleStated: dwellers.isStated,
    declared: DeclaredOffers(of: ecosystem, tree))
  guard dwellers.isStated, let ways else { return reach }
  let offers = ecosystem.provision.filter { $0.placesPerYear != 0 }
  reach.unplaced = offers.filter { $0.place == nil }.map(\.origin)
  let study = ReachStudy(ecosystem, dwellers, ways, tree, reach.declared)
  reach.cells = study.cells
  reach.outOfReach = study.outOfReach
  reach.unaged = study.unaged
  reach.uncountedBarriers = study.uncountedBarriers
  reach.local = study.localOffers(ways, for: reach.areasToTell(in: ecosystem.places))
  return reach
}

/// The parts of the study, put together once.
private struct ReachStudy {
  let ecosystem: Ecosystem
  let dwellers: Dwellers
  let declared: DeclaredOffers
  let sites: Sites
  let catchments: Catchments
  let holdings: Holdings
  let bands: [BandPeople]
  /// By age band and area: the smallest count that the rate rests on.
  let fewest: [[Int]]
  private let columns: [(number: Int, domain: Cell.Value<Domain>?)]

  init(
    _ ecosystem: Ecosystem, _ dwellers: Dwellers, _ ways: WaysBetweenPlaces, _ tree: DomainTree,
    _ declared: DeclaredOffers
  ) {
    self.ecosystem = ecosystem
    self.dwellers = dwellers
    self.declared = declared
    let sites = Sites(of: ecosystem)
    let catchments = Catchments(sites.all, areas: dwellers.areas, ways, ecosystem)
    let holdings = Holdings(of: ecosystem, sites, isBanded: dwellers.isBanded)
    self.sites = sites
    self.catchments = catchments
    self.holdings = holdings
    let ages: [Ref<AgeBand>?] =
      dwellers.isBanded ? ecosystem.ageBands.refs.map { $0 } : [nil]
    bands = ages.map { BandPeople($0, dwellers, catchments, siteCount: sites.all.count) }
    fewest = bands.map { fewestPeople(behind: catchments, $0, siteCount: sites.all.count) }
    let isNamed = { (column: Int) in
      (0...holdings.bandCount).contains {
        !holdings[$0, column].isEmpty
      }
    }
    let domains = ecosystem.domains.refs.filter { !tree.isTheme($0) || isNamed($0.index + 1) }
    let last = holdings.columnCount - 1
    columns =
      [(0, nil)] + domains.map { ($0.index + 1, .one($0)) }
      + (!ecosystem.domains.isEmpty && isNamed(last) ? [(last, .notStated)] : [])
  }

  var cells: [ReachCell] {
    bands.indices.flatMap { row in columns.map { cell(row, $0.number, $0.domain) } }
  }

  func localOffers(_ ways: WaysBetweenPlaces, for places: [Ref<Place>]) -> LocalOffers {
    let sites = places.map { Sites.Site(place: $0, offer: nil) }
    return LocalOffers(
      in: places, Catchments(sites, areas: dwellers.areas, ways, ecosystem), bands)
  }

  var unaged: [Origin] {
    guard dwellers.isBanded else { return [] }
    return zip(ecosystem.provision, holdings.rows)
      .filter { $1.contains(holdings.unaged) }.map(\.0.origin)
  }

  /// Barriers for a group, in areas where the people of the group could not be told apart in a band.
  var uncountedBarriers: [Origin] {
    let areas = Set(bands.flatMap(\.undivided))
    return ecosystem.barriers.filter { $0.group != nil && areas.contains($0.place) }.map(\.origin)
  }

  /// The offers that nobody reaches in any of their age bands, though all about them is known.
  var outOfReach: [OutOfReach] {
    var rows: [Ref<Place>: [Provision]] = [:]
    for (number, offer) in ecosystem.provision.enumerated() {
      guard let site = sites.ofOffer[number], !holdings.rows[number].isEmpty else { continue }
      let ages =
        holdings.rows[number].contains(holdings.unaged)
        ? Array(bands.indices) : holdings.rows[number]
      if ages.allSatisfy({ bands[$0].demand[site] == 0 && !bands[$0].isDoubtful[site] }) {
        rows[sites.all[site].place, default: []].append(offer)
      }
    }
    return rows.sorted { $0.key < $1.key }.map { place, offers in
      OutOfReach(
        place: place, places: offers.reduce(0) { $0 + ($1.placesPerYear ?? 0) },
        unsized: offers.count { $0.placesPerYear == nil }, rows: offers.map(\.origin))
    }
  }

  private func cell(_ row: Int, _ column: Int, _ domain: Cell.Value<Domain>?) -> ReachCell {
    let held = holdings[row, column]
    let unaged = dwellers.isBanded ? holdings[holdings.unaged, column] : Holdings.Cell()
    let band = bands[row]
    let cell = Cell(domain: domain, ageBand: band.ageBand.map { .one($0) })
    let isComplete = domain == nil ? isComplete : declared.covers(cell)
    var shares = SiteShares(held, unaged, band.demand, providerCount: ecosystem.actors.count)
    let areas = dwellers.areas.indices.map { number in
      var area = area(at: number, band, &shares, isComplete: isComplete)
      area.fewest = fewest[row][number]
      return area
    }
    return ReachCell(
      cell: cell, isListed: !held.holdings.isEmpty, isComplete: isComplete,
      places: held.holdings.reduce(0) { $0 + $1.places },
      placesInReach: held.holdings.reduce(0) { $0 + (band.demand[$1.site] > 0 ? $1.places : 0) },
      online: held.online.map { ecosystem.provision[$0].origin }, areas: areas)
  }

  /// Whether the list of offers is declared complete as a whole, or for each domain.
  private var isComplete: Bool {
    declared.covers(Cell())
      || columns.count > 1
        && columns.dropFirst().allSatisfy { declared.covers(Cell(domain: $0.domain)) }
  }

  private func area(
    at number: Int, _ band: BandPeople, _ shares: inout SiteShares, isComplete: Bool
  ) -> AreaReach {
    let place = dwellers.areas[number]
    let own = catchments.starts[number]
    let found = shares.look(from: catchments.points[own], reader: number)
    let people = dwellers.people(in: place, band.ageBand)
    let groups = (own..<catchments.starts[number + 1]).dropFirst().compactMap {
      group(at: $0, band, shares)
    }
    let rate = people.flatMap { people in
      found.rate.map { mixed($0, band.people[own] ?? 0, groups, of: people) }
    }
    let status = found.status(isPeopleStated: people != nil, isComplete: isComplete)
    let isCounted = found.providers > 0 || status == .none
    return AreaReach(
      place: place, people: people, rate: rate, providers: isCounted ? found.providers : nil,
      isAtLeast: found.isAtLeast || groups.contains { $0.rate == nil }, status: status,
      isWayUnknown: found.isWayUnknown, groups: groups,
      row: dwellers.origin(in: place, band.ageBand))
  }

  private func group(at point: Int, _ band: BandPeople, _ shares: SiteShares) -> GroupReach? {
    guard let group = catchments.points[point].group, let people = band.people[point], people > 0
    else { return nil }
    return GroupReach(
      group: group, people: Int(people), rate: shares.rate(of: catchments.points[point]),
      row: dwellers.origin(in: catchments.points[point].area, band.ageBand, group))
  }

  /// The rate of an area, of which some people are in groups with rates of their own.
  ///
  /// A group of which that is not decided counts with what it is known to have, which is nothing.
  private func mixed(
    _ rate: Double, _ others: Double, _ groups: [GroupReach], of people: Int
  ) -> Double {
    guard !groups.isEmpty, people > 0 else { return rate }
    let sum = groups.reduce(others * rate) { $0 + Double($1.people) * ($1.rate ?? 0) }
    return sum / Double(people)
  }
}
