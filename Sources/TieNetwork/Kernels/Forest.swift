/// Trees in which each node points to one of a smaller number, or to itself when it is a root.
struct Forest {
  private(set) var parent: [Int32]

  init(nodeCount: Int) { parent = Array(0..<Int32(nodeCount)) }

  /// Joins each node with the ends of its row, or with the first few.
  ///
  /// Nodes that point to `root` already are left out.
  mutating func join(first count: Int = .max, of rows: Rows, outside root: Int32 = -1) {
    precondition(rows.count == parent.count, "a row for each node")
    parent.withUnsafeMutableBufferPointer { parent in
      rows.offsets.withUnsafeBufferPointer { offsets in
        rows.ends.withUnsafeBufferPointer { ends in
          // There is one offset more than nodes; ends and parents are numbers of nodes.
          for v in 0..<parent.count where parent[v] != root {
            let start = Int(offsets[v])
            let row = Int(offsets[v + 1]) - start
            for place in start..<start + min(count, row) {
              Self.join(v, Int(ends[place]), in: parent)
            }
          }
        }
      }
    }
  }

  /// Lets every node point to its root; a parent has a smaller number, so one round will do.
  mutating func flatten() {
    var parent = parent.mutableSpan
    for v in 0..<parent.count { parent[v] = parent[Int(parent[v])] }
  }

  /// The root of the largest tree, or of a large one, once all are flat; -1 when there is none.
  ///
  /// Looks at about a thousand nodes only: which one it is changes the work, never the result.
  func largest() -> Int32 {
    var counts = [Int32](repeating: 0, count: parent.count)
    var largest: (root: Int32, count: Int32) = (-1, 0)
    for v in stride(from: 0, to: parent.count, by: max(1, parent.count / 1024)) {
      let root = parent[v]
      counts[Int(root)] += 1
      if counts[Int(root)] > largest.count { largest = (root, counts[Int(root)]) }
    }
    return largest.root
  }

  /// Joins two trees, shortening both on the way up (Rem's algorithm, with splicing).
  @inline(__always)
  private static func join(_ a: Int, _ b: Int, in parent: UnsafeMutableBufferPointer<Int32>) {
    var (a, b) = (a, b)
    while parent[a] != parent[b] {
      if parent[a] > parent[b] { swap(&a, &b) }
      let above = Int(parent[b])
      parent[b] = parent[a]
      if above == b { return }
      b = above
    }
  }
}
