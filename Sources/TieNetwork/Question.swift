/// All that a measure may know: the network, how to look at it, and how to go about it.
public struct Question: Sendable {
  public let network: Network
  public let lens: Lens
  /// A group number for each node, where groups are known.
  public let groups: [UInt16]?
  public let seed: UInt64
  /// How many threads may work; never changes a result.
  public let threads: Int

  public init(
    network: Network, lens: Lens = Lens(), groups: [UInt16]? = nil, seed: UInt64 = 1,
    threads: Int = 1
  ) {
    self.network = network
    self.lens = lens
    self.groups = groups
    self.seed = seed
    self.threads = threads
  }
}

/// Why a measure leaves its columns empty.
public enum NoAnswer: Error, Sendable, Hashable {
  /// The column has a meaning only where ties have a direction.
  case directedOnly(Column.ID)
}

extension NoAnswer: CustomStringConvertible {
  public var description: String {
    switch self {
    case .directedOnly(let column): "\(column) needs ties that have a direction"
    }
  }
}
