/// A generator of chance that gives the same numbers on every machine and in every language.
///
/// - SeeAlso: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014,
///   doi:10.1145/2660193.2660195.
public struct SplitMix64: Sendable {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// Makes a generator that stands where `seed` has come to after so many draws of 64 bits.
  init(seed: UInt64, after draws: Int) { state = seed &+ UInt64(draws) &* Self.step }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= Self.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a whole number from 0 to below `limit`, each as likely as any other.
  ///
  /// Draws below 2⁶⁴ mod `limit` are drawn again, so that the remainder favours none.
  public mutating func below(_ limit: Int) -> Int {
    let limit = UInt64(limit)
    var drawn = next()
    // 2⁶⁴ mod limit is below limit, so most draws need not know it.
    while drawn < limit && drawn < (0 &- limit) % limit { drawn = next() }
    return Int(drawn % limit)
  }

  /// Returns a number from 0 to below 1, a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts a list into a chance order: Fisher and Yates, from the last place down.
  public mutating func shuffle<Element>(_ list: inout [Element]) {
    for last in list.indices.dropFirst().reversed() { list.swapAt(last, below(last + 1)) }
  }
}
