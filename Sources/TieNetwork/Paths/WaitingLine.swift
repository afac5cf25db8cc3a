/// Nodes waiting for their turn, the nearest first (a binary heap that knows where each one is).
struct WaitingLine<Length: PathLength> {
  private static var absent: Int32 { -1 }
  /// The smallest distance offered for each node, `far` when none was.
  private(set) var distance: [Length]
  private var heap: [Int32] = []
  private var slot: [Int32]

  init(nodeCount: Int) {
    distance = [Length](repeating: .far, count: nodeCount)
    heap.reserveCapacity(nodeCount)
    slot = [Int32](repeating: Self.absent, count: nodeCount)
  }

  /// Forgets the distance of a node that is not waiting.
  mutating func forget(_ node: Int) { distance[node] = .far }

  /// Takes note of a way to a node, if it is shorter than any before.
  mutating func offer(_ node: Int, at length: Length) {
    guard length < distance[node] else { return }
    distance[node] = length
    if slot[node] == Self.absent {
      slot[node] = Int32(heap.count)
      heap.append(Int32(node))
    }
    rise(from: Int(slot[node]))
  }

  mutating func takeNearest() -> Int? {
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    slot[Int(nearest)] = Self.absent
    if !heap.isEmpty {
      put(last, at: 0)
      sink()
    }
    return Int(nearest)
  }

  private mutating func put(_ node: Int32, at place: Int) {
    heap[place] = node
    slot[Int(node)] = Int32(place)
  }

  private mutating func rise(from start: Int) {
    var place = start
    let node = heap[start]
    while place > 0 {
      let parent = (place - 1) / 2
      guard distance[Int(node)] < distance[Int(heap[parent])] else { break }
      put(heap[parent], at: place)
      place = parent
    }
    put(node, at: place)
  }

  private mutating func sink() {
    var place = 0
    let node = heap[0]
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count
        && distance[Int(heap[child + 1])] < distance[Int(heap[child])]
      {
        child += 1
      }
      guard distance[Int(heap[child])] < distance[Int(node)] else { break }
      put(heap[child], at: place)
      place = child
    }
    put(node, at: place)
  }
}
