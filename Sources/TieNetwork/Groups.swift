/// Which group each node belongs to.
public struct Groups: Sendable, Hashable {
  /// The group of each node, from 0; -1 where a node is in none.
  public let of: [Int32]
  /// How many groups there are, those without a node too.
  public let count: Int

  public init(of: [Int32], count: Int) {
    precondition(of.allSatisfy { -1 <= $0 && Int($0) < count }, "a group of unknown number")
    self.of = of
    self.count = count
  }

  /// How many nodes each group has.
  public var sizes: [Int] {
    of.reduce(into: [Int](repeating: 0, count: count)) { if $1 >= 0 { $0[Int($1)] += 1 } }
  }
}
