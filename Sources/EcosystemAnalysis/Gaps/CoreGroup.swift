import EcosystemModel

extension GapCheck {
  static let coreGroup = GapCheck(
    id: "core-group", title: "Sectors and domains without a place in the Core group",
    plain: "who is not at the table",
    rule: """
      act where a sector or domain has nobody in the Core group; watch where an anchor belongs to \
      it; note where rings are not stated
      """,
    needs: []
  ) { facts in
    let ecosystem = facts.ecosystem
    guard let core = ecosystem.rings.refs.first(where: { ecosystem.rings[$0].id == "core" }) else {
      return []
    }
    guard ecosystem.actors.contains(where: { $0.ring == core }) else {
      return [nobody(core, ecosystem)]
    }
    let sectors = ecosystem.sectors.refs.compactMap { sector in
      gap(
        .sector(sector), Cell(sector: sector), "\(sector)", core, ecosystem,
        members: ecosystem.actors.filter { $0.sector == sector })
    }
    let domains = ecosystem.domains.refs.compactMap { domain -> Gap? in
      let members = ecosystem.actors.filter { $0.domains.contains(domain) }
      guard !members.isEmpty else { return nil }
      return gap(
        .domain(domain), Cell(domain: .one(domain)), "\(domain)", core, ecosystem, members: members)
    }
    return sectors + domains
  }

  private static func nobody(_ core: Ref<Ring>, _ ecosystem: Ecosystem) -> Gap {
    let isDeclared = ecosystem.city.isComplete("rings")
    let stated = ecosystem.actors.count { $0.ring != nil }
    return Gap(
      check: "core-group", severity: isDeclared ? .act : .note, subject: .city,
      status: isDeclared ? .none : .unknown("rings are not stated"), value: isDeclared ? 0 : nil,
      sentence: isDeclared
        ? "Nobody is in the Core group."
        : """
        Who is in the Core group is unknown: no organisation is marked so, and the ring of \
        \(ecosystem.actors.count - stated) of \(ecosystem.actors.count) is not stated.
        """)
  }

  private static func gap(
    _ subject: Gap.Subject, _ cell: Cell, _ name: Sentence, _ core: Ref<Ring>,
    _ ecosystem: Ecosystem, members: [Actor]
  ) -> Gap? {
    guard !members.contains(where: { $0.ring == core }) else { return nil }
    let unstated = members.count { $0.ring == nil }
    let isKnown = unstated == 0 || ecosystem.city.isComplete("rings")
    let innermost = ecosystem.rings.isEmpty ? nil : Ref<Ring>(0)
    let anchors = members.count { $0.ring == innermost }
    let size = counted(members.count, "organisation", "organisations")
    guard isKnown else {
      return Gap(
        check: "core-group", severity: .note, subject: subject, cell: cell,
        status: .unknown("rings are not stated"),
        sentence: """
          Whether \(name) has a place in the Core group is unknown: the ring of \(unstated) of \
          its \(size) is not stated.
          """, evidence: members.map(\.origin))
    }
    let anchored: Sentence =
      anchors > 0 ? " \(counted(anchors, "anchor belongs", "anchors belong")) to it." : ""
    return Gap(
      check: "core-group", severity: anchors > 0 ? .watch : .act, subject: subject, cell: cell,
      status: .none, value: 0, expected: 1,
      sentence: "\(name) (\(size) on the map) has nobody in the Core group.\(anchored)",
      evidence: members.map(\.origin))
  }
}
