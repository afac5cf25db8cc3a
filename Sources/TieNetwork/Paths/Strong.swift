/// Returns for each node a label that it shares with just those whom it reaches and who reach it.
///
/// Searches depth first without recursion, in O(*n* + *m*).
///
/// - SeeAlso: Tarjan, "Depth-first search and linear graph algorithms", 1972, doi:10.1137/0201010.
func strongLabels(of rows: Rows) -> [Int32] {
  var search = StrongSearch(nodeCount: rows.count)
  for root in 0..<rows.count where search.entry[root] < 0 { search.visit(from: root, over: rows) }
  return search.label
}

private struct StrongSearch {
  /// When each node was entered, -1 before.
  private(set) var entry: [Int32]
  /// The label of each node, -1 while it is not known.
  private(set) var label: [Int32]
  private var low: [Int32]
  private var cursor: [Int32]
  private var path: [Int32] = []
  private var open: [Int32] = []
  private var time: Int32 = 0

  init(nodeCount: Int) {
    entry = [Int32](repeating: -1, count: nodeCount)
    label = entry
    low = entry
    cursor = entry
  }

  mutating func visit(from root: Int, over rows: Rows) {
    enter(root, rows)
    while let v = path.last.map(Int.init) {
      let place = Int(cursor[v])
      guard place < rows.range(of: v).upperBound else {
        leave(v)
        continue
      }
      cursor[v] += 1
      let w = Int(rows.ends[place])
      if entry[w] < 0 {
        enter(w, rows)
      } else if label[w] < 0 {
        low[v] = min(low[v], entry[w])
      }
    }
  }

  private mutating func enter(_ v: Int, _ rows: Rows) {
    entry[v] = time
    low[v] = time
    cursor[v] = rows.offsets[v]
    time += 1
    path.append(Int32(v))
    open.append(Int32(v))
  }

  /// Goes back from a node; the open nodes from the first of a part on make that part.
  private mutating func leave(_ v: Int) {
    path.removeLast()
    if let above = path.last.map(Int.init) { low[above] = min(low[above], low[v]) }
    guard low[v] == entry[v] else { return }
    while let w = open.popLast() {
      label[Int(w)] = Int32(v)
      if Int(w) == v { return }
    }
  }
}
