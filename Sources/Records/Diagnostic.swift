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
  ///
  /// Characters that would steer a terminal, or turn the text around, show as their codes.
  public var description: String {
    let start = place.map { "\($0): " } ?? ""
    let end = hint.map { "\n  hint: \(harmless($0))" } ?? ""
    return "\(start)\(severity.rawValue): \(harmless(message))\(end)"
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column; what belongs to no file comes last.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    guard let first = a.place, let second = b.place else { return a.place != nil && b.place == nil }
    return first < second
  }
}

/// The text with control characters and marks of writing direction as `\u{1B}`.
public func harmless(_ text: String) -> String {
  func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: steers) else { return text }
  return text.unicodeScalars.map { scalar in
    steers(scalar)
      ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(Character(scalar))
  }.joined()
}

/// A place in a file: `ties.csv:14:9`, `plymouth.xlsx:Links!B14` or `f.json#/elements/3/from`.
///
/// Lines, columns and rows count from 1, as a text editor and a spreadsheet program show them.
public struct FilePlace: Sendable, Hashable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let column: Int?
  private let inside: Inside?

  private enum Inside: Hashable {
    case sheet(String)
    case pointer(String)
  }

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.init(file, line, column, nil)
  }

  /// A cell of a workbook, or a row, or a sheet.
  public init(file: String, sheet: String, row: Int? = nil, column: Int? = nil) {
    self.init(file, row, column, .sheet(sheet))
  }

  /// A place in a JSON document; `number` orders it among its like.
  public init(file: String, pointer: String, number: Int = 0) {
    self.init(file, number, nil, .pointer(pointer))
  }

  /// The sheet of a workbook that it is in.
  public var sheet: String? {
    if case .sheet(let name) = inside { name } else { nil }
  }

  private init(_ file: String, _ line: Int?, _ column: Int?, _ inside: Inside?) {
    self.file = file
    self.line = line
    self.column = column
    self.inside = inside
  }

  public var description: String {
    switch inside {
    case nil:
      [harmless(file), line.map(String.init), column.map(String.init)].compactMap(\.self)
        .joined(separator: ":")
    case .pointer(let pointer): "\(harmless(file))#\(harmless(pointer))"
    case .sheet(let sheet):
      "\(harmless(file)):\(harmless(sheet))"
        + (line.map { "!\(column.map(columnLetters) ?? "")\($0)" } ?? "")
    }
  }
}

/// The letters over a spreadsheet's column: 1 is A, 27 is AA.
public func columnLetters(_ column: Int) -> String {
  var (letters, left) = ("", column)
  while left > 0 {
    let letter = Unicode.Scalar(UInt8(65 + (left - 1) % 26))
    letters = String(Character(letter)) + letters
    left = (left - 1) / 26
  }
  return letters
}

extension FilePlace: Comparable {
  public static func < (a: FilePlace, b: FilePlace) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.part != b.part { return a.part < b.part }
    return (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
  }

  /// What comes first in the order of places: the sheet, or the list that a pointer leads into.
  private var part: String {
    switch inside {
    case nil: ""
    case .sheet(let sheet): sheet
    case .pointer(let pointer): String(pointer.dropFirst().prefix { $0 != "/" })
    }
  }
}
