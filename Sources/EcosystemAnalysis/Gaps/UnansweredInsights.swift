import EcosystemModel

extension GapCheck {
  static let insights = GapCheck(
    id: "insights", title: "What learners said, and nothing answers",
    plain: "what learners said that no answer, offer, plan or gap on the map takes up",
    rule: """
      act where the list of what learners said is declared complete, so that no answer means none; \
      watch where the map records answers to other things that learners said; note where it records \
      none at all
      """,
    needs: .coverage,
    summary: { gaps, facts in
      guard gaps.count > 1 else { return gaps.map(\.sentence) }
      let all = facts.ecosystem.insights.count
      let which: Sentence =
        gaps.count == all ? "the \(all) things" : "\(gaps.count) of the \(all) things"
      return [
        """
        No answer is recorded to \(which) that learners said. That does not mean that nobody \
        answered: the map records no answer at all.
        """
      ]
    }
  ) { facts in
    let ecosystem = facts.ecosystem
    let isDeclared = ecosystem.city.isComplete("insights")
    let recordsAnswers = ecosystem.insights.contains { !$0.response.isEmpty }
    let taken = TakenUp(facts)
    return ecosystem.insights.refs.filter { !taken.isAnswered(ecosystem.insights[$0]) }.map {
      let isTold = isDeclared || recordsAnswers
      return Gap(
        check: "insights", severity: isDeclared ? .act : isTold ? .watch : .note,
        subject: .insight($0), cell: Cell(domain: domain(of: ecosystem.insights[$0])),
        status: isTold ? .none : .unknown("the map records no answer to anything learners said"),
        value: isTold ? 0 : nil,
        sentence: isTold
          ? "Nothing on the map answers what learners said: \($0)."
          : """
          No answer is recorded to what learners said: \($0). That does not mean that there was none.
          """,
        evidence: [ecosystem.insights[$0].origin],
        caveat: isDeclared ? nil : "An answer may have been given that nobody wrote down.")
    }
  }

  private static func domain(of insight: Insight) -> Cell.Value<Domain>? {
    for case .domain(let domain) in insight.relatesTo { return .one(domain) }
    return nil
  }
}

/// What an insight may name that takes it up.
private struct TakenUp {
  private let ecosystem: Ecosystem
  /// What gaps in the offers are about: domains, age bands, places, skills, sectors.
  private var missing = Set<Thing>()

  init(_ facts: Facts) {
    ecosystem = facts.ecosystem
    for cell in facts.coverage?.cells ?? [] where cell.status == .none || (cell.gap ?? 0) > 0 {
      let place = cell.cell
      if let domain = place.domain?.ref { missing.insert(.domain(domain)) }
      if let band = place.ageBand?.ref { missing.insert(.ageBand(band)) }
      if let place = place.place?.ref { missing.insert(.place(place)) }
      if let skill = place.skill { missing.insert(.skill(skill)) }
      if let sector = place.sector { missing.insert(.sector(sector)) }
    }
  }

  /// Whether there is a response, or the insight names an offer, an outcome, an activity, an
  /// action, or what a known gap in the offers is about.
  func isAnswered(_ insight: Insight) -> Bool {
    !insight.response.isEmpty
      || insight.relatesTo.contains { thing in
        switch thing {
        case .offer: true
        case .logicItem(let item): ecosystem.logicModel[item].level != .goal
        default: missing.contains(thing)
        }
      }
  }
}
