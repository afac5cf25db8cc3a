/// Gathers records cell by cell, for files that are no delimited text.
public struct RowsBuilder: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var lines: [Int32] = []
  private var isFirst = true

  public init() {}

  public var count: Int { lines.count }

  public mutating func add(_ text: String) { add(text.utf8) }

  public mutating func add(_ text: some Collection<UInt8>) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard start < bytes.count else { return }
    let isPlain =
      bytes[start] != space
      && bytes[start...].allSatisfy {
        $0 != quote && $0 != newline && $0 != carriageReturn && $0 != UInt8(ascii: ",")
      }
    if !isPlain { quoteCell(from: start) }
  }

  /// Ends the record that stands on a line, or in a row, of its file.
  public mutating func endRecord(line: Int) {
    bytes.append(newline)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    lines.append(Int32(clamping: line))
    isFirst = true
  }

  private mutating func quoteCell(from start: Int) {
    let text = Array(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
