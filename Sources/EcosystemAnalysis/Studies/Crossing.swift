import EcosystemModel

/// Dimensions that targets name together, other than the grid of domains × age bands, and the
/// cells that they cross.
///
/// A target over a theme makes a cell of its own, which counts the offers of all its domains.
struct Crossing {
  /// With more dimensions than this nearly every cell is empty: only those with a target are told.
  static let mostDimensions = 3

  let dimensions: Dimensions
  /// Whether only cells with a target are told.
  private let targetedOnly: Bool
  private let targeted: Set<Cell>
  /// The themes that targets name, with all domains under each.
  private let themes: [(theme: Ref<Domain>, domains: Set<Ref<Domain>>)]

  init(
    of cells: [Cell], _ dimensions: Dimensions, refiningGrid isGrid: Bool, _ tree: DomainTree
  ) {
    self.dimensions = dimensions
    targeted = Set(cells)
    targetedOnly = isGrid || dimensions.count > Self.mostDimensions
    themes = Set(cells.compactMap { $0.domain?.ref }).filter(tree.isTheme).sorted()
      .map { ($0, tree.family(of: $0)) }
  }

  /// The offer's share in each cell that it touches; split equally between its domains, age bands
  /// and skills.
  ///
  /// An offer without a skill, or of a provider without a sector, is in no cell that asks for one.
  func shares(of offer: Provision, _ shares: Shares) -> [Cell: Double] {
    var cells: [Cell: Double] = [Cell(): 1]
    if dimensions.contains(.domain) { cells.cross(domains(of: offer)) { $0.domain = $1 } }
    if dimensions.contains(.ageBand) { cells.cross(evenly(shares.bands)) { $0.ageBand = $1 } }
    if dimensions.contains(.place) {
      cells.cross(evenly(offer.place.map { [$0] } ?? [])) { $0.place = $1 }
    }
    if dimensions.contains(.skill) {
      let each = 1 / Double(max(1, offer.skills.count))
      cells.cross(Set(offer.skills).map { ($0, each) }) { $0.skill = $1 }
    }
    if dimensions.contains(.sector) {
      cells.cross(shares.sector.map { [($0, 1)] } ?? []) { $0.sector = $1 }
    }
    return targetedOnly ? cells.filter { targeted.contains($0.key) } : cells
  }

  private func domains(of offer: Provision) -> [(Cell.Value<Domain>, Double)] {
    let inThemes = themes.compactMap { theme -> (Cell.Value<Domain>, Double)? in
      let inside = offer.domains.count { theme.domains.contains($0) }
      guard inside > 0 else { return nil }
      return (.one(theme.theme), Double(inside) / Double(offer.domains.count))
    }
    let named = Set(themes.map(\.theme))
    return evenly(offer.domains).filter { $0.0.ref.map { !named.contains($0) } ?? true } + inThemes
  }

  private func evenly<Row>(_ rows: [Ref<Row>]) -> [(Cell.Value<Row>, Double)] {
    guard !rows.isEmpty else { return [(.notStated, 1)] }
    return rows.map { (.one($0), 1 / Double(rows.count)) }
  }

  /// All cells to be told, with or without offers, and how many the crossing has.
  ///
  /// Places, skills and sectors count where an offer or a target names them. A crossing of more
  /// than five cells an offer leaves out those with neither.
  func cells(
    touched: some Sequence<Cell>, leaves: [Ref<Domain>], bands: [Ref<AgeBand>], offers: Int
  ) -> (cells: [Cell], count: Int) {
    let known = targeted.union(touched)
    guard !targetedOnly else { return (known.sorted(by: Cell.areInOrder), targeted.count) }
    func used<Value: Hashable>(_ value: (Cell) -> Value?, _ more: [Value] = []) -> [Value] {
      Array(Set(known.compactMap(value)).union(more))
    }
    var axes = Axes()
    if dimensions.contains(.domain) { axes.domains = used({ $0.domain?.ref }, leaves) }
    if dimensions.contains(.ageBand) { axes.ageBands = bands }
    if dimensions.contains(.place) { axes.places = used { $0.place?.ref } }
    if dimensions.contains(.skill) { axes.skills = used(\.skill) }
    if dimensions.contains(.sector) { axes.sectors = used(\.sector) }
    let isFiner = Coverage.isFiner(axes.count, than: offers)
    let cells = isFiner ? known : known.union(axes.cells)
    return (cells.sorted(by: Cell.areInOrder), axes.count)
  }
}

/// The values that a crossing has in each of its dimensions; none where it does not ask.
private struct Axes {
  var domains: [Ref<Domain>] = []
  var ageBands: [Ref<AgeBand>] = []
  var places: [Ref<Place>] = []
  var skills: [Ref<Skill>] = []
  var sectors: [Ref<Sector>] = []

  var count: Int {
    [domains.count, ageBands.count, places.count, skills.count, sectors.count]
      .reduce(1) { $0 * max(1, $1) }
  }

  var cells: [Cell] {
    var cells = [Cell()]
    func cross<Value>(_ values: [Value], _ put: (inout Cell, Value) -> Void) {
      guard !values.isEmpty else { return }
      cells = cells.flatMap { cell in
        values.map { value in
          var crossed = cell
          put(&crossed, value)
          return crossed
        }
      }
    }
    cross(domains) { $0.domain = .one($1) }
    cross(ageBands) { $0.ageBand = .one($1) }
    cross(places) { $0.place = .one($1) }
    cross(skills) { $0.skill = $1 }
    cross(sectors) { $0.sector = $1 }
    return cells
  }
}

extension [Cell: Double] {
  /// Splits each cell between the values of one more dimension, by their shares.
  fileprivate mutating func cross<Item>(
    _ values: [(Item, Double)], _ put: (inout Cell, Item) -> Void
  ) {
    var crossed: [Cell: Double] = [:]
    for (cell, share) in self {
      for (value, part) in values {
        var next = cell
        put(&next, value)
        crossed[next, default: 0] += share * part
      }
    }
    self = crossed
  }
}

/// Which dimensions a cell asks about.
struct Dimensions: OptionSet, Hashable {
  let rawValue: Int

  static let domain = Dimensions(rawValue: 1)
  static let ageBand = Dimensions(rawValue: 2)
  static let place = Dimensions(rawValue: 4)
  static let skill = Dimensions(rawValue: 8)
  static let sector = Dimensions(rawValue: 16)

  var count: Int { rawValue.nonzeroBitCount }
}

extension Cell {
  var dimensions: Dimensions {
    var asked = Dimensions()
    if domain != nil { asked.insert(.domain) }
    if ageBand != nil { asked.insert(.ageBand) }
    if place != nil { asked.insert(.place) }
    if skill != nil { asked.insert(.skill) }
    if sector != nil { asked.insert(.sector) }
    return asked
  }
}
