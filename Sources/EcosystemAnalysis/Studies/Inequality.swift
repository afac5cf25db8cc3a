/// How unequally something is spread, from 0 (all have the same) towards 1 (one has all) (D9).
///
///     G = Σ over i, j of w(i) w(j) |x(i) − x(j)| / (2 W² μ)
///
/// with weights w, their sum W and the weighted mean μ. There is no correction for small samples:
/// the largest value with *n* equal weights is (n − 1)/n.
///
/// - Returns: Nothing where the weights or the mean are 0.
/// - Complexity: O(*n* log *n*).
public func gini(_ values: [Double], weights: [Double]) -> Double? {
  let total = weights.reduce(0, +)
  let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  guard total > 0, sum > 0 else { return nil }
  var (below, sumBelow, spread) = (0.0, 0.0, 0.0)
  for at in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }) {
    spread += weights[at] * (values[at] * below - sumBelow)
    below += weights[at]
    sumBelow += weights[at] * values[at]
  }
  return max(0, spread) / (total * sum)
}

/// Whether something goes more to the less deprived (above 0) or to the more deprived (below 0).
///
///     C = 2 / μ · Σ over i of w(i) (x(i) − μ) (F(i) − ½) / W
///
/// with F the weighted mid-rank, the most deprived first: the share of the weight before *i* and
/// half of that at its own rank.
///
/// - Parameter ranks: 1 = most deprived; equals share their place.
/// - Returns: Nothing where the weights or the mean are 0.
/// - Complexity: O(*n* log *n*).
/// - SeeAlso: Kakwani, Wagstaff and van Doorslaer, "Socioeconomic inequalities in health", 1997,
///   doi:10.1016/S0304-4076(96)01807-6.
public func concentrationIndex(
  _ values: [Double], weights: [Double], ranks: [Int]
) -> Double? {
  let total = weights.reduce(0, +)
  let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  guard total > 0, sum > 0 else { return nil }
  let mean = sum / total
  let middles = midRanks(ranks, weights: weights)
  let covariance = values.indices.reduce(0) {
    $0 + weights[$1] * (values[$1] - mean) * (middles[$1] - 0.5)
  }
  return 2 / mean * covariance / total
}

/// The concentration index of a share, of which no area can have more than all.
///
///     E = 4 · μ · C
///
/// from −1 to 1; unlike *C* it tells the same, with the other sign, of those who have and of those
/// who have not.
///
/// - Parameter ranks: 1 = most deprived; equals share their place.
/// - Returns: Nothing where the weights or the mean are 0.
/// - Complexity: O(*n* log *n*).
/// - SeeAlso: Erreygers, "Correcting the concentration index", 2009,
///   doi:10.1016/j.jhealeco.2008.02.003.
public func erreygersIndex(_ shares: [Double], weights: [Double], ranks: [Int]) -> Double? {
  let mean = zip(shares, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  return concentrationIndex(shares, weights: weights, ranks: ranks).map { 4 * mean * $0 }
}

/// The share of the weight at lower ranks and half of that at one's own.
func midRanks(_ ranks: [Int], weights: [Double]) -> [Double] {
  let total = weights.reduce(0, +)
  let groups = Dictionary(grouping: ranks.indices, by: { ranks[$0] }).sorted { $0.key < $1.key }
  var middles = [Double](repeating: 0, count: ranks.count)
  var before = 0.0
  for group in groups {
    let here = group.value.reduce(0) { $0 + weights[$1] }
    for at in group.value { middles[at] = (before + here / 2) / total }
    before += here
  }
  return middles
}
