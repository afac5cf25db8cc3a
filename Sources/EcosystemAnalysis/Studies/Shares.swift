import EcosystemModel

/// The cells of the grid that an offer touches, and its equal share in each.
struct Shares {
  let cells: [Cell]
  let each: Double
  private let bands: [Ref<AgeBand>]
  /// The provider's.
  private let sector: Ref<Sector>?

  init(of offer: Provision, _ ecosystem: Ecosystem) {
    let bands = Self.bands(of: offer, ecosystem.ageBands)
    self.bands = bands
    sector = ecosystem.actors[offer.provider].sector
    let domains: [Cell.Value<Domain>] =
      offer.domains.isEmpty ? [.notStated] : offer.domains.map { .one($0) }
    let ages: [Cell.Value<AgeBand>?] =
      ecosystem.ageBands.isEmpty ? [nil] : bands.isEmpty ? [.notStated] : bands.map { .one($0) }
    cells = domains.flatMap { domain in ages.map { Cell(domain: domain, ageBand: $0) } }
    each = 1 / Double(cells.count)
  }

  /// The age bands that an offer overlaps; none where it states no ages or others than these.
  private static func bands(of offer: Provision, _ bands: [AgeBand]) -> [Ref<AgeBand>] {
    guard offer.ageFrom != nil || offer.ageTo != nil else { return [] }
    let (low, high) = (offer.ageFrom ?? .min, offer.ageTo ?? .max)
    return bands.refs.filter { bands[$0].from <= high && low <= bands[$0].to }
  }

  /// The offer's share in a cell of any dimensions; split between its domains, bands and skills
  /// where the cell asks for them.
  func share(of offer: Provision, in wanted: CoverageGrid.Overlapping) -> Double {
    if let place = wanted.cell.place?.ref, offer.place != place { return 0 }
    if let wanted = wanted.cell.sector, wanted != sector { return 0 }
    var share = 1.0
    if let domains = wanted.domains {
      let inside = offer.domains.count { domains.contains($0) }
      guard inside > 0 else { return 0 }
      share *= Double(inside) / Double(offer.domains.count)
    }
    if let band = wanted.cell.ageBand?.ref {
      guard bands.contains(band) else { return 0 }
      share /= Double(bands.count)
    }
    if let skill = wanted.cell.skill {
      guard offer.skills.contains(skill) else { return 0 }
      share /= Double(offer.skills.count)
    }
    return share
  }
}
