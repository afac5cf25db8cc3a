public import EcosystemModel
import Records

/// A table of a map folder: its columns, how a row becomes part of the ecosystem.
///
/// To add one: write `Tables/Name.swift`, then add `.name` to ``all``.
public struct Table: Entry {
  /// The file's name without its ending, and a workbook sheet's.
  public let id: String
  public let title: String
  public let plain: String
  public let columns: [Heading]
  let read: @Sendable (Sheet, inout Intake) -> Void
  /// What holds where a map has no such table.
  var absent: @Sendable (inout Intake) -> Void = { _ in }

  init(
    _ id: String, _ title: String, _ plain: String, columns: [Heading],
    read: @escaping @Sendable (Sheet, inout Intake) -> Void
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.columns = columns
    self.read = read
  }

  /// All tables, in the order in which they are read: what is referred to comes first.
  public static let all: [Table] = [
    .city, .sources, .sectors, .rings, .domains, .ageBands, .places, .relations, .actors, .nodes,
    .initiatives, .affiliations, .ties, .edges, .provision, .targets,
  ]

  /// The table that a file's name or a sheet's title means.
  static func named(_ name: String) -> Table? {
    let key = headingKey(name)
    return all.first { headingKey($0.id) == key || headingKey($0.title) == key }
  }
}

/// A column of a table: the name that stands in files, and what it holds.
public struct Heading: Sendable {
  public let id: String
  /// Other words that people write over such a column.
  public let otherWords: [String]
  public let plain: String
  public let isRequired: Bool
  /// What the example row of a new map shows.
  public let example: String

  init(
    _ id: String, _ plain: String, or otherWords: [String] = [], example: String = "",
    isRequired: Bool = false
  ) {
    self.id = id
    self.plain = plain
    self.otherWords = otherWords
    self.example = example
    self.isRequired = isRequired
  }

  func matches(_ key: String) -> Bool {
    headingKey(id) == key || otherWords.contains { headingKey($0) == key }
  }
}

/// The form in which headings are compared: `Age from`, `age_from` and `AGE-FROM` are one.
func headingKey(_ text: String) -> String {
  let words = matchingKey(text).split { " _-.:*()".contains($0) }
  return words.joined(separator: " ")
}
