import Records

/// Which files of a map are which tables.
struct RecognisedTables {
  /// The file of each table, by the table's id; look up, never iterate.
  private(set) var files: [String: String] = [:]
  /// What importers made of other files.
  private(set) var imported: [(file: String, tables: ImportedTables)] = []
  /// What is doubled, missing or not read.
  private(set) var problems: [Diagnostic] = []
  /// Files that an importer began to read and could not.
  private(set) var unreadable: [(file: String, problem: Diagnostic)] = []

  init(in source: Source) {
    for file in source.files where isTableFile(file) {
      if let table = Table.named(stem(of: file)) { add(file, as: table, in: source) }
    }
    takeTwoModes(in: source)
    if hasActors {
      tellOthers(in: source)
    } else {
      takeOtherKinds(in: source)
    }
    guard !hasActors, unreadable.isEmpty else { return }
    problems.append(
      Diagnostic(
        .error, at: source.name.isEmpty ? nil : FilePlace(file: source.name),
        "the map has no table of organisations",
        hint: "add actors.csv with a column 'name'; `actormap init DIR` makes a new map"))
  }

  /// The ids of the tables that the map has.
  var tables: Set<String> {
    Set(files.keys).union(imported.flatMap { $0.tables.parts.map(\.table.id) })
  }

  /// The names of the files that are read, in the order in which tables are.
  var inputs: [String] { Table.all.compactMap { files[$0.id] } + imported.map(\.file) }

  /// The name of a map that is one file of another kind; nothing where the folder names it.
  var name: String? {
    guard files.isEmpty, imported.count == 1 else { return nil }
    let name = stem(of: imported[0].file)
    return name.isEmpty ? nil : name
  }

  func parts(of table: Table) -> [TablePart] {
    imported.flatMap(\.tables.parts).filter { $0.table.id == table.id }
  }

  private var hasActors: Bool { tables.contains("actors") || tables.contains("nodes") }

  private mutating func add(_ file: String, as table: Table, in source: Source) {
    guard let other = files[table.id] else { return files[table.id] = file }
    problems.append(
      Diagnostic(
        .error, at: FilePlace(file: source.path(of: file)),
        "'\(other)' and '\(file)' are both the table '\(table.id)'",
        hint: "put all rows into one file"))
  }

  /// Reads nodes and edges of two kinds as organisations and initiatives.
  private mutating func takeTwoModes(in source: Source) {
    guard let nodes = files["nodes"], let edges = files["edges"],
      files["initiatives"] ?? files["affiliations"] ?? files["actors"] == nil,
      let bytes = try? source.bytes(of: nodes), tellsKinds(bytes),
      let other = try? source.bytes(of: edges),
      let nodeRows = try? Rows(bytes, file: source.path(of: nodes)),
      let edgeRows = try? Rows(other, file: source.path(of: edges)),
      let found = TwoModes(nodes: nodeRows, edges: edgeRows)
    else { return }
    if let remark = found.remark { problems.append(remark) }
    guard !found.parts.isEmpty else { return }
    (files["nodes"], files["edges"]) = (nil, nil)
    var tables = ImportedTables()
    tables.parts = found.parts
    tables.whereActorsStand = "nodes.csv"
    imported += [(nodes, tables), (edges, ImportedTables())]
  }

  /// Files beside the map's own tables are not read, and that is told.
  private mutating func tellOthers(in source: Source) {
    for file in source.files where Table.named(stem(of: file)) == nil || !isTableFile(file) {
      if file == columnPlanFile { continue }
      if isTableFile(file) {
        problems.append(unknownTable(file, in: source))
      } else if unmistakableEndings.contains(ending(of: file)) {
        problems.append(
          Diagnostic(
            .note, at: FilePlace(file: source.path(of: file)),
            "not read: this map is made of tables",
            hint: "read it by itself: actormap check \(source.path(of: file))"))
      }
    }
  }

  /// A file of another kind, and what reads it.
  private struct Candidate {
    let file: String
    let input: InputFile
    let importer: Importer
  }

  /// Takes the one file that is a map by itself.
  private mutating func takeOtherKinds(in source: Source) {
    let others = source.files.filter { $0 != columnPlanFile && !files.values.contains($0) }
    let isAlone = source.files.count == 1
    var maps: [Candidate] = []
    for file in others {
      guard isAlone || isTableFile(file) || knownEndings.contains(ending(of: file)) else {
        continue
      }
      do throws(Diagnostic) {
        let input = InputFile(try source.bytes(of: file), file: source.path(of: file))
        if let importer = Importer.reading(input) {
          maps.append(Candidate(file: file, input: input, importer: importer))
        } else {
          takeUnclaimed(input, file, isAlone: isAlone, in: source)
        }
      } catch {
        unreadable.append((file, error))
      }
    }
    let isOneMap = maps.allSatisfy {
      $0.importer.isOfSeveralFiles && $0.importer.id == maps[0].importer.id
    }
    if maps.count > 1, !isOneMap { refuse(maps, in: source) } else { take(maps) }
  }

  /// A file that no importer claims is a table after all, or of no known kind.
  private mutating func takeUnclaimed(
    _ input: InputFile, _ file: String, isAlone: Bool, in source: Source
  ) {
    if isAlone, isTableFile(file), let table = likelyTable(of: input) {
      add(file, as: table, in: source)
    } else if isAlone, isTableFile(file), let problem = fault(of: input) {
      unreadable.append((file, problem))
    } else if isTableFile(file) {
      problems.append(unknownTable(file, in: source))
    } else if isAlone, let problem = unknownFormat(input) {
      unreadable.append((file, problem))
    }
  }

  private mutating func refuse(_ maps: [Candidate], in source: Source) {
    let names = maps.map { "'\($0.file)'" }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let place = source.name.isEmpty ? nil : FilePlace(file: source.name)
    let problem = Diagnostic(
      .error, at: place, "\(list) are each a map by itself",
      hint: "name one of them instead of the folder")
    unreadable.append((maps[0].file, problem))
  }

  /// Takes the files that are a map together; mostly but one.
  private mutating func take(_ maps: [Candidate]) {
    guard let first = maps.first else { return }
    do throws(Diagnostic) {
      let tables = try first.importer.tables(maps.map(\.input))
      for map in maps {
        imported.append((map.file, map.file == first.file ? tables : ImportedTables()))
      }
      problems += tables.problems
      for part in tables.parts {
        if let other = files[part.table.id] { tellTwice(other, part) }
      }
      maps.forEach { tellEnding($0) }
    } catch {
      unreadable.append((first.file, error))
    }
  }

  private mutating func tellEnding(_ map: Candidate) {
    guard !map.importer.endings.contains(ending(of: map.file)) else { return }
    problems.append(
      Diagnostic(
        .note, at: FilePlace(file: map.input.file),
        "whatever its name, the format of the file is \(map.importer.title); it was read as such"))
  }

  private mutating func tellTwice(_ file: String, _ part: TablePart) {
    problems.append(
      Diagnostic(
        .error, at: part.place,
        "'\(file)' and '\(part.label)' are both the table '\(part.table.id)'",
        hint: "put all rows into one of them"))
  }
}

private let knownEndings = Set(Importer.all.flatMap(\.endings))

/// Endings of which it is clear that the file is a map by itself.
private let unmistakableEndings = knownEndings.subtracting(["json", "csv", "txt", "xml"])

private func likelyTable(of file: InputFile) -> Table? {
  guard let rows = try? file.rows() else { return nil }
  return likelyTable(of: rows)
}

/// Whether the heading of nodes has a column that may tell two kinds; only the first lines are
/// looked at.
private func tellsKinds(_ bytes: [UInt8]) -> Bool {
  let start = Array(bytes.prefix(1 << 14))
  let lines = start.count == bytes.count ? start : Array(start[..<(start.lastIndex(of: 0x0A) ?? 0)])
  guard let rows = try? Rows(lines, file: ""), let heading = HeadingRow.find(in: rows, for: .nodes)
  else { return false }
  return TwoModes.modeColumn(of: heading) != nil
}

/// Why a file cannot be read as a table at all.
private func fault(of file: InputFile) -> Diagnostic? {
  do throws(Diagnostic) {
    _ = try file.rows()
    return nil
  } catch {
    return error
  }
}

/// Why a single file cannot be a map; nothing where a word about tables tells more.
private func unknownFormat(_ file: InputFile) -> Diagnostic? {
  let hint = "`actormap list importers` names what can be read"
  switch file.kind {
  case .brokenJSON(let problem): return problem
  case .json: return file.error("the JSON document is of no kind that is read", hint: hint)
  case .xml(let root):
    return file.error("the XML document begins with '\(root)', which is not read", hint: hint)
  case .zip: return file.error("the file is a zip archive that is no workbook", hint: hint)
  case .binary: return file.error("the file holds binary data of no kind that is read", hint: hint)
  case .empty: return file.error("the file is empty", hint: hint)
  case .text: return nil
  }
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
      known, own, table.isInNewMap ? 1 : 0,
      table.id == "actors" ? 1 : table.id == "ties" ? 0 : -table.columns.count
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

func isTableFile(_ file: String) -> Bool { ["csv", "tsv"].contains(ending(of: file)) }

func stem(of file: String) -> String {
  guard let dot = file.lastIndex(of: ".") else { return file }
  return String(file[..<dot])
}

/// What stands after the last dot of a file's name, in small letters.
func ending(of file: String) -> String {
  guard let dot = file.lastIndex(of: ".") else { return "" }
  return file[file.index(after: dot)...].lowercased()
}
