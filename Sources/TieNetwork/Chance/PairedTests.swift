/// Tests whether the mean of some members' values differs from that of the others.
///
/// The statistic is the mean of those that are `chosen` less the mean of the rest. Who is chosen is
/// shuffled; all choices are looked at where they are few. Under chance it is 0 on average, so
/// two-sided means as far from 0. Use this, never a t-test, on measures of a network: they depend
/// on each other. Members whose value is a hole are left out.
///
/// - Throws: `undefined` when nobody, or everybody, is chosen.
/// - Complexity: O(*B* *n*).
public func meanDifferenceTest(
  of values: Scores, chosen: [Bool], column: Column.ID, seed: UInt64 = 1,
  draws: Int = ChanceTest.shuffles, threads: Int = 1
) throws(NoAnswer) -> ChanceResult {
  precondition(values.count == chosen.count, "one choice for each value")
  let known = zip(values, chosen).compactMap { value, isChosen in value.map { ($0, isChosen) } }
  let (numbers, labels) = (known.map(\.0), known.map { $0.1 ? Int32(1) : 0 })
  let (n, k) = (Double(labels.count), Double(labels.count { $0 == 1 }))
  guard k > 0, k < n else {
    throw .undefined(column, because: "there are not two groups to compare")
  }
  let all = numbers.reduce(0, +)
  let difference = { @Sendable (labels: [Int32]) -> Double in
    var sum = 0.0
    for place in labels.indices where labels[place] == 1 { sum += numbers[place] }
    return sum / k - (all - sum) / (n - k)
  }
  let arrangements = Arrangements(of: labels, draws: draws, seed: seed)
  var tally = ChanceTally(of: difference(labels))
  arrangements.measure(threads: threads, difference) { tally.add($0) }
  return tally.result(isExact: arrangements.isExact, sides: .fromZero)
}

/// Tests whether two networks on the same nodes have their ties in the same places (QAP).
///
/// The statistic is Pearson's correlation of their matrices off the diagonal; the nodes of the
/// first are shuffled, rows and columns together. All orders are looked at for up to 7 nodes.
///
/// - Parameter weighted: Whether strengths are compared, else only whether there is a tie.
/// - Throws: `undefined` where a network has no tie, or all ties alike.
/// - Complexity: O(*B*(*n* + *m* log *k*)).
/// - SeeAlso: Krackhardt, "Predicting with networks", 1988, doi:10.1016/0378-8733(88)90004-4.
public func networkCorrelationTest(
  _ first: Network, _ second: Network, weighted: Bool = false, seed: UInt64 = 1,
  draws: Int = ChanceTest.shuffles, threads: Int = 1
) throws(NoAnswer) -> ChanceResult {
  precondition(first.nodeCount == second.nodeCount, "two networks on the same nodes")
  let n = first.nodeCount
  let pairs = Double(n) * Double(n - 1)
  let (a, b) = (Moments(first, weighted, pairs), Moments(second, weighted, pairs))
  guard n > 1, a.variance > 1e-12, b.variance > 1e-12 else {
    throw .undefined("qap", because: "a network without ties, or with all, goes with no other")
  }
  let scale = (a.variance * b.variance).squareRoot()
  let correlation = { @Sendable (order: [Int32]) -> Double in
    var together = 0.0
    for v in 0..<n {
      for place in second.outgoing.range(of: v) {
        let w = Int(second.outgoing.ends[place])
        guard let strength = first.strength(from: Int(order[v]), to: Int(order[w])) else {
          continue
        }
        together += weighted ? strength * second.outgoing.strength(at: place) : 1
      }
    }
    return (together / pairs - a.mean * b.mean) / scale
  }
  let arrangements = Arrangements(of: (0..<n).map(Int32.init), draws: draws, seed: seed)
  var tally = ChanceTally(of: correlation(arrangements.list))
  arrangements.measure(threads: threads, correlation) { tally.add($0) }
  return tally.result(isExact: arrangements.isExact)
}

/// Mean and variance of a matrix off its diagonal.
private struct Moments {
  let mean: Double
  let variance: Double

  init(_ network: Network, _ weighted: Bool, _ pairs: Double) {
    let rows = network.outgoing
    let values = rows.ends.indices.map { weighted ? rows.strength(at: $0) : 1 }
    mean = values.reduce(0, +) / pairs
    variance = values.reduce(0) { $0 + $1 * $1 } / pairs - mean * mean
  }
}
