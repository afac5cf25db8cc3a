/// For each node what its removal would cut off, on the undirected view.
struct Cuts: Sendable {
  /// How many others would no longer belong to the largest piece left of the component.
  private(set) var cutOff: [Int]
  /// How many pairs of others would no longer be connected.
  private(set) var pairsCut: [Int]

  /// Searches each component depth first, in O(*n* + *m*).
  ///
  /// - SeeAlso: Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", 1973.
  init(in network: Network) {
    let rows = network.undirected.outgoing
    let search = DepthFirst(over: rows)
    // Of the pieces that hang on each node alone: their size in all, of squares, the largest.
    var sums = [Int](repeating: 0, count: rows.count)
    var squares = sums
    cutOff = sums
    pairsCut = sums
    for (v, above) in search.parent.enumerated() where above >= 0 {
      guard search.low[v] >= search.entry[Int(above)] else { continue }
      let size = Int(search.size[v])
      sums[Int(above)] += size
      squares[Int(above)] += size * size
      cutOff[Int(above)] = max(cutOff[Int(above)], size)
    }
    var others = 0
    for v in search.order.lazy.map(Int.init) {
      if search.parent[v] < 0 { others = Int(search.size[v]) - 1 }
      let rest = others - sums[v]
      cutOff[v] = others - max(cutOff[v], rest)
      pairsCut[v] = (others * others - squares[v] - rest * rest) / 2
    }
  }
}
