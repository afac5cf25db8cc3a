public import EcosystemModel
public import Records

/// The tables of a map folder that say what an ecosystem says: reading them gives it again.
///
/// A table without rows is left out, as are the sectors and rings that hold where nothing is said.
///
/// - Complexity: O(ecosystem).
public func write(_ ecosystem: Ecosystem) -> Output {
  var output = Output()
  for table in writtenTables(of: ecosystem) { output.add("\(table.id).csv", table.csv) }
  return output
}

/// The tables that ``write(_:)`` writes, with what their columns hold.
public func writtenTables(of ecosystem: Ecosystem) -> [WrittenTable] {
  Table.all.compactMap { table in
    let rows = table.written(ecosystem)
    guard !rows.isEmpty else { return nil }
    let further = table.furtherColumns(ecosystem).map {
      WrittenTable.Column(id: $0, plain: "as the table states it; kept by privacy.keep")
    }
    return WrittenTable(
      id: table.id, title: table.title, plain: table.plain,
      columns: table.columns.map {
        WrittenTable.Column(
          id: $0.id, plain: $0.plain, content: $0.content, isPartnersView: $0.isPartnersView)
      } + further,
      rows: rows)
  }
}

/// A table of a map folder, with all its rows as cells.
public struct WrittenTable: Sendable {
  public let id: String
  public let title: String
  public let plain: String
  public let columns: [Column]
  public let rows: [[String]]

  public struct Column: Sendable {
    public let id: String
    public let plain: String
    public var content = Heading.Content.text
    /// Whether it is the partnership's own view of organisations, which no graph carries.
    public var isPartnersView = false
  }

  public var csv: [UInt8] {
    var bytes: [UInt8] = []
    for row in [columns.map(\.id)] + rows {
      for (at, cell) in row.enumerated() {
        if at > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCSVCell(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
