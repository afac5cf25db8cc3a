/// One stated arc, before statements are combined.
///
/// - `layer` is the number of the relation that the statement is about, from 0.
/// - `strength` is above 0 and finite; 1 where none was stated.
///
/// A statement without direction in an undirected network is best written from the smaller number
/// to the larger, so that the same pair told twice is one direction, not two.
public struct Arc: Sendable, Hashable {
  public let from: Int32
  public let to: Int32
  public let layer: Int32
  public let strength: Double

  public init(from: Int32, to: Int32, layer: Int32 = 0, strength: Double = 1) {
    self.from = from
    self.to = to
    self.layer = layer
    self.strength = strength
  }
}
