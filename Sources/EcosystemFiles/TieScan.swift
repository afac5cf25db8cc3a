import EcosystemModel
import Records

/// The columns of a table of ties, by what is done with their cells.
struct TieColumns: Sendable {
  let from: Sheet.Column
  let to: Sheet.Column
  let strength: Sheet.Column
  /// The columns that tell the kind of a tie.
  let kind: [Sheet.Column]
  /// The columns that few rows fill.
  var details: [Sheet.Column] = []

  fileprivate var uses: [(Sheet.Column, PlainScan.Use)] {
    [(from, .key(0)), (to, .key(1)), (strength, .number)] + kind.map { ($0, .word) }
      + details.map { ($0, .blank) }
  }
}

/// What some rows say of ties, as far as that can be told without a look at other rows.
struct TieBatch: Sendable {
  let plain: PlainScan.Batch
  /// The numbers of the actors of each row, from and to in turn; -1 where a cell needs a closer
  /// look.
  private let actors: [Int32]

  fileprivate init(_ plain: PlainScan.Batch, among ids: NameIndex) {
    self.plain = plain
    actors = ids.rows(ofShort: plain.keys)
  }

  /// Calls `body` with the rows of a table of ties in their order, some thousand at a time.
  static func each(
    of sheet: Sheet, _ columns: TieColumns, among ids: NameIndex, threads: Int,
    _ body: (TieBatch) -> Void
  ) {
    TableScan(sheet, columns.uses, keys: 2)
      .eachBatch(threads: threads, { TieBatch($0, among: ids) }, body)
  }

  func from(of row: Int) -> Ref<Actor>? { ref(actors[2 * row]) }

  func to(of row: Int) -> Ref<Actor>? { ref(actors[2 * row + 1]) }

  /// Both ends of a row, where both are known.
  func ends(of row: Int) -> (from: Ref<Actor>, to: Ref<Actor>)? {
    guard let from = from(of: row), let to = to(of: row) else { return nil }
    return (from, to)
  }

  private func ref(_ number: Int32) -> Ref<Actor>? { number < 0 ? nil : Ref(Int(number)) }
}
