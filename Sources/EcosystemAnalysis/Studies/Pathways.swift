public import EcosystemModel
import TieNetwork

/// How people get from offers through badges to opportunities (D5).
///
/// The steps are those of the table, and one from each offer to the badge that it gives, unless
/// the badge needs all of the steps stated for it. An offer that no step leads to is an entry, and
/// so is a badge that recognises what somebody learnt before.
public struct Pathways: Sendable {
  public var opportunities: [WayToOpportunity]
  public var badges: [WayToBadge]
  /// Whether no step is left out, so that what nothing leads to cannot be reached.
  public let isDeclared: Bool
  /// Badges whose issuer has left.
  let ungiven: Set<Thing>

  /// Nothing where the map states no step, unless it says that there is none.
  ///
  /// - Complexity: O(steps) for each opportunity, times what its smallest cut takes.
  init?(of ecosystem: Ecosystem) {
    isDeclared = ecosystem.city.isComplete("pathways")
    guard !ecosystem.pathways.isEmpty || isDeclared,
      !ecosystem.opportunities.isEmpty || !ecosystem.badges.isEmpty
    else { return nil }
    ungiven = Set(
      ecosystem.badges.refs.filter { ecosystem.badges[$0].isUngiven }.map { .badge($0) })
    let map = StepMap(of: ecosystem)
    opportunities = map.opportunities()
    badges = map.badges()
  }

  /// The same for whoever may see some things only, under the numbers they have there.
  public func told(_ thing: (Thing) -> Thing?) -> Pathways {
    var told = self
    told.opportunities = opportunities.compactMap { way in
      guard thing(.opportunity(way.opportunity)) != nil else { return nil }
      var way = way
      way.mustPass = way.mustPass?.map { $0.flatMap(thing) }
      way.cut = way.cut?.map { $0.flatMap(thing) }
      way.entries = way.entries.map { $0.flatMap(thing) }
      way.blocking = way.blocking.map { $0.flatMap(thing) }
      return way
    }
    told.badges = badges.compactMap { way in
      guard thing(.badge(way.badge)) != nil else { return nil }
      var way = way
      way.blocking = way.blocking.map { $0.flatMap(thing) }
      return way
    }
    return told
  }

  /// Who can get somewhere by the steps that are stated.
  public enum Access: Sendable, Hashable {
    case everyone
    /// Only somebody whose earlier learning a badge on the way recognises.
    case byEarlierLearning
    case nobody
  }
}

/// How people get to an opportunity; a thing that may not be shown is nil in its lists.
public struct WayToOpportunity: Sendable {
  public let opportunity: Ref<Opportunity>
  public let access: Pathways.Access
  /// How many steps, one after another, the shortest way takes; of several things that are needed
  /// together the one that takes longest counts.
  public let steps: Int?
  /// The fewest hours that a way takes; nil where a step of any way to here does not state its hours,
  /// or where something on the way needs several things together.
  public let hours: Double?
  /// How many routes lead here, at most ``mostRoutes``; nil where a way is no single route, since
  /// something on it needs several things together.
  public let routes: Int?
  /// Whether something on the way needs several things together.
  public let needsSeveral: Bool
  /// Whether all steps that lead straight to it are needed together.
  let needsAllSteps: Bool
  /// What everybody who gets here passes, in that order; nil where it was too much work to tell.
  public internal(set) var mustPass: [Thing?]?
  /// The smallest set of things whose loss would close every way; of several the first by id.
  ///
  /// Nil where something needs several things together and there is nothing that all pass, or
  /// where it was too much work to tell.
  public internal(set) var cut: [Thing?]?
  /// The entries from which ways lead here, by id.
  public internal(set) var entries: [Thing?]
  /// Where nobody gets here: the first things missing, which nothing leads to, by id.
  public internal(set) var blocking: [Thing?]
  /// Whether this would open if the things missing first did.
  let opensWithThese: Bool
  /// The steps that lead here or to what everybody passes; where nobody gets here, all before it.
  public let rows: [Origin]

  /// Routes are counted no further.
  public static let mostRoutes = 10_000
}

/// How people get to a badge, and on from it.
public struct WayToBadge: Sendable {
  public let badge: Ref<Badge>
  public let access: Pathways.Access
  public let steps: Int?
  /// Whether no step leads on from it.
  public let isDeadEnd: Bool
  public let recognisesPast: Bool?
  public internal(set) var blocking: [Thing?]
  /// Whether this would open if the things missing first did.
  let opensWithThese: Bool
  public let rows: [Origin]
}
