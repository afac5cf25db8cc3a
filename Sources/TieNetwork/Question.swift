/// All that a measure may know: the network, how to look at it, and how to go about it.
public struct Question: Sendable {
  public let network: Network
  public let lens: Lens
  /// The group of each node, where groups are known.
  public var groups: Groups?
  public var seed: UInt64
  /// How many threads may work; never changes a result.
  public var threads: Int
  /// How many times a search that depends on chance starts anew.
  public var restarts = 10
  /// The largest error that will do, as a share; nil asks for exact values.
  public var error: Double?
  /// How much each step further counts in Katz's measure; nil takes 0.85 / λmax.
  public var attenuation: Double?
  /// Told how far long work has come.
  public var progress = Progress.silent

  public init(
    network: Network, lens: Lens = Lens(), groups: Groups? = nil, seed: UInt64 = 1,
    threads: Int = 1
  ) {
    self.network = network
    self.lens = lens
    self.groups = groups
    self.seed = seed
    self.threads = threads
  }
}

/// Hears how far long work has come, on the thread that asked for the work.
public struct Progress: Sendable {
  /// Called with how many of how many parts are done; called often, so it must be quick.
  public let report: @Sendable (_ done: Int, _ parts: Int) -> Void

  public init(report: @escaping @Sendable (_ done: Int, _ parts: Int) -> Void) {
    self.report = report
  }

  /// Hears nothing.
  public static let silent = Progress { _, _ in }
}

/// Why a measure leaves its columns empty.
public enum NoAnswer: Error, Sendable, Hashable {
  /// The column has a meaning only where ties have a direction.
  case directedOnly(Column.ID)
  /// The column has a meaning only where nodes are in groups.
  case groupsNeeded(Column.ID)
  /// Exact values would take too many steps.
  case tooMuchWork(Column.ID, steps: Double)
  /// A number that was given has no meaning here, for a reason in plain words.
  case outOfRange(Column.ID, because: String)
  /// The column is not defined on this network, for a reason in plain words.
  case undefined(Column.ID, because: String)
}

extension NoAnswer {
  /// The column that has no values.
  public var column: Column.ID {
    switch self {
    case .directedOnly(let column), .groupsNeeded(let column), .tooMuchWork(let column, _),
      .outOfRange(let column, _), .undefined(let column, _):
      column
    }
  }
}

extension NoAnswer: CustomStringConvertible {
  public var description: String {
    switch self {
    case .directedOnly(let column): "\(column) needs ties that have a direction"
    case .groupsNeeded(let column): "\(column) needs members that are in groups"
    case .tooMuchWork(let column, let steps):
      "\(column) would take about \(Int(steps / 1e9)) billion steps if it were exact"
    case .outOfRange(let column, let reason): "\(column): \(reason)"
    case .undefined(let column, let reason): "\(column) is not defined: \(reason)"
    }
  }
}
