import EcosystemModel
import Records

/// Rows that are one table: a CSV file, a sheet of a workbook, or a part of a graph.
struct TablePart: Sendable {
  let table: Table
  let rows: Rows
  /// What the ledger calls it: `ties.csv`, `plymouth.xlsx:Links`.
  let label: String
  /// What `Ecosystem.files` calls it, so that a row's number can follow.
  let origin: String
  /// Where messages about the whole of it point.
  let place: FilePlace
  /// The direction of ties that state none.
  var direction = Tie.Direction.notStated
  /// Rows that only said again what an earlier one says, left out of `rows`.
  var repeats = 0
  /// Rows of the file that are told and not taken, left out of `rows`.
  var rejected = 0
  /// Whether people said that its columns name organisations, listed or not.
  var namesActors = false
  /// Whether rows with different ids are different things, whatever they are called.
  var idsTellApart = true
  /// The part's number among those that are read together.
  var number = 0
  /// Records that are not to be read.
  var leftOut: Set<Int> = []
  /// What the ledger notes of it.
  var notes: [String] = []

  /// A delimited file.
  init(_ rows: Rows, as table: Table, file: String) {
    self.init(
      rows, as: table, label: file.split(separator: "/").last.map(String.init) ?? file,
      origin: file, place: FilePlace(file: rows.file))
  }

  init(_ rows: Rows, as table: Table, label: String, origin: String, place: FilePlace) {
    self.rows = rows
    self.table = table
    self.label = label
    self.origin = origin
    self.place = place
  }

  /// Whether it is a sheet of a workbook.
  var isSheet: Bool { origin.hasSuffix("!") }

  /// Where its first cell is.
  var start: FilePlace {
    rows.isDelimited ? FilePlace(file: rows.file, line: 1, column: 1) : place
  }

  var noun: String { isSheet ? "sheet" : "file" }
}
