import EcosystemModel

extension GapCheck {
  static let actorCoverage = GapCheck(
    id: "actor-coverage", title: "Sectors that are absent from a domain",
    plain: "domains to which no organisation of a sector belongs",
    rule: """
      watch where nobody of a sector belongs to a domain and at least three would be expected by \
      chance; note where fewer would, or where domains or sectors are not all stated
      """,
    room: RoomQuestion(
      missing: "Who could join in here, and who asks them?"),
    needs: .actorCoverage,
    summary: { gaps, facts in
      let absent = gaps.filter { $0.subject != .city }
      return absent.together(as: summary(of: absent, facts)) + gaps.filter { $0.subject == .city }
    }
  ) { facts in
    guard let pairs = facts.actorCoverage?.pairs else { return [] }
    let absent = pairs.filter { $0.status == .none }
    let domains = facts.ecosystem.domains.refs
    let few = Dictionary(grouping: absent.filter { $0.expected < fewest }) { $0.domain }
    return absent.filter { $0.expected >= fewest }.map(gap)
      + domains.compactMap { domain in few[.one(domain)].map { gap(domain, $0) } }
      + unknown(pairs, facts.ecosystem)
  }

  /// With fewer expected, chance alone leaves a pair empty too often to tell anything.
  private static let fewest = 3.0

  private static func gap(_ pair: ActorCoverage.Part) -> Gap {
    let (domain, sector) = (name(of: pair.domain), name(of: pair.sector))
    let expected = (pair.expected * 10).rounded() / 10
    return Gap(
      severity: .watch, subject: .cell,
      cell: Cell(domain: pair.domain, sector: pair.sector?.ref), status: .none, value: 0,
      expected: pair.expected,
      sentence: """
        No organisation of \(sector) on the map belongs to \(domain); if sectors did not matter, \
        about \(expected) would be expected.
        """, size: pair.expected,
      ghost: .actor(Newcomer(.member, for: Cell(domain: pair.domain, sector: pair.sector?.ref))),
      remedy: "An organisation of \(sector) that belongs to \(domain) would end this.")
  }

  /// All sectors that are absent from a domain, where fewer would be expected.
  private static func gap(_ domain: Ref<Domain>, _ pairs: [ActorCoverage.Part]) -> Gap {
    Gap(
      severity: .note, subject: .domain(domain),
      cell: Cell(domain: .one(domain), sector: pairs.count == 1 ? pairs[0].sector?.ref : nil),
      status: .none, value: 0, expected: pairs.reduce(0) { $0 + $1.expected },
      sentence: """
        No organisation of \(listed(pairs.map { name(of: $0.sector) }, before: "or")) on the map \
        belongs to \(domain).
        """, size: Double(pairs.count))
  }

  private static func unknown(
    _ pairs: [ActorCoverage.Part], _ ecosystem: Ecosystem
  ) -> [Gap] {
    let open = pairs.filter { $0.status != .none && $0.status != .stated }
    guard !open.isEmpty else { return [] }
    let actors = Set(open.flatMap(\.open)).sorted()
    return [
      Gap(
        severity: .note, subject: .city,
        status: .unknown("domains or sectors are not all stated"),
        sentence: """
          For \(open.count) of the \(pairs.count) combinations of domain and sector it is unknown \
          whether an organisation on the map belongs to both: the domains or the sector of \
          \(organisations(actors.count)) are not stated.
          """, evidence: actors.map { ecosystem.actors[$0].origin })
    ]
  }

  private static func summary(of gaps: [Gap], _ facts: Facts) -> Sentence {
    let pairs = facts.actorCoverage?.pairs ?? []
    let absent = pairs.count { $0.status == .none && $0.expected < fewest }
    return """
      \(absent) of the \(pairs.count) combinations of domain and sector have no organisation on \
      the map, where chance alone would give fewer than three.
      """
  }

  private static func name(of domain: Cell.Value<Domain>) -> Sentence {
    domain.ref.map { "\($0)" } ?? "no domain"
  }

  private static func name(of sector: Cell.Value<Sector>?) -> Sentence {
    sector?.ref.map { "\($0)" } ?? "no sector"
  }
}
