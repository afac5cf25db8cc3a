/// Reads the rows of a large table that hold nothing out of the ordinary, many at a time.
///
/// A row is plain where its cells are unquoted, begin with no space, and are as many as the
/// heading names at most; where each number is plain digits, and each cell that should be blank
/// is. Any other row is left to a closer look, so that nothing is read in two ways.
public struct PlainScan: Sendable {
  /// What a column is read for.
  public enum Use: Sendable {
    /// A short key, put into this place among the keys of the row.
    case key(Int)
    /// A text, put into this place among the texts of the row.
    case text(Int)
    /// Both.
    case keyAndText(Int)
    /// A word that many rows share.
    case word
    case number
    /// A column that must be blank here.
    case blank
    case ignored
  }

  private let uses: [Use]
  private let keyCount: Int
  private let textCount: Int
  private let pointIsDecimal: Bool

  /// - Parameter uses: One for each heading of the file.
  public init(_ uses: [Use], keys: Int, texts: Int, of rows: Rows) {
    self.uses = uses
    keyCount = keys
    textCount = texts
    pointIsDecimal = rows.separator == UInt8(ascii: ",")
  }

  /// What some plain rows say.
  public struct Batch: Sendable {
    public let records: Range<Int>
    /// The short keys of each row, in turn (see `Rows.shortKey`); 0 where there is none.
    public internal(set) var keys: [UInt64] = []
    /// The texts of each row, in turn; those of a row that needs a closer look are not complete.
    public internal(set) var texts: [String] = []
    /// Which words a row has: the same number, the same words; -1 where it needs a closer look.
    public internal(set) var words: [Int32] = []
    /// The number of each row; 0 where it has none.
    public internal(set) var numbers: [Double] = []
    /// How many different words there are.
    public internal(set) var wordCount = 0
  }

  /// Reads some records; long, since it is one loop over the cells of one row after the other.
  public func batch(_ records: Range<Int>, of rows: Rows) -> Batch {
    var batch = Batch(records: records)
    batch.keys = [UInt64](repeating: 0, count: records.count * keyCount)
    batch.texts = [String](repeating: "", count: records.count * textCount)
    batch.words.reserveCapacity(records.count)
    batch.numbers.reserveCapacity(records.count)
    var known = KnownWords(columns: uses.count)
    let (bytes, starts, uses) = (rows.bytes.span, rows.starts.span, uses.span)
    for (row, record) in records.enumerated() {
      var (at, end) = (Int(starts[record]), Int(starts[record + 1]))
      if end > at, bytes[end - 1] == newline { end -= 1 }
      if end > at, bytes[end - 1] == carriageReturn { end -= 1 }
      // Cells are read eight bytes at a time, which must not reach beyond the file.
      var isPlain = end + 16 <= bytes.count && !mayBeExample(bytes, at, end)
      var number = 0.0
      var column = 0
      known.begin()
      while isPlain {
        let stop = cellEnd(bytes, at, end, rows.separator)
        if column == uses.count || (stop > at && (bytes[at] == quote || bytes[at] == space)) {
          isPlain = false
          break
        }
        switch uses[column] {
        case .key(let place):
          batch.keys[row * keyCount + place] = Self.key(bytes, at, stop)
        case .text(let place):
          batch.texts[row * textCount + place] = rows.text(Rows.Cell(at..<stop, isQuoted: false))
        case .keyAndText(let place):
          batch.keys[row * keyCount + place] = Self.key(bytes, at, stop)
          batch.texts[row * textCount + place] = rows.text(Rows.Cell(at..<stop, isQuoted: false))
        case .word: known.add(at..<stop, bytes)
        case .number:
          if let value = plainNumber(bytes, at, stop) { number = value } else { isPlain = false }
        case .blank: isPlain = stop == at
        case .ignored: break
        }
        column += 1
        if stop == end { break }
        at = stop + 1
      }
      batch.numbers.append(number)
      batch.words.append(isPlain ? known.number(bytes) : -1)
    }
    batch.wordCount = known.count
    return batch
  }

  @inline(__always)
  private static func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    1...8 ~= end - start ? Eight(bytes, at: start).key(end - start) : 0
  }

  /// Whether the row may be an example or blank: its first cell begins with neither a printed
  /// character that is no `e`, nor with `e` and another than `x`.
  @inline(__always)
  private func mayBeExample(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end > start, 0x21...0x7E ~= bytes[start] else { return true }
    guard bytes[start] | 0x20 == UInt8(ascii: "e"), end > start + 1 else { return false }
    return !(0x21...0x7E ~= bytes[start + 1]) || bytes[start + 1] | 0x20 == UInt8(ascii: "x")
  }

  @inline(__always)
  private func cellEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ separator: UInt8
  ) -> Int {
    var at = start
    while at < end {
      let marks = Eight(bytes, at: at).marks(of: separator)
      if marks != 0 { return min(at + Eight.first(marks), end) }
      at += 8
    }
    return end
  }

  /// The number that digits make, with a point among them where that cannot mean a thousand; 0
  /// for a blank cell, nothing where it needs a closer look.
  ///
  /// Exact: up to 12 digits, and the power of ten, are whole numbers that a Double holds.
  @inline(__always)
  private func plainNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard end > start else { return 0 }
    guard end - start <= 12, bytes[start] != point, bytes[end - 1] != point else { return nil }
    var (digits, scale, isPart) = (0, 1.0, false)
    for at in start..<end {
      let byte = bytes[at]
      if byte == point, pointIsDecimal, !isPart {
        isPart = true
      } else if 0x30...0x39 ~= byte {
        digits = digits * 10 + Int(byte - 0x30)
        if isPart { scale *= 10 }
      } else {
        return nil
      }
    }
    return digits > 0 ? Double(digits) / scale : nil
  }
}

private let point = UInt8(ascii: ".")

/// The different words of a batch, found by their bytes.
private struct KnownWords {
  /// How many words are told apart; rows with further ones get a closer look.
  private static let most = 256

  private(set) var count = 0
  /// The number of the word whose hash begins a search there, or -1.
  private var slots = [Int32](repeating: -1, count: 2 * most)
  /// The cells of each word, where it stood first.
  private var first: [[Range<Int>]] = []
  /// The cells of the row's word, `width` of them.
  private var cells: [Range<Int>]
  private var width = 0
  private var hash: UInt64 = 0

  init(columns: Int) { cells = [Range<Int>](repeating: 0..<0, count: columns) }

  /// Begins the word of a new row.
  @inline(__always)
  mutating func begin() {
    width = 0
    hash = 0
  }

  @inline(__always)
  mutating func add(_ cell: Range<Int>, _ bytes: Span<UInt8>) {
    cells[width] = cell
    width += 1
    var at = cell.lowerBound
    hash ^= UInt64(cell.count)
    repeat {
      hash = (hash ^ Eight(bytes, at: at).start(cell.upperBound - at)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      at += 8
    } while at < cell.upperBound
  }

  /// The number of the row's word; -1 where there are too many.
  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isSame(Int(slots[slot]), bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard count < Self.most else { return -1 }
    slots[slot] = Int32(count)
    first.append(Array(cells[..<width]))
    count += 1
    return slots[slot]
  }

  @inline(__always)
  private func isSame(_ word: Int, _ bytes: Span<UInt8>) -> Bool {
    guard first[word].count == width else { return false }
    for column in 0..<width {
      let (a, b) = (first[word][column], cells[column])
      guard a.count == b.count else { return false }
      var at = 0
      while at < b.count {
        let left = b.count - at
        guard
          Eight(bytes, at: a.lowerBound + at).start(left)
            == Eight(bytes, at: b.lowerBound + at).start(left)
        else { return false }
        at += 8
      }
    }
    return true
  }
}
