/// Scores a set by how few pairs of the others are still joined when it is gone.
struct Fragments: SetScoring {
  private let rows: Rows
  private var set: [Int32] = []
  private var gone: [Bool]
  private var pairs = 0
  /// For each node the pairs that would be joined no more if it went too.
  private var lost: [Int] = []

  init(of network: Network) {
    rows = network.undirected.outgoing
    gone = [Bool](repeating: false, count: rows.count)
  }

  static let heedsFloor = false

  mutating func push(_ node: Int32) {
    set.append(node)
    gone[Int(node)] = true
  }

  mutating func pop() {
    if let node = set.popLast() { gone[Int(node)] = false }
  }

  /// Searches what is left once; then each further node is scored in one step.
  ///
  /// - Complexity: O(*n* + *m*).
  mutating func settle() {
    let rest = remainder()
    let parts = Partition(of: rest)
    pairs = parts.sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let cut = Cuts(in: rest).pairsCut
    lost = cut.indices.map { cut[$0] + parts.sizes[Int(parts.component[$0])] - 1 }
  }

  func score() -> Int64 { -Int64(pairs) }

  func score(adding node: Int32, floor: Int64) -> Int64 { -Int64(pairs - lost[Int(node)]) }

  func value(of score: Int64, size: Int) -> Double? {
    let left = rows.count - size
    return left < 2 ? nil : 1 + 2 * Double(score) / (Double(left) * Double(left - 1))
  }

  func steps(prefixes: Double, sets: Double) -> Double {
    prefixes * Double(rows.count + rows.ends.count) + sets
  }

  /// The network without the ties of those who are gone; they stay as nodes on their own.
  private func remainder() -> Network {
    guard !set.isEmpty else { return Network(mutual: rows) }
    var rest = Rows(capacity: rows.ends.count, rows: rows.count)
    for node in 0..<rows.count {
      if !gone[node] {
        for end in rows.ends[rows.range(of: node)] where !gone[Int(end)] {
          rest.append(end, strength: 1)
        }
      }
      rest.endRow()
    }
    return Network(mutual: rest)
  }
}
