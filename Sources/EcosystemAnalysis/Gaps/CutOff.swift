import EcosystemModel

extension GapCheck {
  static let cutOff = GapCheck(
    id: "cut-off", title: "Actors whose loss cuts others off",
    plain: "organisations that are the only way to others",
    rule: "act where three or more would be cut off from the largest group left; else watch",
    needs: [.cuts, .network]
  ) { facts in
    (facts.cuts ?? []).map { cut in
      let count = cut.losing.count
      let shown = Array(cut.losing.prefix(6))
      let rest: Sentence = count > shown.count ? " and \(count - shown.count) more" : ""
      return Gap(
        check: "cut-off", severity: count >= 3 ? .act : .watch, subject: .actor(cut.actor),
        status: .singleProvider, value: Double(count),
        sentence: """
          If \(cut.actor) left, \(counted(count, "organisation", "organisations")) would be cut \
          off from the rest: \(shown)\(rest).
          """, evidence: statements(between: cut.actor, and: Set(cut.losing), facts))
    }
  }

  private static func statements(
    between actor: Ref<Actor>, and others: Set<Ref<Actor>>, _ facts: Facts
  ) -> [Origin] {
    let used = Set(facts.projection?.relations ?? [])
    return facts.ecosystem.ties.filter { tie in
      used.contains(tie.relation)
        && ((tie.from == actor && others.contains(tie.to))
          || (tie.to == actor && others.contains(tie.from)))
    }.map(\.origin)
  }
}
