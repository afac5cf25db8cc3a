import EcosystemModel

extension GapCheck {
  static let noTies = GapCheck(
    id: "no-ties", title: "Actors with no tie",
    plain: "organisations that no tie reaches",
    rule: "watch where the list of ties was declared complete; note where it was not",
    needs: .network
  ) { facts in
    let ecosystem = facts.ecosystem
    let isComplete = ecosystem.city.isComplete("ties")
    return ecosystem.actors.refs.filter { facts.tieCount(of: $0) == 0 }.map { actor in
      let parts = ecosystem.affiliations.filter { $0.actor == actor }
      let count = Set(parts.map(\.initiative)).count
      let taking: Sentence =
        count > 0 ? " It takes part in \(counted(count, "initiative", "initiatives"))." : ""
      return Gap(
        check: "no-ties", severity: isComplete ? .watch : .note, subject: .actor(actor),
        status: isComplete ? .none : .unknown("the list of ties is not declared complete"),
        value: isComplete ? 0 : nil,
        sentence: isComplete
          ? "\(actor) has no tie with anyone on the map.\(taking)"
          : "No tie is stated for \(actor); that does not mean it has none.\(taking)",
        evidence: [ecosystem.actors[actor].origin] + parts.map(\.origin))
    }
  }
}
