/// Eight bytes looked at together, the first in the lowest place.
struct Eight {
  let word: UInt64

  init(_ word: UInt64) { self.word = word }

  /// The bytes from `start`, which the span checks to be its own.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    word = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// The highest bit of each byte that is `byte`, and of no other.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let other = word ^ (UInt64(byte) &* Self.ones)
    return ~(((other & Self.low) &+ Self.low) | other | Self.low)
  }

  /// The place of the byte that the lowest of some marks stands for.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The first `count` bytes, at most 8; the others are 0.
  @inline(__always)
  func start(_ count: Int) -> UInt64 {
    count >= 8 ? word : word & ~(UInt64.max << UInt64(8 * count))
  }

  /// The first `count` bytes as one number, the first in the highest place, letters made small; 0
  /// where one of them is a space, a control or not ASCII.
  ///
  /// - Precondition: 1 to 8 bytes.
  @inline(__always)
  func key(_ count: Int) -> UInt64 {
    let unused = UInt64(8 - count) &* 8
    let key = word.byteSwapped >> unused
    // The bytes that are not used count as letters.
    let filled = word << unused | (Self.ones &* 0x61) & ~(UInt64.max << unused)
    let isPrinted = (filled &+ Self.ones &* 0x5F) & ~(filled &+ Self.ones) & ~filled & Self.high
    guard isPrinted == Self.high else { return 0 }
    let capitals = (key &+ Self.ones &* 0x3F) & ~(key &+ Self.ones &* 0x25) & Self.high
    return key | capitals >> 2
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let high: UInt64 = 0x8080_8080_8080_8080
}
