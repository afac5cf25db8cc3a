/// Which pairs of nodes are tied, undirected; half of its slots stay empty (linear probing).
struct TieSet: Sendable {
  private static let empty = UInt64.max
  private var slots: [UInt64]
  private let shift: UInt64
  private var mask: Int { slots.count - 1 }

  /// Makes a set that has room for the ties and no more.
  init(_ ties: [(from: Int32, to: Int32)]) {
    var bits: UInt64 = 2
    while 1 << bits < 2 * ties.count { bits += 1 }
    slots = [UInt64](repeating: Self.empty, count: 1 << bits)
    shift = 64 - bits
    for (v, w) in ties { insert(v, w) }
  }

  func contains(_ v: Int32, _ w: Int32) -> Bool { slots[slot(of: Self.key(v, w))] != Self.empty }

  mutating func insert(_ v: Int32, _ w: Int32) {
    let key = Self.key(v, w)
    slots[slot(of: key)] = key
  }

  /// Removes a tie that is there, and moves up those that its slot kept from their own.
  mutating func remove(_ v: Int32, _ w: Int32) {
    var hole = slot(of: Self.key(v, w))
    var next = (hole + 1) & mask
    while slots[next] != Self.empty {
      let way = (next - home(of: slots[next])) & mask
      if way >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = Self.empty
  }

  private static func key(_ v: Int32, _ w: Int32) -> UInt64 {
    UInt64(min(v, w)) << 32 | UInt64(max(v, w))
  }

  private func home(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// Returns where a tie is, or the empty slot where it would be.
  private func slot(of key: UInt64) -> Int {
    var slot = home(of: key)
    while slots[slot] != key && slots[slot] != Self.empty { slot = (slot + 1) & mask }
    return slot
  }
}
