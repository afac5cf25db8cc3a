import EcosystemModel

extension GapCheck {
  static let insights = GapCheck(
    id: "insights", title: "What learners said, and nothing answers",
    plain: "what learners said that no answer, offer, plan or gap on the map takes up",
    rule: """
      act where the list of what learners said is declared complete, so that no answer means none; \
      watch where the map records answers to other things that learners said; note where it records \
      none at all, and where something takes up what they said, or the map knows the gap that they \
      speak of, and no answer to them is recorded
      """,
    room: RoomQuestion(
      missing: "What do we answer, and who tells them?",
      unknown: "What do we answer, and who tells them?"),
    needs: .insights, summary: together
  ) { facts in
    guard let study = facts.insightTraces else { return [] }
    return study.traces.compactMap { trace in
      switch trace.answer {
      case .toldBack: nil
      case .takenUp: notTold(trace, facts.ecosystem)
      case .knownGap: knownGap(trace, facts.ecosystem)
      case .nothing: unanswered(trace, study, facts.ecosystem)
      }
    }
  }

  /// What findings tell together.
  private enum Kind: String {
    case unanswered, takenUp, knownGap
  }

  private static func unanswered(
    _ trace: InsightTrace, _ study: InsightTraces, _ ecosystem: Ecosystem
  ) -> Gap {
    let isTold = study.isDeclared || study.recordsAnswers
    let insight = trace.insight
    return Gap(
      severity: study.isDeclared ? .act : isTold ? .watch : .note,
      subject: .insight(insight), cell: Cell(domain: domain(of: ecosystem.insights[insight])),
      status: study.isDeclared
        ? .none
        : .unknown(
          isTold
            ? "what learners said, and its answers, may not all be listed"
            : "the map records no answer to anything learners said"),
      value: study.isDeclared ? 0 : nil,
      sentence: isTold
        ? "Nothing on the map answers what learners said: \(insight)."
        : """
        No answer is recorded to what learners said: \(insight). That does not mean that there was \
        none.
        """,
      evidence: [ecosystem.insights[insight].origin],
      caveat: study.isDeclared ? nil : "An answer may have been given that nobody wrote down.",
      kind: Kind.unanswered.rawValue,
      remedy: isTold
        ? """
        An answer to those who said so, written down here, or an offer or plan that takes it up, \
        would end this.
        """ : nil)
  }

  /// Something takes it up, and whether learners were told is not known.
  private static func notTold(_ trace: InsightTrace, _ ecosystem: Ecosystem) -> Gap {
    Gap(
      severity: .note, subject: .insight(trace.insight),
      cell: Cell(domain: domain(of: ecosystem.insights[trace.insight])),
      status: .unknown("no answer to those who said so is recorded"),
      sentence: """
        What learners said is taken up by \(list(trace.takenUpBy)), and no answer to them is \
        recorded: \(trace.insight).
        """,
      evidence: [ecosystem.insights[trace.insight].origin], kind: Kind.takenUp.rawValue)
  }

  /// The map shows the same lack elsewhere, and nobody is stated to do anything about it.
  private static func knownGap(_ trace: InsightTrace, _ ecosystem: Ecosystem) -> Gap {
    Gap(
      severity: .note, subject: .insight(trace.insight),
      cell: Cell(domain: domain(of: ecosystem.insights[trace.insight])),
      status: .unknown("no answer to those who said so is recorded"),
      sentence: """
        What learners said is a gap that this map knows, about \(list(trace.lacks)); nothing on the \
        map takes it up, and no answer to them is recorded: \(trace.insight).
        """,
      evidence: [ecosystem.insights[trace.insight].origin], kind: Kind.knownGap.rawValue)
  }

  private static func domain(of insight: Insight) -> Cell.Value<Domain>? {
    for case .domain(let domain) in insight.relatesTo { return .one(domain) }
    return nil
  }

  @Sendable private static func together(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    let all = facts.ecosystem.insights.count
    func which(_ count: Int) -> Sentence {
      count == all ? "the \(all) things" : "\(count) of the \(all) things"
    }
    let kinds = Dictionary(grouping: gaps, by: { Kind(rawValue: $0.kind) })
    let (taken, known) = (kinds[.takenUp] ?? [], kinds[.knownGap] ?? [])
    let silent = kinds[.unanswered] ?? []
    let unanswered = silent.together(
      as: """
        No answer is recorded to \(which(silent.count)) that learners said. That does not mean that \
        nobody answered: the map records no answer at all.
        """)
    return unanswered
      + taken.together(
        as: """
          Something on the map takes up \(which(taken.count)) that learners said, and no answer to \
          them is recorded.
          """)
      + known.together(
        as: """
          The map knows the gap in \(which(known.count)) that learners said; nothing takes it up, \
          and no answer to them is recorded.
          """)
  }
}
