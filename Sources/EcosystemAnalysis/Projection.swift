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

  /// The same reading of an ecosystem that says less: same relations, directed or not as here.
  public func repeated(for ecosystem: Ecosystem) -> Projection {
    let relations = Set(relations)
    return Projection(
      of: ecosystem, ties: ecosystem.ties.filter { relations.contains($0.relation) },
      relations: self.relations, isDirected: isDirected)
  }

  fileprivate init(
    of ecosystem: Ecosystem, ties: [Tie], relations: [Ref<Relation>], isDirected: Bool
  ) {
    let reading = Reading(of: ties, isDirected: isDirected)
    let combined = Network.combining(
      reading.arcs, nodeCount: ecosystem.actors.count, directed: isDirected)
    network = combined.network
    self.isDirected = isDirected
    self.relations = relations
    leftOut = ecosystem.ties.count - ties.count
    selfTies = ties.count { $0.from == $0.to }
    repeats = reading.repeats ?? combined.repeats
  }
}

/// Combines the ties of an ecosystem into a network.
///
/// Without a relation named, every relation takes part but those of strain. By meaning, the
/// network is directed only where every relation that takes part is a flow. On a directed reading
/// a tie whose direction is not stated goes from → to; on an undirected one it counts both ways.
///
/// - Complexity: O(actors + ties).
public func project(
  _ ecosystem: Ecosystem, relation: Ref<Relation>? = nil,
  direction: TieNetwork.Direction = .byMeaning
) -> Projection {
  let takesPart = ecosystem.relations.refs.map { ref in
    relation.map { $0 == ref } ?? (ecosystem.relations[ref].meaning != .strain)
  }
  let used = ecosystem.ties.filter { takesPart[$0.relation.index] }
  var isPresent = [Bool](repeating: false, count: takesPart.count)
  for tie in used { isPresent[tie.relation.index] = true }
  let relations = ecosystem.relations.refs.filter { isPresent[$0.index] }
  let areFlows =
    !relations.isEmpty && relations.allSatisfy { ecosystem.relations[$0].meaning == .flow }
  return Projection(
    of: ecosystem, ties: used, relations: relations,
    isDirected: direction == .asGiven || (direction == .byMeaning && areFlows))
}

/// Statements as arcs.
private struct Reading {
  var arcs: [Arc] = []
  /// Counted here where a statement makes two arcs.
  var repeats: Int?

  init(of ties: [Tie], isDirected: Bool) {
    arcs.reserveCapacity(ties.count)
    let hasArrows = ties.contains { $0.direction == .directed }
    guard isDirected || hasArrows else {
      for tie in ties {
        let (low, high) = (min(tie.from, tie.to), max(tie.from, tie.to))
        arcs.append(Self.arc(low, high, tie))
      }
      return
    }
    var seen = Set<Told>()
    var again = 0
    for tie in ties {
      let goesBothWays = Self.goesBothWays(tie, isDirected: isDirected)
      arcs.append(Self.arc(tie.from, tie.to, tie))
      if goesBothWays { arcs.append(Self.arc(tie.to, tie.from, tie)) }
      if tie.from != tie.to, !seen.insert(Told(tie, bothWays: goesBothWays)).inserted {
        again += 1
      }
    }
    repeats = again
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
