/// Scores a set by how far apart the others are when it is gone.
struct Distances: SetScoring {
  private let nodeCount: Int
  private let arcCount: Int
  private var tides: Tides
  private var set: [Int32] = []

  init(of network: Network) {
    let rows = network.undirected.outgoing
    nodeCount = rows.count
    arcCount = rows.ends.count
    tides = Tides(over: rows, weights: Nearness.weights(upTo: rows.count))
  }

  static let heedsFloor = true

  mutating func push(_ node: Int32) {
    set.append(node)
    tides.remove(Int(node))
  }

  mutating func pop() {
    if let node = set.popLast() { tides.restore(Int(node)) }
  }

  mutating func settle() { tides.settle() }

  func score() -> Int64 { -tides.total }

  mutating func score(adding node: Int32, floor: Int64) -> Int64 {
    -tides.total(without: Int(node), bound: floor == .min ? .max : -floor)
  }

  func value(of score: Int64, size: Int) -> Double? {
    let left = nodeCount - size
    let pairs = Double(left) * Double(left - 1)
    return left < 2 ? nil : 1 + Double(score) / Double(Nearness.unit) / pairs
  }

  func steps(prefixes: Double, sets: Double) -> Double {
    Self.steps(sets: sets, nodes: nodeCount, arcs: arcCount)
  }

  /// About how many steps it takes to score sets: two or three sweeps of each batch.
  static func steps(sets: Double, nodes: Int, arcs: Int) -> Double {
    sets * Double((nodes + Tides.width - 1) / Tides.width) * Double(nodes + arcs)
  }
}
