/// Whom to take out of a network first; equals in the order of their numbers.
public enum Removal: Sendable, Hashable, CaseIterable {
  /// Each time whoever has most neighbours left.
  case adaptiveDegree
  /// Whoever had most neighbours at first.
  case degree
  /// Whoever had the largest betweenness at first, equal within 1e-9 as ranks are.
  case betweenness
}

extension Network {
  /// Returns the size of the largest connected part after each removal, on the undirected view.
  ///
  /// Number *i*, from 0, is what is left when the first *i* + 1 nodes are out; the last is 0. The
  /// nodes are added in reverse, so that parts only ever grow together.
  ///
  /// - Returns: Nothing where betweenness gives the order and there are too many paths for it.
  /// - Complexity: O(*n* log *n* + *m*) time and O(*n* + *m*) space, and the betweenness where it
  ///   gives the order.
  /// - SeeAlso: Albert, Jeong and Barabási, "Error and attack tolerance of complex networks", 2000,
  ///   doi:10.1038/35019019.
  public func robustnessCurve(_ removal: Removal = .adaptiveDegree, threads: Int = 1) -> [Int] {
    let view = undirected
    guard let order = view.order(of: removal, threads: threads) else { return [] }
    var curve = [Int](repeating: 0, count: nodeCount)
    var parts = GrowingParts(count: nodeCount)
    for place in order.indices.reversed() {
      curve[place] = parts.largest
      parts.add(Int(order[place]), tiedTo: view.neighbours(of: Int(order[place])))
    }
    return curve
  }

  private func order(of removal: Removal, threads: Int) -> [Int32]? {
    switch removal {
    case .adaptiveDegree: return adaptiveOrder
    case .degree: return byDegree
    case .betweenness:
      let shares = betweenness(threads: threads)
      guard shares.first?.isNaN != true else { return nil }
      return Ranking(of: Scores(shares)).groups.flatMap { $0.sorted() }.map(Int32.init)
    }
  }

  private var byDegree: [Int32] {
    Pigeonholes(outgoing.counts.map { Int32(nodeCount - 1 - $0) }, count: nodeCount).order
  }

  /// The nodes in the order in which they go when each time the one of most neighbours left does.
  ///
  /// Once nobody has more than *k* neighbours left, nobody new comes to have *k*. So those who
  /// have *k* go in the order of their numbers, and who has fewer at his turn is kept for later.
  private var adaptiveOrder: [Int32] {
    var left = outgoing.counts
    var waiting = [[Int32]](repeating: [], count: (left.max() ?? 0) + 1)
    for v in left.indices { waiting[left[v]].append(Int32(v)) }
    var order: [Int32] = []
    order.reserveCapacity(nodeCount)
    for k in waiting.indices.reversed() {
      for v in waiting[k].sorted() {
        guard left[Int(v)] == k else {
          waiting[left[Int(v)]].append(v)
          continue
        }
        order.append(v)
        left[Int(v)] = -1
        for w in neighbours(of: Int(v)) where left[Int(w)] >= 0 { left[Int(w)] -= 1 }
      }
      waiting[k] = []
    }
    return order
  }
}

/// Connected parts of a network to which nodes are added one by one.
///
/// - SeeAlso: Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", 1984,
///   doi:10.1145/62.2160.
private struct GrowingParts {
  /// A node on the way to the head of its part; less than 0 while the node is not there.
  private var towards: [Int32]
  /// How many nodes a part has, at its head.
  private var size: [Int32]
  /// How many nodes the largest part has.
  private(set) var largest = 0

  init(count: Int) {
    towards = [Int32](repeating: -1, count: count)
    size = [Int32](repeating: 1, count: count)
  }

  mutating func add(_ node: Int, tiedTo neighbours: ArraySlice<Int32>) {
    towards[node] = Int32(node)
    var mine = node
    for w in neighbours where towards[Int(w)] >= 0 {
      var other = head(of: Int(w))
      guard other != mine else { continue }
      if size[mine] < size[other] { swap(&mine, &other) }
      towards[other] = Int32(mine)
      size[mine] += size[other]
    }
    largest = max(largest, Int(size[mine]))
  }

  /// Returns the head of a node's part, and halves the way to it.
  private mutating func head(of node: Int) -> Int {
    var v = node
    while Int(towards[v]) != v {
      towards[v] = towards[Int(towards[v])]
      v = Int(towards[v])
    }
    return v
  }
}
