import EcosystemModel

/// All findings, most important first: gaps by severity, check, nearness and size; then who stands
/// where, what is unknown or disputed, and what to add next.
///
/// Positions, and gaps about one actor, are told only of actors that may be shown.
func allFindings(
  from gaps: [Gap], _ facts: Facts, isShown: (Ref<Actor>) -> Bool
) -> [Finding] {
  let shown = inOrder(gaps, facts)
  let noted = inOrder(gaps.filter { $0.severity == .note }, facts, bySize: false)
  let known = [Gap.Severity.act, .watch].flatMap { severity in
    GapCheck.all.flatMap { check -> [Finding] in
      let mine = shown.filter { $0.severity == severity && $0.check == check.id }
      if check.tellsTogether { return together(mine, of: check, .gap, facts, isShown) }
      return check.told(mine.filter { facts.isTold($0, isShown) }, gaps, facts).map(finding)
    }
  }
  let unknown = GapCheck.all.flatMap { check in
    let notes = noted.filter { $0.severity == .note && $0.check == check.id }
    return together(notes, of: check, .unknown, facts, isShown)
  }
  return known + positions(facts, isShown: isShown) + unknown + disputes(facts, isShown: isShown)
    + [nextStep(facts)].compactMap(\.self)
}

extension Analysis {
  /// What is said where nothing asks for action: that all is well by the rules, or that the map
  /// does not say enough to tell.
  public var nothingToActOn: Sentence {
    let city = facts.ecosystem
    let ties = LocalTies(in: facts)
    let isThin = facts.projection != nil && !ties.isEnough && !city.city.isComplete("ties")
    let missing: [Sentence] = [
      city.provision.isEmpty ? "no offers" : nil,
      isThin
        ? ties.pairs == 0
          ? "no local links" : counted(ties.pairs, "local link", "local links") : nil,
    ].compactMap(\.self)
    return missing.isEmpty
      ? "Nothing in this map asks for action by the rules of the checks."
      : "This map cannot tell yet what to act on: \(listed(missing))."
  }
}

/// The three findings to act on: the first of each check that asks for action, then the next of
/// each, until there are three.
func thingsToActOn(_ findings: [Finding]) -> [Finding] {
  var left = findings.filter { $0.topic == .gap && $0.severity == .act }
  var chosen: [Finding] = []
  while chosen.count < 3, !left.isEmpty {
    var told = Set<String>()
    let round = left.indices.filter { told.insert(left[$0].origin).inserted }
    chosen += round.map { left[$0] }
    let taken = Set(round)
    left = left.indices.filter { !taken.contains($0) }.map { left[$0] }
  }
  return Array(chosen.prefix(3))
}

/// Local actors before others, then the largest; equals by the id of what they are about, and those
/// without one as the check gave them.
private func inOrder(_ gaps: [Gap], _ facts: Facts, bySize: Bool = true) -> [Gap] {
  let keys = gaps.enumerated().map { number, gap in
    let isLocal = !bySize || (gap.actor.map(facts.isLocal) ?? true)
    return (
      isLocal ? 0 : 1, bySize ? -gap.size : 0, facts.ecosystem.placeInOrder(of: gap.subject), number
    )
  }
  return keys.sorted(by: <).map { gaps[$0.3] }
}

extension Ecosystem {
  /// The id of what a gap is about, opportunities before badges, layers and levels from the top; of
  /// two ends the ids of both, nothing for what stands in a table of the city's own order.
  fileprivate func placeInOrder(of subject: Gap.Subject) -> String {
    switch subject {
    case .actor(let actor): actors[actor].id
    case .tie(let a, let b): [actors[a].id, actors[b].id].sorted().joined(separator: " ")
    case .insight(let insight): insights[insight].id
    case .thing(.opportunity(let opportunity)): "1 " + opportunities[opportunity].id
    case .thing(.badge(let badge)): "2 " + badges[badge].id
    case .thing(.skill(let skill)):
      "\(skills[skill].layer.flatMap(Skill.Layer.allCases.firstIndex) ?? 9) " + skills[skill].id
    case .thing(.logicItem(let item)): "\(logicModel[item].level.depth) " + logicModel[item].id
    case .city, .domain, .sector, .sectors, .cell, .thing: ""
    }
  }
}

private func finding(of gap: Gap) -> Finding {
  Finding(
    .gap, gap.severity, from: gap.check, gap.sentence, status: gap.status, caveat: gap.caveat,
    remedy: gap.remedy,
    evidence: gap.evidence)
}

/// Gaps of one check in few sentences; none where all are about hidden actors.
private func together(
  _ gaps: [Gap], of check: GapCheck, _ topic: Finding.Topic, _ facts: Facts,
  _ isShown: (Ref<Actor>) -> Bool
) -> [Finding] {
  // What is another's badge or opportunity is not even counted where the other is hidden.
  let gaps = gaps.filter { $0.thing == nil || facts.isTold($0, isShown) }
  guard let first = gaps.first, gaps.contains(where: { facts.isTold($0, isShown) }) else {
    return []
  }
  return check.summary(gaps, facts).map { told in
    Finding(
      topic, first.severity, from: check.id, told.sentence, status: told.status,
      caveat: topic == .gap ? told.caveat : nil,
      remedy: topic != .gap ? nil : gaps.count == 1 ? first.remedy : check.remedyForAll,
      evidence: told.evidence.sorted())
  }
}
