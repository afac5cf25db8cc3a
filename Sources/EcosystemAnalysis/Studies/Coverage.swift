public import EcosystemModel

/// What is on offer against what is wanted, cell by cell (D1).
public struct Coverage: Sendable {
  public let cells: [CoverageCell]
  /// Whether the map states any target.
  public let hasTargets: Bool

  /// Places wanted in cells of which something is known.
  public var wanted: Double { known.reduce(0) { $0 + ($1.target ?? 0) } }

  /// Places wanted and not offered, over the same cells.
  public var totalGap: Double { known.reduce(0) { $0 + ($1.gap ?? 0) } }

  /// Places offered towards targets as a share of the places wanted.
  ///
  ///     Σ min(supply, target) / Σ target
  ///
  /// Surplus in one cell never pays for another, and a cell of which nothing is known takes no
  /// part. Nothing without targets.
  public var index: Double? {
    wanted > 0 ? (wanted - totalGap) / wanted : nil
  }

  private var known: [CoverageCell] { cells.filter { $0.supply != nil && ($0.target ?? 0) > 0 } }
}

/// One cell of the grid.
public struct CoverageCell: Sendable {
  public let cell: Cell
  public let target: Double?
  /// Places a year; nothing where nothing is known.
  public let supply: Double?
  /// Providers with more than no places, or of unknown size.
  public let providers: [Ref<Actor>]
  /// Sum of the squares of the providers' shares of the places: 1 where one has all.
  public let concentration: Double?
  public let status: Status
  /// Rows of unknown size.
  public let sizesUnknown: Int
  public let freshest: PartialDate?
  public let rows: [Origin]

  public var gap: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return max(0, target - supply)
  }

  public var surplus: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return max(0, supply - target)
  }

  public var metRatio: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return min(1, supply / target)
  }
}

/// Works out the grid of domains × age bands, and the cells of targets of other dimensions.
///
/// A row in several domains or bands is split equally between the cells it overlaps; what a row
/// does not state is a cell of its own, so that supply adds up to the table.
///
/// - Returns: Nothing where the map has no domains.
/// - Complexity: O(rows × cells a row touches).
func coverage(of ecosystem: Ecosystem) -> Coverage? {
  guard !ecosystem.domains.isEmpty else { return nil }
  var tally: [Cell: Tally] = [:]
  let extra = Set(ecosystem.targets.map(cell)).filter { !isOfGrid($0, ecosystem) }
  for offer in ecosystem.provision {
    for (cell, share) in shares(of: offer, ecosystem) {
      tally[cell, default: Tally()].add(offer, share: share)
    }
    for cell in extra {
      let share = share(of: offer, in: cell, ecosystem)
      if share > 0 { tally[cell, default: Tally()].add(offer, share: share) }
    }
  }
  var targets: [Cell: Double] = [:]
  for target in ecosystem.targets { targets[cell(target), default: 0] += target.places }
  let notStated = tally.keys.filter { $0.domain == .notStated || $0.ageBand == .notStated }
  let order =
    grid(ecosystem, touched: Set(tally.keys)) + sorted(notStated) + sorted(Array(extra))
  let hasTargets = !ecosystem.targets.isEmpty
  let cells = order.map { cell in
    (tally[cell] ?? Tally()).cell(
      cell, target: targets[cell], hasTargets: hasTargets, ecosystem: ecosystem)
  }
  return Coverage(cells: cells, hasTargets: hasTargets)
}

/// The rows of one cell, added up.
private struct Tally {
  var supply = 0.0
  var places: [Ref<Actor>: Double] = [:]
  var providers: [Ref<Actor>] = []
  var sizesUnknown = 0
  var freshest: PartialDate?
  var rows: [Origin] = []

  mutating func add(_ offer: Provision, share: Double) {
    rows.append(offer.origin)
    if let checked = offer.checkedOn { freshest = max(freshest ?? checked, checked) }
    if let size = offer.placesPerYear {
      supply += size * share
      places[offer.provider, default: 0] += size * share
      guard size > 0 else { return }
    } else {
      sizesUnknown += 1
    }
    if !providers.contains(offer.provider) { providers.append(offer.provider) }
  }

  func cell(
    _ cell: Cell, target: Double?, hasTargets: Bool, ecosystem: Ecosystem
  ) -> CoverageCell {
    let isKnown = !rows.isEmpty || isDeclaredComplete(cell, ecosystem)
    let squares = providers.map { places[$0] ?? 0 }.reduce(0) { $0 + $1 * $1 }
    return CoverageCell(
      cell: cell, target: target, supply: isKnown ? supply : nil, providers: providers.sorted(),
      concentration: supply > 0 ? squares / (supply * supply) : nil,
      status: status(isKnown: isKnown, target: target, hasTargets: hasTargets),
      sizesUnknown: sizesUnknown, freshest: freshest, rows: rows)
  }

  private func status(isKnown: Bool, target: Double?, hasTargets: Bool) -> Status {
    guard isKnown else { return .unknown("nothing is stated, and nobody said that all is listed") }
    if providers.isEmpty { return .none }
    guard let target, target > 0 else {
      if hasTargets { return .noTarget }
      return providers.count == 1 ? .singleProvider : .several
    }
    if providers.count == 1 { return .singleProvider }
    return supply < target ? .belowTarget : .met
  }
}

private func cell(_ target: Target) -> Cell {
  Cell(
    domain: target.domain.map { .one($0) }, ageBand: target.ageBand.map { .one($0) },
    place: target.place.map { .one($0) }, skill: target.skill, sector: target.sector)
}

private func isOfGrid(_ cell: Cell, _ ecosystem: Ecosystem) -> Bool {
  cell.domain != nil && (cell.ageBand != nil) == !ecosystem.ageBands.isEmpty && cell.place == nil
    && cell.skill == nil && cell.sector == nil
}

/// The age bands that an offer overlaps; nothing where it states no ages or none of these.
private func bands(of offer: Provision, _ ecosystem: Ecosystem) -> [Ref<AgeBand>] {
  guard offer.ageFrom != nil || offer.ageTo != nil else { return [] }
  let (low, high) = (offer.ageFrom ?? 0, offer.ageTo ?? 130)
  return ecosystem.ageBands.refs.filter {
    ecosystem.ageBands[$0].from <= high && low <= ecosystem.ageBands[$0].to
  }
}

/// The cells of the grid that an offer touches, with its equal share in each.
private func shares(of offer: Provision, _ ecosystem: Ecosystem) -> [(Cell, Double)] {
  let domains: [Cell.Value<Domain>] =
    offer.domains.isEmpty ? [.notStated] : offer.domains.map { .one($0) }
  let found = bands(of: offer, ecosystem)
  let ages: [Cell.Value<AgeBand>?] =
    ecosystem.ageBands.isEmpty ? [nil] : found.isEmpty ? [.notStated] : found.map { .one($0) }
  let share = 1 / Double(domains.count * ages.count)
  return domains.flatMap { domain in
    ages.map { (Cell(domain: domain, ageBand: $0), share) }
  }
}

/// An offer's share in a cell of any dimensions.
private func share(of offer: Provision, in cell: Cell, _ ecosystem: Ecosystem) -> Double {
  var share = 1.0
  if let domain = cell.domain?.ref {
    guard offer.domains.contains(domain) else { return 0 }
    share /= Double(offer.domains.count)
  }
  if let band = cell.ageBand?.ref {
    let found = bands(of: offer, ecosystem)
    guard found.contains(band) else { return 0 }
    share /= Double(found.count)
  }
  if let place = cell.place?.ref, offer.place != place { return 0 }
  if let skill = cell.skill {
    guard offer.skills.contains(skill) else { return 0 }
    share /= Double(offer.skills.count)
  }
  if let sector = cell.sector, ecosystem.actors[offer.provider].sector != sector { return 0 }
  return share
}

/// Whether no row in this cell means that there is nothing.
private func isDeclaredComplete(_ cell: Cell, _ ecosystem: Ecosystem) -> Bool {
  let city = ecosystem.city
  if city.isComplete("provision") { return true }
  if let domain = cell.domain?.ref, city.isComplete("provision", for: ecosystem.domains[domain].id) {
    return true
  }
  if let place = cell.place?.ref, city.isComplete("provision", for: ecosystem.places[place].id) {
    return true
  }
  return false
}

/// Domains × age bands; themes that only hold other domains are left out unless rows name them.
private func grid(_ ecosystem: Ecosystem, touched: Set<Cell>) -> [Cell] {
  let parents = Set(ecosystem.domains.compactMap(\.parent))
  let named = Set(touched.compactMap { $0.domain?.ref })
  let wanted = Set(ecosystem.targets.compactMap(\.domain))
  let domains = ecosystem.domains.refs.filter {
    !parents.contains($0) || named.contains($0) || wanted.contains($0)
  }
  let ages: [Cell.Value<AgeBand>?] =
    ecosystem.ageBands.isEmpty ? [nil] : ecosystem.ageBands.refs.map { .one($0) }
  return domains.flatMap { domain in ages.map { Cell(domain: .one(domain), ageBand: $0) } }
}

private func sorted(_ cells: [Cell]) -> [Cell] {
  func key(_ cell: Cell) -> [String] {
    func number<Row>(_ value: Cell.Value<Row>?) -> String {
      guard let value else { return "" }
      let digits = value.ref.map { String($0.number) } ?? "99999999"
      return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
    return [
      number(cell.domain), number(cell.ageBand), number(cell.place), cell.skill ?? "",
      cell.sector.map { String($0.number) } ?? "",
    ]
  }
  return cells.sorted { key($0).lexicographicallyPrecedes(key($1)) }
}
