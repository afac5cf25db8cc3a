/// Sets of nodes that do best by a criterion, and how sure that is.
public struct KeyPlayers: Sendable, Hashable {
  /// How the sets were found.
  public enum Method: String, Sendable, Hashable {
    /// Every set was tried.
    case exact
    /// Greedy and chance starts, each bettered by single swaps: "best found".
    case swap
  }

  public let criterion: KeyPlayerCriterion.ID
  public let size: Int
  /// The value of the best sets; nil where it is not defined (fewer than two others are left).
  public let value: Double?
  /// The value with nobody in the set.
  public let baseline: Double?
  /// Sets of this value, at most ``keptSets``, in canonical order, each ascending.
  public let sets: [[Int32]]
  /// How many sets do equally well; nil where not every set was tried.
  public let optimalCount: Int?
  public let method: Method
  /// No set has a value above this; nil where nothing is known.
  public let bound: Double?
  /// The least share of the best value that building greedily is sure to reach; nil where nothing is.
  public let guarantee: Double?

  /// How many sets of the same value are kept.
  public static let keptSets = 12

  /// The first of the sets in canonical order.
  public var best: [Int32] { sets.first ?? [] }
}

/// Why there are no key players to show.
public enum NoKeyPlayers: Error, Sendable, Hashable {
  /// Nobody would be left.
  case tooLarge(size: Int, members: Int)
  case tooFewCandidates(size: Int, candidates: Int)
  /// Even a search by swaps would take absurdly long, or more room than there is.
  case tooMuchWork(members: Int)
}

extension NoKeyPlayers: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let size, let members):
      "a set of \(size) leaves nobody over: the network has \(members) members"
    case .tooFewCandidates(let size, let candidates):
      "a set of \(size) cannot be chosen from \(candidates) candidates"
    case .tooMuchWork(let members):
      "key players among \(members) members would take too long by this criterion"
    }
  }
}

/// Returns the sets of `size` nodes that do best by a criterion, on the undirected view.
///
/// All sets are tried where there are at most `limit` and that takes at most
/// ``KeyPlayerSearch/enumerationSteps`` steps; else the greedy set and `restarts` seeded chance
/// sets are each bettered by single swaps until none helps. A size of 0 gives the baseline.
///
/// Greedy is sure to reach 1 − (1 − 1/k)ᵏ of the best where the aim is to reach, since that is
/// submodular: *value(S) + the k largest single gains* bounds the best too. Removal has no such
/// guarantee, and greedy does fail there.
///
/// - Parameters:
///   - candidates: Whom the set may be chosen from; nil for all.
///   - threads: Never changes the result.
///   - progress: Told of sets tried, or of starts done.
/// - Complexity: For *p* = C(*n*, *k* − 1) and *s* = C(*n*, *k*): F O(*p* (*n* + *m*) + *s*), DF
///   O(*s n* (*n* + *m*) / 256) at worst a level, the others O(*s n* / 64) a level.
/// - SeeAlso: Borgatti 2006, doi:10.1007/s10588-006-7084-x; Nemhauser, Wolsey and Fisher 1978,
///   doi:10.1007/BF01588971.
public func keyPlayers(
  _ criterion: KeyPlayerCriterion, size: Int, in network: Network, candidates: [Int32]? = nil,
  limit: Int = 2_000_000, restarts: Int = 20, seed: UInt64 = 1, threads: Int = 1,
  progress: Progress = .silent
) throws(NoKeyPlayers) -> KeyPlayers {
  precondition(size >= 0, "a set has no fewer than 0 members")
  let undirected = network.undirected
  let n = network.nodeCount
  guard size == 0 || size < n else { throw .tooLarge(size: size, members: n) }
  let chosen = candidates.map { Set($0).sorted() } ?? (0..<Int32(n)).map(\.self)
  precondition(chosen.allSatisfy { (0..<n).contains(Int($0)) }, "a candidate of unknown number")
  guard size <= chosen.count else {
    throw .tooFewCandidates(size: size, candidates: chosen.count)
  }
  return try criterion.find(
    KeyPlayerSearch(
      criterion: criterion.id, aim: criterion.aim, network: undirected, candidates: chosen,
      size: size, limit: limit, restarts: restarts, seed: seed, threads: threads,
      progress: progress))
}
