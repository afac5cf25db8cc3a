public import EcosystemModel
public import Records

/// The tables of a map folder that say what an ecosystem says: reading them gives it again.
///
/// A table without rows is left out, as are the sectors and rings that hold where nothing is said.
///
/// - Complexity: O(ecosystem).
public func write(_ ecosystem: Ecosystem) -> Output {
  var output = Output()
  for table in Table.all {
    let rows = table.written(ecosystem)
    guard !rows.isEmpty else { continue }
    let heading = table.columns.map(\.id) + table.furtherColumns(ecosystem)
    var bytes: [UInt8] = []
    for row in [heading] + rows { append(row, to: &bytes) }
    output.add("\(table.id).csv", bytes)
  }
  return output
}

private func append(_ row: [String], to bytes: inout [UInt8]) {
  for (at, cell) in row.enumerated() {
    if at > 0 { bytes.append(UInt8(ascii: ",")) }
    appendCSVCell(cell, to: &bytes)
  }
  bytes.append(UInt8(ascii: "\n"))
}
