public import Records

/// The files of a new map: a heading and an example row a table, and a page that explains them.
public func newMap() -> Output {
  var output = Output()
  for table in Table.all where table.isForPeople && table.isInNewMap {
    output.add("\(table.id).csv", start(of: table))
  }
  output.add("START-HERE.txt", guide)
  return output
}

extension Table {
  /// The example row: its first cell, or its id, says so, and reading passes it over.
  var exampleRow: [String] {
    let marked = columns.firstIndex { $0.id == "id" } ?? 0
    return columns.enumerated().map { at, column in at == marked ? "example" : column.example }
  }
}

private func start(of table: Table) -> String {
  let rows = table.id == "city" ? citySettings : [table.columns.map(\.id), table.exampleRow]
  return rows.map { $0.map(csvCell).joined(separator: ",") }.joined(separator: "\n") + "\n"
}

/// The settings that every map should have; only the name is filled in.
var citySettings: [[String]] {
  let wanted = ["name", "as_of", "boundary", "target_group", "coded_by", "note"]
  let settings = Setting.all.filter { wanted.contains($0.id) }
  return [["setting", "value"]] + settings.map { [$0.id, $0.id == "name" ? $0.example : ""] }
}

private var guide: String {
  let people = Table.all.filter { $0.isForPeople && $0.isInNewMap }
  let further = Table.all.filter { !$0.isInNewMap }
  let programs = Table.all.filter { !$0.isForPeople }
  let lines =
    introduction + people.flatMap(description)
    + ["", "Tables to add when you have something for them:"]
    + further.flatMap(description)
    + ["", "Tables that network programs write, instead of actors.csv and ties.csv:"]
    + programs.flatMap(description)
    + ["", "Settings of city.csv:"] + Setting.all.map { "  \($0.id): \($0.plain)" }
  return lines.joined(separator: "\n") + "\n"
}

private func description(of table: Table) -> [String] {
  ["", "\(table.id).csv: \(table.plain)"]
    + table.columns.map { "  \($0.id)\($0.isRequired ? " (needed)" : ""): \($0.plain)" }
}

private let introduction = [
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
