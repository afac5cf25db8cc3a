/// Breadth-first search from up to 64 sources at once that remembers who was met at which hop.
///
/// Each source is a bit of one word, so that a tie is followed once for all sources at the same
/// distance. A wave goes on from the nodes just met while they have few ties, and is drawn in by
/// the nodes not met by all once that takes fewer steps.
///
/// - SeeAlso: Then et al., "The more the merrier: efficient multi-source graph traversal", 2014,
///   doi:10.14778/2735496.2735507; Beamer, Asanović and Patterson, "Direction-optimizing
///   breadth-first search", 2012, doi:10.1109/SC.2012.50.
struct Tiers {
  /// The nodes met, level by level; a node stands once for each level at which sources meet it.
  private(set) var nodes: [Int32] = []
  /// The sources that meet the node at the same place of `nodes`, as bits.
  private(set) var words: [UInt64] = []
  /// Where in `nodes` each level starts, with the end of the last one.
  private(set) var starts: [Int] = []
  private var seen: [UInt64]
  private var front: [UInt64]
  private var next: [UInt64]

  init(nodeCount: Int) {
    seen = [UInt64](repeating: 0, count: nodeCount)
    front = seen
    next = seen
  }

  /// Follows the ties of `rows` from the sources, source *i* being bit *i*; `back` are the same
  /// ties from their other end.
  mutating func find(from sources: ArraySlice<Int32>, over rows: Rows, back: Rows) {
    precondition(sources.count <= 64, "a word has one bit for each source")
    nodes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    for v in seen.indices { seen[v] = 0 }
    for (bit, source) in sources.enumerated() {
      nodes.append(source)
      words.append(1 << UInt64(bit))
    }
    let all = UInt64.max >> UInt64(64 - sources.count)
    while starts.last != nodes.count {
      let level = starts[starts.count - 1]..<nodes.count
      starts.append(nodes.count)
      var ahead = 0
      for place in level {
        let v = Int(nodes[place])
        front[v] |= words[place]
        seen[v] |= words[place]
        ahead += rows.range(of: v).count
      }
      if ahead * 4 < rows.ends.count {
        push(level, over: rows)
      } else {
        Self.pull(over: back, front: front, seen: seen, all: all, nodes: &nodes, words: &words)
      }
      for place in level { front[Int(nodes[place])] = 0 }
    }
  }

  /// Sends the bits of a level on to the nodes that they have not met.
  private mutating func push(_ level: Range<Int>, over rows: Rows) {
    let offsets = rows.offsets.span
    let ends = rows.ends.span
    let first = nodes.count
    for place in level {
      let v = Int(nodes[place])
      let bits = words[place]
      for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
        let w = Int(ends[tie])
        let fresh = bits & ~seen[w]
        guard fresh != 0 else { continue }
        if next[w] == 0 { nodes.append(Int32(w)) }
        next[w] |= fresh
      }
    }
    for place in first..<nodes.count {
      let w = Int(nodes[place])
      words.append(next[w])
      next[w] = 0
    }
  }

  /// Has every node that some source has not met yet draw bits from the nodes of the level.
  private static func pull(
    over back: Rows, front: [UInt64], seen: [UInt64], all: UInt64,
    nodes: inout [Int32], words: inout [UInt64]
  ) {
    let offsets = back.offsets.span
    let ends = back.ends.span
    let front = front.span
    let seen = seen.span
    for w in 0..<seen.count where seen[w] != all {
      var bits: UInt64 = 0
      for tie in Int(offsets[w])..<Int(offsets[w + 1]) { bits |= front[Int(ends[tie])] }
      let fresh = bits & ~seen[w]
      guard fresh != 0 else { continue }
      nodes.append(Int32(w))
      words.append(fresh)
    }
  }
}
