/// Where a row was written: a file of the map and its physical line.
public struct Origin: Sendable, Hashable, Comparable {
  /// The position of the file's name in `Ecosystem.files`.
  public let file: UInt16
  public let line: Int32

  public init(file: Int, line: Int) {
    self.file = UInt16(file)
    self.line = Int32(line)
  }

  public static func < (a: Origin, b: Origin) -> Bool { (a.file, a.line) < (b.file, b.line) }
}
