import EcosystemModel
import TieNetwork

/// The things that steps join, numbered by id, and the ways through them.
struct StepMap {
  private let ecosystem: Ecosystem
  private let things: [Thing]
  private let number: [Thing: Int]
  private let ways: Ways
  /// When each thing opens to somebody who learnt nothing before.
  private let anew: [Int?]
  /// When each thing would open if those opened that nothing leads to.
  private let withRoots: [Int?]
  private let routes: [Int?]
  /// The numbers of the things before each, and the rows that say so.
  private let before: [[Int]]
  /// The fewest hours to each thing; nil where a step before it does not state them.
  private let hours: [Double?]
  private let rows: [[Origin]]
  private let leadsOn: [Bool]
  private let needsAll: [Bool]

  init(of ecosystem: Ecosystem) {
    let steps = Self.steps(of: ecosystem)
    things = Self.things(of: ecosystem, steps)
    let number = Dictionary(
      things.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var before = [[Int]](repeating: [], count: things.count)
    var rows = [[Origin]](repeating: [], count: things.count)
    var taken = [[Double?]](repeating: [], count: things.count)
    var leadsOn = [Bool](repeating: false, count: things.count)
    var needsAll = leadsOn
    for step in steps {
      guard let from = number[step.from], let to = number[step.to] else { continue }
      before[to].append(from)
      taken[to].append(step.hours)
      rows[to].append(step.origin)
      leadsOn[from] = true
      if step.rule == .all { needsAll[to] = true }
    }
    let offers = Self.offers(among: things, before)
    let recognised = Self.recognised(among: things, ecosystem)
    let arcs = before.enumerated().flatMap { to, all in
      all.map { (from: Int32($0), to: Int32(to)) }
    }
    ways = Ways(through: AndOrGraph(arcs: arcs, starts: offers + recognised, needsAll: needsAll))
    anew =
      recognised.isEmpty
      ? ways.rounds : AndOrGraph(arcs: arcs, starts: offers, needsAll: needsAll).rounds()
    let roots = things.indices.filter { before[$0].isEmpty }.map(Int32.init)
    withRoots = AndOrGraph(arcs: arcs, starts: roots + recognised, needsAll: needsAll).rounds()
    hours = Self.fewestHours(before, taken, from: offers + recognised)
    routes = ways.pathCounts(upTo: WayToOpportunity.mostRoutes)
    self.ecosystem = ecosystem
    self.number = number
    self.before = before
    self.rows = rows
    self.leadsOn = leadsOn
    self.needsAll = needsAll
  }

  func opportunities() -> [WayToOpportunity] {
    // Steps of work for all opportunities together, so that the whole takes no longer than that.
    let limit = 300_000_000 / max(1, ecosystem.opportunities.count)
    return ecosystem.opportunities.refs.compactMap { opportunity in
      number[.opportunity(opportunity)].map { way(to: $0, opportunity, limit: limit) }
    }
  }

  func badges() -> [WayToBadge] {
    ecosystem.badges.refs.compactMap { badge in
      guard let node = number[.badge(badge)] else { return nil }
      let closed = closedPart(before: node)
      return WayToBadge(
        badge: badge, access: access(to: node), steps: ways.rounds[node],
        isDeadEnd: !leadsOn[node], recognisesPast: ecosystem.badges[badge].recognisesPast,
        blocking: roots(of: closed), opensWithThese: withRoots[node] != nil,
        rows: ways.isOpen(node) ? rows[node] : closed.flatMap { rows[$0] })
    }
  }

  private func way(
    to node: Int, _ opportunity: Ref<Opportunity>, limit: Int
  ) -> WayToOpportunity {
    let isOpen = ways.isOpen(node)
    let closed = closedPart(before: node)
    let mustPass = isOpen ? ways.mustPass(to: node, limit: limit) : nil
    let cut: [Int32]? =
      switch mustPass {
      case nil: nil
      // What all pass is a cut of one, and then there is none smaller.
      case let all? where !all.isEmpty: all.min().map { [$0] }
      default: ways.smallestCut(before: node, limit: limit)
      }
    let passed = mustPass?.map { Int($0) } ?? []
    return WayToOpportunity(
      opportunity: opportunity, access: access(to: node), steps: ways.rounds[node],
      hours: isOpen && !ways.areJoint(before: node) ? hours[node] : nil,
      routes: isOpen ? routes[node] : 0, needsSeveral: ways.areJoint(before: node),
      needsAllSteps: needsAll[node],
      mustPass: mustPass.map(named), cut: cut.map(named),
      entries: named(ways.starts(before: node)), blocking: roots(of: closed),
      opensWithThese: withRoots[node] != nil,
      rows: (isOpen ? passed + [node] : closed).flatMap { rows[$0] })
  }

  /// The fewest hours to each thing, over the steps one after another.
  ///
  /// - Parameter taken: The hours of the steps from what is `before` each thing.
  /// - Complexity: O(things × steps), and mostly O(steps): in the order of arrival.
  private static func fewestHours(
    _ before: [[Int]], _ taken: [[Double?]], from starts: [Int32]
  ) -> [Double?] {
    var after = [[(to: Int, hours: Double?)]](repeating: [], count: before.count)
    for to in before.indices {
      for (from, hours) in zip(before[to], taken[to]) { after[from].append((to, hours)) }
    }
    var hours = [Double?](repeating: nil, count: before.count)
    var left = starts.map { Int($0) }
    for start in left { hours[start] = 0 }
    var at = 0
    while at < left.count {
      let node = left[at]
      at += 1
      for step in after[node] {
        guard let sum = hours[node].flatMap({ sum in step.hours.map { sum + $0 } }),
          sum < hours[step.to] ?? .infinity
        else { continue }
        hours[step.to] = sum
        left.append(step.to)
      }
    }
    var unstated = taken.indices.filter { taken[$0].contains(nil) }
    var isUnstated = [Bool](repeating: false, count: before.count)
    for node in unstated { isUnstated[node] = true }
    while let node = unstated.popLast() {
      for step in after[node] where !isUnstated[step.to] {
        isUnstated[step.to] = true
        unstated.append(step.to)
      }
    }
    return hours.indices.map { isUnstated[$0] ? nil : hours[$0] }
  }

  private func access(to node: Int) -> Pathways.Access {
    if anew[node] != nil { return .everyone }
    return ways.isOpen(node) ? .byEarlierLearning : .nobody
  }

  private func named(_ nodes: [Int32]) -> [Thing?] { nodes.map { things[Int($0)] } }

  /// A thing that nobody gets to, and all such things before it, by number; else nothing.
  private func closedPart(before node: Int) -> [Int] {
    guard !ways.isOpen(node) else { return [] }
    var found: Set = [node]
    var left = [node]
    while let next = left.popLast() {
      for thing in before[next] where !ways.isOpen(thing) && found.insert(thing).inserted {
        left.append(thing)
      }
    }
    return found.sorted()
  }

  /// Those of the things that no step leads to.
  private func roots(of closed: [Int]) -> [Thing?] {
    closed.filter { before[$0].isEmpty }.map { things[$0] }
  }

  /// The offers that nothing leads to.
  private static func offers(among things: [Thing], _ before: [[Int]]) -> [Int32] {
    things.indices.filter {
      if case .offer = things[$0] { before[$0].isEmpty } else { false }
    }.map(Int32.init)
  }

  /// The badges that recognise what somebody learnt before.
  private static func recognised(among things: [Thing], _ ecosystem: Ecosystem) -> [Int32] {
    things.indices.filter {
      if case .badge(let badge) = things[$0] {
        ecosystem.badges[badge].recognisesPast == true
      } else {
        false
      }
    }.map(Int32.init)
  }

  /// The steps stated, then those from offers to the badges they give.
  private static func steps(of ecosystem: Ecosystem) -> [PathwayStep] {
    var steps = ecosystem.pathways
    let needAll = Set(steps.filter { $0.rule == .all }.map(\.to))
    var known = Set(steps.map { Ends(from: $0.from, to: $0.to) })
    for offer in ecosystem.provision.refs {
      guard let badge = ecosystem.provision[offer].badge, !needAll.contains(.badge(badge)) else {
        continue
      }
      let ends = Ends(from: .offer(offer), to: .badge(badge))
      guard known.insert(ends).inserted else { continue }
      steps.append(
        PathwayStep(from: ends.from, to: ends.to, origin: ecosystem.provision[offer].origin))
    }
    return steps
  }

  /// What steps join, all badges and all opportunities, by id; of one id offers come first.
  private static func things(of ecosystem: Ecosystem, _ steps: [PathwayStep]) -> [Thing] {
    let named = Set(steps.flatMap { [$0.from, $0.to] })
    let offers = ecosystem.provision.refs.filter { named.contains(.offer($0)) }
      .map { (ecosystem.provision[$0].id, 0, Thing.offer($0)) }
    let badges = ecosystem.badges.refs.map { (ecosystem.badges[$0].id, 1, Thing.badge($0)) }
    let opportunities = ecosystem.opportunities.refs
      .map { (ecosystem.opportunities[$0].id, 2, Thing.opportunity($0)) }
    return (offers + badges + opportunities).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private struct Ends: Hashable {
    let from: Thing
    let to: Thing
  }
}
