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
/// Scores are equal as in ``ranks(of:)``. Holes come after every value, and share the mean of the
/// last places. O(*n* log *n*).
func averageRanks(of scores: Scores) -> [Double] {
  let ranking = Ranking(of: scores)
  let last = Double(ranking.count) + Double(scores.count - ranking.count + 1) / 2
  var places = [Double](repeating: last, count: scores.count)
  for group in ranking.groups {
    let mean = Double(group.startIndex) + Double(group.count + 1) / 2
    for place in group { places[place] = mean }
  }
  return places
}

extension [Double] {
  /// Returns the value below which at most a share of an ascending list lies.
  func quantile(_ share: Double) -> Double {
    self[Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1)]
  }
}
