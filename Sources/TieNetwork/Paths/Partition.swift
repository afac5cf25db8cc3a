/// Parts of a network: 0 is the largest, equal sizes by their smallest node.
struct Partition: Sendable {
  /// The part of each node.
  let component: [Int32]
  /// How many nodes each part has, largest first.
  let sizes: [Int]

  /// The components of the undirected view, in about O(*n*) if one of them is most of the network.
  ///
  /// Two ties of each node join most of them already; only who is not yet in the largest part is
  /// asked for the others, since a tie between two nodes of one part changes nothing.
  ///
  /// - SeeAlso: Sutton, Ben-Nun and Barak, "Optimizing parallel graph connectivity computation via
  ///   subgraph sampling", 2018, doi:10.1109/IPDPS.2018.00012.
  init(of network: Network) {
    var forest = Forest(nodeCount: network.nodeCount)
    let sides = network.isDirected ? [network.outgoing, network.incoming] : [network.outgoing]
    for rows in sides { forest.join(first: 2, of: rows) }
    forest.flatten()
    let largest = forest.largest()
    for rows in sides { forest.joinAll(of: rows, outside: largest) }
    forest.flatten()
    self.init(labels: forest.parent)
  }

  /// The parts in which everyone reaches everyone along the ties' direction.
  init(strongIn network: Network) {
    self.init(
      labels: network.isDirected
        ? strongLabels(of: network.outgoing) : Partition(of: network).component)
  }

  /// Numbers parts by size, of which each has a label from 0 to below the number of nodes.
  private init(labels: [Int32]) {
    var counts = [Int32](repeating: 0, count: labels.count)
    var met: [Int32] = []
    for label in labels {
      if counts[Int(label)] == 0 { met.append(label) }
      counts[Int(label)] += 1
    }
    let order = met.indices.sorted {
      (counts[Int(met[$1])], $0) < (counts[Int(met[$0])], $1)
    }
    sizes = order.map { Int(counts[Int(met[$0])]) }
    for (rank, place) in order.enumerated() { counts[Int(met[place])] = Int32(rank) }
    component = labels.map { counts[Int($0)] }
  }
}

/// Trees in which each node points to one of a smaller number, or to itself when it is a root.
private struct Forest {
  private(set) var parent: [Int32]

  init(nodeCount: Int) { parent = Array(0..<Int32(nodeCount)) }

  /// Joins each node with the first few ends of its row.
  mutating func join(first count: Int, of rows: Rows) {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    var parent = parent.mutableSpan
    for v in 0..<parent.count {
      let start = Int(offsets[v])
      for place in start..<min(start + count, Int(offsets[v + 1])) {
        Self.join(Int32(v), ends[place], in: &parent)
      }
    }
  }

  /// Joins each node that was not in the tree of `root` with all ends of its row.
  mutating func joinAll(of rows: Rows, outside root: Int32) {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    var parent = parent.mutableSpan
    for v in 0..<parent.count where parent[v] != root {
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        Self.join(Int32(v), ends[place], in: &parent)
      }
    }
  }

  /// Lets every node point to its root; a parent has a smaller number, so one round will do.
  mutating func flatten() {
    var parent = parent.mutableSpan
    for v in 0..<parent.count { parent[v] = parent[Int(parent[v])] }
  }

  /// The root of the largest tree, once all are flat; -1 when there is none.
  func largest() -> Int32 {
    var counts = [Int32](repeating: 0, count: parent.count)
    for root in parent { counts[Int(root)] += 1 }
    let largest = counts.max() ?? 0
    return Int32(counts.firstIndex(of: largest) ?? -1)
  }

  /// Joins two trees, shortening both on the way up (Rem's algorithm, with splicing).
  @inline(__always)
  private static func join(_ a: Int32, _ b: Int32, in parent: inout MutableSpan<Int32>) {
    var (a, b) = (Int(a), Int(b))
    while parent[a] != parent[b] {
      if parent[a] > parent[b] { swap(&a, &b) }
      let above = Int(parent[b])
      parent[b] = parent[a]
      if above == b { return }
      b = above
    }
  }
}
