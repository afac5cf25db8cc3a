import EcosystemModel

extension GapCheck {
  static let pathways = GapCheck(
    id: "pathways", title: "Pathways that break or hang on one step",
    plain: "opportunities that nobody can get to, or only by one way",
    rule: """
      act where nobody can get to an opportunity and the list of pathways is declared complete; \
      watch where nobody can by the steps stated, where only earlier learning opens it, or where \
      all ways pass one thing, and, on a complete list, where nobody can earn a badge or it leads \
      nowhere; note where no step is stated
      """,
    source: "Dowling and Gallier 1984, doi:10.1016/0743-1066(84)90014-1",
    room: RoomQuestion(
      missing: "Which step or other way could lead there, and who could offer it?",
      unknown: "Who knows the steps?"),
    needs: .pathways, summary: unknown, told: sharingWhatAllPass
  ) { facts in
    guard let pathways = facts.pathways else { return noSteps(facts.ecosystem) }
    return pathways.opportunities.compactMap { gap($0, pathways) }
      + pathways.badges.flatMap { gaps($0, pathways) }
  }

  private static func noSteps(_ ecosystem: Ecosystem) -> [Gap] {
    guard !ecosystem.opportunities.isEmpty else { return [] }
    let count = counted(ecosystem.opportunities.count, "opportunity", "opportunities")
    return [
      Gap(
        severity: .note, subject: .city,
        status: .unknown("no step is stated"),
        sentence: "How people get to \(count) is unknown: the map states no pathway.")
    ]
  }

  private static func gap(_ way: WayToOpportunity, _ pathways: Pathways) -> Gap? {
    let thing = Thing.opportunity(way.opportunity)
    let start = pathways.start
    switch way.access {
    case .nobody:
      let isBare = way.blocking == [thing]
      return pathways.gap(
        isBare && !pathways.isDeclared ? .note : pathways.isDeclared ? .act : .watch, thing,
        kind: isBare ? .noStep : .closed, value: 0,
        isBare && !pathways.isDeclared
          ? "No step is stated that leads to \(thing)."
          : "\(start)nobody can get to \(thing): \(pathways.reason(way.blocking, for: thing)).",
        way.rows, remedy: pathways.end(way.blocking, for: thing, opens: way.opensWithThese))
    case .byEarlierLearning:
      return pathways.gap(
        .watch, thing, kind: .earlierLearning, value: 0,
        """
        \(start)only people whose earlier learning is recognised can get to \(thing), by way of \
        \(list(way.entries.compactMap(\.self).filter(\.isBadge))).
        """, way.rows,
        remedy: """
          A way to earn \(list(way.entries.compactMap(\.self).filter(\.isBadge))) without earlier \
          learning would end this.
          """)
    case .everyone:
      guard let passed = way.mustPass, !passed.isEmpty else { return nil }
      return pathways.gap(
        .watch, thing, kind: .passedByAll, value: 1, everyone([thing], passed, start), way.rows,
        remedy: another([thing], passed, pathways))
    }
  }

  private static func everyone(
    _ things: [Thing], _ passed: [Thing?], _ start: Sentence
  ) -> Sentence {
    "\(start)everyone who gets to \(list(things)) must pass \(list(passed.compactMap(\.self)))."
  }

  /// One way more is one step more to take where all steps are needed, so the rule must change too.
  private static func another(
    _ things: [Thing], _ passed: [Thing?], _ pathways: Pathways
  ) -> Sentence {
    let known = passed.compactMap(\.self)
    let joint = pathways.opportunities.filter(\.needsAllSteps).map {
      Thing.opportunity($0.opportunity)
    }
    let strict = things.filter(joint.contains)
    let rule: Sentence =
      strict.isEmpty ? "" : ", if any one of the steps to \(list(strict)) were enough (rule any),"
    let them: Sentence = things.count == 1 ? list(things) : "each of them"
    return """
      Another way to \(them) that \
      \(known.count == 1 ? "does not pass" : "passes none of") \(list(known))\(rule) would end this.
      """
  }

  private static func gaps(_ way: WayToBadge, _ pathways: Pathways) -> [Gap] {
    let thing = Thing.badge(way.badge)
    let severity: Gap.Severity = pathways.isDeclared ? .watch : .note
    var gaps: [Gap] = []
    if way.access == .nobody {
      let reason = pathways.reason(way.blocking, for: thing)
      gaps.append(
        pathways.gap(
          severity, thing, kind: .notEarned, value: 0,
          "\(pathways.start)nobody can earn \(thing): \(reason).", way.rows,
          remedy: pathways.end(way.blocking, for: thing, opens: way.opensWithThese)))
    }
    if way.isDeadEnd {
      gaps.append(
        pathways.gap(
          severity, thing, kind: .deadEnd, value: 0,
          pathways.isDeclared
            ? "\(thing) leads to no further step."
            : "No step is stated that leads on from \(thing).", way.rows,
          remedy: "A step that leads on from \(thing) would end this."))
    }
    return gaps
  }

  /// Opportunities to which all pass the same things, in one sentence.
  @Sendable private static func sharingWhatAllPass(
    _ gaps: [Gap], among all: [Gap], _ facts: Facts
  ) -> [Gap] {
    guard let pathways = facts.pathways else { return gaps }
    let ways = Dictionary(
      pathways.opportunities.map { (Thing.opportunity($0.opportunity), $0.mustPass ?? []) },
      uniquingKeysWith: { first, _ in first })
    func passed(_ gap: Gap) -> [Thing?] { gap.thing.flatMap { ways[$0] } ?? [] }
    let shared = Dictionary(
      grouping: gaps.filter { $0.kind == PathwayGap.passedByAll.rawValue }, by: passed)
    var told = Set<[Thing?]>()
    return gaps.compactMap { gap in
      guard gap.kind == PathwayGap.passedByAll.rawValue, let group = shared[passed(gap)] else {
        return gap
      }
      guard told.insert(passed(gap)).inserted else { return nil }
      return gap.telling(
        group, as: everyone(group.compactMap(\.thing), passed(gap), pathways.start),
        remedy: another(group.compactMap(\.thing), passed(gap), pathways))
    }
  }

  @Sendable private static func unknown(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    func told(_ kind: PathwayGap, _ sentence: (Int, Sentence) -> Sentence) -> [Gap] {
      let same = gaps.filter { $0.kind == kind.rawValue }
      return same.together(as: sentence(same.count, list(same.compactMap(\.thing))))
    }
    return gaps.filter(\.kind.isEmpty)
      + told(.noStep) { "No step is stated that leads to \($0) opportunities: \($1)." }
      + told(.notEarned) {
        "By the steps that are stated, nobody can earn \($0) badges: \($1)."
      }
      + told(.deadEnd) { "No step is stated that leads on from \($0) badges: \($1)." }
  }
}

/// What is wrong with a way, for those that findings tell together.
private enum PathwayGap: String {
  case noStep, closed, earlierLearning, passedByAll, notEarned, deadEnd
}

extension Pathways {
  /// How a sentence begins that rests on the steps stated.
  fileprivate var start: Sentence { isDeclared ? "" : "by the steps that are stated, " }

  fileprivate func gap(
    _ severity: Gap.Severity, _ thing: Thing, kind: PathwayGap, value: Double?,
    _ sentence: Sentence, _ rows: [Origin], remedy: Sentence
  ) -> Gap {
    let isOne = kind == .passedByAll
    return Gap(
      severity: severity, subject: .thing(thing),
      status: isDeclared
        ? (isOne ? .singleProvider : .none)
        : .unknown("the list of pathways is not declared complete"),
      value: isDeclared ? value : nil, sentence: sentence, evidence: rows,
      caveat: isDeclared
        ? nil : "The list of pathways is not declared complete: there may be other steps.",
      kind: kind.rawValue, remedy: severity == .note ? nil : remedy)
  }
}

extension Thing {
  fileprivate var isBadge: Bool { if case .badge = self { true } else { false } }
}

extension Pathways {
  /// Whether these are all badges that nobody gives any more.
  private func areUngiven(_ missing: [Thing?]) -> Bool {
    !missing.isEmpty && missing.allSatisfy { $0.map(ungiven.contains) ?? false }
  }

  /// What would open a thing, where these are the first things missing.
  fileprivate func end(_ missing: [Thing?], for thing: Thing, opens: Bool) -> Sentence {
    guard opens else {
      return "This would end once something that leads there no longer needs itself first."
    }
    let things = list(missing.compactMap(\.self))
    if areUngiven(missing) { return "Another issuer of \(things) would end this." }
    return "A step to \(things) from an offer that anyone can take would end this."
  }

  /// Why nobody gets to a thing, where these are the first things missing.
  fileprivate func reason(_ missing: [Thing?], for thing: Thing) -> Sentence {
    if missing.isEmpty { return "what leads there needs itself first" }
    let isItself = missing == [thing]
    let things = list(missing.compactMap(\.self))
    if areUngiven(missing) { return isItself ? "nobody gives it" : "nobody gives \(things)" }
    return isItself ? "no step leads there" : "no step leads to \(things)"
  }
}
