import Records

/// Finds rows by id, name or alias, compared in their matching form.
///
/// Open addressing over 16-byte slots. A key of up to eight bytes is held in its slot, so that
/// a look-up of a short id touches one line of memory; a longer one is compared in `keys`.
struct NameIndex: Sendable {
  enum Match: Equatable {
    case none
    case one(Int)
    case several(Int, Int)
  }

  private struct Slot: Sendable {
    var word: UInt64 = 0
    var row: Int32 = -1
    /// Where a long key's bytes stand in `keys`; 0 for a key held in `word`.
    var at: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var used = 0
  /// Long keys: two bytes of length, then the bytes; the first byte is never used.
  private var keys: [UInt8] = [0]
  /// The second row of a key that means two.
  private var second: [Int: Int32] = [:]
  private var scratch: [UInt8] = []

  mutating func reserve(_ count: Int) {
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// Lets `name` mean `row`; a name that means two rows is remembered as such.
  mutating func add(_ name: String, row: Int) {
    prepare(Array(name.utf8)[...])
    guard !scratch.isEmpty else { return }
    if used * 2 >= slots.count { grow(to: slots.count * 2) }
    let (word, isShort) = keyWord()
    let at = slot(word, isShort: isShort)
    if slots[at].row >= 0 {
      if slots[at].row != Int32(row) { second[at] = second[at] ?? Int32(row) }
      return
    }
    slots[at] = Slot(word: word, row: Int32(row), at: isShort ? 0 : store())
    used += 1
  }

  mutating func find(_ name: String) -> Match { find(Array(name.utf8)[...]) }

  mutating func find(_ name: ArraySlice<UInt8>) -> Match {
    prepare(name)
    guard !scratch.isEmpty else { return .none }
    let (word, isShort) = keyWord()
    let at = slot(word, isShort: isShort)
    guard slots[at].row >= 0 else { return .none }
    if !second.isEmpty, let other = second[at] { return .several(Int(slots[at].row), Int(other)) }
    return .one(Int(slots[at].row))
  }

  /// Puts the matching form of `name` into `scratch`.
  private mutating func prepare(_ name: ArraySlice<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    var gap = false
    for byte in name {
      guard byte < 0x80 else {
        scratch = Array(matchingKey(String(decoding: name, as: UTF8.self)).utf8)
        return
      }
      if byte <= 0x20 {
        gap = !scratch.isEmpty
        continue
      }
      if gap { scratch.append(0x20) }
      gap = false
      scratch.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
  }

  /// A short key's own bytes, or a long one's hash.
  private func keyWord() -> (word: UInt64, isShort: Bool) {
    if scratch.count <= 8 {
      var word: UInt64 = 0
      for byte in scratch { word = word << 8 | UInt64(byte) }
      return (word, true)
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in scratch { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash, false)
  }

  /// The slot that holds the key in `scratch`, or the free one where it belongs.
  private func slot(_ word: UInt64, isShort: Bool) -> Int {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: mixed(word) >> 16) & mask
    while slots[at].row >= 0 {
      if slots[at].word == word, (slots[at].at == 0) == isShort, isShort || isStored(slots[at].at) {
        return at
      }
      at = (at + 1) & mask
    }
    return at
  }

  private func mixed(_ word: UInt64) -> UInt64 {
    let x = (word ^ (word >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return x ^ (x >> 29)
  }

  private mutating func store() -> UInt32 {
    let at = UInt32(keys.count)
    keys.append(UInt8(truncatingIfNeeded: scratch.count >> 8))
    keys.append(UInt8(truncatingIfNeeded: scratch.count))
    keys += scratch
    return at
  }

  private func isStored(_ at: UInt32) -> Bool {
    let start = Int(at) + 2
    let length = scratch.count & 0xFFFF
    guard Int(keys[start - 2]) << 8 | Int(keys[start - 1]) == length,
      start + scratch.count <= keys.count
    else { return false }
    for offset in 0..<scratch.count where keys[start + offset] != scratch[offset] { return false }
    return true
  }

  private mutating func grow(to size: Int) {
    let old = slots
    let oldSecond = second
    slots = [Slot](repeating: Slot(), count: size)
    second = [:]
    let mask = size - 1
    for (position, slot) in old.enumerated() where slot.row >= 0 {
      var at = Int(truncatingIfNeeded: mixed(slot.word) >> 16) & mask
      while slots[at].row >= 0 { at = (at + 1) & mask }
      slots[at] = slot
      if let other = oldSecond[position] { second[at] = other }
    }
  }
}
