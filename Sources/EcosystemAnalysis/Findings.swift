import EcosystemModel

/// All findings, most important first: gaps by severity, check, nearness and size; then who stands
/// where, what is unknown, and what to add next.
///
/// Positions, and gaps about one actor, are told only of actors that may be shown.
func allFindings(
  from gaps: [Gap], _ facts: Facts, isShown: (Ref<Actor>) -> Bool
) -> [Finding] {
  let shown = inOrder(gaps, facts)
  let known = [Gap.Severity.act, .watch].flatMap { severity in
    GapCheck.all.flatMap { check -> [Finding] in
      let mine = shown.filter { $0.severity == severity && $0.check == check.id }
      if check.tellsTogether { return together(mine, of: check, .gap, facts, isShown) }
      return check.told(mine.filter { facts.isTold($0, isShown) }, gaps, facts).map(finding)
    }
  }
  let unknown = GapCheck.all.flatMap { check in
    let notes = gaps.filter { $0.severity == .note && $0.check == check.id }
    return together(notes, of: check, .unknown, facts, isShown)
  }
  return known + positions(facts, isShown: isShown) + unknown
    + [nextStep(facts)].compactMap(\.self)
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

/// Local actors before others, then the largest; equals stay as the check gave them.
private func inOrder(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
  func key(_ number: Int) -> (Int, Double, Int) {
    let isLocal = gaps[number].actor.map(facts.isLocal) ?? true
    return (isLocal ? 0 : 1, -gaps[number].size, number)
  }
  return gaps.indices.sorted { key($0) < key($1) }.map { gaps[$0] }
}

private func finding(of gap: Gap) -> Finding {
  Finding(
    .gap, gap.severity, from: gap.check, gap.sentence, caveat: gap.caveat, evidence: gap.evidence)
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
  return check.summary(gaps, facts).map { sentence in
    Finding(
      topic, first.severity, from: check.id, sentence, caveat: topic == .gap ? first.caveat : nil,
      evidence: gaps.flatMap(\.evidence))
  }
}
