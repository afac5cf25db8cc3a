import Records
import TieNetwork

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

  private struct Slot: Sendable, BitwiseCopyable {
    var word: UInt64 = 0
    var row: Int32 = -1
    /// Where a long key's bytes start in `keys`; 0 for a key held in `word`.
    var at: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var used = 0
  /// Long keys, each ended by a zero byte; the first byte is never used.
  private var keys: [UInt8] = [0]
  /// What was seen when slots were asked for ahead; kept so that the asking is not left out.
  private var touched: UInt64 = 0
  /// The second row of a key that means two, by the key's slot.
  private var second: [Int: Int32] = [:]
  /// How many bytes the longest key has.
  private(set) var longest = 0

  /// Makes room for `count` names, so that adding them moves nothing.
  mutating func reserve(_ count: Int) {
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// Lets `name` mean `row`; a name that means two rows is remembered as such.
  mutating func add(_ name: String, row: Int) {
    if insert(name, row: row) != nil { confuse(name, with: row) }
  }

  /// Lets `name` mean `row`, unless it means a row already, which is returned.
  mutating func insert(_ name: String, row: Int) -> Int? {
    let key = Key(name)
    guard !key.isEmpty else { return nil }
    if used * 2 >= slots.count { grow(to: slots.count * 2) }
    let at = slot(of: key)
    if slots[at].row >= 0 { return Int(slots[at].row) }
    slots[at] = Slot(word: key.word, row: Int32(row), at: store(key))
    longest = max(longest, key.count)
    used += 1
    return nil
  }

  /// Lets a short key (see `Rows.shortKey`) mean `row`, unless it means one already.
  mutating func insert(short word: UInt64, row: Int) -> Bool {
    if used * 2 >= slots.count { grow(to: slots.count * 2) }
    let at = slot(ofShort: word)
    guard slots[at].row < 0 else { return false }
    slots[at] = Slot(word: word, row: Int32(row))
    longest = max(longest, 8 - word.leadingZeroBitCount / 8)
    used += 1
    return true
  }

  /// Asks for the slots of some short keys that come next, so that the waits for memory overlap.
  mutating func approach(_ words: ArraySlice<UInt64>) { touched = touch(words) }

  private func touch(_ words: ArraySlice<UInt64>) -> UInt64 {
    let slots = slots.span
    let mask = slots.count - 1
    var touched: UInt64 = 0
    for word in words { touched |= slots[home(of: word) & mask].word }
    return touched
  }

  /// Remembers that a name in the index means `row` too; other names are passed over.
  mutating func confuse(_ name: String, with row: Int) {
    let key = Key(name)
    guard !key.isEmpty else { return }
    let at = slot(of: key)
    if slots[at].row >= 0, slots[at].row != Int32(row) { second[at] = second[at] ?? Int32(row) }
  }

  func find(_ name: String) -> Match {
    let key = Key(name)
    return key.isEmpty ? .none : match(at: slot(of: key))
  }

  /// The row of one short key (see `Rows.shortKey`), where it means one.
  func row(ofShort key: UInt64) -> Int? {
    guard key != 0, case .one(let row) = match(at: slot(ofShort: key)) else { return nil }
    return row
  }

  /// The rows of many short keys; -1 where a key does not mean just one.
  ///
  /// For some hundred keys at a time, a first pass only asks for each key's slot, so that the
  /// waits for memory overlap: four fifths of the time for a million names.
  func rows(ofShort words: [UInt64]) -> [Int32] {
    var rows = [Int32](repeating: -1, count: words.count)
    let slots = slots.span
    let mask = slots.count - 1
    for start in stride(from: 0, to: words.count, by: 512) {
      let part = start..<min(start + 512, words.count)
      guard touch(words[part]) != 0 else { continue }
      for number in part where words[number] != 0 {
        let word = words[number]
        var at = home(of: word) & mask
        while slots[at].row >= 0, slots[at].word != word || slots[at].at != 0 {
          at = (at + 1) & mask
        }
        if second.isEmpty || second[at] == nil { rows[number] = slots[at].row }
      }
    }
    return rows
  }

  private func match(at slot: Int) -> Match {
    let row = slots[slot].row
    guard row >= 0 else { return .none }
    if !second.isEmpty, let other = second[slot] { return .several(Int(row), Int(other)) }
    return .one(Int(row))
  }

  /// The slot that holds the key, or the free one where it belongs.
  private func slot(of key: Key) -> Int {
    guard key.isLong else { return slot(ofShort: key.word) }
    let mask = slots.count - 1
    var at = home(of: key.word) & mask
    while slots[at].row >= 0 {
      if slots[at].word == key.word, slots[at].at != 0, isStored(key, at: Int(slots[at].at)) {
        return at
      }
      at = (at + 1) & mask
    }
    return at
  }

  private func slot(ofShort word: UInt64) -> Int {
    let mask = slots.count - 1
    var at = home(of: word) & mask
    while slots[at].row >= 0, slots[at].word != word || slots[at].at != 0 { at = (at + 1) & mask }
    return at
  }

  private func home(of word: UInt64) -> Int {
    let mixed = (word ^ (word >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 16)
  }

  private mutating func store(_ key: Key) -> UInt32 {
    guard key.isLong else { return 0 }
    let at = UInt32(keys.count)
    keys += key.bytes
    keys.append(0)
    return at
  }

  private func isStored(_ key: Key, at start: Int) -> Bool {
    for offset in key.bytes.indices where keys[start + offset] != key.bytes[offset] { return false }
    return keys[start + key.count] == 0
  }

  private mutating func grow(to size: Int) {
    let old = slots
    let oldSecond = second
    slots = spread(Slot(), count: size)
    second = [:]
    for (position, slot) in old.enumerated() where slot.row >= 0 {
      var at = home(of: slot.word) & (size - 1)
      while slots[at].row >= 0 { at = (at + 1) & (size - 1) }
      slots[at] = slot
      if let other = oldSecond[position] { second[at] = other }
    }
  }
}

extension NameIndex {
  /// A name in its matching form: up to eight bytes as one number, more by their hash (FNV-1a).
  fileprivate struct Key {
    let word: UInt64
    let count: Int
    /// The bytes of a long key.
    let bytes: [UInt8]

    var isEmpty: Bool { count == 0 }
    var isLong: Bool { count > 8 }

    init(_ name: String) {
      if let folded = Self.folded(name) {
        self.init(folded)
      } else {
        self.init(Array(matchingKey(name).utf8))
      }
    }

    private init(_ folded: [UInt8]) {
      count = folded.count
      bytes = count <= 8 ? [] : folded
      word =
        count <= 8
        ? folded.reduce(0) { $0 << 8 | UInt64($1) }
        : folded.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// The matching form of plain ASCII with single spaces inside: its letters made small.
    private static func folded(_ name: String) -> [UInt8]? {
      let space = UInt8(ascii: " ")
      var last = space
      var folded: [UInt8] = []
      folded.reserveCapacity(name.utf8.count)
      for byte in name.utf8 {
        guard space...0x7E ~= byte, byte != space || last != space else { return nil }
        folded.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        last = byte
      }
      return last == space ? nil : folded
    }
  }
}
