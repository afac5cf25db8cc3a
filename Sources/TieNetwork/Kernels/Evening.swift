/// Strengths of any size made such that no sum or product of a few of them leaves the range of
/// numbers.
///
/// A strength may be anything above 0 that a Double holds. What depends on the proportions of
/// strengths alone is worked out on even ones.
extension Rows {
  /// Strengths from 2⁻⁴⁰ to 2⁴⁰ are even enough as they are.
  private static var ordinary: ClosedRange<Double> { 0x1p-40...0x1p40 }

  /// Whether some strengths are so large or small that products of them may be no numbers.
  var areStrengthsUneven: Bool { !strengths.allSatisfy(Self.ordinary.contains) }

  /// Returns the rows with strengths divided by `unit`, the largest then from 1 to below 2.
  ///
  /// The unit is a power of two, so no bit of a strength is lost; one that would become 0 stays
  /// just above it. Ordinary strengths stay as they are, with a unit of 1. The ties of nodes that
  /// are no members take no part in finding the unit and come to have the strength 0.
  func evened(among isMember: (Int) -> Bool = { _ in true }) -> (rows: Rows, unit: Double) {
    guard areStrengthsUneven else { return (self, 1) }
    var largest = 0.0
    for row in 0..<count where isMember(row) {
      for place in range(of: row) { largest = max(largest, strengths[place]) }
    }
    guard largest > 0 else { return (self, 1) }
    let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    var even = strengths
    for row in 0..<count {
      for place in range(of: row) {
        even[place] = isMember(row) ? max(even[place] / unit, .leastNormalMagnitude) : 0
      }
    }
    return (Rows(offsets: offsets, ends: ends, strengths: even), unit)
  }

  /// The rows with each strength as its share of its row.
  var shares: Rows {
    var shares = [Double](repeating: 1, count: ends.count)
    for row in 0..<count {
      let largest = range(of: row).reduce(0) { max($0, strength(at: $1)) }
      for place in range(of: row) { shares[place] = strength(at: place) / largest }
      let sum = shares[range(of: row)].reduce(0, +)
      for place in range(of: row) { shares[place] /= sum }
    }
    return Rows(offsets: offsets, ends: ends, strengths: shares)
  }
}

extension Network {
  /// The network with strengths as in ``Rows/evened(among:)``, which are `unit` times as strong.
  func evened() -> (network: Network, unit: Double) {
    let (rows, unit) = outgoing.evened()
    return (isDirected ? Network(outgoing: rows) : Network(mutual: rows), unit)
  }
}
