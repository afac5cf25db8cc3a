public import EcosystemModel

/// How many organisations there are in each domain, sector and ring, whatever they offer (D1).
///
/// An organisation of several domains counts in each of them.
public struct ActorCoverage: Sendable {
  /// Domain by domain, within it sector by sector, within that ring by ring.
  public private(set) var cells: [Part]
  /// The same over all rings, of sectors with an organisation on the map.
  let pairs: [Part]

  /// The same without the cells of domains and sectors that are `hidden`.
  public func without(_ hidden: (Cell) -> Bool) -> ActorCoverage {
    var told = self
    told.cells.removeAll { hidden(Cell(domain: $0.domain, sector: $0.sector?.ref)) }
    return told
  }

  public struct Part: Sendable {
    public let domain: Cell.Value<Domain>
    /// Nothing where no organisation states a sector.
    public let sector: Cell.Value<Sector>?
    /// Nothing where no organisation states a ring.
    public let ring: Cell.Value<Ring>?
    public let actors: Int
    public let status: Status
    /// What shuffled sectors would give on average.
    let expected: Double
    /// The organisations that may belong here, as far as is stated.
    let open: [Ref<Actor>]

    /// Whether it holds what rows leave out, so that nothing can be expected of it.
    var isNotStated: Bool {
      domain == .notStated || sector == .notStated || ring == .notStated
    }
  }

  /// Nothing where no organisation belongs to a domain.
  ///
  /// - Complexity: O(actors × domains × sectors × rings) at most.
  init?(of ecosystem: Ecosystem) {
    guard ecosystem.actors.contains(where: { !$0.domains.isEmpty }) else { return nil }
    let membership = Membership(of: ecosystem)
    pairs = membership.domains.flatMap { domain in
      membership.presentSectors.map { membership.part(domain, .one($0), nil) }
    }
    cells = membership.domainValues.flatMap { domain in
      membership.sectorValues.flatMap { sector in
        membership.ringValues.map { membership.part(domain, sector, $0) }
      }
    }.filter { $0.actors > 0 || !$0.isNotStated }
  }
}

/// Who belongs where, and of whom it is not stated.
private struct Membership {
  private let ecosystem: Ecosystem
  let domains: [Cell.Value<Domain>]
  /// Organisations of which a dimension is not stated, so that they may belong to any.
  private let open: [Ref<Actor>]
  /// Organisations by domain; the last without any.
  private let members: [[Ref<Actor>]]
  private let placed: Int
  private let sectorSizes: [Int]
  private let leaves: (domain: Bool, sector: Bool, ring: Bool)

  init(of ecosystem: Ecosystem) {
    self.ecosystem = ecosystem
    let actors = ecosystem.actors
    var members = [[Ref<Actor>]](repeating: [], count: ecosystem.domains.count + 1)
    for actor in actors.refs {
      for domain in Set(actors[actor].domains) { members[domain.index].append(actor) }
      if actors[actor].domains.isEmpty { members[ecosystem.domains.count].append(actor) }
    }
    self.members = members
    let tree = DomainTree(of: ecosystem.domains)
    domains = ecosystem.domains.refs
      .filter { !tree.isTheme($0) || !members[$0.index].isEmpty }.map { .one($0) }
    let leaves = (
      domain: !ecosystem.city.isComplete("domains"), sector: !ecosystem.city.isComplete("sectors"),
      ring: !ecosystem.city.isComplete("rings")
    )
    self.leaves = leaves
    open = actors.refs.filter {
      leaves.domain && actors[$0].domains.isEmpty || leaves.sector && actors[$0].sector == nil
        || leaves.ring && actors[$0].ring == nil
    }
    let whole = actors.filter { $0.sector != nil && !$0.domains.isEmpty }
    placed = whole.count
    var sizes = [Int](repeating: 0, count: ecosystem.sectors.count)
    for actor in whole { if let sector = actor.sector { sizes[sector.index] += 1 } }
    sectorSizes = sizes
  }

  var domainValues: [Cell.Value<Domain>] {
    domains + (members[ecosystem.domains.count].isEmpty ? [] : [.notStated])
  }

  /// The sectors of organisations on the map.
  var presentSectors: [Ref<Sector>] {
    let present = Set(ecosystem.actors.compactMap(\.sector))
    return ecosystem.sectors.refs.filter(present.contains)
  }

  var sectorValues: [Cell.Value<Sector>?] { values(\.sector, ecosystem.sectors.refs) }

  var ringValues: [Cell.Value<Ring>?] { values(\.ring, ecosystem.rings.refs) }

  private func values<Row>(
    _ property: (Actor) -> Ref<Row>?, _ rows: [Ref<Row>]
  ) -> [Cell.Value<Row>?] {
    let stated = ecosystem.actors.count { property($0) != nil }
    guard stated > 0 else { return [nil] }
    return rows.map { .one($0) } + (stated < ecosystem.actors.count ? [.notStated] : [])
  }

  func part(
    _ domain: Cell.Value<Domain>, _ sector: Cell.Value<Sector>?, _ ring: Cell.Value<Ring>?
  ) -> ActorCoverage.Part {
    let all = members[domain.ref?.index ?? ecosystem.domains.count]
    let count = all.count { actor in
      matches(ecosystem.actors[actor].sector, sector) && matches(ecosystem.actors[actor].ring, ring)
    }
    let open = count > 0 ? [] : mayBelong(domain, sector, ring)
    let expected =
      all.count { ecosystem.actors[$0].sector != nil }
      * (sector?.ref.map { sectorSizes[$0.index] } ?? 0)
    return ActorCoverage.Part(
      domain: domain, sector: sector, ring: ring, actors: count,
      status: count > 0
        ? .stated : open.isEmpty ? .none : .unknown("domains, sectors or rings are not all stated"),
      expected: placed == 0 ? 0 : Double(expected) / Double(placed), open: open)
  }

  /// Who would belong to a cell if what it does not state were so.
  private func mayBelong(
    _ domain: Cell.Value<Domain>, _ sector: Cell.Value<Sector>?, _ ring: Cell.Value<Ring>?
  ) -> [Ref<Actor>] {
    guard domain != .notStated, sector != .notStated, ring != .notStated else { return [] }
    return open.filter { actor in
      let actor = ecosystem.actors[actor]
      let isInDomain =
        domain.ref.map(actor.domains.contains) ?? false
        || leaves.domain && actor.domains.isEmpty
      return isInDomain
        && (matches(actor.sector, sector) || leaves.sector && actor.sector == nil)
        && (matches(actor.ring, ring) || leaves.ring && actor.ring == nil)
    }
  }

  private func matches<Row>(_ stated: Ref<Row>?, _ wanted: Cell.Value<Row>?) -> Bool {
    switch wanted {
    case nil: true
    case .one(let row): stated == row
    case .notStated: stated == nil
    }
  }
}
