/// As many paths from a root to a target as there can be that share no node but these two.
///
/// Paths are added one by one: each search goes back from the target over what earlier paths leave
/// open, and may turn them aside. Going back touches little where paths are few.
///
/// Every node has two halves, since one path may pass it: an arc leads into the first and out of
/// the second.
///
/// - SeeAlso: Menger, "Zur allgemeinen Kurventheorie", 1927, doi:10.4064/fm-10-1-96-115; Ford and
///   Fulkerson, "Maximal flow through a network", 1956, doi:10.4153/CJM-1956-045-5; Even and Tarjan,
///   "Network flow and testing graph connectivity", 1975, doi:10.1137/0204043 (halves).
struct DisjointPaths {
  /// How many paths there are.
  private(set) var count = 0
  /// How many arcs were looked at.
  private(set) var steps = 0
  private let back: Rows
  private let root: Int32
  private let target: Int32
  /// The node after each on its path, -1 where no path passes it.
  private var next: [Int32]
  /// For each half seen where it leads on its way to the target, else -1.
  private var lead: [Int32]
  /// The halves seen by the last search.
  private var found: [Int32] = []
  /// Nodes whose first half must not be seen.
  private var isBarred: [Bool]

  /// - Parameters:
  ///   - back: For each node those before it.
  ///   - target: No arc must lead to it from the root.
  /// - Complexity: O(*k* *m*) for *k* paths.
  init(over back: Rows, from root: Int, to target: Int) {
    self.back = back
    self.root = Int32(root)
    self.target = Int32(target)
    next = [Int32](repeating: -1, count: back.count)
    lead = [Int32](repeating: -1, count: 2 * back.count)
    isBarred = [Bool](repeating: false, count: back.count)
    while let start = goBack(from: 2 * self.target) {
      addPath(from: start)
      forget()
      count += 1
    }
  }

  /// The smallest set of nodes that every path passes; of several the first in the order of numbers.
  ///
  /// What the last search saw lies behind every smallest set. A node can be the next of a set just
  /// where all that leads to its second half over what is left holds neither the root nor the
  /// first half of any node of the set.
  ///
  /// - Returns: Nil where it takes more than `limit` steps.
  /// - SeeAlso: Picard and Queyranne, "On the structure of all minimum cuts in a network and
  ///   applications", 1980, doi:10.1007/BFb0120902.
  mutating func smallestCut(limit: Int) -> [Int32]? {
    var cut: [Int32] = []
    for node in 0..<root where next[Int(node)] >= 0 && lead[2 * Int(node)] < 0 {
      guard cut.count < count else { break }
      guard steps <= limit else { return nil }
      isBarred[Int(node)] = true
      if goBack(from: 2 * node + 1) == nil {
        cut.append(node)
      } else {
        isBarred[Int(node)] = false
        forget()
      }
    }
    return cut
  }

  /// Sees all that leads to a half over what is left, and was not seen before.
  ///
  /// - Returns: The first half, if any, to which an arc leads from the root, or that is barred.
  private mutating func goBack(from half: Int32) -> Int32? {
    found.removeAll(keepingCapacity: true)
    see(half, leadingTo: half)
    var at = 0
    var left = found
    while let here = left.popLast() {
      let node = Int(here / 2)
      at = found.count
      if here % 2 == 1 {
        see(next[node] < 0 ? here - 1 : 2 * next[node], leadingTo: here)
      } else {
        if isBarred[node] { return here }
        for place in back.range(of: node) {
          let before = back.ends[place]
          steps += 1
          if before == root { return here }
          if before != target { see(2 * before + 1, leadingTo: here) }
        }
        if next[node] >= 0 { see(here + 1, leadingTo: here) }
      }
      left.append(contentsOf: found[at...])
    }
    return nil
  }

  private mutating func see(_ half: Int32, leadingTo other: Int32) {
    guard lead[Int(half)] < 0 else { return }
    lead[Int(half)] = other
    found.append(half)
  }

  private mutating func forget() {
    for half in found { lead[Int(half)] = -1 }
  }

  /// Follows what was seen from the first half of a node to the target.
  private mutating func addPath(from start: Int32) {
    var half = start
    while half != 2 * target {
      let after = lead[Int(half)]
      let (node, other) = (half / 2, after / 2)
      if node != other {
        // Out of a second half an arc is taken; into one, the arc that it had is given back.
        if half % 2 == 1 { next[Int(node)] = other } else { next[Int(other)] = -1 }
      }
      half = after
    }
  }
}
