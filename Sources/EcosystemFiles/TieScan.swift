import EcosystemModel
import Records
import TieNetwork

/// The columns of a table of ties, by what is done with their cells.
struct TieColumns: Sendable {
  let from: Sheet.Column
  let to: Sheet.Column
  let strength: Sheet.Column
  /// The columns that tell the kind of a tie.
  let kind: [Sheet.Column]
  /// The columns that few rows fill.
  var details: [Sheet.Column] = []
}

/// What some rows say of ties, as far as that can be told without a look at other rows.
struct TieBatch: Sendable {
  let records: Range<Int>
  /// The numbers of the actors of each row, from and to in turn; -1 where a cell needs a closer
  /// look.
  fileprivate let actors: [Int32]
  let plain: PlainScan.Batch

  func from(of row: Int) -> Ref<Actor>? { ref(actors[2 * row]) }

  func to(of row: Int) -> Ref<Actor>? { ref(actors[2 * row + 1]) }

  /// Both ends of a row, where both are known.
  func ends(of row: Int) -> (from: Ref<Actor>, to: Ref<Actor>)? {
    guard let from = from(of: row), let to = to(of: row) else { return nil }
    return (from, to)
  }

  private func ref(_ number: Int32) -> Ref<Actor>? { number < 0 ? nil : Ref(Int(number)) }
}

/// Looks through the rows of a table of ties on several threads.
struct TieScan: Sendable {
  private let sheet: Sheet
  private let scan: PlainScan
  private let ids: NameIndex

  init(_ sheet: Sheet, _ columns: TieColumns, ids: NameIndex) {
    self.sheet = sheet
    self.ids = ids
    var uses = [PlainScan.Use](repeating: .ignored, count: sheet.heading.titles.count)
    func use(_ column: Sheet.Column, _ use: PlainScan.Use) {
      if let position = column.position { uses[position] = use }
    }
    use(columns.from, .key(0))
    use(columns.to, .key(1))
    use(columns.strength, .number)
    for column in columns.kind { use(column, .word) }
    for column in columns.details { use(column, .blank) }
    scan = PlainScan(uses, keys: 2, of: sheet.rows)
  }

  /// Calls `body` with the rows in their order, some thousand at a time.
  func eachBatch(threads: Int, _ body: (TieBatch) -> Void) {
    let records = sheet.records
    let step = 128
    let parts = (records.count + step - 1) / step
    blocks(parts, threads: threads, scratch: {}) { part, _ in
      let start = records.lowerBound + part.lowerBound * step
      return batch(start..<min(records.upperBound, start + part.count * step))
    } add: {
      body($0)
    }
  }

  private func batch(_ records: Range<Int>) -> TieBatch {
    let plain = scan.batch(records, of: sheet.rows)
    return TieBatch(records: records, actors: ids.rows(ofShort: plain.keys), plain: plain)
  }
}
