/// What direction the reader of a network chose for its ties.
///
/// A ``Network`` is already directed or not when it is made; the choice is kept here so that
/// whoever made it can say what was done.
public enum Direction: Sendable, Hashable {
  case asGiven, undirected, byMeaning
}

/// What the strength of a tie means to a measure.
public enum Weight: Sendable, Hashable {
  /// Every tie counts the same; paths are counted in hops.
  case none
  /// Bigger is closer; read by measures that add strengths up. Paths still count hops, which keeps
  /// both ways of reading a strength apart for who asks a measure by itself.
  case strength
  /// Bigger is further: a tie is 1 / strength long. Read by measures of paths.
  case distance
}

/// The way a network is looked at.
public struct Lens: Sendable, Hashable {
  public let direction: Direction
  public let weight: Weight

  public init(direction: Direction = .asGiven, weight: Weight = .none) {
    self.direction = direction
    self.weight = weight
  }
}
