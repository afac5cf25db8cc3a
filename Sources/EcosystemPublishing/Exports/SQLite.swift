import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

extension Export {
  /// A table for each table of the map and of results, and views ready for a query.
  static let sqlite = Export(
    "sqlite", "SQLite database", "one file of tables, with views to ask",
    ending: "sqlite", content: .everything,
    losses: { edition, _ in
      renamed(in: edition)
    }
  ) { edition, _, output throws(NotWritable) in
    let tables = writtenTables(of: edition.ecosystem)
    let results = Results(of: edition).tables
    var database = DatabaseDraft()
    database.tables = tables.map(table) + results.map(table)
    database.tables.append(meanings(tables, results))
    database.views = views(of: Set(database.tables.map(\.name)))
    do throws(Diagnostic) {
      output.add("map.sqlite", try database.sqlite())
    } catch {
      throw NotWritable(error.message, hint: error.hint ?? "export as csv")
    }
  }.binary
}

/// The columns whose names differ from another's in case alone: only those that a city keeps can.
private func renamed(in edition: Edition) -> [String] {
  guard !edition.ecosystem.city.keep.isEmpty else { return [] }
  let changed = writtenTables(of: edition.ecosystem).flatMap { written in
    zip(written.columns, table(written).columns).filter { $0.id != $1.name }.map {
      "'\($0.id)' in \(written.id) is written as '\($1.name)'"
    }
  }
  guard !changed.isEmpty else { return [] }
  return ["case of the names of columns: \(changed.joined(separator: ", "))"]
}

private func name(of file: ResultFile) -> String {
  "result_" + file.name.replacing("-", with: "_")
}

private func table(_ table: WrittenTable) -> DatabaseDraft.Table {
  let isNumeric = table.columns.map { CellKind(of: $0).word == "number" }
  return DatabaseDraft.Table(
    table.id,
    columns: zip(table.columns, isNumeric).map {
      DatabaseDraft.Column($0.id, isNumeric: $1)
    },
    rows: table.rows.map { row in
      zip(row, isNumeric).map { cell, isNumeric in
        if cell.isEmpty { return .nothing }
        return (isNumeric ? Double(cell) : nil).map { .number($0) } ?? .text(cell)
      }
    })
}

private func table(_ file: ResultFile) -> DatabaseDraft.Table {
  DatabaseDraft.Table(
    name(of: file),
    columns: file.table.columns.map {
      DatabaseDraft.Column($0.id, isNumeric: $0.meaning.unit != nil)
    },
    rows: (0..<file.table.count).map { row in
      file.table.columns.map { column in
        switch column.value(row) {
        case .text(let text): text.isEmpty ? .nothing : .text(text)
        case .number(let number): .number(number)
        case .nothing: .nothing
        }
      }
    })
}

/// What each column holds, as a table.
private func meanings(
  _ tables: [WrittenTable], _ results: [ResultFile]
) -> DatabaseDraft.Table {
  let ofMap = tables.flatMap { table in
    table.columns.map { DataPackage.Field($0) }.map { (table.id, $0) }
  }
  let ofResults = results.flatMap { file in
    file.table.columns.map { (name(of: file), DataPackage.Field($0.meaning)) }
  }
  return DatabaseDraft.Table(
    "columns",
    columns: ["table_name", "column_name", "type", "unit", "meaning", "source"].map {
      DatabaseDraft.Column($0)
    },
    rows: (ofMap + ofResults).map { table, field in
      [table, field.name, field.type, field.unit ?? "", field.description, field.source].map {
        $0.isEmpty ? .nothing : .text($0)
      }
    })
}

/// Questions that many ask, as far as their tables are there.
private func views(of tables: Set<String>) -> [(name: String, select: String)] {
  let all: [(name: String, needs: Set<String>, select: String)] = [
    (
      "organisations", ["result_actors", "actors"],
      "SELECT r.*, a.url, a.source FROM result_actors r JOIN actors a ON a.id = r.id"
    ),
    (
      "links", ["actors", "ties"],
      """
      SELECT a.name AS from_name, b.name AS to_name, t.* FROM ties t \
      JOIN actors a ON a.id = t."from" JOIN actors b ON b.id = t."to"
      """
    ),
    (
      "to_act_on", ["result_gaps"],
      """
      SELECT "check", sentence, remedy, status, evidence FROM result_gaps WHERE severity = 'act'
      """
    ),
  ]
  return all.filter { $0.needs.isSubset(of: tables) }.map { ($0.name, $0.select) }
}
