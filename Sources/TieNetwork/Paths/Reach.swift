/// For each node how many others it reaches, and how near they are.
struct Reach: Sendable {
  /// How many other nodes are reached.
  private(set) var count: [Int]
  /// Sum of the distances to them.
  private(set) var farness: [Double]
  /// Sum of 1 / distance.
  private(set) var nearness: [Double]
  /// The number of hops to the furthest of them; 0 by distance.
  private(set) var furthest: [Int]

  init(nodeCount: Int) {
    count = [Int](repeating: 0, count: nodeCount)
    farness = [Double](repeating: 0, count: nodeCount)
    nearness = farness
    furthest = count
  }

  /// Adds that `node` reaches `others` nodes more in so many hops.
  mutating func add(_ others: Int, at hops: Int, to node: Int) {
    count[node] += others
    farness[node] += Double(others * hops)
    nearness[node] += Double(others) / Double(hops)
    furthest[node] = max(furthest[node], hops)
  }

  /// Adds that `node` reaches one node more at a distance.
  mutating func add(distance: Double, to node: Int) {
    count[node] += 1
    farness[node] += distance
    nearness[node] += 1 / distance
  }

  /// Adds what was found for the nodes from number `first` on.
  mutating func add(_ part: Reach, from first: Int = 0) {
    for place in part.count.indices {
      count[first + place] += part.count[place]
      farness[first + place] += part.farness[place]
      nearness[first + place] += part.nearness[place]
      furthest[first + place] = max(furthest[first + place], part.furthest[place])
    }
  }
}

extension Reach {
  /// Searches what each node reaches along the ties of `rows`, in hops; `back` are the same ties
  /// from their other end.
  ///
  /// The search goes backwards, so that what it finds belongs to the node where it is.
  ///
  /// - Complexity: O(*nm*) at worst, 512 sources in one sweep.
  init(over rows: Rows, back: Rows, threads: Int, progress: Progress = .silent) {
    // A small network lies close together in any order.
    let isMoved = rows.count > 1024
    let nodes = isMoved ? rows.byTies() : (0..<Int32(rows.count)).map(\.self)
    let outgoing = isMoved ? rows.among(nodes) : rows
    let incoming = isMoved ? back.among(nodes) : back
    let n = nodes.count
    var result = Reach(nodeCount: n)
    blocks(n, of: Waves.width, threads: threads, progress: progress) {
      Waves(nodeCount: n)
    } work: { sources, waves in
      var partial = Reach(nodeCount: n)
      waves.spread(from: sources.lazy.map(Int32.init), over: incoming, back: outgoing) {
        partial.add($1, at: $2, to: $0)
      }
      return partial
    } add: {
      result.add($0)
    }
    self.init(nodeCount: n)
    for (place, node) in nodes.lazy.map(Int.init).enumerated() {
      count[node] = result.count[place]
      farness[node] = result.farness[place]
      nearness[node] = result.nearness[place]
      furthest[node] = result.furthest[place]
    }
  }
}

extension Network {
  /// Returns what each node reaches going outwards, in hops.
  ///
  /// - Complexity: O(*nm*) at worst, 512 sources in one sweep.
  func reach(threads: Int, progress: Progress = .silent) -> Reach {
    Reach(over: outgoing, back: incoming, threads: threads, progress: progress)
  }

  /// Returns what each node reaches going outwards, a tie being 1 / strength long.
  ///
  /// - Complexity: O(*nm*) where strengths are whole numbers with a small common multiple, else
  ///   O(*nm* log *n*).
  func weightedReach(threads: Int, progress: Progress = .silent) -> Reach {
    let (rows, n) = (outgoing, nodeCount)
    let lengths = Lengths(of: rows)
    if case .hops = lengths { return reach(threads: threads, progress: progress) }
    var result = Reach(nodeCount: n)
    var first = 0
    blocks(n, threads: threads, progress: progress) {
      lengths.search(nodeCount: n)
    } work: { sources, search in
      var partial = Reach(nodeCount: sources.count)
      for (place, source) in sources.enumerated() {
        search?.find(from: source, over: rows)
        search?.eachDistance { partial.add(distance: $0, to: place) }
      }
      return partial
    } add: { partial in
      result.add(partial, from: first)
      first += partial.count.count
    }
    return result
  }
}
