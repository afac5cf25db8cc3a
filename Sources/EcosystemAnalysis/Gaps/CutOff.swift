import EcosystemModel

extension GapCheck {
  static let cutOff = GapCheck(
    id: "cut-off", title: "Organisations whose loss cuts others off",
    plain: "organisations that are the only way to others",
    rule: """
      act where losing a local organisation would cut off three or more others; watch where fewer, \
      or where it is not local; note where too few links between local organisations are stated \
      (fewer than ten pairs, or a link for fewer than half) and the list is not declared complete
      """,
    needs: [.cuts, .network], moreIsWorse: true,
    summary: { _, _ in [] }  // said with the positions
  ) { facts in
    let isComplete = facts.ecosystem.city.isComplete("ties")
    let isTold = isComplete || LocalTies(in: facts).isEnough
    let statements = Statements(facts)
    return (facts.cuts ?? []).map { cut in
      Gap(
        check: "cut-off", severity: isTold ? severity(of: cut, facts) : .note,
        subject: .actor(cut.actor),
        status: isTold ? .singleProvider : .unknown("too few links are stated to tell"),
        value: Double(cut.count),
        sentence: sentence(cut, isTold: isTold, isComplete: isComplete),
        evidence: statements.about(cut),
        caveat: facts.linksCaveat, size: Double(cut.count))
    }
  }

  private static func severity(of cut: Cut, _ facts: Facts) -> Gap.Severity {
    cut.count >= 3 && facts.isLocal(cut.actor) ? .act : .watch
  }

  private static func sentence(_ cut: Cut, isTold: Bool, isComplete: Bool) -> Sentence {
    let count = organisations(cut.count)
    let names: Sentence = cut.losing.isEmpty ? "" : ": \(cut.losing, most: 6)"
    guard isTold else {
      return """
        By the few links that are stated, \(cut.actor) is the only way from \(count) to the \
        rest\(names). Too few are stated to tell whether that is so.
        """
    }
    let stated: Sentence = isComplete ? "" : "by the links that are stated, "
    return "If \(cut.actor) left, \(stated)\(count) would be cut off from the rest\(names)."
  }
}

/// The statements that take part in the network, by the actors they name.
private struct Statements {
  private var byActor: [Ref<Actor>: [Tie]] = [:]

  init(_ facts: Facts) {
    let used = Set(facts.projection?.relations ?? [])
    let cut = Set((facts.cuts ?? []).map(\.actor))
    for tie in facts.ecosystem.ties where used.contains(tie.relation) && tie.from != tie.to {
      for end in [tie.from, tie.to] where cut.contains(end) {
        byActor[end, default: []].append(tie)
      }
    }
  }

  /// Those between the actor and whom it would cut off; all of its own where these are not listed.
  func about(_ cut: Cut) -> [Origin] {
    let others = Set(cut.losing)
    return (byActor[cut.actor] ?? [])
      .filter { others.isEmpty || others.contains($0.from) || others.contains($0.to) }
      .map(\.origin)
  }
}
