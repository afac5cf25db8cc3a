extension Measure {
  static let component = Measure(
    Column(
      id: "component", title: "Component", unit: "number", kind: .integer,
      definition: """
        The number, from 1, of the part that v is connected to whichever way ties point; the \
        largest part first, equal ones by their first member.
        """,
      plain: "belongs to this connected part of the map", ranked: false),
    source: "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
    topic: .parts,
    conventions: """
      Always undirected. networkx lists the parts as sets; igraph numbers them as it meets them.
      """
  ) { question in
    Scores(Partition(of: question.network).component.map { Double($0) + 1 })
  }
}

extension Network {
  /// The nodes of each connected part, whichever way ties point: the largest part first, equal ones
  /// by their first node; nodes ascend.
  ///
  /// - Complexity: O(*n* + *m*).
  public var parts: [[Int]] {
    let partition = Partition(of: self)
    var parts = [[Int]](repeating: [], count: partition.sizes.count)
    for (node, part) in partition.component.enumerated() { parts[Int(part)].append(node) }
    return parts
  }

  /// The network of some nodes alone, on the undirected view; they are numbered as they come.
  ///
  /// - Complexity: O(*n* + the ties of these nodes).
  public func among(_ nodes: [Int]) -> Network {
    var number = [Int32](repeating: -1, count: nodeCount)
    for (new, node) in nodes.enumerated() { number[node] = Int32(new) }
    let whole = undirected
    let arcs = nodes.flatMap { node in
      whole.neighbours(of: node).filter { Int($0) > node && number[Int($0)] >= 0 }
        .map { Arc(from: number[node], to: number[Int($0)]) }
    }
    return Network.combining(arcs, nodeCount: nodes.count, directed: false).network
  }
}
