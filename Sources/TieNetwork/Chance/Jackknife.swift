extension Network {
  /// The standard error of the density from leaving out one node at a time; nil below three nodes.
  ///
  ///     se = √((n − 2) / 2n · Σ (z(−i) − mean)²)
  ///
  /// where z(−i) is the density without node *i*. The factor is derived for pairs that do not depend
  /// on each other; in a real network take it as a lower bound, and ``Question/bootstrap(_:draws:)``
  /// as the estimate.
  ///
  /// Not public: it stands for a check of the bootstrap against another way, with reference values.
  ///
  /// - Complexity: O(*n* + *m*).
  var densityJackknifeError: Double? {
    guard nodeCount > 2 else { return nil }
    let n = Double(nodeCount)
    let pairs = (n - 1) * (n - 2) / (isDirected ? 1 : 2)
    let back = incoming
    let without = (0..<nodeCount).map { node in
      let own = outgoing.range(of: node).count + (isDirected ? back.range(of: node).count : 0)
      return Double(tieCount - own) / pairs
    }
    let mean = without.reduce(0, +) / n
    let squares = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return ((n - 2) / (2 * n) * squares).squareRoot()
  }
}
