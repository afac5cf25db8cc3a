import EcosystemModel

extension GapCheck {
  static let logicModel = GapCheck(
    id: "logic-model", title: "Chains of the logic model that break",
    plain: "goals without outcomes, outcomes that nobody works on or measures",
    rule: """
      act where a goal has no outcome, or nobody works on an outcome, and the logic model is \
      declared complete; watch where it is not, where any other link, owner or indicator is not \
      stated, where a link skips a level, or where a date is past and the target not reached; note \
      where no link is stated, where the owner of an activity has no offer listed, and where a date is \
      past and no baseline tells which way leads to the target
      """,
    room: RoomQuestion(
      missing: "Who takes this on, and by when?"),
    needs: .logicModel, summary: { gaps, facts in told(gaps, facts) },
    told: { gaps, _, facts in told(gaps, facts) }
  ) { facts in
    guard let chains = facts.logicModel else { return [] }
    let unlinked = chains.hasLinks || chains.isDeclared ? [] : [noLinks(chains)]
    return unlinked + chains.items.flatMap { gaps($0, chains, facts.ecosystem) }
  }

  private static func noLinks(_ chains: LogicChains) -> Gap {
    Gap(
      severity: .note, subject: .city,
      status: .unknown("no link is stated"),
      sentence: """
        What serves what in the logic model is unknown: no link joins its \
        \(counted(chains.items.count, "item", "items")).
        """)
  }

  private static func gaps(
    _ standing: LogicStanding, _ chains: LogicChains, _ ecosystem: Ecosystem
  ) -> [Gap] {
    let thing = Thing.logicItem(standing.item)
    let item = ecosystem.logicModel[standing.item]
    func gap(_ kind: LogicKind, _ status: Status?, _ severity: Gap.Severity) -> Gap {
      let isKnown = status != nil || chains.isDeclared
      return Gap(
        severity: severity, subject: .thing(thing),
        status: status ?? (isKnown ? .none : .unknown("the logic model is not declared complete")),
        value: status == nil ? (isKnown ? 0 : nil) : standing.progress,
        expected: status == nil ? nil : standing.progress.map { _ in 1 },
        sentence: kind.sentence([thing], progress: status == nil ? nil : standing.progress),
        evidence: [item.origin],
        caveat: isKnown
          ? nil : "The logic model is not declared complete: there may be more than it states.",
        kind: kind.word, remedy: severity == .note ? nil : kind.end(ofSeveral: false))
    }
    let nobody = standing.level == .outcome && !standing.isWorkedOn
    var gaps = standing.issues.filter { chains.tells($0) && !(nobody && $0 == .noOwner) }
      .map { issue in
        let isFirst = standing.level == .goal && issue == .nothingBelow(.outcome)
        return gap(
          .issue(issue, standing.level), nil, isFirst && chains.isDeclared ? .act : .watch)
      }
    if nobody { gaps.insert(gap(.nobody, nil, chains.isDeclared ? .act : .watch), at: 0) }
    if standing.isPastDue, standing.isReached == false {
      gaps.append(gap(.late, .belowTarget, .watch))
    }
    if standing.isPastDue, standing.lacksBaseline {
      gaps.append(gap(.undecided, .unknown("no baseline is stated"), .note))
    }
    if standing.level == .activity, standing.offersOfOwner == 0, !ecosystem.provision.isEmpty {
      gaps.append(
        gap(.noOffers, .unknown("the map does not join activities to offers"), .note))
    }
    return gaps
  }

  /// Items that lack the same in one sentence, at the place of the first.
  private static func told(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    let groups = Dictionary(grouping: gaps, by: \.kind)
    var done = Set<String>()
    return gaps.compactMap { gap in
      guard done.insert(gap.kind).inserted else { return nil }
      guard let group = groups[gap.kind], group.count > 1,
        let kind = LogicKind.all.first(where: { $0.word == gap.kind })
      else { return gap }
      return gap.telling(
        group, as: kind.sentence(group.compactMap(\.thing)),
        remedy: gap.severity == .note ? nil : kind.end(ofSeveral: true))
    }
  }
}

extension LogicChains {
  /// Whether an issue tells anything: where no link is stated, that is said once.
  fileprivate func tells(_ issue: LogicIssue) -> Bool {
    switch issue {
    case .nothingBelow, .nothingAbove: hasLinks || isDeclared
    default: true
    }
  }
}

/// What is amiss with items of a logic model, and how it is said of several.
private enum LogicKind {
  case issue(LogicIssue, LogicItem.Level)
  case nobody, late, undecided, noOffers

  static let all: [LogicKind] =
    LogicItem.Level.allCases.flatMap { level in
      let others = LogicItem.Level.allCases.flatMap {
        [LogicIssue.nothingBelow($0), .nothingAbove($0), .skips($0)]
      }
      return (others + [.noOwner, .noIndicator]).map { LogicKind.issue($0, level) }
    } + [.nobody, .late, .undecided, .noOffers]

  var word: String {
    switch self {
    case .issue(let issue, let level): "\(level.rawValue): \(issue.words)"
    case .nobody: "nobody"
    case .late: "late"
    case .undecided: "undecided"
    case .noOffers: "no offers"
    }
  }

  /// What items of one level lack, in words.
  ///
  /// - Parameter progress: How much of the way to the target is done, where one item tells that.
  func sentence(_ things: [Thing], progress: Double? = nil) -> Sentence {
    switch self {
    case .issue(let issue, let level): issueSentence(issue, named(things, level), things.count)
    case .nobody:
      """
      Nobody is stated to work on \(named(things, .outcome)): no owner, and none below \
      \(things.count == 1 ? "it" : "them").
      """
    case .late:
      "The date is past and the target not reached for \(items(things))\(done(progress))."
    case .undecided:
      """
      The date is past, and whether the target is reached is unknown for \(items(things)): no \
      baseline is stated, so it is not known which way leads to it.
      """
    case .noOffers:
      """
      No offer is listed of whoever owns \(named(things, .activity)). The map does not join \
      activities to offers.
      """
    }
  }

  /// What would end it.
  func end(ofSeveral: Bool) -> Sentence {
    let it: Sentence = ofSeveral ? "each of them" : "it"
    switch self {
    case .issue(.nothingBelow(let level), _):
      return "A link from \(it) down to an \(level.rawValue) would end this."
    case .issue(.nothingAbove(let level), _):
      let article: Sentence = level == .goal ? "a" : "an"
      return "A link from \(article) \(level.rawValue) down to \(it) would end this."
    case .issue(.noOwner, _), .nobody:
      return "Somebody named as owner of \(it) would end this."
    case .issue(.noIndicator, _): return "An indicator stated for \(it) would end this."
    case .issue(.skips(let level), _):
      return "Links by way of an \(level.rawValue) in place of that link would end this."
    case .late: return "A value for \(it) that reaches the target would end this."
    case .undecided: return "A baseline stated for \(it) would tell."
    case .noOffers: return "An offer of the owner would end this."
    }
  }

  private func issueSentence(_ issue: LogicIssue, _ name: Sentence, _ count: Int) -> Sentence {
    switch issue {
    case .nothingBelow(let below): "No \(below.rawValue) is stated for \(name)."
    case .nothingAbove(let above):
      "No \(above.rawValue) is stated that \(name) \(count == 1 ? "serves" : "serve")."
    case .noOwner: "No owner is stated for \(name)."
    case .noIndicator: "No indicator is stated for \(name)."
    case .skips(let level):
      "A link leads down from \(name) and skips the \(level.rawValue)."
    }
  }

  /// `the goal ‘…’`, `2 goals: ‘…’ and ‘…’`.
  private func named(_ things: [Thing], _ level: LogicItem.Level) -> Sentence {
    guard things.count > 1 else { return "the \(level.rawValue) \(list(things))" }
    let many = level == .activity ? "activities" : level.rawValue + "s"
    return "\(things.count) \(many) (\(list(things)))"
  }

  /// `: about 50 % of the way there is done`; never 100, since the target is not reached.
  private func done(_ progress: Double?) -> Sentence {
    guard let progress, (0...1).contains(progress) else { return "" }
    return ": about \(min(99, (progress * 100).rounded())) % of the way from the baseline is done"
  }

  private func items(_ things: [Thing]) -> Sentence {
    things.count > 1 ? "\(things.count) items (\(list(things)))" : list(things)
  }
}
