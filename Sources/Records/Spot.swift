/// Where something stands in a file.
public enum Spot: Sendable, Hashable {
  /// As a text editor counts: physical line and character column, from 1.
  case line(Int32, column: Int32)
  /// A JSON pointer, and its place among its like, which orders messages.
  case pointer(String, number: Int32)

  public func place(in file: String) -> FilePlace {
    switch self {
    case .line(let line, let column):
      FilePlace(file: file, line: Int(line), column: Int(column))
    case .pointer(let pointer, let number):
      FilePlace(file: file, pointer: pointer, number: Int(number))
    }
  }

  /// The line; of a pointer the number at its end.
  public var number: Int {
    switch self {
    case .line(let line, _): Int(line)
    case .pointer(_, let number): Int(number)
    }
  }

  /// The pointer to the list that this stands in, with its last slash; nothing for a line.
  public var list: String? {
    guard case .pointer(let pointer, let number) = self else { return nil }
    let parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
    guard let at = parts.lastIndex(of: Substring(String(number))) else { return pointer + "/" }
    return parts[..<at].joined(separator: "/") + "/"
  }

  /// The spot of a member of what stands here; a line stays as it is.
  public func member(_ key: String) -> Spot {
    guard case .pointer(let pointer, let number) = self else { return self }
    return .pointer(pointer + "/" + pointerToken(key), number: number)
  }
}

/// A key as JSON pointers write it: RFC 6901, section 3.
func pointerToken(_ key: String) -> String {
  key.replacing("~", with: "~0").replacing("/", with: "~1")
}
