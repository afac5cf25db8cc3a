/// A workbook to be written: sheets of texts, with what helps people to fill them in.
public struct WorkbookDraft: Sendable {
  public var sheets: [SheetDraft] = []

  public init() {}
}

/// A sheet to be written; its first row is the heading.
public struct SheetDraft: Sendable {
  public let name: String
  public var columns: [Column]
  /// The rows below the heading; those that `isExample` are written in grey.
  public var rows: [[String]] = []
  public var isExample = false
  /// Cells that are coloured and noted.
  public var marks: [Mark] = []

  /// A cell with something to say of it; rows and columns count from 1, the heading is row 1.
  public struct Mark: Sendable {
    public let row, column: Int
    public let note: String
    /// Red, else yellow.
    public let isError: Bool

    public init(row: Int, column: Int, note: String, isError: Bool) {
      self.row = row
      self.column = column
      self.note = note
      self.isError = isError
    }
  }

  public init(_ name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  public struct Column: Sendable {
    public let title: String
    /// What shows when the pointer rests on the heading.
    public let note: String
    public let choices: Choices
    /// Whether its numbers are written as such, where a workbook holds all their digits.
    public var isNumeric = false

    public init(_ title: String, note: String, choices: Choices = .any) {
      self.title = title
      self.note = note
      self.choices = choices
    }
  }

  /// What a cell offers to choose from; anything else may be written all the same.
  public enum Choices: Sendable {
    case any
    case words([String])
    /// What stands in a column of another sheet, by its number from 1.
    case column(sheet: String, number: Int)
  }
}
