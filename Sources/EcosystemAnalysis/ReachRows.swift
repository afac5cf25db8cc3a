import EcosystemModel

/// The rows that tell what people of an area get to, gathered once for all gaps.
struct ReachRows {
  private let journeys: [Ref<Place>: [Journey]]
  private let barriers: [Ref<Place>: [Barrier]]
  /// The offers that count in a cell, and their places.
  private var offers: [Cell: (rows: Set<Ref<Provision>>, places: Set<Ref<Place>>)] = [:]

  /// - Complexity: O(ways + barriers + parts of offers).
  init(_ ecosystem: Ecosystem, _ reach: Reach) {
    journeys = Dictionary(grouping: ecosystem.travel, by: \.from)
    barriers = Dictionary(grouping: ecosystem.barriers, by: \.place)
    let isBanded = reach.cells.contains { $0.cell.ageBand != nil }
    for ref in ecosystem.provision.refs {
      let offer = ecosystem.provision[ref]
      guard offer.placesPerYear != 0, let place = offer.place else { continue }
      for part in Shares(of: offer, ecosystem).cells {
        let band = isBanded ? part.ageBand : nil
        for domain in [nil, part.domain] {
          let cell = Cell(domain: domain, ageBand: band)
          offers[cell, default: ([], [])].rows.insert(ref)
          offers[cell, default: ([], [])].places.insert(place)
        }
      }
    }
  }

  /// The row of the people, the shortest way that is stated to any of the offers in question, and
  /// the barriers on the ways to them.
  ///
  /// - Parameter group: Whose barriers count beside those that hold for everybody.
  func about(_ area: AreaReach, in cell: Cell, group: Ref<LearnerGroup>? = nil) -> [Origin] {
    let offers = offers[Cell(domain: cell.domain, ageBand: cell.ageBand)] ?? ([], [])
    let way = (journeys[area.place] ?? []).filter { offers.places.contains($0.to) }
      .min { ($0.minutes, $0.origin) < ($1.minutes, $1.origin) }
    let met = (barriers[area.place] ?? []).filter { barrier in
      guard barrier.group == nil || barrier.group == group else { return false }
      switch barrier.to {
      case .place(let place): return offers.places.contains(place)
      case .offer(let offer): return offers.rows.contains(offer)
      default: return false
      }
    }
    return [area.row, way?.origin].compactMap(\.self) + met.map(\.origin)
  }
}
