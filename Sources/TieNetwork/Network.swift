/// Numbered nodes and the ties between them: no loops, at most one tie each way, rows sorted.
///
/// Nodes are 0 ..< ``nodeCount``. An undirected tie stands in the rows of both its ends, so a
/// network takes 4 bytes a node and 8 a tie, and 16 more a tie when strengths are not all 1.
public struct Network: Sendable, Hashable {
  let outgoing: Rows
  private let returning: Rows?

  /// Makes a directed network.
  init(outgoing: Rows) {
    self.outgoing = outgoing
    returning = outgoing.transposed()
  }

  /// Makes an undirected network of rows in which each tie stands twice.
  init(mutual: Rows) {
    outgoing = mutual
    returning = nil
  }

  var incoming: Rows { returning ?? outgoing }

  public var nodeCount: Int { outgoing.count }
  public var isDirected: Bool { returning != nil }

  /// The number of ties; an undirected tie counts once, a mutual one in a directed network twice.
  public var tieCount: Int { isDirected ? outgoing.ends.count : outgoing.ends.count / 2 }

  /// The two ends of each tie, row by row; an undirected tie stands once, smaller number first.
  ///
  /// Scores of ties are in this order. 8 bytes a tie; O(*n* + *m*).
  public var ties: [(from: Int32, to: Int32)] {
    var ties: [(from: Int32, to: Int32)] = []
    ties.reserveCapacity(tieCount)
    for v in 0..<nodeCount {
      for w in neighbours(of: v) where isDirected || v < Int(w) { ties.append((Int32(v), w)) }
    }
    return ties
  }

  /// Whether any strength differs from 1.
  public var hasStrengths: Bool { !outgoing.strengths.isEmpty }

  /// Returns the nodes that the ties of `node` lead to, ascending.
  public func neighbours(of node: Int) -> ArraySlice<Int32> {
    outgoing.ends[outgoing.range(of: node)]
  }

  /// Returns the nodes whose ties lead to `node`, ascending.
  public func incomingNeighbours(of node: Int) -> ArraySlice<Int32> {
    incoming.ends[incoming.range(of: node)]
  }

  /// Returns the strengths of the ties of `node`, in the order of ``neighbours(of:)``.
  public func strengths(of node: Int) -> [Double] {
    outgoing.range(of: node).map(outgoing.strength(at:))
  }

  /// Returns how strong the tie from one node to another is, nil when there is none.
  ///
  /// - Complexity: O(log *k*) for a row of *k* neighbours.
  public func strength(from node: Int, to other: Int) -> Double? {
    let row = outgoing.range(of: node)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(outgoing.ends[middle]) < other { low = middle + 1 } else { high = middle }
    }
    guard low < row.upperBound, Int(outgoing.ends[low]) == other else { return nil }
    return outgoing.strength(at: low)
  }

  /// The network with a tie wherever there is one either way, of the larger strength.
  ///
  /// Itself when it is undirected already; otherwise made anew each time, in O(*n* + *m*).
  public var undirected: Network {
    guard let returning else { return self }
    return Network(mutual: outgoing.joined(with: returning))
  }
}
