/// One member's part in one event.
public struct Membership: Sendable, Hashable {
  public let member: Int32
  public let event: Int32
  public let weight: Double

  public init(member: Int32, event: Int32, weight: Double = 1) {
    self.member = member
    self.event = event
    self.weight = weight
  }
}

/// Members and the events they took part in: ties only lead from one side to the other.
///
/// They were at the same event; that does not mean that they work together. So nothing here turns
/// into ties between members unless a ``projection(keepingBigEvents:)`` is asked for.
public struct TwoMode: Sendable, Hashable {
  public let memberCount: Int
  public let eventCount: Int
  /// By member and event; told twice is one, of the larger weight.
  public let memberships: [Membership]
  /// The events of each member, and the members of each event, ascending.
  public let events: [[Int32]]
  public let members: [[Int32]]

  public init(_ memberships: [Membership], memberCount: Int, eventCount: Int) {
    var kept: [Membership] = []
    let sorted = memberships.sorted {
      ($0.member, $0.event, $1.weight) < ($1.member, $1.event, $0.weight)
    }
    for membership in sorted
    where kept.last?.member != membership.member || kept.last?.event != membership.event {
      kept.append(membership)
    }
    var events = [[Int32]](repeating: [], count: memberCount)
    var members = [[Int32]](repeating: [], count: eventCount)
    for membership in kept {
      events[Int(membership.member)].append(membership.event)
      members[Int(membership.event)].append(membership.member)
    }
    self.memberCount = memberCount
    self.eventCount = eventCount
    self.memberships = kept
    self.events = events
    self.members = members
  }

  /// The same with the sides exchanged: events that share members.
  public var swapped: TwoMode {
    TwoMode(
      memberships.map { Membership(member: $0.event, event: $0.member, weight: $0.weight) },
      memberCount: eventCount, eventCount: memberCount)
  }
}

extension TwoMode {
  /// memberships / (members · events); nil where a side is empty.
  public var density: Double? {
    let possible = memberCount * eventCount
    return possible == 0 ? nil : Double(memberships.count) / Double(possible)
  }

  /// How many events each member took part in.
  public var memberDegrees: [Int] { events.map(\.count) }

  /// How many members each event has.
  public var eventSizes: [Int] { members.map(\.count) }

  /// The share of all events that each member took part in; nil where there is none.
  public var memberShares: Scores { Scores(memberDegrees).mapValues { $0 / Double(eventCount) } }

  /// The share of all members that each event has; nil where there is none.
  public var eventShares: Scores { Scores(eventSizes).mapValues { $0 / Double(memberCount) } }

  /// Returns how often members and events lie on the shortest ways between all others, as a share.
  ///
  ///     b(v) / the most that anyone on this side could have
  ///
  /// for betweenness *b* on the whole two-mode network. The most depends on the sizes of both sides:
  /// for a side of *n* beside one of *m*, with *s*, *t* quotient and remainder of (*n* − 1) / *m*, it is
  /// [m²(s + 1)² + m(s + 1)(2t − s − 1) − t(2s − t + 3)] / 2. Holes where that is 0. Equals networkx's
  /// `bipartite.betweenness_centrality`.
  ///
  /// Holes with a note that says why where *v* (*v* + *e*) is above 2 · 10¹¹, and where there are more
  /// shortest paths than can be counted.
  ///
  /// - Complexity: O(*v e*) for *v* members and events and *e* memberships.
  /// - SeeAlso: Borgatti and Halgin, "Analyzing affiliation networks", 2011,
  ///   doi:10.4135/9781446294413.n28.
  public func betweenness(threads: Int = 1) -> (members: Scores, events: Scores) {
    let column = "betweenness"
    let nodes = Double(memberCount + eventCount)
    let steps = nodes * (nodes + Double(memberships.count))
    guard steps <= 2e11 else { return holes(.tooMuchWork(column, steps: steps)) }
    let raw = network.betweenness(threads: threads)
    guard raw.first?.isNaN != true else { return holes(.tooManyPaths(column)) }
    let mostOfMembers = Self.mostBetween(memberCount, beside: eventCount)
    let mostOfEvents = Self.mostBetween(eventCount, beside: memberCount)
    return (
      Scores(raw.prefix(memberCount).map { mostOfMembers > 0 ? $0 / mostOfMembers : nil }),
      Scores(raw.dropFirst(memberCount).map { mostOfEvents > 0 ? $0 / mostOfEvents : nil })
    )
  }

  private func holes(_ reason: NoAnswer) -> (members: Scores, events: Scores) {
    var members = Scores([Double?](repeating: nil, count: memberCount))
    var events = Scores([Double?](repeating: nil, count: eventCount))
    (members.note, events.note) = (reason.description, reason.description)
    return (members, events)
  }

  /// The most betweenness that one of `n` can have beside `m` of the other side.
  private static func mostBetween(_ n: Int, beside m: Int) -> Double {
    guard n > 0, m > 0 else { return 0 }
    let (s, t) = (n - 1).quotientAndRemainder(dividingBy: m)
    let twice = m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)
    return Double(twice) / 2
  }

  /// Four-cycles among the ways of three steps: how often two who share one event share another.
  ///
  ///     4 C₄ / L₃,  C₄ = Σ over pairs of members of (shared over 2),  L₃ = Σ over memberships of
  ///     (events of the member − 1)(members of the event − 1)
  ///
  /// Nil where there is no way of three steps; networkx gives 0.
  ///
  /// - Complexity: O(Σ *s*²) for events of size *s*.
  /// - SeeAlso: Robins and Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0.
  public var clustering: Double? {
    let ways = memberships.reduce(0) { sum, membership in
      sum + (events[Int(membership.member)].count - 1)
        * (members[Int(membership.event)].count - 1)
    }
    guard ways > 0 else { return nil }
    let cycles = sharedPairs(leavingOut: []).reduce(0) { $0 + $1.shared * ($1.shared - 1) / 2 }
    return 4 * Double(cycles) / Double(ways)
  }

  /// Members first, then events, with a tie for each membership.
  private var network: Network {
    let arcs = memberships.map { Arc(from: $0.member, to: Int32(memberCount) + $0.event) }
    return Network.combining(arcs, nodeCount: memberCount + eventCount, directed: false).network
  }
}
