extension Measure {
  static let diameter = Measure(
    Column(
      id: "diameter", title: "Diameter", unit: "steps", kind: .integer, scope: .network,
      definition: """
        The largest number of steps d(u, v) between two members who can reach each other, whichever \
        way ties point.
        """,
      plain: "how many steps apart the two furthest members are", ranked: false),
    source: "Takes and Kosters 2011, doi:10.1145/2063576.2063748",
    topic: .whole,
    conventions: """
      Always undirected, always in steps. Not defined without a tie. Pairs in different parts are left \
      out, as igraph does; networkx refuses a network in parts.
      """
  ) { question throws(NoAnswer) in
    Scores([try question.network.diameter().map(Double.init)])
  }
}

extension Network {
  /// Returns the largest distance within a component, undirected, in hops; nil without a tie.
  ///
  /// Each search from a node bounds how far all others can be from their furthest node, and whoever
  /// cannot exceed the largest distance found is done. Searches start in turn at the node that may
  /// have the furthest to go, and at the most central one.
  ///
  /// - Throws: `tooMuchWork` after 10¹² steps; only ring-like networks come near.
  /// - Complexity: O(*nm*) at worst; a few dozen searches of O(*n* + *m*) as a rule.
  /// - SeeAlso: Takes and Kosters, "Determining the diameter of small world networks", 2011.
  func diameter() throws(NoAnswer) -> Int? {
    guard tieCount > 0 else { return nil }
    let rows = undirected.outgoing
    let partition = Partition(of: self)
    var members = [[Int32]](repeating: [], count: partition.sizes.count)
    for (v, part) in partition.component.enumerated() { members[Int(part)].append(Int32(v)) }
    var search = Search(nodeCount: nodeCount)
    var largest = 1
    for nodes in members where nodes.count - 1 > largest {
      largest = max(largest, try longest(among: nodes, over: rows, search: &search))
    }
    return largest
  }
}

/// Returns the largest distance between nodes of one component.
private func longest(
  among nodes: [Int32], over rows: Rows, search: inout Search
) throws(NoAnswer) -> Int {
  var open = nodes.map { DistanceBounds(node: $0) }
  var largest: Int32 = 0
  var prefersFar = true
  while let start = choice(among: open, far: prefersFar, over: rows) {
    prefersFar.toggle()
    let furthest = search.run(from: Int(start), over: rows)
    guard search.steps <= 1e12 else { throw .tooMuchWork("diameter", steps: search.steps) }
    largest = max(largest, furthest)
    for place in open.indices {
      let distance = search.distance[Int(open[place].node)]
      open[place].least = max(open[place].least, furthest - distance, distance)
      open[place].most = min(open[place].most, furthest + distance)
    }
    open.removeAll { $0.most <= largest || $0.node == start }
  }
  return Int(largest)
}

/// Between what the distance of a node to its furthest node lies.
private struct DistanceBounds {
  let node: Int32
  var least: Int32 = 0
  var most = Int32.max
}

/// Returns the node with the furthest to go perhaps, or the least; among equals that of most ties.
private func choice(among open: [DistanceBounds], far: Bool, over rows: Rows) -> Int32? {
  open.max { a, b in
    let (first, second) = far ? (a.most, b.most) : (b.least, a.least)
    let (fewer, more) = (rows.range(of: Int(a.node)).count, rows.range(of: Int(b.node)).count)
    return (first, fewer, b.node) < (second, more, a.node)
  }?.node
}

/// A breadth-first search and its working space.
private struct Search {
  /// How far each node is from the last source; of use within the source's component only.
  private(set) var distance: [Int32]
  /// How many ties were looked at so far.
  private(set) var steps = 0.0
  private var queue: [Int32]

  init(nodeCount: Int) {
    distance = [Int32](repeating: -1, count: nodeCount)
    queue = distance
  }

  /// Finds how far each node is from `source` and returns how far the furthest is.
  mutating func run(from source: Int, over rows: Rows) -> Int32 {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    for v in distance.indices { distance[v] = -1 }
    distance[source] = 0
    queue[0] = Int32(source)
    var (head, tail) = (0, 1)
    while head < tail {
      let v = Int(queue[head])
      head += 1
      steps += Double(offsets[v + 1] - offsets[v])
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[place])
        guard distance[w] < 0 else { continue }
        distance[w] = distance[v] + 1
        queue[tail] = Int32(w)
        tail += 1
      }
    }
    return distance[Int(queue[tail - 1])]
  }
}
