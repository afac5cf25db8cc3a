import EcosystemModel

extension GapCheck {
  static let domainStructure = GapCheck(
    id: "domain-structure", title: "Domains that hang on one organisation's links",
    plain: "domains whose organisations fall into pieces if one leaves",
    rule: """
      watch where the organisations of a domain that are linked to each other would fall into \
      pieces without one of them; note where fewer than half of the domain's organisations have a \
      stated link to another of it, and the list of links is not declared complete
      """,
    source: "Tarjan 1972, doi:10.1137/0201010",
    room: RoomQuestion(
      missing: "Which of the others could link, so that it does not hang on one?",
      unknown: "Who here works with whom?"),
    needs: .domainStructure, moreIsWorse: true,
    summary: { gaps, _ in
      let domains = Set(gaps.compactMap(\.cell.domain)).count
      return gaps.together(
        as: """
          In \(counted(domains, "domain", "domains")) too few links between its organisations are \
          stated to tell who holds them together.
          """)
    },
    told: { gaps, _, _ in worst(gaps) }
  ) { facts in
    let isComplete = facts.ecosystem.city.isComplete("ties")
    return (facts.domainStructures ?? []).flatMap { structure in
      let linked = structure.actorCount - structure.alone.count
      let isTold = isComplete || linked * 2 >= structure.actorCount
      return structure.cutPoints.map { gap($0, structure, isTold: isTold, facts) }
    }
  }

  /// Of each domain the gap with most pieces; of equals the first.
  private static func worst(_ gaps: [Gap]) -> [Gap] {
    var most: [Cell: Double] = [:]
    for gap in gaps { most[gap.cell] = max(most[gap.cell] ?? 0, gap.value ?? 0) }
    var told = Set<Cell>()
    return gaps.filter { $0.value == most[$0.cell] && told.insert($0.cell).inserted }
  }

  private static func gap(
    _ cut: DomainStructure.CutPoint, _ structure: DomainStructure, isTold: Bool, _ facts: Facts
  ) -> Gap {
    let isComplete = facts.ecosystem.city.isComplete("ties")
    let domain = structure.domain
    let stated: Sentence = isComplete ? "" : "by the links that are stated, "
    let start: Sentence = isTold ? "" : "By the few links that are stated: "
    let end: Sentence = isTold ? "" : " Too few are stated to tell whether that is so."
    return Gap(
      severity: isTold ? .watch : .note, subject: .actor(cut.actor),
      cell: Cell(domain: .one(domain)),
      status: isTold ? .singleProvider : .unknown("too few links are stated to tell"),
      value: Double(cut.pieces), expected: 1,
      sentence: """
        \(start)\(start.isEmpty ? "If" : "if") \(cut.actor) left, \(isTold ? stated : "")the \
        \(cut.others) other organisations of \(domain) that are linked with one another, directly \
        or through others, would fall into \(cut.pieces) separate pieces.\(end)
        """,
      evidence: [facts.ecosystem.actors[cut.actor].origin], caveat: facts.linksCaveat,
      size: Double(cut.others),
      remedy: isTold
        ? """
        \(counted(cut.pieces - 1, "link that joins", "links that join")) the pieces past \
        \(cut.actor) would hold them together.
        """ : nil)
  }
}
