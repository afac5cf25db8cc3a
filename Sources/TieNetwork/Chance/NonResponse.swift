/// What is known of a network when some of its members did not answer.
///
/// A tie that at least one end could tell of counts; between two members who both did not answer
/// nothing can be known.
public struct NonResponse: Sendable, Hashable {
  /// How far measures of members can be trusted.
  public enum Showing: Sendable, Hashable {
    /// 90 of 100 answered, or more.
    case everything
    /// 70 of 100 answered, or more: with bands of ranks.
    case withBands
    /// Fewer answered.
    case degreeOnly
  }

  /// The share of members who answered; nil without members.
  public let responseRate: Double?
  /// What may be shown at this rate, by judgement; nil without members.
  public var showing: Showing? {
    responseRate.map { $0 >= 0.9 ? .everything : $0 >= 0.7 ? .withBands : .degreeOnly }
  }
  /// How many ties have an end that answered.
  public let keptTies: Int
  /// The ties between two members who did not answer, by their number in ``Network/ties``.
  public let lostTies: [Int]
  /// How many pairs of members did not answer, neither of them.
  public let unobservablePairs: Int
  /// The least and the largest density that what is known leaves possible.
  ///
  /// From no tie to every tie between those who did not answer; nil for fewer than two members.
  public let density: ClosedRange<Double>?

  /// Counts in O(*n* + *m*).
  public init(of network: Network, responded: [Bool]) {
    precondition(responded.count == network.nodeCount, "one answer for each node")
    let n = network.nodeCount
    let silent = responded.count { !$0 }
    let ties = network.ties
    lostTies = ties.indices.filter {
      !responded[Int(ties[$0].from)] && !responded[Int(ties[$0].to)]
    }
    keptTies = ties.count - lostTies.count
    responseRate = n == 0 ? nil : Double(n - silent) / Double(n)
    unobservablePairs = silent * (silent - 1) / 2
    let ways = network.isDirected ? 2 : 1
    let possible = Double(n) * Double(n - 1) / 2 * Double(ways)
    let most = Double(keptTies + unobservablePairs * ways)
    density = n < 2 ? nil : Double(keptTies) / possible...most / possible
  }
}
