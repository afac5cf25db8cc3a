/// A question to chance, whether a value of a network could have come about without a reason.
///
/// To add one: write it in `Chance/`, then add `.name` to ``all``.
public struct ChanceTest: Sendable, Identifiable {
  public let id: String
  public let title: String
  /// What the test asks, in plain words.
  public let plain: String
  public let source: String
  /// The column of the whole network whose value is tested.
  public let column: Column.ID
  public let answer: @Sendable (Question) throws(NoAnswer) -> ChanceResult
}

extension ChanceTest {
  /// Every test of one value, in the order in which they are shown.
  public static let all: [ChanceTest] = [.eiIndex, .attributeAssortativity, .transitivity]

  /// How often labels are shuffled when there are too many labellings to look at all.
  public static let shuffles = 999
  /// How many labellings are few enough to look at all.
  public static let mostExact = 20_000
  /// How many networks of the same degrees are made.
  public static let rewirings = 100
  /// How many tries to swap the ends of two ties make one of them, for each tie.
  public static let swapsPerTie = 10
}
