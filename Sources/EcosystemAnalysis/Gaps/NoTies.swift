import EcosystemModel

extension GapCheck {
  static let noTies = GapCheck(
    id: "no-ties", title: "Organisations with no link",
    plain: "organisations that no link reaches",
    rule: "watch where the list of links is declared complete; note where it is not",
    room: RoomQuestion(
      missing: "Who works with them already, and who could?",
      unknown: "Who works with them already, and who could?"),
    needs: .network, tellsTogether: true, namesTheWeak: true,
    remedyForAll: "A link of each of them with another organisation would end this.",
    summary: { gaps, facts in
      gaps.together(
        as: gaps[0].severity == .note ? unknown(gaps, facts) : known(gaps, facts))
    }
  ) { facts in
    let ecosystem = facts.ecosystem
    let isComplete = ecosystem.city.isComplete("ties")
    let without = ecosystem.actors.refs.filter { !facts.hasTie($0) }
    let parts = Dictionary(grouping: ecosystem.affiliations, by: \.actor)
    let uncounted = uncountedStatements(facts)
    return without.map { actor in
      let parts = parts[actor] ?? []
      let statement: Sentence =
        isComplete
        ? "\(actor) has no link with any organisation on the map."
        : "No link is stated for \(actor); that does not mean that it has none."
      return Gap(
        severity: isComplete ? .watch : .note, subject: .actor(actor),
        status: isComplete ? .none : .unknown("the list of links is not declared complete"),
        value: isComplete ? 0 : nil,
        sentence: statement
          + context(
            initiatives: Set(parts.map(\.initiative)).count, uncounted: uncounted[actor.index]),
        evidence: [ecosystem.actors[actor].origin] + parts.map(\.origin),
        remedy: isComplete ? "A link with another organisation would end this." : nil)
    }
  }

  private static func known(_ gaps: [Gap], _ facts: Facts) -> Sentence {
    """
    \(gaps.count) of the \(organisations(facts.ecosystem.actors.count)) have no link with any \
    other on the map: \(gaps.compactMap(\.actor), most: 8).
    """
  }

  private static func unknown(_ gaps: [Gap], _ facts: Facts) -> Sentence {
    let actors = gaps.compactMap(\.actor)
    let taking = Set(facts.ecosystem.affiliations.map(\.actor)).intersection(actors).count
    let who: Sentence = taking == actors.count ? "all" : "\(taking)"
    let parts: Sentence =
      taking > 0 ? "; \(who) of them \(taking == 1 ? "takes" : "take") part in initiatives" : ""
    return """
      No link is stated for \(gaps.count) of the \
      \(organisations(facts.ecosystem.actors.count)): \(actors, most: 8). That does not mean \
      that they have none\(parts).
      """
  }

  private static func context(initiatives: Int, uncounted: Int) -> Sentence {
    let taking: Sentence =
      initiatives > 0
      ? " It takes part in \(counted(initiatives, "initiative", "initiatives"))." : ""
    let strain: Sentence =
      uncounted > 0
      ? """
       Not counted: \(counted(uncounted, "statement", "statements")) of strain or of another \
      relation.
      """ : ""
    return taking + strain
  }

  /// For each actor the statements about it that take no part in the network.
  private static func uncountedStatements(_ facts: Facts) -> [Int] {
    let used = Set(facts.projection?.relations ?? [])
    var counts = [Int](repeating: 0, count: facts.ecosystem.actors.count)
    for tie in facts.ecosystem.ties where tie.from != tie.to && !used.contains(tie.relation) {
      counts[tie.from.index] += 1
      counts[tie.to.index] += 1
    }
    return counts
  }
}
