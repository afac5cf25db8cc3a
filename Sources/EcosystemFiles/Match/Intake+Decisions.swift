import EcosystemModel
import Records

extension Intake {
  /// Makes one organisation of those that people decided to be the same, and keeps in mind which
  /// they keep apart.
  mutating func replayDecisions(_ sheet: Sheet) {
    let stated = decisions
    decisions = []
    guard !stated.isEmpty else { return }
    let settled = stated.compactMap { settle($0) }
    let clusters = Clusters(
      of: ecosystem.actors.map(NamedRecord.init), decided: settled.map(\.pair))
    let representatives = clusters.representatives()
    let contradicted = settled.filter { _, pair in
      !pair.isSame && representatives[pair.a] == representatives[pair.b]
    }
    for (decision, pair) in contradicted { tellContradiction(decision, pair) }
    guard contradicted.isEmpty, isLenient || errorCount == 0 else { return }
    let ids = ecosystem.actors.map(\.id)
    let numbers = join(representatives, sheet)
    ecosystem.decisions = settled.map { decision, pair in
      MatchDecision(
        Ref(numbers[pair.a]), Ref(numbers[pair.b]), ids: [ids[pair.a], ids[pair.b]],
        origin: decision.origin)
    }
  }

  /// The rows that a decision is about; that one organisation is itself says nothing.
  private mutating func settle(
    _ decision: StatedDecision
  ) -> (decision: StatedDecision, pair: Settled)? {
    let ends = [actor(decision, end: 0), actor(decision, end: 1)].compactMap(\.self)
    guard ends.count == 2, ends[0] != ends[1] else {
      if ends.count == 2, decision.verdict == .different { tellSelf(decision, ends[0]) }
      return nil
    }
    return (decision, Settled(a: ends[0], b: ends[1], isSame: decision.verdict == .same))
  }

  private mutating func tellSelf(_ decision: StatedDecision, _ actor: Int) {
    add(
      Diagnostic(
        .warning, at: decision.places[1],
        "'\(ecosystem.actors[actor].id)' is said to differ from itself; the decision is not used",
        hint: "name the other organisation, or remove the row"))
  }

  private mutating func actor(_ decision: StatedDecision, end: Int) -> Int? {
    let name = shortened(decision.ends[end])
    switch actors.find(decision.ends[end], among: ecosystem.actors) {
    case .one(let number): return number
    case .several(let first, let second):
      let ids = [first, second].map { "'\(ecosystem.actors[$0].id)'" }
      add(
        Diagnostic(
          .error, at: decision.places[end], "'\(name)' could be \(ids[0]) or \(ids[1])",
          hint: "write the id of the one that is meant"))
      leaveOut(part: decision.row.part, record: decision.row.record)
    case .none:
      let hint = suggestion(for: name, otherwise: "remove the row if it is no longer on the map") {
        $0.ecosystem.actors.flatMap { [$0.id, $0.name] }
      }
      add(
        Diagnostic(
          .warning, at: decision.places[end],
          "no actor has the id or name '\(name)'; the decision is not used", hint: hint))
    }
    return nil
  }

  private mutating func tellContradiction(_ decision: StatedDecision, _ pair: Settled) {
    let (a, b) = (ecosystem.actors[pair.a].id, ecosystem.actors[pair.b].id)
    add(
      Diagnostic(
        .error, at: decision.places[0],
        "'\(a)' and '\(b)' are decided to be different here, and the same by other rows",
        hint: "keep one of the two"))
    leaveOut(part: decision.row.part, record: decision.row.record)
  }

  /// Leaves only the organisations that stand for others.
  ///
  /// - Returns: The new number of each old one.
  private mutating func join(_ representatives: [Int], _ sheet: Sheet) -> [Int] {
    var joined = ecosystem.actors
    for (number, other) in representatives.enumerated() where number != other {
      let actor = joined[number]
      tell(joined[other].take(actor), of: actor, in: joined[other], sheet)
      countAsMerged(actor.origin)
    }
    var numbers = [Int](repeating: 0, count: joined.count)
    ecosystem.actors = []
    actors = ActorIndex()
    actors.reserve(joined.count)
    for (number, actor) in joined.enumerated() where representatives[number] == number {
      numbers[number] = ecosystem.actors.count
      _ = actors.insert(actor.id, named: actor.name, row: ecosystem.actors.count)
      ecosystem.actors.append(actor)
    }
    return representatives.map { numbers[$0] }
  }

  private mutating func tell(
    _ differing: [String], of actor: Actor, in other: Actor, _ sheet: Sheet
  ) {
    guard !differing.isEmpty else { return }
    let columns = differing.map { "'\($0)'" }.joined(separator: ", ")
    add(
      Diagnostic(
        .note, at: FilePlace(file: sheet.rows.file, line: Int(actor.origin.line), column: 1),
        "'\(actor.id)' is the same as '\(other.id)' and says something else under \(columns)",
        hint: "what '\(other.id)' says is kept; make the two rows agree"))
  }
}

extension NamedRecord {
  init(_ actor: Actor) {
    self.init(
      id: actor.id, name: actor.name, area: actor.place.map { "\($0.number)" } ?? "",
      numbers: actor.organisationIDs)
  }
}
