/// A network from which ties can be taken out again and again, cheaply.
struct Thinning: Sendable {
  private let network: Network
  /// The number in ``Network/ties`` of the tie at each place of the outgoing rows.
  private let numbers: [Int32]

  init(of network: Network) {
    let rows = network.outgoing
    var numbers = [Int32](repeating: 0, count: rows.ends.count)
    // Rows are visited in ascending order, so the ties to a node come in the order of its row.
    var cursor = rows.offsets
    var next: Int32 = 0
    for v in 0..<rows.count {
      for place in rows.range(of: v) {
        let w = Int(rows.ends[place])
        guard network.isDirected || v < w else { continue }
        numbers[place] = next
        if !network.isDirected {
          numbers[Int(cursor[w])] = next
          cursor[w] += 1
        }
        next += 1
      }
    }
    self.network = network
    self.numbers = numbers
  }

  /// Returns the network with those ties only that are kept, by number.
  ///
  /// - Complexity: O(*n* + *m*).
  func network(keeping kept: [Bool]) -> Network {
    let rows = network.outgoing
    var thin = Rows(capacity: rows.ends.count, rows: rows.count)
    for v in 0..<rows.count {
      for place in rows.range(of: v) where kept[Int(numbers[place])] {
        thin.append(rows.ends[place], strength: rows.strength(at: place))
      }
      thin.endRow()
    }
    return network.isDirected ? Network(outgoing: thin) : Network(mutual: thin)
  }
}

/// Returns the place of each score from the top, equals sharing the mean of theirs.
///
/// Scores within 1e-9 are equal. Holes come after every value, and share the mean of the last
/// places. O(*n* log *n*).
func averageRanks(of scores: Scores) -> [Double] {
  let sorted = scores.compactMap(\.self).sorted()
  let holes = scores.count - sorted.count
  return scores.map { score in
    guard let score else { return Double(sorted.count) + Double(holes + 1) / 2 }
    let above = sorted.count - sorted.firstPlace { $0 > score + 1e-9 }
    let start = sorted.firstPlace { $0 - score >= -1e-9 }
    let end = sorted.firstPlace { $0 - score > 1e-9 }
    return Double(above) + Double(end - start + 1) / 2
  }
}

extension [Double] {
  /// Returns the first place of an ascending list where a test holds, which then holds on.
  fileprivate func firstPlace(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Returns the value below which at most a share of an ascending list lies.
  func quantile(_ share: Double) -> Double {
    self[Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1)]
  }
}
