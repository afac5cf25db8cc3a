/// The components of the undirected view: 0 is the largest, equal sizes by their smallest node.
struct Partition: Sendable {
  /// The component of each node.
  let component: [Int32]
  /// How many nodes each component has, largest first.
  let sizes: [Int]

  /// Searches breadth first, in O(*n* + *m*); a directed network's ties are followed both ways.
  init(of network: Network) {
    let sides = network.isDirected ? [network.outgoing, network.incoming] : [network.outgoing]
    var found = [Int32](repeating: -1, count: network.nodeCount)
    var counts: [Int] = []
    var queue: [Int32] = []
    for root in found.indices where found[root] < 0 {
      let number = Int32(counts.count)
      found[root] = number
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(root))
      var head = 0
      while head < queue.count {
        let v = Int(queue[head])
        head += 1
        for rows in sides {
          for place in rows.range(of: v) where found[Int(rows.ends[place])] < 0 {
            found[Int(rows.ends[place])] = number
            queue.append(rows.ends[place])
          }
        }
      }
      counts.append(queue.count)
    }
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var place = [Int32](repeating: 0, count: counts.count)
    for (rank, number) in order.enumerated() { place[number] = Int32(rank) }
    component = found.map { place[Int($0)] }
    sizes = order.map { counts[$0] }
  }
}
