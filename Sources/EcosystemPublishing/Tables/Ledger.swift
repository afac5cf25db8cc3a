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
      ["file", "read", "kept", "merged", "rejected", "encoding", "separator", "note"], rows: rows)
  }
}
