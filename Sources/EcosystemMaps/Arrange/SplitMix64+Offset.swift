import Ink
import TieNetwork

extension SplitMix64 {
  /// A step of up to a length either way along both sides.
  mutating func offset(_ length: Double) -> Point {
    Point(within(-length, length), within(-length, length))
  }

  mutating func within(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
}
