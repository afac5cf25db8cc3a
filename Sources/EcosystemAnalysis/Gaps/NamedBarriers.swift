import EcosystemModel

extension GapCheck {
  static let barriers = GapCheck(
    id: "barriers", title: "Barriers that learners named, beside what is on offer",
    plain: "whether offers and ways say what learners need to know of a barrier that they named",
    rule: """
      watch where at least half of the offers say how it is, and most of those cost something or \
      cannot be reached without steps; note where fewer than half say, where transport was named and \
      people of some areas get to nothing, and where no column of the map speaks of the barrier
      """,
    room: RoomQuestion(
      missing: "Which of us could take this barrier away?",
      unknown: "Who can say how it is with their own offers?"),
    needs: .barriers, moreIsWorse: true, summary: together
  ) { facts in
    (facts.namedBarriers?.barriers ?? []).compactMap { gap($0, facts.reach) }
  }

  private static func gap(_ named: NamedBarrier, _ reach: Reach?) -> Gap? {
    if let areas = named.areas, let reach { return outOfReach(named, areas, reach) }
    guard let saying = named.saying else { return noColumn(named) }
    guard saying * 2 >= named.offers else { return notStated(named, saying) }
    guard let bad = named.inTheWay, bad * 2 > saying else { return nil }
    return inTheWay(named, bad, saying)
  }

  private static func inTheWay(_ named: NamedBarrier, _ bad: Int, _ saying: Int) -> Gap {
    let silent = named.offers - saying
    let (finding, better): (Sentence, Sentence) =
      named.barrier == .cost
      ? ("what they cost are not free", "free") : ("so are not free of steps", "free of steps")
    return Gap(
      severity: .watch, subject: .city, status: .stated, value: Double(bad),
      expected: 0,
      sentence: """
        \(named.start); \(bad) of the \(counted(saying, "offer", "offers")) that say \(finding).
        """,
      evidence: named.rows,
      caveat: silent > 0
        ? "\(counted(silent, "other offer does", "other offers do")) not say." : nil,
      size: Double(bad),
      remedy: """
        \(bad - saying / 2) of these offers made \(better) would end this: then no more than half of \
        those that say would not be.
        """)
  }

  private static func notStated(_ named: NamedBarrier, _ saying: Int) -> Gap {
    let silent = named.offers - saying
    return Gap(
      severity: .note, subject: .city,
      status: .unknown("fewer than half of the offers say"),
      sentence: """
        \(named.start); \(named.missing) is not stated for \(silent) of the \
        \(counted(named.offers, "offer", "offers")).
        """,
      evidence: named.rows, size: Double(silent))
  }

  /// What ways tell of transport; what is to be done of it is told under reach.
  private static func outOfReach(
    _ named: NamedBarrier, _ areas: (known: Int, without: Int), _ reach: Reach
  ) -> Gap? {
    guard areas.without > 0 else { return nil }
    let cells = reach.cells.filter {
      $0.cell.domain == nil && $0.isListed && !$0.without.isEmpty
    }
    let places = cells.map { cell -> Sentence in
      "\(listed(cell.without.map(\.place), before: "or"))\(reach.ages(of: cell.cell))"
    }
    return Gap(
      severity: .note, subject: .city, status: .stated,
      value: Double(areas.without), expected: 0,
      sentence: """
        \(named.start); no offer that is listed is within \(reach.minutes) of \
        \(listed(places, before: "and of"))\(reach.exceptOnline(cells)) (\(areas.without) of the \
        \(counted(areas.known, "area", "areas")) of which it is known).
        """,
      evidence: named.rows, caveat: reach.caveat, size: Double(areas.without))
  }

  private static func noColumn(_ named: NamedBarrier) -> Gap {
    Gap(
      severity: .note, subject: .city,
      status: .unknown("no column of the map speaks of it"),
      sentence: "\(named.start); no table of the map speaks of it.", evidence: named.rows,
      kind: named.barrier.rawValue)
  }

  /// Barriers of which no column speaks in one sentence.
  @Sendable private static func together(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    let mute = gaps.filter { !$0.kind.isEmpty }
    let names = listed(mute.map { "\($0.kind)" })
    return gaps.filter(\.kind.isEmpty)
      + mute.together(
        as: "Learners named \(names) as barriers; no table of the map speaks of these.")
  }
}

extension NamedBarrier {
  fileprivate var start: Sentence { "Learners named \(barrier.rawValue) as a barrier" }

  /// What offers leave unsaid.
  fileprivate var missing: Sentence {
    switch barrier {
    case .cost: "what it costs"
    case .time: "at what times it is"
    case .awareness: "how to join"
    case .transport: "where it is"
    case .disability: "whether it is free of steps"
    case .confidence, .belonging, .safety, .language: "how it is"
    }
  }
}
