/// The orders of a list that chance could have made: all different ones, or some drawn.
///
/// All are looked at where they number at most `ChanceTest.mostExact`. Else the list is shuffled in
/// place again and again, by one generator.
struct Arrangements: Sendable {
  let list: [Int32]
  let isExact: Bool
  /// How many arrangements are looked at.
  let count: Int
  /// How many numbers are worked out of each arrangement.
  private let cells: Int
  private let seed: UInt64

  init(of list: [Int32], draws: Int = ChanceTest.shuffles, cells: Int = 1, seed: UInt64) {
    let all = distinctOrders(of: list, most: ChanceTest.mostExact)
    self.list = list
    self.cells = cells
    self.seed = seed
    isExact = all != nil
    count = all ?? draws
  }

  /// Works out a value of each arrangement on many threads, and adds them in their order.
  ///
  /// At most 256 arrangements and their values are held at once, fewer of them when they are long.
  /// Arrangements are drawn on the calling thread, so threads never change a result.
  func measure<Value: Sendable>(
    threads: Int, progress: Progress = .silent,
    _ value: @escaping @Sendable ([Int32]) -> Value, add: (Value) -> Void
  ) {
    var random = SplitMix64(seed: seed)
    var current = isExact ? list.sorted() : list
    let room = max(threads, min(256, 4_000_000 / max(1, list.count, cells)))
    var done = 0
    while done < count {
      let batch = (0..<min(room, count - done)).map { place in
        if !isExact { random.shuffle(&current) } else if done + place > 0 { advance(&current) }
        return current
      }
      inParallel(batch.count, threads: threads) { value(batch[$0]) }.forEach(add)
      done += batch.count
      progress.report(done, count)
    }
  }
}

/// Returns in how many different orders a list can stand, nil when there are more than `most`.
private func distinctOrders(of list: [Int32], most: Int) -> Int? {
  let sorted = list.sorted()
  var orders = 1
  var repeats = 0
  for (place, item) in sorted.enumerated() {
    repeats = place > 0 && sorted[place - 1] == item ? repeats + 1 : 1
    // C(place + 1, repeats) of the last kind so far, which is whole at every step.
    orders = orders * (place + 1) / repeats
    guard orders <= most else { return nil }
  }
  return orders
}

/// Changes a list to its next order by the dictionary; the last one stays.
private func advance(_ list: inout [Int32]) {
  guard let pivot = list.indices.dropLast().last(where: { list[$0] < list[$0 + 1] }),
    let next = list.indices.last(where: { list[$0] > list[pivot] })
  else { return }
  list.swapAt(pivot, next)
  list[(pivot + 1)...].reverse()
}
