import Records

/// The row of a file that names its columns.
struct HeadingRow: Sendable {
  let record: Int
  let titles: [String]
  let keys: [String]

  init(_ record: Int, of rows: Rows) {
    var cells: [Rows.Cell] = []
    rows.read(record, into: &cells)
    self.record = record
    titles = cells.map { rows.text($0) }
    keys = titles.map(headingKey)
  }

  /// How many rows may stand above the heading: titles and notes.
  private static let mostAbove = 25

  /// Finds the row among the first that names most of the table's columns.
  static func find(in rows: Rows, for table: Table) -> HeadingRow? {
    var best: (score: Int, row: HeadingRow)?
    for record in 0..<min(rows.count, mostAbove) {
      let row = HeadingRow(record, of: rows)
      let known = row.positions(of: table).count { $0 != nil }
      let isWhole = row.missing(of: table).isEmpty
      if isWhole, known > 1, known == row.titles.count { return row }
      let score = known + (isWhole ? 1000 : 0)
      if score > best?.score ?? 0 { best = (score, row) }
    }
    return best?.row
  }

  /// The first row that holds anything.
  static func first(in rows: Rows) -> HeadingRow? {
    for record in 0..<min(rows.count, mostAbove) {
      let row = HeadingRow(record, of: rows)
      if row.titles.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  /// Where each of the table's columns stands; its own name wins over other words for it.
  func positions(of table: Table) -> [Int?] {
    var taken: Set<Int> = []
    var positions = [Int?](repeating: nil, count: table.columns.count)
    for isOwnName in [true, false] {
      for (number, column) in table.columns.enumerated() where positions[number] == nil {
        let at = keys.indices.first {
          !taken.contains($0)
            && (isOwnName ? keys[$0] == column.key : column.otherKeys.contains(keys[$0]))
        }
        guard let at else { continue }
        positions[number] = at
        taken.insert(at)
      }
    }
    return positions
  }

  /// The required columns of the table that the row does not name.
  func missing(of table: Table) -> [String] {
    zip(table.columns, positions(of: table)).filter { $0.isRequired && $1 == nil }.map(\.0.id)
  }
}
