import EcosystemModel

/// The cells of the grid that an offer touches, and its equal share in each.
struct Shares {
  let cells: [Cell]
  let each: Double
  let bands: [Ref<AgeBand>]
  /// The provider's.
  let sector: Ref<Sector>?

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
}
