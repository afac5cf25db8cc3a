/// How large and how deep a document may be; what is beyond is refused with a message.
public struct TreeLimits: Sendable {
  public let bytes: Int
  public let depth: Int

  public init(bytes: Int = 100_000_000, depth: Int = 100) {
    self.bytes = bytes
    self.depth = depth
  }

  public static let usual = TreeLimits()

  func checkSize(_ count: Int, file: String) throws(Diagnostic) {
    guard count > bytes else { return }
    throw Diagnostic(
      .error, at: FilePlace(file: file),
      "the document has \(count) bytes; at most \(bytes) are read",
      hint: "split it, or write it as tables of nodes and edges in CSV, which may be larger")
  }
}
