public import EcosystemModel

/// What is on offer against what is wanted, cell by cell (D1).
public struct Coverage: Sendable {
  public var cells: [CoverageCell]
  /// Where the list of offers leaves nothing out.
  let declared: DeclaredOffers
  /// How many cells the largest of the grids has, and how many offers the map lists.
  let finest: Int
  let offers: Int

  /// Whether there are more than five cells an offer, so that most are empty whatever is on offer.
  public var isFinerThanOffers: Bool { Self.isFiner(finest, than: offers) }

  static func isFiner(_ cells: Int, than offers: Int) -> Bool { offers > 0 && cells > 5 * offers }

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

  /// Whether more may be on offer than the index counts: offers of unknown size, or not listed.
  public var isAtLeast: Bool {
    known.contains { $0.sizesUnknown > 0 || !declared.covers($0.cell) }
  }

  private var known: [CoverageCell] { cells.filter { $0.supply != nil && ($0.target ?? 0) > 0 } }
}

/// One cell of the grid.
public struct CoverageCell: Sendable {
  public var cell: Cell
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
  /// The newest and the oldest date on which one of the offers was checked.
  public let freshest: PartialDate?
  public let stalest: PartialDate?
  /// How many of the offers state when they were checked.
  public let dated: Int
  /// The offers.
  public let rows: [Origin]
  public let targetRows: [Origin]
  /// Whether other cells count the same places too.
  ///
  /// So it is with a target over other dimensions, or over a theme with all its domains. The
  /// supply of all other cells adds up to the table.
  public let overlapsOthers: Bool

  /// How many of the offers state their size.
  public var sized: Int { rows.count - sizesUnknown }

  /// The share of the offers that state when they were checked; nothing without offers.
  public var datedRatio: Double? {
    rows.isEmpty ? nil : Double(dated) / Double(rows.count)
  }

  /// What a target is set for, or what no other cell counts.
  var isAsked: Bool { !cell.isNotStated && (target != nil || !overlapsOthers) }

  public var gap: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return target - supply > leeway(target) ? target - supply : 0
  }

  public var surplus: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return supply - target > leeway(target) ? supply - target : 0
  }

  public var metRatio: Double? {
    guard let supply, let target, target > 0 else { return nil }
    return min(1, supply / target)
  }
}

/// What rounding may add or take where places are split: 1e-9 of them.
func leeway(_ places: Double) -> Double { 1e-9 * max(1, places) }

/// Works out the grid of domains × age bands, and what targets of other dimensions cross.
///
/// A row in several domains or bands is split equally between the cells it overlaps; what a row
/// does not state is a cell of its own, so that supply adds up to the table.
///
/// - Returns: Nothing where the map has neither domains nor targets.
/// - Complexity: O(rows × cells a row touches, over all crossings + cells).
func coverage(of ecosystem: Ecosystem) -> Coverage? {
  guard !ecosystem.domains.isEmpty || !ecosystem.targets.isEmpty else { return nil }
  let grid = CoverageGrid(of: ecosystem)
  // By id, so that sums are the same to the last digit whatever the order of rows.
  let offers = ecosystem.provision.sorted { $0.id < $1.id }
  let shares = offers.map { Shares(of: $0, ecosystem) }
  var tally: [Cell: Tally] = [:]
  for (offer, shares) in zip(offers, shares) {
    for cell in shares.cells { tally[cell, default: Tally()].add(offer, share: shares.each) }
  }
  func found(_ cell: Cell, _ tally: Tally?, overlaps: Bool) -> CoverageCell {
    (tally ?? Tally()).cell(
      cell, target: grid.targets[cell], targetRows: grid.targetRows[cell] ?? [],
      isComplete: grid.declared.covers(cell),
      hasTargets: !ecosystem.targets.isEmpty, overlapsOthers: overlaps)
  }
  let own = grid.cells(touched: tally.keys)
  var cells = own.map { found($0, tally[$0], overlaps: false) }
  var finest = own.count { !$0.isNotStated }
  var others: [CoverageCell] = []
  for crossing in grid.crossings {
    let crossed = tallies(offers, shares, in: crossing)
    let told = grid.cells(of: crossing, touched: crossed)
    others += told.cells.map { found($0, crossed[$0], overlaps: true) }
    finest = max(finest, told.count)
  }
  cells += others.sorted { Cell.areInOrder($0.cell, $1.cell) }
  return Coverage(
    cells: cells, declared: grid.declared, finest: finest, offers: ecosystem.provision.count)
}

private func tallies(
  _ offers: [Provision], _ shares: [Shares], in crossing: Crossing
) -> [Cell: Tally] {
  var tally: [Cell: Tally] = [:]
  for (offer, shares) in zip(offers, shares) {
    for (cell, share) in crossing.shares(of: offer, shares) {
      tally[cell, default: Tally()].add(offer, share: share)
    }
  }
  return tally
}
