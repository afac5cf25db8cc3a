/// Something a person should know about what was read: where, what, and what to do.
public struct Diagnostic: Error, Sendable, Hashable, CustomStringConvertible {
  public let severity: Severity
  public let place: FilePlace?
  /// Small letter first, no full stop, the person's own value in single quotes.
  public let message: String
  public let hint: String?

  public init(
    _ severity: Severity, at place: FilePlace? = nil, _ message: String, hint: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
  }

  public enum Severity: String, Sendable {
    /// Stops the run.
    case error
    /// The run goes on; `--strict` ends it with another code.
    case warning
    /// What was assumed.
    case note
  }

  /// `ties.csv:14:9: error: no actor has the id 'ri0'`, and the hint on a line of its own.
  public var description: String {
    let start = place.map { "\($0): " } ?? ""
    let end = hint.map { "\n  hint: \($0)" } ?? ""
    return "\(start)\(severity.rawValue): \(message)\(end)"
  }
}

/// A place in a file as a text editor counts it: physical line and character column, from 1.
public struct FilePlace: Sendable, Hashable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }
}
