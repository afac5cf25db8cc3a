import Records
import TieNetwork

/// Looks through the rows of a table that may be large on several threads.
struct TableScan: Sendable {
  private let sheet: Sheet
  private let scan: PlainScan

  /// - Parameter uses: What the columns are read for; all others are passed over.
  init(_ sheet: Sheet, _ uses: [(Sheet.Column, PlainScan.Use)], keys: Int, texts: Int = 0) {
    self.sheet = sheet
    var all = [PlainScan.Use](repeating: .ignored, count: sheet.heading.titles.count)
    for (column, use) in uses {
      if let position = column.position { all[position] = use }
    }
    scan = PlainScan(all, keys: keys, texts: texts, of: sheet.rows)
  }

  /// Calls `body` with the rows in their order, some thousand at a time, as `prepare` made them
  /// ready on one of the threads.
  func eachBatch<Batch: Sendable>(
    threads: Int, _ prepare: @escaping @Sendable (PlainScan.Batch) -> Batch,
    _ body: (Batch) -> Void
  ) {
    let records = sheet.records
    let step = 128
    let parts = (records.count + step - 1) / step
    blocks(parts, threads: threads, scratch: {}) { part, _ in
      let start = records.lowerBound + part.lowerBound * step
      let end = min(records.upperBound, start + part.count * step)
      return prepare(scan.batch(start..<end, of: sheet.rows))
    } add: {
      body($0)
    }
  }
}

/// What the words of a batch of rows were found to mean.
struct Known<Meaning> {
  private var meanings: [Meaning?]
  /// How many names there were when they were found; a new one may change what words mean.
  private var names: Int

  init(_ words: Int, names: Int) {
    meanings = [Meaning?](repeating: nil, count: words)
    self.names = names
  }

  subscript(word: Int32) -> Meaning? { word < 0 ? nil : meanings[Int(word)] }

  /// Notes what was read for a word, unless the row's problems are to be told for each such row.
  mutating func learn(_ meaning: Meaning, as word: Int32, isClean: Bool, names: Int) {
    if names != self.names { self = Known(meanings.count, names: names) }
    if word >= 0, isClean { meanings[Int(word)] = meaning }
  }
}
