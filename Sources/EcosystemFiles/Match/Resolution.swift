/// What is known of two rows: one organisation, or two.
struct Settled: Sendable {
  let a, b: Int
  let isSame: Bool
}

/// Which rows name one organisation.
struct Resolution: Sendable {
  /// For each row the one that stands for its organisation: one with a number in a register, else
  /// the one with the longest name, else the first.
  let representative: [Int]
  /// The pairs that were joined, and why.
  let joined: [Likeness]
  /// The pairs that a person must look at, most alike first.
  let review: [Likeness]

  /// The organisations found.
  var count: Int { representative.indices.count { representative[$0] == $0 } }
}

/// Finds the rows that name one organisation, and those that may.
///
/// Rows are joined by themselves only where a person said so, where they share a number in a
/// register, where their names are the same in their matching form, or where the names are nearly
/// the same in the same place (Jaro–Winkler ≥ 0.95 and cosine ≥ 0.8). One register's different
/// numbers, and a person's "different", keep rows apart, also in a chain of pairs. What is similar
/// (≥ 0.85 or ≥ 0.5) is for review.
///
/// - Complexity: O(pairs · letters²); see ``CandidatePairs``.
func resolve(_ records: [NamedRecord], decided: [Settled] = []) -> Resolution {
  let comparison = Comparison(records)
  var found: [Likeness] = []
  CandidatePairs(of: comparison).each { a, b in
    if let likeness = comparison.likeness(a, b) { found.append(likeness) }
  }
  let settled = Set(decided.map { Pair($0.a, $0.b) })
  found = found.filter { !settled.contains(Pair($0.a, $0.b)) }
  let certain = found.filter(\.isCertain).sorted(by: firstIsSurer)
  var clusters = Clusters(of: records, decided: decided)
  var joined = decided.filter(\.isSame).map {
    Likeness(a: $0.a, b: $0.b, jaroWinkler: 1, cosine: 1, reason: .decided)
  }
  var review = found.filter { !$0.isCertain }
  for pair in certain {
    switch clusters.join(pair.a, pair.b) {
    case .joined: joined.append(pair)
    case .keptApart: review.append(pair.because(.chain))
    case .tooMany: review.append(pair.because(.crowd))
    }
  }
  let representative = clusters.representatives()
  return Resolution(
    representative: representative, joined: joined,
    review: review.filter { representative[$0.a] != representative[$0.b] }
      .sorted(by: firstIsMoreAlike))
}

/// Numbers before names, names before spellings; then the more alike; then the earlier rows.
private func firstIsSurer(_ x: Likeness, _ y: Likeness) -> Bool {
  func rank(_ pair: Likeness) -> Int {
    Likeness.Reason.allCases.firstIndex(of: pair.reason) ?? 0
  }
  return rank(x) == rank(y) ? firstIsMoreAlike(x, y) : rank(x) < rank(y)
}

private func firstIsMoreAlike(_ x: Likeness, _ y: Likeness) -> Bool {
  let (mine, other) = (x.jaroWinkler + x.cosine, y.jaroWinkler + y.cosine)
  return mine == other ? (x.a, x.b) < (y.a, y.b) : mine > other
}

/// Two rows, whichever comes first.
private struct Pair: Hashable {
  let first, second: Int

  init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
}
