import EcosystemModel

extension GapCheck {
  static let engagement = GapCheck(
    id: "engagement", title: "Sectors, domains and learners absent from workshops and events",
    plain: "who is not listed as taking part in any workshop or event, and whom to approach",
    rule: """
      act where taking part is declared complete (complete_for affiliations), nobody of a sector or \
      domain took part, and three or more organisations on the map belong to it or it is the \
      learners'; watch where fewer belong to it; note where taking part is not recorded, or the \
      list is not declared complete
      """,
    room: RoomQuestion(
      missing: "Who asks them, and to what would they come?",
      unknown: "Who in this room knows?"),
    needs: .engagement, namesTheWeak: true,
    summary: { gaps, facts in
      gaps.count > 1 ? unknown(gaps, facts) : gaps
    }
  ) { facts in
    guard let study = facts.engagement?.study else { return [] }
    let isComplete = facts.ecosystem.city.isComplete("affiliations")
    let unrecorded = study.unrecorded.isEmpty ? [] : [notRecorded(study, facts.ecosystem)]
    return study.absences.map {
      gap($0, study, facts.ecosystem, isComplete: isComplete && study.unrecorded.isEmpty)
    } + unrecorded
  }

  private static func gap(
    _ absence: EngagementStudy.Absence, _ study: EngagementStudy, _ ecosystem: Ecosystem,
    isComplete: Bool
  ) -> Gap {
    let isKnown = isComplete && absence.unplaced == 0 && !absence.members.isEmpty
    let isLarge = absence.members.count >= 3 || absence.isLearners(in: ecosystem)
    let (subject, cell): (Gap.Subject, Cell) =
      switch absence.kind {
      case .sector(let sector): (.sector(sector), Cell(sector: sector))
      case .domain(let domain): (.domain(domain), Cell(domain: .one(domain)))
      }
    let toApproach = study.toApproach(for: absence)
    return Gap(
      severity: !isKnown ? .note : isLarge ? .act : .watch, subject: subject,
      cell: cell, status: isKnown ? .none : .unknown("taking part may not all be listed"),
      value: isKnown ? 0 : nil, expected: 1,
      sentence: sentence(absence, study, isComplete: isComplete)
        + approach(toApproach),
      evidence: absence.members.map { ecosystem.actors[$0].origin },
      size: Double(absence.members.count),
      ghost: isKnown ? .actor(Newcomer(.participant, for: cell, candidates: toApproach)) : nil,
      remedy: isKnown
        ? "Any organisation of \(absence.name) at a workshop or event would end this." : nil)
  }

  private static func sentence(
    _ absence: EngagementStudy.Absence, _ study: EngagementStudy, isComplete: Bool
  ) -> Sentence {
    let meetings = meetings(study)
    guard !absence.members.isEmpty else {
      return """
        Whether \(absence.name) took part in \(meetings) is unknown: no organisation of theirs is \
        on the map.
        """
    }
    let members = absence.members.count
    let own: Sentence = members == 1 ? "its 1 organisation" : "none of its \(members) organisations"
    let start: Sentence = "Whether \(absence.name) took part in \(meetings) is unknown: \(own) is"
    let not: Sentence = members == 1 ? " not" : ""
    guard isComplete else {
      return "\(start)\(not) listed, and the list is not declared complete."
    }
    guard absence.unplaced == 0 else {
      return """
        \(start)\(not) listed, but what \(organisations(absence.unplaced)) that took part \
        \(absence.unplaced == 1 ? "belongs" : "belong") to is not stated.
        """
    }
    return """
      Nobody of \(absence.name) took part in \(meetings) (\(shown: absence.members) on the map).
      """
  }

  private static func approach(_ actors: [Ref<Actor>]) -> Sentence {
    actors.isEmpty ? "" : " To approach first, by what they would add: \(actors, most: 3)."
  }

  private static func meetings(_ study: EngagementStudy) -> Sentence {
    study.meetings.count == 1
      ? "\(study.meetings[0])" : "any of the \(study.meetings.count) workshops and events"
  }

  private static func notRecorded(_ study: EngagementStudy, _ ecosystem: Ecosystem) -> Gap {
    let shown = study.unrecorded.prefix(4).map { "\($0)" as Sentence }
    let more = study.unrecorded.count - shown.count
    let names = listed(shown + (more > 0 ? ["\(more) more"] : []))
    return Gap(
      severity: .note, subject: .city,
      status: .unknown("taking part is not recorded"), expected: nil,
      sentence: study.meetings.count == 1
        ? "Who took part in \(names) is not recorded: the map lists no part in it."
        : """
        Who took part is not recorded for \(study.unrecorded.count) of the \
        \(study.meetings.count) workshops and events: \(names).
        """)
  }

  private static func unknown(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    let others = gaps.filter { $0.subject == .city }
    let absent = gaps.filter { $0.subject != .city }
    guard absent.count > 1, let study = facts.engagement?.study else {
      return absent + others
    }
    let names = absent.compactMap { gap -> Sentence? in
      gap.cell.domain?.ref.map { "\($0)" } ?? gap.cell.sector.map { "\($0)" }
    }
    let list = commas(names)
    return absent.together(
      as: """
        Nobody of \(absent.count) sectors or domains is listed as taking part in \
        \(meetings(study)), which does not mean that none of them did: \
        \(list).\(approach(study.toApproach(most: 3)))
        """) + others
  }
}

extension EngagementStudy.Absence {
  fileprivate var name: Sentence {
    switch kind {
    case .sector(let sector): "\(sector)"
    case .domain(let domain): "\(domain)"
    }
  }

  fileprivate func isLearners(in ecosystem: Ecosystem) -> Bool {
    if case .sector(let sector) = kind { ecosystem.sectors[sector].id == "learners" } else { false }
  }
}
