public import TieNetwork

/// How many members of a network could be recognised without their names.
public struct Recognition: Sendable, Hashable {
  public let count: Int
  /// The size of the smallest group of members with equally many ties.
  public let smallestByDegree: Int
  /// How many are the only one with their number of ties.
  public let uniqueByDegree: Int
  /// How many are the only one whose neighbours have those numbers of ties.
  public let uniqueByNeighbours: Int
  /// How many are the only one in their group with their number of ties; nil without groups.
  public let uniqueByGroupAndDegree: Int?
  /// The share of members that somebody who knows the numbers of ties would name rightly.
  public let probabilityByDegree: Double
  /// The same for who knows the neighbours' numbers too.
  public let probabilityByNeighbours: Double

  /// - Parameter groups: The group of each member, where all have one.
  /// - Complexity: O(m log m).
  public init(of network: Network, groups: [Int]?) {
    let near = (0..<network.nodeCount).map { node in
      Set(network.neighbours(of: node)).union(network.incomingNeighbours(of: node))
    }
    let degrees = near.map(\.count)
    let neighbours = near.indices.map { node in
      [degrees[node]] + near[node].map { degrees[Int($0)] }.sorted()
    }
    let byDegree = Self.sizes(degrees)
    let byNeighbours = Self.sizes(neighbours)
    count = degrees.count
    smallestByDegree = byDegree.min() ?? 0
    uniqueByDegree = byDegree.count { $0 == 1 }
    uniqueByNeighbours = byNeighbours.count { $0 == 1 }
    uniqueByGroupAndDegree = groups.map { groups in
      Self.sizes(zip(groups, degrees).map { [$0, $1] }).count { $0 == 1 }
    }
    probabilityByDegree = count == 0 ? 0 : Double(byDegree.count) / Double(count)
    probabilityByNeighbours = count == 0 ? 0 : Double(byNeighbours.count) / Double(count)
  }

  /// How many share each value.
  private static func sizes<Value: Hashable>(_ values: [Value]) -> [Int] {
    values.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }.values.sorted()
  }
}
