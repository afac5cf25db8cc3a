import Records

/// Which files of a map are which tables.
struct RecognisedTables {
  /// The file of each table, by the table's id; look up, never iterate.
  private(set) var files: [String: String] = [:]
  /// What is doubled, missing or not read.
  private(set) var problems: [Diagnostic] = []

  init(in source: Source) {
    for file in source.files where isTableFile(file) {
      if let table = Table.named(stem(of: file)) ?? tableOfOnlyFile(in: source) {
        add(file, as: table, in: source)
      } else {
        problems.append(unknownTable(file, in: source))
      }
    }
    if files["actors"] == nil, files["nodes"] == nil {
      problems.append(
        Diagnostic(
          .error, at: source.name.isEmpty ? nil : FilePlace(file: source.name),
          "the map has no table of organisations",
          hint: "add actors.csv with a column 'name'; `actormap init DIR` makes a new map"))
    }
  }

  private mutating func add(_ file: String, as table: Table, in source: Source) {
    guard let other = files[table.id] else { return files[table.id] = file }
    problems.append(
      Diagnostic(
        .error, at: FilePlace(file: source.path(of: file)),
        "'\(other)' and '\(file)' are both the table '\(table.id)'",
        hint: "put all rows into one file"))
  }
}

/// A single file with another name is the table that its heading fits best.
private func tableOfOnlyFile(in source: Source) -> Table? {
  guard source.files.count == 1, let bytes = try? source.bytes(of: source.files[0]),
    let rows = try? Rows(bytes, file: source.files[0])
  else { return nil }
  return likelyTable(of: rows)
}

/// The table that the first rows' heading fits best.
///
/// It has most of the columns, most of them
/// under the table's own names, and the table has the fewest others. A list that would do for
/// several tables is one of organisations, or else of the tables that a new map begins with.
func likelyTable(of rows: Rows) -> Table? {
  var best: (fit: (Int, Int, Int, Int), table: Table)?
  for table in Table.all {
    guard let heading = HeadingRow.find(in: rows, for: table), heading.missing(of: table).isEmpty
    else { continue }
    let known = heading.positions(of: table).count { $0 != nil }
    let own = heading.titles.count { title in
      table.columns.contains { $0.key == headingKey(title) }
    }
    let fit = (
      known, own, table.isInNewMap ? 1 : 0, table.id == "actors" ? 0 : -table.columns.count
    )
    if let other = best?.fit, fit <= other { continue }
    best = (fit, table)
  }
  return best?.table
}

private func unknownTable(_ file: String, in source: Source) -> Diagnostic {
  let near = nearest(to: stem(of: file), among: Table.all.map(\.id))
  let place = FilePlace(file: source.path(of: file))
  guard let first = near.first else {
    return Diagnostic(.note, at: place, "not read: no table has this name")
  }
  return Diagnostic(
    .warning, at: place, "not read: no table has this name",
    hint: "did you mean '\(first).csv'?")
}

private func isTableFile(_ file: String) -> Bool {
  let small = file.lowercased()
  return small.hasSuffix(".csv") || small.hasSuffix(".tsv")
}

func stem(of file: String) -> String {
  guard let dot = file.lastIndex(of: ".") else { return file }
  return String(file[..<dot])
}
