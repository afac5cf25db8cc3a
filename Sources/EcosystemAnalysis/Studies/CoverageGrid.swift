import EcosystemModel

/// The cells that are asked about: domains × age bands, and what targets of other dimensions cross.
struct CoverageGrid {
  /// Places wanted; targets for the same cell are added up.
  let targets: [Cell: Double]
  /// The rows that want them.
  let targetRows: [Cell: [Origin]]
  /// Grids that count places which the cells of domains × age bands count too.
  let crossings: [Crossing]
  let declared: DeclaredOffers
  private let ecosystem: Ecosystem
  private let tree: DomainTree

  init(of ecosystem: Ecosystem) {
    self.ecosystem = ecosystem
    let tree = DomainTree(of: ecosystem.domains)
    self.tree = tree
    declared = DeclaredOffers(of: ecosystem, tree)
    var targets: [Cell: Double] = [:]
    for target in ecosystem.targets { targets[Cell(of: target), default: 0] += target.places }
    self.targets = targets
    targetRows = Dictionary(grouping: ecosystem.targets, by: Cell.init(of:)).mapValues {
      $0.map(\.origin)
    }
    let own = Self.dimensions(of: ecosystem)
    let others = targets.keys.filter { cell in
      cell.dimensions != own || cell.domain?.ref.map(tree.isTheme) ?? true
    }
    crossings = Dictionary(grouping: others, by: \.dimensions)
      .sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Crossing(of: $0.value, $0.key, refiningGrid: $0.key == own, tree) }
  }

  /// The grid, then what rows do not state.
  ///
  /// A theme that only holds other domains is left out unless rows name it.
  func cells(touched: some Sequence<Cell>) -> [Cell] {
    let touched = Set(touched)
    let others = Set(targets.keys.filter { $0.domain?.ref.map(tree.isTheme) ?? false })
    let ages: [Cell.Value<AgeBand>?] =
      ecosystem.ageBands.isEmpty ? [nil] : ecosystem.ageBands.refs.map { .one($0) }
    let grid = leaves(named: touched)
      .flatMap { domain in ages.map { Cell(domain: .one(domain), ageBand: $0) } }
      .filter { !others.contains($0) }
    return grid + touched.filter(\.isNotStated).sorted(by: Cell.areInOrder)
  }

  /// The cells of a crossing, and how many it has.
  func cells(of crossing: Crossing, touched: [Cell: Tally]) -> (cells: [Cell], count: Int) {
    crossing.cells(
      touched: touched.keys, leaves: leaves(named: []), bands: ecosystem.ageBands.refs,
      offers: ecosystem.provision.count)
  }

  private func leaves(named cells: Set<Cell>) -> [Ref<Domain>] {
    let named = Set(cells.compactMap { $0.domain?.ref })
    return ecosystem.domains.refs.filter { !tree.isTheme($0) || named.contains($0) }
  }

  private static func dimensions(of ecosystem: Ecosystem) -> Dimensions {
    ecosystem.ageBands.isEmpty ? [.domain] : [.domain, .ageBand]
  }
}

extension Cell {
  fileprivate init(of target: Target) {
    self.init(
      domain: target.domain.map { .one($0) }, ageBand: target.ageBand.map { .one($0) },
      place: target.place.map { .one($0) }, skill: target.skill, sector: target.sector)
  }
}
