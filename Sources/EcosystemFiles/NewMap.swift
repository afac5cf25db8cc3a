public import Records

/// The files of a new map: a heading and an example row a table, and a page that explains them.
public func newMap() -> Output {
  var output = Output()
  for table in Table.all where table.isForPeople {
    output.add("\(table.id).csv", start(of: table))
  }
  output.add("START-HERE.txt", guide)
  return output
}

extension Table {
  /// Whether people fill it in; nodes and edges are what network programs write.
  var isForPeople: Bool { id != "nodes" && id != "edges" }

  /// The example row: its first cell, or its id, says so, and reading passes it over.
  var exampleRow: [String] {
    columns.enumerated().map { at, column in
      if column.id == "id" || (at == 0 && !columns.contains { $0.id == "id" }) { return "example" }
      return column.example
    }
  }
}

private func start(of table: Table) -> String {
  var rows = [table.columns.map(\.id), table.exampleRow]
  if table.id == "city" {
    rows = [["setting", "value"]] + Setting.all.filter { $0.id == "name" }.map { [$0.id, $0.example] }
      + Setting.all.filter { $0.id != "name" }.map { [$0.id, ""] }
      .filter { ["as_of", "boundary", "target_group", "coded_by", "note"].contains($0[0]) }
  }
  return rows.map { $0.map(csvCell).joined(separator: ",") }.joined(separator: "\n") + "\n"
}

private var guide: String {
  var lines = [
    "How to fill in this map",
    "",
    "Open each .csv file with a spreadsheet program and save it as CSV again. Only actors.csv is",
    "needed, and in it only the column 'name'. Rows that begin with 'example' are passed over.",
    "",
    "Step 1: actors.csv     who there is: name, sector, ring, domains",
    "Step 2: ties.csv       who is linked with whom; affiliations.csv, who takes part in what",
    "Step 3: provision.csv  what is on offer; targets.csv, how much is wanted",
    "",
    "Then run:  actormap check FOLDER   and   actormap build FOLDER",
    "",
    "Lists in a cell are separated by ; or |. Dates: 2017, 2017-09 or 2017-09-05; a ? marks an",
    "estimate. Columns may stand in any order; those you do not need can be removed.",
  ]
  for table in Table.all where table.isForPeople {
    lines += ["", "\(table.id).csv: \(table.plain)"]
    for column in table.columns {
      lines.append("  \(column.id)\(column.isRequired ? " (needed)" : ""): \(column.plain)")
    }
  }
  lines += ["", "Settings of city.csv:"]
  lines += Setting.all.map { "  \($0.id): \($0.plain)" }
  return lines.joined(separator: "\n") + "\n"
}
