import EcosystemModel
import Records

extension Table {
  static let pathways = Table(
    "pathways", "Pathways", "The steps from offers through badges to opportunities.",
    columns: [
      Heading("from", "what comes first: an offer, a badge or an opportunity", isRequired: true)
        .naming(Heading.anything),
      Heading("to", "what it leads to: an offer, a badge or an opportunity", isRequired: true)
        .naming(Heading.anything),
      Heading("rule", "whether any or all of the steps that lead there are needed; any if empty")
        .offering(PathwayStep.Rule.allCases.map(\.rawValue)),
      Heading("hours", "how many hours it takes").counting("hours"),
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: [Step: Int] = [:]
    var rules: [Thing: (rule: PathwayStep.Rule, line: Int)] = [:]
    var records: [Int] = []
    sheet.eachRow(&intake) { row, intake in
      let from = intake.thing(row, sheet["from"], among: pathwayEnds)
      let to = intake.thing(row, sheet["to"], among: pathwayEnds)
      let hours = intake.number(row, sheet["hours"], .count)
      guard let from, let to else { return }
      intake.noteRule(row, leadingTo: to, &rules)
      let number = intake.ecosystem.pathways.count
      if let other = seen.updateValue(number, forKey: Step(from: from, to: to)) {
        seen[Step(from: from, to: to)] = other
        return intake.mergeStep(row, hours, with: other)
      }
      var step = PathwayStep(from: from, to: to, origin: row.origin)
      step.hours = hours
      intake.ecosystem.pathways.append(step)
      records.append(row.record)
    }
    for number in intake.ecosystem.pathways.indices {
      let rule = rules[intake.ecosystem.pathways[number].to]?.rule
      intake.ecosystem.pathways[number].rule = rule ?? .any
    }
    intake.tellLoop(sheet, records)
  }.writing { map in
    map.pathways.map {
      [map.id($0.from), map.id($0.to), $0.rule.rawValue, cell($0.hours)]
    }
  }
}

private let pathwayEnds: [ThingKind] = [.offer, .badge, .opportunity]

/// From what to what: rows about the same step are one.
private struct Step: Hashable {
  let from: Thing
  let to: Thing
}

extension Intake {
  /// Takes down the rule of a row; told where another row that leads there has another.
  fileprivate mutating func noteRule(
    _ row: borrowing Row, leadingTo thing: Thing,
    _ rules: inout [Thing: (rule: PathwayStep.Rule, line: Int)]
  ) {
    let column = row.sheet["rule"]
    guard let rule = choice(row, column, of: PathwayStep.Rule.self) else { return }
    guard let other = rules[thing] else {
      rules[thing] = (rule, Int(row.origin.line))
      return
    }
    if other.rule == rule { return }
    let goal = shortened(name(of: thing))
    error(
      row, column, "line \(other.line) says '\(other.rule.rawValue)' for '\(goal)'",
      hint: "write the same rule in all rows that lead there")
  }

  fileprivate mutating func mergeStep(_ row: borrowing Row, _ hours: Double?, with other: Int) {
    let first = ecosystem.pathways[other]
    if hours == nil || hours == first.hours { return merge() }
    error(
      row, row.sheet["hours"], "the same step has other hours on line \(first.origin.line)",
      hint: "keep one of the rows")
  }

  /// Tells one circle of steps, at the row that closes it.
  fileprivate mutating func tellLoop(_ sheet: Sheet, _ records: [Int]) {
    guard let loop = firstLoop(of: ecosystem.pathways), let last = loop.last else { return }
    let names = loop.map { name(of: ecosystem.pathways[$0].from) }
    let round = (names + names.prefix(1)).map { "'\(shortened($0))'" }.joined(separator: " → ")
    var row = Row(sheet: sheet)
    row.move(to: records[last])
    error(
      row, sheet["to"], "these steps lead round: \(round)",
      hint: "take out the step that does not have to come first")
    leaveOut(part: sheet.part.number, record: row.record)
  }

  private func name(of thing: Thing) -> String {
    switch thing {
    case .offer(let offer): offers.items[offer].title
    case .badge(let badge): badges.items[badge].name
    case .opportunity(let opportunity): opportunities.items[opportunity].name
    default: ""
    }
  }
}

/// The numbers of steps that lead round, the first such circle that is met; the last row that
/// takes part closes it.
///
/// - Complexity: O(steps).
private func firstLoop(of steps: [PathwayStep]) -> [Int]? {
  let leaving = Dictionary(grouping: steps.indices, by: { steps[$0].from })
  var isDone: [Thing: Bool] = [:]
  for start in steps.map(\.from) where isDone[start] == nil {
    // The steps taken, and for each thing on the way the next step to try from it.
    var path: [Int] = []
    var way: [(thing: Thing, next: Int)] = [(start, 0)]
    isDone[start] = false
    while let (thing, next) = way.last {
      guard let ahead = leaving[thing], next < ahead.count else {
        isDone[thing] = true
        way.removeLast()
        if !path.isEmpty { path.removeLast() }
        continue
      }
      way[way.count - 1].next += 1
      let to = steps[ahead[next]].to
      path.append(ahead[next])
      switch isDone[to] {
      case false?: return path.firstIndex { steps[$0].from == to }.map { closed(path[$0...]) }
      case true?: path.removeLast()
      case nil:
        isDone[to] = false
        way.append((to, 0))
      }
    }
  }
  return nil
}

/// A circle turned so that its largest number stands last.
private func closed(_ loop: ArraySlice<Int>) -> [Int] {
  guard let last = loop.max(), let at = loop.firstIndex(of: last) else { return [] }
  return Array(loop[(at + 1)...] + loop[...at])
}
