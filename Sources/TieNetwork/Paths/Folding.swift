/// What is left of a network when trees that hang on it are folded into the nodes they hang on.
///
/// All routes between a hanging tree and the rest lead through the node that it hangs on, so they
/// are counted without a search. The rest is numbered anew, nodes with many ties first: what is
/// read most lies close together.
///
/// - SeeAlso: Sariyüce et al., "Shattering and compressing networks for betweenness centrality",
///   2013, doi:10.1137/1.9781611972832.76.
struct Folding: Sendable {
  /// The node of the network that each node left stands for.
  let nodes: [Int32]
  /// The ties between the nodes left, and the same from their other end.
  let outgoing: Rows
  let incoming: Rows
  /// How many starts, and how many ends of paths, each node left stands for, itself counted.
  let sources: [Double]
  let targets: [Double]
  /// For how many ordered pairs each node of the network lies between them because of the trees.
  let between: [Double]
}

extension Folding {
  /// Folds all trees, or none and only numbers the nodes that have ties anew.
  init(of network: Network, foldsTrees: Bool = true, threads: Int) {
    var trees = Trees(of: network)
    if foldsTrees { trees.fold(network) }
    between = trees.between(in: network, threads: threads)
    let degree = trees.degree
    nodes = network.outgoing.byTies { degree[$0] > 0 }
    let left = network.outgoing.among(nodes)
    incoming = left.transposed()
    outgoing = network.isDirected ? incoming.transposed() : incoming
    sources = nodes.map { trees.sources[Int($0)] }
    targets = nodes.map { trees.targets[Int($0)] }
  }
}

extension Folding {
  /// The nodes left from which others are reached, those with the same largest neighbour in a row.
  ///
  /// Such nodes are near each other, so they meet the others at much the same levels, and what is
  /// worked out side by side for several of them is of use to all.
  var starts: [Int32] {
    let nodes = (0..<Int32(outgoing.count)).filter { !outgoing.range(of: Int($0)).isEmpty }
    let largest = (0..<outgoing.count).map { v in
      outgoing.range(of: v).first.map { min(outgoing.ends[$0], Int32(v)) } ?? 0
    }
    return nodes.sorted { (largest[Int($0)], $0) < (largest[Int($1)], $1) }
  }

  /// How often each of the first eight of some starts counts.
  func multiplicity(of starts: ArraySlice<Int32>) -> Lanes {
    var result = Lanes.zero
    for (lane, start) in starts.prefix(8).enumerated() { result[lane] = sources[Int(start)] }
    return result
  }
}

/// Trees being folded, leaf by leaf.
private struct Trees {
  /// How many neighbours each node has left; 0 once it is folded.
  private(set) var degree: [Int32]
  private(set) var sources: [Double]
  private(set) var targets: [Double]
  /// Starts times ends of the branches folded into each node: pairs within one branch.
  private var inBranches: [Double]
  private var count = 0

  init(of network: Network) {
    let both = network.undirected.outgoing
    degree = both.counts.map(Int32.init)
    sources = [Double](repeating: 1, count: both.count)
    targets = sources
    inBranches = [Double](repeating: 0, count: both.count)
  }

  mutating func fold(_ network: Network) {
    var leaves = degree.indices.filter { degree[$0] == 1 }
    while let leaf = leaves.popLast() {
      guard degree[leaf] == 1 else { continue }
      let (goesOut, comesIn) = (
        network.neighbours(of: leaf).first { degree[Int($0)] > 0 },
        network.incomingNeighbours(of: leaf).first { degree[Int($0)] > 0 }
      )
      guard let node = (goesOut ?? comesIn).map(Int.init) else { continue }
      if goesOut != nil { sources[node] += sources[leaf] }
      if comesIn != nil { targets[node] += targets[leaf] }
      if goesOut != nil && comesIn != nil { inBranches[node] += sources[leaf] * targets[leaf] }
      degree[leaf] = 0
      degree[node] -= 1
      count += 1
      if degree[node] == 1 { leaves.append(node) }
    }
  }

  /// Pairs with the node between them, one end or both in its trees, each end in another branch.
  func between(in network: Network, threads: Int) -> [Double] {
    guard count > 0 else { return [Double](repeating: 0, count: degree.count) }
    let (reached, reaching) = others(in: network, threads: threads)
    return degree.indices.map { v in
      let (starts, ends) = (sources[v] - 1, targets[v] - 1)
      let out = reached[v] - ends
      let back = reaching[v] - starts
      return starts * out + back * ends + starts * ends - inBranches[v]
    }
  }

  /// How many others each node reaches, and by how many it is reached.
  private func others(in network: Network, threads: Int) -> ([Double], [Double]) {
    guard network.isDirected else {
      let parts = Partition(of: network)
      let reached = parts.component.map { Double(parts.sizes[Int($0)] - 1) }
      return (reached, reached)
    }
    let counts = { (rows: Rows, back: Rows) in
      Reach(over: rows, back: back, threads: threads).count.map(Double.init)
    }
    return (
      counts(network.outgoing, network.incoming), counts(network.incoming, network.outgoing)
    )
  }
}
