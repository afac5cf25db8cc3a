/// A database to be written: tables with their rows, and views on them.
public struct DatabaseDraft: Sendable {
  public var tables: [Table] = []
  /// A view's name, and the question that it answers.
  public var views: [(name: String, select: String)] = []

  public init() {}

  public struct Table: Sendable {
    public let name: String
    public let columns: [Column]
    public let rows: [[Value]]

    /// - Parameter columns: Where two names are the same but for case, the later one gets a number.
    public init(_ name: String, columns: [Column], rows: [[Value]]) {
      self.name = name
      self.rows = rows
      var seen: Set<String> = []
      self.columns = columns.map { column in
        var (name, number) = (column.name, 1)
        while !seen.insert(name.lowercased()).inserted {
          number += 1
          name = "\(column.name)_\(number)"
        }
        return Column(name, isNumeric: column.isNumeric)
      }
    }
  }

  public struct Column: Sendable {
    public let name: String
    public let isNumeric: Bool

    public init(_ name: String, isNumeric: Bool = false) {
      self.name = name
      self.isNumeric = isNumeric
    }
  }

  public enum Value: Sendable {
    case text(String)
    case number(Double)
    case nothing
  }
}

/// A name as SQL has it, in quotation marks.
public func sqlName(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}
