/// For each node the last one that every path from a root to it passes.
///
/// A node dominates another when no path from the root reaches the other without it. The last
/// of them is the other's immediate dominator, and these make a tree with the root on top.
///
/// - SeeAlso: Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph", 1979,
///   doi:10.1145/357062.357071; the method is that of Cooper, Harvey and Kennedy, "A simple, fast
///   dominance algorithm", 2001.
struct Dominators: Sendable {
  /// -1 for the root and for what it does not reach.
  let immediate: [Int32]
  private let root: Int32

  /// - Parameter back: The same arcs from their other end.
  /// - Complexity: O(*m* · depth) for each sweep; without circles one sweep settles all.
  init(of rows: Rows, back: Rows, from root: Int) {
    self.root = Int32(root)
    let order = rows.finishing(from: root).reversed()
    var place = [Int32](repeating: -1, count: rows.count)
    for (at, node) in order.enumerated() { place[Int(node)] = Int32(at) }
    var above = [Int32](repeating: -1, count: rows.count)
    above[root] = Int32(root)
    var changed = true
    while changed {
      changed = false
      for node in order.dropFirst() {
        var common: Int32 = -1
        for before in back.ends[back.range(of: Int(node))] where above[Int(before)] >= 0 {
          common = common < 0 ? before : Self.meeting(common, before, above, place)
        }
        if above[Int(node)] != common {
          above[Int(node)] = common
          changed = true
        }
      }
    }
    above[root] = -1
    immediate = above
  }

  /// The nodes between the root and `node` that every path passes, in the order of passing.
  func chain(to node: Int) -> [Int32] {
    var chain: [Int32] = []
    var at = immediate[node]
    while at >= 0, at != root {
      chain.append(at)
      at = immediate[Int(at)]
    }
    return chain.reversed()
  }

  /// The lowest node above both in the tree as far as it stands.
  private static func meeting(
    _ a: Int32, _ b: Int32, _ above: [Int32], _ place: [Int32]
  ) -> Int32 {
    var (a, b) = (a, b)
    while a != b {
      if place[Int(a)] > place[Int(b)] { a = above[Int(a)] } else { b = above[Int(b)] }
    }
    return a
  }
}

extension Rows {
  /// The nodes that a search depth first from `root` reaches, in the order in which it is done
  /// with them.
  fileprivate func finishing(from root: Int) -> [Int32] {
    var cursor = offsets
    var isSeen = [Bool](repeating: false, count: count)
    var done: [Int32] = []
    var path = [Int32(root)]
    isSeen[root] = true
    while let node = path.last.map(Int.init) {
      guard Int(cursor[node]) < range(of: node).upperBound else {
        done.append(Int32(node))
        path.removeLast()
        continue
      }
      let next = ends[Int(cursor[node])]
      cursor[node] += 1
      if !isSeen[Int(next)] {
        isSeen[Int(next)] = true
        path.append(next)
      }
    }
    return done
  }
}
