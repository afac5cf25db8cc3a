public import EcosystemModel

/// Who took part in which workshop or event, and who sits in the Core group, by sector, ring and
/// domain.
public struct EngagementShares: Sendable {
  public private(set) var rows: [EngagementRow]
  /// What the shares were worked out from; nothing where the map names no workshop or event.
  private(set) var study: EngagementStudy?

  /// Nothing where the map names no workshop or event, and marks nobody as Core group.
  ///
  /// - Complexity: O(parts taken + organisations × meetings + groups × size of the Core group).
  init?(of ecosystem: Ecosystem) {
    let study = EngagementStudy(of: ecosystem)
    let core = Set(
      ecosystem.actors.refs.filter { actor in
        ecosystem.coreRing.map { ecosystem.actors[actor].ring == $0 } ?? false
      })
    guard study != nil || !core.isEmpty else { return nil }
    self.study = study
    let tables = [
      GroupTable.sectors(of: ecosystem), .rings(of: ecosystem), .domains(of: ecosystem),
    ]
    let together = Together(study, core, ecosystem)
    rows = [together.everybody] + tables.flatMap(together.rows)
    let parts = Dictionary(grouping: ecosystem.affiliations, by: \.initiative)
    for meeting in study?.meetings ?? [] {
      let present = Set((parts[meeting] ?? []).map(\.actor))
      rows += tables.flatMap { $0.rows(of: present, in: meeting) }
    }
  }

  /// The same, naming only actors that may be shown, and without rows of a sector, domain or
  /// meeting that may not.
  ///
  /// - Parameter told: What is shown of a thing; nothing where it is hidden.
  public func showing(_ isShown: [Bool], _ told: (Thing) -> Thing?) -> EngagementShares {
    var shown = self
    shown.study = nil
    shown.rows.removeAll { row in row.things.contains { told($0) == nil } }
    for at in shown.rows.indices { shown.rows[at].toApproach.removeAll { !isShown[$0.index] } }
    return shown
  }
}

/// One sector, ring or domain, in one workshop or in all together.
public struct EngagementRow: Sendable {
  public enum Group: Sendable, Hashable {
    case everybody
    /// Nothing stands for organisations of which it is not stated.
    case sector(Ref<Sector>?)
    case ring(Ref<Ring>?)
    case domain(Ref<Domain>?)
  }

  public let group: Group
  /// Nothing for all together.
  public let meeting: Ref<Initiative>?
  /// How many there are on the map.
  public let organisations: Int
  /// How many are listed as taking part; nothing where no workshop or event tells.
  public let tookPart: Int?
  /// All who are listed as taking part.
  public let present: Int?
  public let status: Status
  /// The Core group's share, of all together alone.
  public var core: CoreShare?
  /// Whom to approach first where nobody took part, by what they would add; for an audience, those
  /// that may be shown.
  public internal(set) var toApproach: [Ref<Actor>] = []

  /// What it is about.
  fileprivate var things: [Thing] {
    let own: Thing? =
      switch group {
      case .sector(let sector): sector.map { .sector($0) }
      case .domain(let domain): domain.map { .domain($0) }
      case .ring(let ring): ring.map { .ring($0) }
      case .everybody: nil
      }
    return [own, meeting.map { .initiative($0) }].compactMap(\.self)
  }
}

/// The organisations of each sector, ring or domain; the last list holds those of none stated.
private struct GroupTable {
  let groups: [EngagementRow.Group]
  let members: [[Ref<Actor>]]
  /// Whether a share in the Core group tells anything of them.
  let hasCore: Bool

  private init<Row>(
    _ rows: [Row], _ ecosystem: Ecosystem, hasCore: Bool = true,
    _ group: (Ref<Row>?) -> EngagementRow.Group, _ own: (Actor) -> [Ref<Row>]
  ) {
    groups = rows.refs.map(group) + [group(nil)]
    self.hasCore = hasCore
    var members = [[Ref<Actor>]](repeating: [], count: rows.count + 1)
    for actor in ecosystem.actors.refs {
      let found = Set(own(ecosystem.actors[actor]))
      for row in found { members[row.index].append(actor) }
      if found.isEmpty { members[rows.count].append(actor) }
    }
    self.members = members
  }

  static func sectors(of ecosystem: Ecosystem) -> GroupTable {
    GroupTable(ecosystem.sectors, ecosystem, { .sector($0) }) { [$0.sector].compactMap(\.self) }
  }

  static func rings(of ecosystem: Ecosystem) -> GroupTable {
    GroupTable(ecosystem.rings, ecosystem, hasCore: false, { .ring($0) }) {
      [$0.ring].compactMap(\.self)
    }
  }

  static func domains(of ecosystem: Ecosystem) -> GroupTable {
    GroupTable(ecosystem.domains, ecosystem, { .domain($0) }) { $0.domains }
  }

  /// Those groups of which somebody took part in a meeting.
  func rows(of present: Set<Ref<Actor>>, in meeting: Ref<Initiative>) -> [EngagementRow] {
    zip(groups, members).compactMap { group, own in
      let count = own.count(where: present.contains)
      return count == 0
        ? nil
        : EngagementRow(
          group: group, meeting: meeting, organisations: own.count, tookPart: count,
          present: present.count, status: .stated)
    }
  }
}

/// All workshops and events together.
private struct Together {
  private let study: EngagementStudy?
  private let core: Set<Ref<Actor>>
  private let isListComplete: Bool
  private let areRingsKnown: Bool
  private let actorCount: Int
  private let absences: [EngagementRow.Group: EngagementStudy.Absence]

  init(_ study: EngagementStudy?, _ core: Set<Ref<Actor>>, _ ecosystem: Ecosystem) {
    self.study = study
    self.core = core
    actorCount = ecosystem.actors.count
    isListComplete =
      ecosystem.city.isComplete("affiliations") && study?.unrecorded.isEmpty == true
    areRingsKnown =
      ecosystem.city.isComplete("rings") || ecosystem.actors.allSatisfy { $0.ring != nil }
    let found = (study?.absences ?? []).map {
      absence -> (EngagementRow.Group, EngagementStudy.Absence) in
      switch absence.kind {
      case .sector(let sector): (.sector(sector), absence)
      case .domain(let domain): (.domain(domain), absence)
      }
    }
    absences = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing where no workshop or event tells who took part.
  private var present: Set<Ref<Actor>>? {
    study.flatMap { $0.present.isEmpty ? nil : $0.present }
  }

  var everybody: EngagementRow {
    EngagementRow(
      group: .everybody, meeting: nil, organisations: actorCount, tookPart: present?.count,
      present: present?.count,
      status: present == nil ? .unknown("taking part is not recorded") : .stated,
      toApproach: study?.toApproach(most: 5) ?? [])
  }

  func rows(_ table: GroupTable) -> [EngagementRow] {
    let named = table.members.dropLast()
    let shares =
      table.hasCore && !core.isEmpty
      ? coreShares(
        Array(named), stated: Set(named.joined()), core: core, isKnown: areRingsKnown) : []
    return table.groups.indices.filter { !table.members[$0].isEmpty || $0 < named.count }.map {
      at in
      let own = table.members[at]
      let count = present.map { present in own.count(where: present.contains) }
      let absence = absences[table.groups[at]]
      return EngagementRow(
        group: table.groups[at], meeting: nil, organisations: own.count, tookPart: count,
        present: present?.count, status: status(count, own, absence),
        core: at < shares.count ? shares[at] : nil,
        toApproach: absence.flatMap { study?.toApproach(for: $0) } ?? [])
    }
  }

  /// None only where the lists say so and somebody of it is on the map.
  private func status(
    _ count: Int?, _ own: [Ref<Actor>], _ absence: EngagementStudy.Absence?
  ) -> Status {
    guard let count else { return .unknown("taking part is not recorded") }
    if count > 0 { return .stated }
    let isKnown = isListComplete && !own.isEmpty && (absence?.unplaced ?? 0) == 0
    return isKnown ? .none : .unknown("taking part may not all be listed")
  }
}
