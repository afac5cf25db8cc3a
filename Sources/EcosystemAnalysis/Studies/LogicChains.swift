public import EcosystemModel

/// Whether the logic model hangs together: goal, outcome, activity, action (D7).
public struct LogicChains: Sendable {
  /// In canonical order.
  public let items: [LogicStanding]
  /// The levels that have items, the highest first.
  public let levels: [LogicLevel]
  /// Whether the table leaves nothing out, so that what it does not state is not there.
  public let isDeclared: Bool
  /// Whether any link is stated: without one nothing can be told of chains.
  public let hasLinks: Bool

  /// Nothing where the map has no logic model.
  ///
  /// - Complexity: O(items + links + offers).
  init?(of ecosystem: Ecosystem) {
    guard !ecosystem.logicModel.isEmpty else { return nil }
    isDeclared = ecosystem.city.isComplete("logic_model")
    hasLinks = !ecosystem.logicLinks.isEmpty
    items = LogicLinks(of: ecosystem).standings
    levels = LogicItem.Level.allCases.compactMap { [items] level in
      let own = items.filter { $0.level == level }
      return own.isEmpty ? nil : LogicLevel(level, own)
    }
  }

  public var goals: Int { items.count { $0.level == .goal } }

  /// Goals from which links lead down to an action, no level left out.
  public var goalsWithFullChain: Int { items.count { $0.level == .goal && $0.hasFullChain } }
}

/// How one item of the logic model stands.
public struct LogicStanding: Sendable {
  public let item: Ref<LogicItem>
  public let level: LogicItem.Level
  public let issues: [LogicIssue]
  /// Whether links lead from it to an action, no level left out; true of an action.
  public let hasFullChain: Bool
  /// Whether it, or anything below it, has an owner.
  public let isWorkedOn: Bool
  /// How many offers of its owner are listed; nothing without an owner.
  public let offersOfOwner: Int?
  /// How much of the way from baseline to target is done: 0 at the baseline, 1 at the target.
  ///
  ///     (value − baseline) / (target − baseline)
  ///
  /// Below 0 where it went the wrong way. Nothing unless all three are numbers of one unit, and
  /// target and baseline differ.
  public let progress: Double?
  /// Whether the target is reached; nothing where there is no baseline that tells which way leads
  /// to it, unless the value is the target.
  public let isReached: Bool?
  /// Whether only a baseline is missing to tell that.
  let lacksBaseline: Bool
  /// Whether it was due before the date of the map.
  public let isPastDue: Bool
}

/// Something that an item of the logic model lacks.
public enum LogicIssue: Sendable, Hashable {
  case nothingBelow(LogicItem.Level)
  case nothingAbove(LogicItem.Level)
  case noOwner
  case noIndicator
  /// A link leads down past a level.
  case skips(LogicItem.Level)

  public var words: String {
    switch self {
    case .nothingBelow(let level): "no \(level.rawValue) below"
    case .nothingAbove(let level): "no \(level.rawValue) above"
    case .noOwner: "no owner"
    case .noIndicator: "no indicator"
    case .skips(let level): "a link skips the \(level.rawValue)"
    }
  }

  /// Whether it counts in the score: a link that skips a level does not.
  var isScored: Bool { if case .skips = self { false } else { true } }
}

/// The checks that a level's items pass.
public struct LogicLevel: Sendable {
  public let level: LogicItem.Level
  public let items: Int
  public let passed: Int
  /// An item below it (not of an action), one above it and an owner (not of a goal), an
  /// indicator (of an outcome).
  public let possible: Int

  init(_ level: LogicItem.Level, _ items: [LogicStanding]) {
    let checks = [.goal: 1, .outcome: 4, .activity: 3, .action: 2][level] ?? 0
    self.level = level
    self.items = items.count
    possible = checks * items.count
    passed = possible - items.reduce(0) { $0 + $1.issues.count(where: \.isScored) }
  }
}

/// The items of a logic model with what lies above and below each.
private struct LogicLinks {
  private let ecosystem: Ecosystem
  private var below: [[Ref<LogicItem>]]
  private var above: [[Ref<LogicItem>]]
  private var offers: [Int]

  init(of ecosystem: Ecosystem) {
    self.ecosystem = ecosystem
    below = Array(repeating: [], count: ecosystem.logicModel.count)
    above = below
    offers = Array(repeating: 0, count: ecosystem.actors.count)
    for link in ecosystem.logicLinks {
      below[link.from.index].append(link.to)
      above[link.to.index].append(link.from)
    }
    for offer in ecosystem.provision { offers[offer.provider.index] += 1 }
  }

  var standings: [LogicStanding] {
    // From the lowest level up, so that what lies below is settled.
    let order = ecosystem.logicModel.refs.sorted { level(of: $0) > level(of: $1) }
    var isFull = [Bool](repeating: false, count: order.count)
    var isWorkedOn = isFull
    for item in order {
      let (own, next) = (ecosystem.logicModel[item], below[item.index])
      isFull[item.index] =
        own.level == .action
        || next.contains { isFull[$0.index] && level(of: $0).depth == own.level.depth + 1 }
      isWorkedOn[item.index] = own.owner != nil || next.contains { isWorkedOn[$0.index] }
    }
    return ecosystem.logicModel.refs.map { item in
      let own = ecosystem.logicModel[item]
      let numbers = LogicNumbers(of: own)
      return LogicStanding(
        item: item, level: own.level, issues: issues(of: item), hasFullChain: isFull[item.index],
        isWorkedOn: isWorkedOn[item.index], offersOfOwner: own.owner.map { offers[$0.index] },
        progress: numbers.progress, isReached: numbers.isReached,
        lacksBaseline: numbers.lacksBaseline,
        isPastDue: isPast(own.due))
    }
  }

  private func level(of item: Ref<LogicItem>) -> LogicItem.Level {
    ecosystem.logicModel[item].level
  }

  private func issues(of item: Ref<LogicItem>) -> [LogicIssue] {
    let own = ecosystem.logicModel[item]
    let levels = LogicItem.Level.allCases
    let depth = own.level.depth
    let depths = below[item.index].map { level(of: $0).depth }
    var issues: [LogicIssue] = []
    if own.level != .action, !depths.contains(depth + 1) {
      issues.append(.nothingBelow(levels[depth + 1]))
    }
    if own.level != .goal, !above[item.index].contains(where: { level(of: $0).depth == depth - 1 })
    {
      issues.append(.nothingAbove(levels[depth - 1]))
    }
    if own.level != .goal, own.owner == nil { issues.append(.noOwner) }
    if own.level == .outcome, own.indicator.isEmpty { issues.append(.noIndicator) }
    if depths.contains(where: { $0 > depth + 1 }) { issues.append(.skips(levels[depth + 1])) }
    return issues
  }

  /// Whether the whole of a date lies before the date of the map, as far as both are stated.
  private func isPast(_ due: PartialDate?) -> Bool {
    guard let due, let now = ecosystem.city.asOf else { return false }
    for (a, b) in [(due.year, now.year), (due.month, now.month), (due.day, now.day)] {
      guard let a, let b else { return false }
      if a != b { return a < b }
    }
    return false
  }
}
