import Synchronization

/// A file that is to be read, with what its content shows at a glance.
public struct InputFile: Sendable {
  /// The path that messages begin with.
  public let file: String
  /// The content as it stands.
  public let bytes: [UInt8]
  /// The content as UTF-8 without a byte order mark; nothing where it is no text.
  public let text: [UInt8]?
  public let encoding: TextEncoding?
  public let kind: Kind
  public let limits: TreeLimits
  private let table = TableBox()

  public enum Kind: Sendable {
    /// XML, with the name of its outermost element.
    case xml(root: String)
    case json(JSONValue)
    /// It begins as JSON and breaks off.
    case brokenJSON(Diagnostic)
    case zip
    case text
    case binary
    case empty
  }

  public init(_ bytes: [UInt8], file: String, limits: TreeLimits = .usual) {
    self.file = file
    self.bytes = bytes
    self.limits = limits
    let decoded = bytes.isEmpty ? nil : DecodedText(bytes)
    text = decoded?.bytes
    encoding = decoded?.encoding
    kind = Self.kind(of: bytes, decoded?.bytes, file, limits)
  }

  private static func kind(
    of bytes: [UInt8], _ text: [UInt8]?, _ file: String, _ limits: TreeLimits
  ) -> Kind {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return .zip }
    guard let text else { return .binary }
    switch text.first(where: { $0 != space && !(0x09...0x0D ~= $0) }) {
    case UInt8(ascii: "<"): return .xml(root: outermostElement(of: text))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if isSection(text) { return .text }
      do throws(Diagnostic) {
        return .json(try readJSON(text, file: file, limits: limits))
      } catch {
        return .brokenJSON(error)
      }
    default: return .text
    }
  }

  /// Whether a text that begins like JSON is no JSON: no key, value or bracket follows.
  private static func isSection(_ text: [UInt8]) -> Bool {
    let start = text.drop { $0 == space || 0x09...0x0D ~= $0 }.dropFirst()
    guard let next = start.first(where: { $0 != space && !(0x09...0x0D ~= $0) }) else {
      return false
    }
    return 0x41...0x5A ~= next
  }

  public var json: JSONValue? {
    if case .json(let value) = kind { value } else { nil }
  }

  /// The content as delimited text; it is looked through once, however often this is asked for.
  ///
  /// - Throws: Why it is no table.
  public func rows() throws(Diagnostic) -> Rows {
    try table.rows { () throws(Diagnostic) in try Rows(bytes, file: file) }
  }

  /// The name of the outermost element, where this is XML.
  public var rootElement: String? {
    if case .xml(let root) = kind { root } else { nil }
  }

  /// The text, where this is neither XML nor JSON nor binary.
  var plainText: [UInt8]? {
    if case .text = kind { text } else { nil }
  }

  public func error(_ message: String, at spot: Spot? = nil, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, at: spot.map { $0.place(in: file) } ?? FilePlace(file: file), message, hint: hint)
  }
}

/// The name of the first element, without its prefix; comments and declarations are passed over.
private func outermostElement(of text: [UInt8]) -> String {
  var cursor = Cursor(Array(text.prefix(1 << 16)), file: "")
  while !cursor.isAtEnd {
    guard cursor.take("<") else {
      cursor.advance()
      continue
    }
    guard let byte = cursor.byte else { break }
    if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      let isComment = cursor.text(cursor.at..<min(cursor.at + 3, cursor.bytes.count)) == "!--"
      skip(past: isComment ? "-->" : ">", &cursor)
      continue
    }
    let start = cursor.at
    while let byte = cursor.byte, byte != space, byte > 0x20, byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "/")
    {
      cursor.advance()
    }
    return String(cursor.text(from: start).split(separator: ":").last ?? "")
  }
  return ""
}

private func skip(past end: String, _ cursor: inout Cursor) {
  let wanted = Array(end.utf8)
  while !cursor.isAtEnd {
    if cursor.bytes[cursor.at...].starts(with: wanted) {
      cursor.move(to: cursor.at + wanted.count)
      return
    }
    cursor.advance()
  }
}

/// Holds the rows of a file once they are asked for.
private final class TableBox: Sendable {
  private let rows = Mutex<Result<Rows, Diagnostic>?>(nil)

  func rows(or read: () throws(Diagnostic) -> Rows) throws(Diagnostic) -> Rows {
    if let known = rows.withLock({ $0 }) { return try known.get() }
    let result = Result { () throws(Diagnostic) in try read() }
    rows.withLock { $0 = result }
    return try result.get()
  }
}
