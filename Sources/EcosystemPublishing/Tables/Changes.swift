public import EcosystemAnalysis
public import EcosystemDisclosure

extension ResultTable {
  /// Gaps that would come, go or change: as they are afterwards, and those that go as they were.
  public static func changes(
    _ changes: Changes, from before: Edition, to after: Edition
  ) -> ResultTable {
    let rows = changes.all.compactMap { change -> [Value]? in
      let told =
        change.after.map { row(of: $0, after) } ?? change.before.map { row(of: $0, before) }
      return told.map { [.text(change.kind.rawValue)] + $0 }
    }
    return ResultTable([Meaning("change", "came, went or changed")] + gapColumns, rows: rows)
  }
}
