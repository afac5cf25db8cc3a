import EcosystemModel

/// The rows of one cell, added up.
struct Tally {
  private var supply = 0.0
  /// A provider's places; 0 while only rows of unknown size tell of it.
  private var places: [Ref<Actor>: Double] = [:]
  private var sizesUnknown = 0
  private var freshest: PartialDate?
  private var stalest: PartialDate?
  private var dated = 0
  private var rows: [Origin] = []

  mutating func add(_ offer: Provision, share: Double) {
    rows.append(offer.origin)
    if let checked = offer.checkedOn {
      freshest = max(freshest ?? checked, checked)
      stalest = min(stalest ?? checked, checked)
      dated += 1
    }
    guard let size = offer.placesPerYear else {
      sizesUnknown += 1
      places[offer.provider, default: 0] += 0
      return
    }
    supply += size * share
    if size > 0 { places[offer.provider, default: 0] += size * share }
  }

  func cell(
    _ cell: Cell, target: Double?, targetRows: [Origin], isComplete: Bool, hasTargets: Bool,
    overlapsOthers: Bool
  ) -> CoverageCell {
    let isKnown = !rows.isEmpty || isComplete
    let providers = places.keys.sorted()
    let shares = providers.map { (places[$0] ?? 0) / supply }
    return CoverageCell(
      cell: cell, target: target, supply: isKnown ? supply : nil, providers: providers,
      concentration: supply > 0 ? shares.map { $0 * $0 }.sorted().reduce(0, +) : nil,
      status: status(isKnown: isKnown, target: target, hasTargets: hasTargets),
      sizesUnknown: sizesUnknown, freshest: freshest, stalest: stalest, dated: dated,
      rows: rows.sorted(),
      targetRows: targetRows,
      overlapsOthers: overlapsOthers)
  }

  private func status(isKnown: Bool, target: Double?, hasTargets: Bool) -> Status {
    guard isKnown else {
      return .unknown("no offer is listed, and the list is not declared complete")
    }
    if places.isEmpty { return .none }
    guard let target, target > 0 else {
      if hasTargets { return .noTarget }
      return places.count == 1 ? .singleProvider : .several
    }
    if places.count == 1 { return .singleProvider }
    return supply < target - leeway(target) ? .belowTarget : .met
  }
}
