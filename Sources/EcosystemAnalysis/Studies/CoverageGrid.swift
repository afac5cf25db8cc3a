import EcosystemModel

/// The cells that are asked about: domains × age bands, and targets of other dimensions.
struct CoverageGrid {
  /// A target that counts places which other cells count too.
  struct Overlapping {
    let cell: Cell
    /// The domain and, where it is a theme, all domains under it.
    let domains: Set<Ref<Domain>>?
  }

  /// Places wanted; targets for the same cell are added up.
  let targets: [Cell: Double]
  /// The rows that want them.
  let targetRows: [Cell: [Origin]]
  let overlapping: [Overlapping]
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
    overlapping = targets.keys
      .filter { !Self.isOfGrid($0, ecosystem, tree) }.sorted(by: Cell.areInOrder)
      .map { Overlapping(cell: $0, domains: $0.domain?.ref.map(tree.family)) }
  }

  /// The grid, then what rows do not state.
  ///
  /// A theme that only holds other domains is left out unless rows name it.
  func cells(touched: some Sequence<Cell>) -> [Cell] {
    let others = Set(overlapping.map(\.cell))
    let touched = Set(touched)
    let named = Set(touched.compactMap { $0.domain?.ref })
    let ages: [Cell.Value<AgeBand>?] =
      ecosystem.ageBands.isEmpty ? [nil] : ecosystem.ageBands.refs.map { .one($0) }
    let grid = ecosystem.domains.refs.filter { !tree.isTheme($0) || named.contains($0) }
      .flatMap { domain in ages.map { Cell(domain: .one(domain), ageBand: $0) } }
      .filter { !others.contains($0) }
    return grid + touched.filter(\.isNotStated).sorted(by: Cell.areInOrder)
  }

  private static func isOfGrid(_ cell: Cell, _ ecosystem: Ecosystem, _ tree: DomainTree) -> Bool {
    guard let domain = cell.domain?.ref, !tree.isTheme(domain) else { return false }
    return (cell.ageBand != nil) == !ecosystem.ageBands.isEmpty && cell.place == nil
      && cell.skill == nil && cell.sector == nil
  }
}

extension Cell {
  fileprivate init(of target: Target) {
    self.init(
      domain: target.domain.map { .one($0) }, ageBand: target.ageBand.map { .one($0) },
      place: target.place.map { .one($0) }, skill: target.skill, sector: target.sector)
  }
}
