public import EcosystemModel
public import TieNetwork

/// The network that statements make together, and what was done to get it.
public struct Projection: Sendable {
  public let network: Network
  public let isDirected: Bool
  /// The relations that take part.
  public let relations: [Ref<Relation>]
  /// Statements of strain or of relations not asked for.
  public let leftOut: Int
  public let selfTies: Int
  /// Statements that tell again what another told: same actors, same way, same relation.
  public let repeats: Int
  /// What is to be known where ties are shared initiatives, in place of statements.
  let shared: Shared?

  /// Whether every statement has a direction that this reading leaves out.
  let readsArrowsBothWays: Bool

  /// Whether organisations are tied by the initiatives that they share, which nobody stated.
  public var isProjected: Bool { shared != nil }

  /// The same reading of an ecosystem that says less: same relations, directed or not as here.
  public func repeated(for ecosystem: Ecosystem) -> Projection {
    if let shared { return Projection(sharedIn: ecosystem, keepsLarge: shared.keepsLarge) }
    let relations = Set(relations)
    let takesPart = ecosystem.relations.refs.map(relations.contains)
    return Projection(
      of: ecosystem, Survey(of: ecosystem.ties, takesPart), relations: self.relations,
      isDirected: isDirected, keepsStrengths: network.hasStrengths)
  }

  fileprivate init(
    of ecosystem: Ecosystem, _ survey: Survey, relations: [Ref<Relation>], isDirected: Bool,
    keepsStrengths: Bool
  ) {
    let ties = ecosystem.ties
    let combined: Combined
    if isDirected || survey.arrows > 0 {
      let reading = Reading(of: ties, survey, isDirected: isDirected)
      combined = Network.combining(
        count: reading.arcs.count, nodeCount: ecosystem.actors.count, directed: isDirected,
        keepsStrengths: keepsStrengths
      ) { reading.arcs[$0] }
      repeats = reading.repeats
    } else {
      combined = Network.combining(
        count: ties.count, nodeCount: ecosystem.actors.count, directed: false,
        keepsStrengths: keepsStrengths
      ) { number in
        survey.takesPart[ties[number].relation.index] ? Reading.lowToHigh(ties[number]) : nil
      }
      repeats = combined.repeats
    }
    network = combined.network
    self.isDirected = isDirected
    self.relations = relations
    leftOut = survey.leftOut
    selfTies = survey.selfTies
    shared = nil
    readsArrowsBothWays = !isDirected && survey.arrows > 0 && survey.arrows == survey.used
  }

  /// Makes a network that rests on no statement of a link.
  init(network: Network, shared: Shared) {
    self.network = network
    self.shared = shared
    (isDirected, relations, leftOut, selfTies, repeats) = (false, [], 0, 0, 0)
    readsArrowsBothWays = false
  }
}

/// Combines the ties of an ecosystem into a network.
///
/// Without a relation named, every relation takes part but those of strain. By meaning, the
/// network is directed only where every relation that takes part is a flow. On a directed reading
/// a tie whose direction is not stated goes from → to; on an undirected one it counts both ways.
///
/// - Parameter keepsStrengths: Where false, every tie of the network counts the same.
/// - Complexity: O(actors + ties).
public func project(
  _ ecosystem: Ecosystem, relation: Ref<Relation>? = nil,
  direction: TieNetwork.Direction = .byMeaning, keepsStrengths: Bool = true
) -> Projection {
  let takesPart = ecosystem.relations.refs.map { ref in
    relation.map { $0 == ref } ?? (ecosystem.relations[ref].meaning != .strain)
  }
  let survey = Survey(of: ecosystem.ties, takesPart)
  let relations = ecosystem.relations.refs.filter { survey.isPresent[$0.index] }
  let areFlows =
    !relations.isEmpty && relations.allSatisfy { ecosystem.relations[$0].meaning == .flow }
  return Projection(
    of: ecosystem, survey, relations: relations,
    isDirected: direction == .asGiven || (direction == .byMeaning && areFlows),
    keepsStrengths: keepsStrengths)
}

/// What one look at all statements tells.
private struct Survey {
  /// By the number of the relation.
  let takesPart: [Bool]
  /// The relations that take part and have statements.
  private(set) var isPresent: [Bool]
  private(set) var leftOut = 0
  private(set) var selfTies = 0
  /// How many statements take part, and how many of them go one way alone.
  private(set) var used = 0
  private(set) var arrows = 0

  init(of ties: [Tie], _ takesPart: [Bool]) {
    self.takesPart = takesPart
    isPresent = [Bool](repeating: false, count: takesPart.count)
    for tie in ties {
      guard takesPart[tie.relation.index] else {
        leftOut += 1
        continue
      }
      isPresent[tie.relation.index] = true
      if tie.from == tie.to { selfTies += 1 }
      used += 1
      if tie.direction == .directed { arrows += 1 }
    }
  }
}

/// Statements as arcs, where one may make two.
private struct Reading {
  var arcs: [Arc] = []
  /// Counted here, since a statement that goes both ways makes two arcs.
  var repeats = 0

  init(of ties: [Tie], _ survey: Survey, isDirected: Bool) {
    arcs.reserveCapacity(ties.count)
    var seen = Set<Told>()
    for tie in ties where survey.takesPart[tie.relation.index] {
      let goesBothWays = Self.goesBothWays(tie, isDirected: isDirected)
      arcs.append(Self.arc(tie.from, tie.to, tie))
      if goesBothWays { arcs.append(Self.arc(tie.to, tie.from, tie)) }
      if tie.from != tie.to, !seen.insert(Told(tie, bothWays: goesBothWays)).inserted {
        repeats += 1
      }
    }
  }

  /// A statement whose direction does not count, from the smaller number to the larger.
  static func lowToHigh(_ tie: Tie) -> Arc {
    arc(min(tie.from, tie.to), max(tie.from, tie.to), tie)
  }

  private static func goesBothWays(_ tie: Tie, isDirected: Bool) -> Bool {
    switch tie.direction {
    case .undirected, .mutual: true
    case .notStated: !isDirected
    case .directed: false
    }
  }

  private static func arc(_ from: Ref<Actor>, _ to: Ref<Actor>, _ tie: Tie) -> Arc {
    Arc(from: from.number, to: to.number, layer: tie.relation.number, strength: tie.strength)
  }
}

/// What makes two statements the same.
private struct Told: Hashable {
  let a: Int32
  let b: Int32
  let relation: Int32
  let bothWays: Bool

  init(_ tie: Tie, bothWays: Bool) {
    let (from, to) = (tie.from.number, tie.to.number)
    a = bothWays ? min(from, to) : from
    b = bothWays ? max(from, to) : to
    relation = tie.relation.number
    self.bothWays = bothWays
  }
}
