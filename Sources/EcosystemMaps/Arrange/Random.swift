import Ink

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A step of up to a length either way along both sides.
  mutating func offset(_ length: Double) -> Point {
    Point(within(-length, length), within(-length, length))
  }

  mutating func within(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
}
