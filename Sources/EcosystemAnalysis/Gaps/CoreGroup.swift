import EcosystemModel

extension GapCheck {
  static let coreGroup = GapCheck(
    id: "core-group", title: "Sectors and domains without a place in the Core group",
    plain: "who is not at the table",
    rule: """
      act where nobody at all, or nobody of a sector or domain, is in the Core group; watch where an \
      anchor belongs to it, or where nobody is marked as Core group and, on a complete list of \
      sectors, one has no organisation on the map; note where the rings, sectors or domains that would tell are not all stated
      """,
    room: RoomQuestion(
      missing: "Who could take this place, and who asks them?",
      unknown: "Who in this room knows?"),
    needs: [],
    summary: { gaps, facts in
      let others = gaps.filter { $0.subject != .city }
      return gaps.filter { $0.subject == .city } + others.together(as: unknown(others, facts))
    }
  ) { facts in
    let ecosystem = facts.ecosystem
    guard !ecosystem.actors.isEmpty, let group = CoreGroup(of: ecosystem) else { return [] }
    guard !group.members.isEmpty else {
      return [nobody(group, ecosystem)] + group.absentSectors(of: ecosystem)
    }
    return group.sectors(of: ecosystem) + group.domains(of: ecosystem)
  }

  private static func unknown(_ gaps: [Gap], _ facts: Facts) -> Sentence {
    let names = gaps.compactMap { gap -> Sentence? in
      if let domain = gap.cell.domain?.ref { return "\(domain)" }
      return gap.cell.sector.map { "\($0)" }
    }
    let list = commas(names)
    guard gaps.contains(where: { !$0.evidence.isEmpty }) else {
      let unplaced = facts.ecosystem.actors.count { $0.sector == nil }
      return """
        Of \(gaps.count) of the sectors no organisation is known on the map: \(list).\(unplaced > 0 ? " The sector of \(organisations(unplaced)) is not stated." as Sentence : "")
        """
    }
    return """
      Whether \(gaps.count) sectors or domains have a place in the Core group is unknown, since \
      rings, sectors or domains are not all stated: \(list).
      """
  }

  private static func nobody(_ group: CoreGroup, _ ecosystem: Ecosystem) -> Gap {
    let unstated = ecosystem.actors.count { $0.ring == nil }
    let isKnown = group.isDeclared || unstated == 0
    return Gap(
      severity: isKnown ? .act : .note, subject: .city,
      status: isKnown ? .none : .unknown("rings are not stated"), value: isKnown ? 0 : nil,
      sentence: isKnown
        ? "None of the \(organisations(ecosystem.actors.count)) on the map is in the Core group."
        : """
        Who is in the Core group is unknown: no organisation is marked so, and the ring of \
        \(unstated) of the \(organisations(ecosystem.actors.count)) is not stated.
        """,
      ghost: isKnown ? .actor(Newcomer(.coreMember, for: Cell(), ring: group.core)) : nil,
      remedy: isKnown ? "A first organisation in the Core group would end this." : nil)
  }
}

/// The Core group, and what is asked about it.
private struct CoreGroup {
  let members: [Actor]
  let isDeclared: Bool
  let core: Ref<Ring>
  /// The innermost ring, where it is not the Core group.
  private let anchor: Ref<Ring>?

  /// Nothing where the city names no such ring.
  init?(of ecosystem: Ecosystem) {
    guard let core = ecosystem.coreRing else { return nil }
    self.core = core
    anchor = core.number == 0 ? nil : Ref(0)
    members = ecosystem.actors.filter { $0.ring == core }
    isDeclared = ecosystem.city.isComplete("rings")
  }

  /// The sectors that no organisation on the map belongs to.
  func absentSectors(of ecosystem: Ecosystem) -> [Gap] {
    let present = Set(ecosystem.actors.compactMap(\.sector))
    let unplaced = ecosystem.actors.count { $0.sector == nil }
    let isKnown = ecosystem.city.isComplete("sectors")
    let unstated: Sentence =
      unplaced > 0
      ? "; the sector of \(unplaced) of the \(organisations(ecosystem.actors.count)) is not stated"
      : ""
    return ecosystem.sectors.refs.filter { !present.contains($0) }.map { sector in
      Gap(
        severity: isKnown ? .watch : .note, subject: .sector(sector),
        cell: Cell(sector: sector),
        status: isKnown ? .none : .unknown("sectors are not all stated"),
        value: isKnown ? 0 : nil, expected: 1,
        sentence: isKnown
          ? "No organisation on the map belongs to \(sector)."
          : """
          No organisation on the map is known to belong to \(sector)\(unstated).
          """,
        ghost: isKnown ? .actor(Newcomer(.member, for: Cell(sector: sector))) : nil,
        remedy: isKnown
          ? "Somebody of \(sector) brought in, and listed with this sector, would end this." : nil)
    }
  }

  func sectors(of ecosystem: Ecosystem) -> [Gap] {
    let unplaced = members.count { $0.sector == nil }
    var bySector = [[Ref<Actor>]](repeating: [], count: ecosystem.sectors.count)
    for actor in ecosystem.actors.refs {
      if let sector = ecosystem.actors[actor].sector { bySector[sector.index].append(actor) }
    }
    return ecosystem.sectors.refs.compactMap { sector in
      gap(
        Subject(
          subject: .sector(sector), cell: Cell(sector: sector), name: "\(sector)",
          kind: "sector", refs: bySector[sector.index],
          actors: bySector[sector.index].map { ecosystem.actors[$0] }, unplaced: unplaced))
    }
  }

  /// Themes that hold other domains are not asked about.
  func domains(of ecosystem: Ecosystem) -> [Gap] {
    let unplaced = members.count { $0.domains.isEmpty }
    let tree = DomainTree(of: ecosystem.domains)
    var byDomain = [[Ref<Actor>]](repeating: [], count: ecosystem.domains.count)
    for actor in ecosystem.actors.refs {
      for domain in ecosystem.actors[actor].domains { byDomain[domain.index].append(actor) }
    }
    return ecosystem.domains.refs.filter { !tree.isTheme($0) }.compactMap { domain in
      gap(
        Subject(
          subject: .domain(domain), cell: Cell(domain: .one(domain)), name: "\(domain)",
          kind: "domain", refs: byDomain[domain.index],
          actors: byDomain[domain.index].map { ecosystem.actors[$0] }, unplaced: unplaced))
    }
  }

  /// A sector or domain and the actors that belong to it.
  struct Subject {
    let subject: Gap.Subject
    let cell: Cell
    let name: Sentence
    let kind: String
    let refs: [Ref<Actor>]
    let actors: [Actor]
    /// Members of the Core group of which it is not stated whether they belong to it.
    let unplaced: Int
  }

  private func gap(_ asked: Subject) -> Gap? {
    guard !asked.actors.contains(where: { $0.ring == core }) else { return nil }
    let why = unknown(asked)
    let anchors = asked.actors.count { $0.ring == anchor && anchor != nil }
    return Gap(
      severity: why != nil ? .note : anchors > 0 ? .watch : .act,
      subject: asked.subject, cell: asked.cell,
      status: why == nil ? .none : .unknown("rings, sectors or domains are not all stated"),
      value: why == nil ? 0 : nil, expected: 1,
      sentence: why ?? nobody(of: asked, anchors: anchors),
      evidence: asked.actors.map(\.origin), size: Double(asked.actors.count),
      ghost: why == nil ? .actor(Newcomer(.coreMember, for: asked.cell, ring: core)) : nil,
      remedy: why != nil
        ? nil
        : asked.actors.isEmpty
          ? "Somebody of \(asked.name) brought in, and given a place in the Core group, would end this."
          : "One of its organisations in the Core group would end this.")
  }

  private func nobody(of asked: Subject, anchors: Int) -> Sentence {
    guard !asked.actors.isEmpty else {
      return """
        \(asked.name) has nobody in the Core group: no organisation on the map belongs to this \
        \(asked.kind).
        """
    }
    let anchored: Sentence =
      anchors > 0 ? "; \(counted(anchors, "anchor belongs", "anchors belong")) to it" : ""
    return """
      \(asked.name) has nobody in the Core group (\(shown: asked.refs) on the \
      map\(anchored)).
      """
  }

  /// Why it cannot be told whether the sector or domain has a place; nothing where it can.
  private func unknown(_ asked: Subject) -> Sentence? {
    let unstated = isDeclared ? 0 : asked.actors.count { $0.ring == nil }
    let start: Sentence = "Whether \(asked.name) has a place in the Core group is unknown: "
    if unstated > 0 {
      return start + """
        the ring of \(unstated) of its \(organisations(asked.actors.count)) is not stated.
        """
    }
    guard asked.unplaced > 0 else { return nil }
    return start + """
      the \(asked.kind) of \(asked.unplaced) of the Core group's \(organisations(members.count)) \
      is not stated.
      """
  }
}
