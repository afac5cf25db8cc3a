/// Comma-separated values as rows of cells; read here by a reader of our own, not by the product's.
func cells(of text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var previous: Character = " "
  for character in text {
    if isQuoted {
      if character == "\"" { isQuoted = false } else { cell.append(character) }
    } else if character == "\"" {
      if previous == "\"" { cell.append(character) }
      isQuoted = true
    } else if character == "," {
      row.append(cell)
      cell = ""
    } else if character == "\n" {
      rows.append(row + [cell])
      (row, cell) = ([], "")
    } else {
      cell.append(character)
    }
    previous = character
  }
  return rows
}

/// The heading of a table.
func heading(of text: String) -> [String] { cells(of: text).first ?? [] }

/// The values of one column.
func column(_ name: String, of text: String) -> [String] {
  let rows = cells(of: text)
  guard let at = rows.first?.firstIndex(of: name) else { return [] }
  return rows.dropFirst().map { $0[at] }
}
