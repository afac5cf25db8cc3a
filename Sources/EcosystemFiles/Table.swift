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
  /// Whether a new map begins with it; other tables are added when a city needs them.
  let isInNewMap: Bool
  let read: @Sendable (Sheet, inout Intake) -> Void
  /// What holds where a map has no such table.
  let absent: @Sendable (inout Intake) -> Void
  /// The rows that say what an ecosystem says, a cell for each column.
  private(set) var written: @Sendable (Ecosystem) -> [[String]] = { _ in [] }
  /// The headings of cells beyond the columns.
  private(set) var furtherColumns: @Sendable (Ecosystem) -> [String] = { _ in [] }
  /// The date of each row, for how fresh the table is; nothing where rows bear none.
  public private(set) var dates: (@Sendable (Ecosystem) -> [PartialDate?])?

  init(
    _ id: String, _ title: String, _ plain: String, columns: [Heading],
    isInNewMap: Bool = true, absent: @escaping @Sendable (inout Intake) -> Void = { _ in },
    read: @escaping @Sendable (Sheet, inout Intake) -> Void
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.columns = columns
    self.isInNewMap = isInNewMap
    self.absent = absent
    self.read = read
  }

  /// The table with how it is written.
  func writing(
    further columns: @escaping @Sendable (Ecosystem) -> [String] = { _ in [] },
    _ rows: @escaping @Sendable (Ecosystem) -> [[String]]
  ) -> Table {
    var table = self
    table.written = rows
    table.furtherColumns = columns
    return table
  }

  /// The table with the dates of its rows.
  func dated(_ dates: @escaping @Sendable (Ecosystem) -> [PartialDate?]) -> Table {
    var table = self
    table.dates = dates
    return table
  }

  /// All tables, in the order in which they are read: what is referred to comes first.
  public static let all: [Table] = [
    .city, .sources, .sectors, .rings, .groups, .domains, .ageBands, .places, .skills, .relations,
    .decisions, .review, .actors, .nodes, .badges, .opportunities, .initiatives, .affiliations,
    .ties, .edges,
    .provision, .targets, .population, .travel, .barriers, .pathways, .logicModel, .logicLinks,
    .insights, .marks, .ratings, .codes, .positions,
  ]

  /// The table that a file's name or a sheet's title means.
  static func named(_ name: String) -> Table? {
    let key = headingKey(name)
    return all.first { headingKey($0.id) == key || headingKey($0.title) == key }
  }

  /// Whether people fill it in; nodes and edges are what network programs write.
  var isForPeople: Bool { id != "nodes" && id != "edges" }
}
