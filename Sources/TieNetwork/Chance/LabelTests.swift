extension ChanceTest {
  static let eiIndex = ChanceTest(
    id: "ei_index", title: "E–I index under shuffled labels",
    plain: "whether ties cross between groups more or less than if groups did not matter",
    source: "Krackhardt and Stern 1988, doi:10.2307/2786835", column: "ei_index"
  ) { question throws(NoAnswer) in
    try labelTest(question, of: "ei_index") { $0.eiIndex($1) }
  }

  static let attributeAssortativity = ChanceTest(
    id: "attribute_assortativity", title: "Assortativity by group under shuffled labels",
    plain: "whether like is tied to like more or less than if groups did not matter",
    source: "Newman 2003, doi:10.1103/PhysRevE.67.026126", column: "attribute_assortativity"
  ) { question throws(NoAnswer) in
    try labelTest(question, of: "attribute_assortativity") { $0.assortativity($1) }
  }
}

/// Tests a statistic with labels handed out anew, ties as they are.
///
/// The same seed gives the same labels to every such test.
///
/// - Throws: `groupsNeeded`; `undefined` where the statistic is; `tooMuchWork`.
private func labelTest(
  _ question: Question, of column: Column.ID,
  _ statistic: @escaping @Sendable (LabelledTies, [Int32]) -> Double?
) throws(NoAnswer) -> ChanceResult {
  guard let groups = question.groups else { throw .groupsNeeded(column) }
  let ties = LabelledTies(of: question.network, groups: groups)
  guard let observed = statistic(ties, ties.labels) else {
    throw .undefined(column, because: "too few ties, or all in one group")
  }
  let arrangements = try ties.arrangements(seed: question.seed, column: column)
  var tally = ChanceTally(of: observed)
  arrangements.measure(threads: question.threads, progress: question.progress) {
    statistic(ties, $0)
  } add: {
    tally.add($0)
  }
  return tally.result(isExact: arrangements.isExact)
}

/// Tests for each two groups how many ties they have, with labels handed out anew.
///
/// Read `[g][h]` as ``Mixing/counts``. Correct p-values of many cells by ``holm(_:)`` before any
/// cell is called unusual.
///
/// - Parameter draws: How many shuffles are tried where there are too many labellings for all.
/// - Throws: `groupsNeeded`; `tooMuchWork`, with 999 shuffles from about 550 groups.
/// - Complexity: O(*B*(*n* + *m* + *g*²)) for *g* groups.
public func mixingTest(
  _ question: Question, draws: Int = ChanceTest.shuffles
) throws(NoAnswer) -> [[ChanceResult]] {
  guard let groups = question.groups else { throw .groupsNeeded("mixing") }
  let ties = LabelledTies(of: question.network, groups: groups)
  let arrangements = try ties.arrangements(
    draws: draws, seed: question.seed, cells: groups.count * groups.count, column: "mixing")
  var tallies = ties.counts(ties.labels).map { ChanceTally(of: Double($0)) }
  arrangements.measure(threads: question.threads, progress: question.progress) {
    ties.counts($0)
  } add: { counts in
    for cell in counts.indices { tallies[cell].add(Double(counts[cell])) }
  }
  return (0..<groups.count).map { g in
    (0..<groups.count).map { h in
      tallies[g * groups.count + h].result(isExact: arrangements.isExact)
    }
  }
}
