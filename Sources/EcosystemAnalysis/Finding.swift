public import EcosystemModel

/// One thing worth telling, in plain words, with the rows it rests on.
public struct Finding: Sendable {
  public let topic: Topic
  public let severity: Gap.Severity
  /// The check or measure that it comes from.
  public let origin: String
  public let sentence: Sentence
  /// What the reader must know before leaning on it.
  public let caveat: Sentence?
  public let evidence: [Origin]

  init(
    _ topic: Topic, _ severity: Gap.Severity, from origin: String, _ sentence: Sentence,
    caveat: Sentence? = nil, evidence: [Origin] = []
  ) {
    self.topic = topic
    self.severity = severity
    self.origin = origin
    self.sentence = sentence
    self.caveat = caveat
    self.evidence = evidence
  }

  public enum Topic: Sendable {
    /// Where organisations stand in the network.
    case position
    case gap
    /// What the map does not say.
    case unknown
    /// What to add next.
    case next
  }
}

/// All findings, most important first: by severity, then by check, then by size.
func findings(from gaps: [Gap], _ facts: Facts) -> [Finding] {
  let told = gaps.filter { $0.severity != .note }
  let order = Dictionary(uniqueKeysWithValues: GapCheck.all.enumerated().map { ($1.id, $0) })
  let ranked = told.enumerated().sorted { a, b in
    let (x, y) = (a.element, b.element)
    let (first, second) = (order[x.check] ?? 0, order[y.check] ?? 0)
    if x.severity != y.severity { return x.severity < y.severity }
    if first != second { return first < second }
    if x.size != y.size { return x.size > y.size }
    return a.offset < b.offset
  }.map(\.element)
  let known = ranked.map {
    Finding(
      .gap, $0.severity, from: $0.check, $0.sentence, caveat: caveat(of: $0, facts),
      evidence: $0.evidence)
  }
  return known + positions(facts) + unknowns(from: gaps, facts) + [nextColumn(facts)].compactMap(\.self)
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
    left = left.indices.filter { !round.contains($0) }.map { left[$0] }
  }
  return Array(chosen.prefix(3))
}

extension Gap {
  /// How much is missing, in the check's own unit, for ordering.
  var size: Double {
    switch check {
    case "coverage": max(0, (expected ?? 0) - (value ?? 0))
    case "sector-pairs": expected ?? 0
    case "core-group": Double(evidence.count)
    default: value ?? 0
    }
  }
}

private func caveat(of gap: Gap, _ facts: Facts) -> Sentence? {
  let city = facts.ecosystem.city
  switch gap.check {
  case "coverage", "single-provider":
    let part = gap.cell.domain?.ref.map { facts.ecosystem.domains[$0].id }
    return city.isComplete("provision", for: part)
      ? nil : "The list of offers is not declared complete: there may be others."
  case "cut-off", "sector-pairs":
    return city.isComplete("ties")
      ? nil : "The list of ties is not declared complete: a tie may exist that nobody stated."
  default: return nil
  }
}

/// What the checks could not tell, each kind once.
private func unknowns(from gaps: [Gap], _ facts: Facts) -> [Finding] {
  let notes = gaps.filter { $0.severity == .note }
  return GapCheck.all.compactMap { check in
    let mine = notes.filter { $0.check == check.id }
    guard let first = mine.first else { return nil }
    let sentence = mine.count == 1 ? first.sentence : summary(of: check, mine, facts)
    return Finding(
      .unknown, .note, from: check.id, sentence, evidence: mine.flatMap(\.evidence))
  }
}

private func summary(of check: GapCheck, _ gaps: [Gap], _ facts: Facts) -> Sentence {
  let ecosystem = facts.ecosystem
  switch check.id {
  case "coverage":
    let all = facts.coverage?.cells.filter { $0.cell.domain != .notStated }.count ?? 0
    if ecosystem.provision.isEmpty {
      return """
        What is on offer is unknown in all \(all) combinations of domain and age: the map lists \
        no provision. Unknown is not none.
        """
    }
    return """
      In \(gaps.count) of \(all) combinations of domain and age nothing is known: no offer is \
      listed, and nobody said that the list is complete.
      """
  case "sector-pairs":
    return """
      Between \(gaps.count) pairs of sectors no tie is stated, but there are too few \
      organisations or ties to tell whether that means anything.
      """
  case "no-ties":
    let actors = gaps.compactMap { if case .actor(let actor) = $0.subject { actor } else { nil } }
    let rest: Sentence = actors.count > 8 ? " and \(actors.count - 8) more" : ""
    return """
      No tie is stated for \(actors.count) of \(ecosystem.actors.count) organisations: \
      \(Array(actors.prefix(8)))\(rest). That does not mean that they have none.
      """
  case "core-group":
    return """
      For \(gaps.count) sectors or domains it is unknown whether the Core group includes them: \
      rings are not stated.
      """
  default: return gaps[0].sentence
  }
}

/// The first thing missing that would tell most, by a fixed order of usefulness.
private func nextColumn(_ facts: Facts) -> Finding? {
  let ecosystem = facts.ecosystem
  let actors = ecosystem.actors
  func isThin(_ has: (Actor) -> Bool) -> Bool { actors.count(where: has) * 2 < actors.count }
  let steps: [(Bool, Sentence)] = [
    (actors.isEmpty, "Add organisations to actors.csv: a name each is enough to start."),
    (
      isThin { $0.sector != nil },
      "Fill in the column 'sector' of actors.csv: it shows which parts of the city's life are missing."
    ),
    (
      ecosystem.domains.isEmpty || isThin { !$0.domains.isEmpty },
      "Fill in the column 'domains' of actors.csv: it shows who works on which domain of focus, and who is missing from the Core group."
    ),
    (
      isThin { $0.ring != nil },
      "Fill in the column 'ring' of actors.csv: it shows who has no place in the Core group."
    ),
    (
      ecosystem.ties.count < actors.count,
      "Add links to ties.csv: with at least one link an organisation the map can tell who holds it together."
    ),
    (
      ecosystem.provision.isEmpty,
      "Add provision.csv, what is on offer: it shows which domains and ages have no provider."
    ),
    (
      ecosystem.targets.isEmpty,
      "Add targets.csv, how many places are wanted: it shows where too few are offered."
    ),
    (
      ecosystem.provision.count { $0.placesPerYear == nil } > 0,
      "Fill in 'places_per_year' of provision.csv where it is empty: the supply is larger than what is counted."
    ),
    (
      ecosystem.ties.contains { !$0.isStrengthStated },
      "Fill in 'strength' of ties.csv: it tells links that share news from those that plan together."
    ),
  ]
  return steps.first { $0.0 }.map { Finding(.next, .note, from: "next", $0.1) }
}
