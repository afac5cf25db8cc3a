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
    for rows in sides { forest.join(of: rows, outside: largest) }
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
    // The size falls from the upper half of a key, the place of the first node rises in the lower.
    let keys = met.indices.map { place in
      UInt64(Int32.max - counts[Int(met[place])]) << 32 | UInt64(place)
    }.sorted()
    let order = keys.map { met[Int($0 & 0xFFFF_FFFF)] }
    sizes = order.map { Int(counts[Int($0)]) }
    for (rank, label) in order.enumerated() { counts[Int(label)] = Int32(rank) }
    component = labels.map { counts[Int($0)] }
  }
}
