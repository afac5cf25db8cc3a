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
    source: "Tarjan 1972, doi:10.1137/0201010",
    room: RoomQuestion(
      missing:
        "Who else could link with those who would be cut off, so that it does not hang on one?"),
    needs: .cuts, moreIsWorse: true,
    summary: { _, _ in [] }  // said with the positions
  ) { facts in
    let isComplete = facts.ecosystem.city.isComplete("ties")
    let isTold = isComplete || LocalTies(in: facts).isEnough
    let statements = Statements(facts)
    let ids = facts.ecosystem.actors.map(\.id)
    return (facts.cuts ?? []).map { cut in
      let losing = cut.losing.sorted { ids[$0.index] < ids[$1.index] }
      return Gap(
        severity: isTold ? severity(of: cut, facts) : .note,
        subject: .actor(cut.actor),
        status: isTold ? .singleProvider : .unknown("too few links are stated to tell"),
        value: Double(cut.count),
        sentence: sentence(cut, losing, isTold: isTold, isComplete: isComplete),
        evidence: statements.about(cut),
        caveat: facts.linksCaveat, size: Double(cut.count), remedy: isTold ? remedy(cut) : nil)
    }
  }

  private static func severity(of cut: Cut, _ facts: Facts) -> Gap.Severity {
    cut.count >= 3 && facts.isLocal(cut.actor) ? .act : .watch
  }

  private static func sentence(
    _ cut: Cut, _ losing: [Ref<Actor>], isTold: Bool, isComplete: Bool
  ) -> Sentence {
    let count = organisations(cut.count)
    let names: Sentence = losing.isEmpty ? "" : ": \(losing, most: 6)"
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

extension GapCheck {
  /// The links that would keep connected whom a loss cuts off.
  private static func remedy(_ cut: Cut) -> Sentence {
    let rest: Sentence = "any of the rest but \(cut.actor)"
    switch (cut.pieces, cut.count) {
    case (0, _):
      return "Links between them and the rest, past \(cut.actor), would keep them connected."
    case (1, 1): return "A link between \(cut.losing) and \(rest) would keep it connected."
    case (1, _):
      return "A link between one of these \(cut.count) and \(rest) would keep them connected."
    default:
      return """
        They would be in \(cut.pieces) pieces; a link between one of each piece and \(rest) would \
        keep all connected.
        """
    }
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
