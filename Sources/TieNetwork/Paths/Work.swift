extension Question {
  /// A search of all shortest paths from everyone takes about *n*(*n* + *m*) steps.
  var steps: Double {
    let n = Double(network.nodeCount)
    return n * (n + Double(network.tieCount))
  }

  /// Refuses to count all shortest paths where that would take hours.
  func allowPaths(_ column: Column.ID) throws(NoAnswer) {
    guard steps <= 4e12 else { throw .tooMuchWork(column, steps: steps) }
  }

  /// Refuses to measure all distances where that would take hours; in hops 512 searches are one.
  func allowDistances(_ column: Column.ID, inHops: Bool) throws(NoAnswer) {
    guard steps <= (inHops ? 4e13 : 4e12) else { throw .tooMuchWork(column, steps: steps) }
  }

  /// What the note says where values are exact though an error would have done.
  static let exactAllTheSame = "exact: no sample of that error would have been quicker"
}
