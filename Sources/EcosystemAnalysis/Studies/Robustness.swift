import TieNetwork

/// How the largest connected part shrinks as members leave one by one, most tied first (B).
public struct Robustness: Sendable {
  /// By the order in which members leave: what is left of the largest part after each.
  public let curves: [(order: String, sizes: [Int])]

  /// Nothing without a tie, or where the network is too large for a table of this kind.
  init?(of question: Question) {
    let network = question.network
    guard network.tieCount > 0, network.nodeCount <= 5_000 else { return nil }
    let orders: [(String, Removal)] = [
      ("adaptive_degree", .adaptiveDegree), ("static_degree", .degree),
      ("static_betweenness", .betweenness),
    ]
    curves = orders.map { name, removal in
      (name, network.robustnessCurve(removal, threads: question.threads))
    }
  }
}
