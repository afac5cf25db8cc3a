public import EcosystemModel
public import TieNetwork

/// All that was worked out from an ecosystem; what nobody wanted is absent.
public struct Facts: Sendable {
  public var ecosystem: Ecosystem
  public var projection: Projection?
  /// By column; one value an actor, or a single one for the whole network.
  public var scores: [Column.ID: Scores] = [:]
  /// Columns that this reading of the network leaves empty, and why.
  public var unanswered: [NoAnswer] = []
  public var coverage: Coverage?
  public var sectorPairs: [SectorPair]?
  public var cuts: [Cut]?

  init(ecosystem: Ecosystem, projection: Projection?) {
    self.ecosystem = ecosystem
    self.projection = projection
  }

  /// The whole network's value of a column.
  public func whole(_ column: Column.ID) -> Double? { scores[column]?.first ?? nil }

  /// An actor's value of a column.
  public func score(_ column: Column.ID, of actor: Ref<Actor>) -> Double? {
    guard let scores = scores[column], actor.index < scores.count else { return nil }
    return scores[actor.index]
  }

  /// How many others an actor has ties with.
  func tieCount(of actor: Ref<Actor>) -> Int {
    projection?.network.degree(of: actor.index) ?? 0
  }
}

extension Network {
  /// How many others a node has ties with, whichever way they point.
  func degree(of node: Int) -> Int {
    guard isDirected else { return neighbours(of: node).count }
    return Set(neighbours(of: node)).union(incomingNeighbours(of: node)).count
  }
}
