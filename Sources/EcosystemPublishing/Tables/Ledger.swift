public import EcosystemFiles

extension ResultTable {
  /// What became of each file's rows.
  public static func ledger(_ lines: [LedgerLine]) -> ResultTable {
    let rows: [[Value]] = lines.map {
      [
        .text($0.file), Value($0.read), Value($0.kept), Value($0.merged), Value($0.rejected),
        .text($0.encoding), .text($0.separator), .text($0.note),
      ]
    }
    return ResultTable(
      [
        Meaning("file", "the file read"),
        Meaning("read", "how many rows it has", "rows"),
        Meaning("kept", "how many became part of the map", "rows"),
        Meaning("merged", "how many say again what another row says", "rows"),
        Meaning("rejected", "how many could not be understood", "rows"),
        Meaning("encoding", "how its letters are written"),
        Meaning("separator", "what parts its cells"),
        Meaning("note", "what else was noticed"),
      ], rows: rows)
  }
}
