import EcosystemModel

extension GapCheck {
  static let insights = GapCheck(
    id: "insights", title: "What learners said, and nothing answers",
    plain: "what learners said that no answer, offer, plan or gap on the map takes up",
    rule: """
      act where the list of what learners said is declared complete, so that no answer means none; \
      watch where the map records answers to other things that learners said; note where it records \
      none at all, and where something takes up what they said and no answer to them is recorded
      """,
    needs: .insights, summary: together
  ) { facts in
    guard let study = facts.insightTraces else { return [] }
    return study.traces.compactMap { trace in
      switch trace.answer {
      case .toldBack: nil
      case .takenUp: notTold(trace, facts.ecosystem)
      case .nothing: unanswered(trace, study, facts.ecosystem)
      }
    }
  }

  private static func unanswered(
    _ trace: InsightTrace, _ study: InsightTraces, _ ecosystem: Ecosystem
  ) -> Gap {
    let isTold = study.isDeclared || study.recordsAnswers
    let insight = trace.insight
    return Gap(
      check: "insights", severity: study.isDeclared ? .act : isTold ? .watch : .note,
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
      remedy: isTold
        ? """
        An answer told to those who said so, or an offer or plan that takes it up, would end this.
        """ : nil)
  }

  /// Something takes it up, and whether learners were told is not known.
  private static func notTold(_ trace: InsightTrace, _ ecosystem: Ecosystem) -> Gap {
    Gap(
      check: "insights", severity: .note, subject: .insight(trace.insight),
      cell: Cell(domain: domain(of: ecosystem.insights[trace.insight])),
      status: .unknown("no answer to those who said so is recorded"),
      sentence: """
        What learners said is taken up by \(list(trace.takenUpBy + trace.lacks)), and no answer to \
        them is recorded: \(trace.insight).
        """,
      evidence: [ecosystem.insights[trace.insight].origin], kind: "taken up")
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
    let taken = gaps.filter { $0.kind == "taken up" }
    let silent = gaps.filter { $0.kind != "taken up" }
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
  }
}
