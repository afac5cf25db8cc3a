/// For each node what its removal would cut off, on the undirected view.
struct Cuts: Sendable {
  /// How many others would no longer belong to the largest piece left of the component.
  private(set) var cutOff: [Int]
  /// How many pairs of others would no longer be connected.
  private(set) var pairsCut: [Int]

  /// Searches each component depth first, without recursion, in O(*n* + *m*).
  ///
  /// - SeeAlso: Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", 1973.
  init(in network: Network) {
    let rows = network.undirected.outgoing
    cutOff = [Int](repeating: 0, count: rows.count)
    pairsCut = cutOff
    var search = DepthFirst(nodeCount: rows.count)
    for root in 0..<rows.count where search.entry[root] < 0 {
      let component = search.visit(from: root, over: rows)
      let others = component.count - 1
      for v in component.lazy.map(Int.init) {
        let piece = search.detached[v]
        let rest = others - piece.sum
        cutOff[v] = others - max(piece.largest, rest)
        pairsCut[v] = (others * others - piece.squares - rest * rest) / 2
      }
    }
  }
}

/// A depth-first search that notes which pieces hang on each node alone.
private struct DepthFirst {
  struct Pieces {
    var sum = 0
    var squares = 0
    var largest = 0

    mutating func add(_ size: Int) {
      sum += size
      squares += size * size
      largest = max(largest, size)
    }
  }

  /// When each node was entered, -1 before.
  private(set) var entry: [Int32]
  private(set) var detached: [Pieces]
  private var low: [Int32]
  private var size: [Int32]
  private var parent: [Int32]
  private var cursor: [Int32]
  private var time: Int32 = 0

  init(nodeCount: Int) {
    entry = [Int32](repeating: -1, count: nodeCount)
    detached = [Pieces](repeating: Pieces(), count: nodeCount)
    low = entry
    size = entry
    parent = entry
    cursor = entry
  }

  /// Visits the component of `root` and returns its nodes in the order of entry.
  mutating func visit(from root: Int, over rows: Rows) -> [Int32] {
    var visited: [Int32] = []
    var current = root
    enter(root, from: -1, rows: rows)
    visited.append(Int32(root))
    while true {
      if Int(cursor[current]) < rows.range(of: current).upperBound {
        let next = Int(rows.ends[Int(cursor[current])])
        cursor[current] += 1
        if entry[next] < 0 {
          enter(next, from: current, rows: rows)
          visited.append(Int32(next))
          current = next
        } else if next != Int(parent[current]) {
          low[current] = min(low[current], entry[next])
        }
      } else {
        guard current != root else { return visited }
        current = leave(current)
      }
    }
  }

  private mutating func enter(_ node: Int, from origin: Int, rows: Rows) {
    entry[node] = time
    low[node] = time
    size[node] = 1
    parent[node] = Int32(origin)
    cursor[node] = Int32(rows.range(of: node).lowerBound)
    time += 1
  }

  /// Goes back from a node to its parent, which it returns.
  private mutating func leave(_ node: Int) -> Int {
    let above = Int(parent[node])
    size[above] += size[node]
    low[above] = min(low[above], low[node])
    if low[node] >= entry[above] { detached[above].add(Int(size[node])) }
    return above
  }
}
