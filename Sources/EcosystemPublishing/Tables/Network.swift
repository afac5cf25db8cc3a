public import EcosystemDisclosure
import EcosystemAnalysis
import TieNetwork

extension ResultTable {
  /// The measures of the whole network, one a row.
  ///
  /// The columns of a null model are empty where a measure has none.
  public static func network(of edition: Edition) -> ResultTable {
    let n = edition.facts.whole("actors")
    let m = edition.facts.whole("ties")
    let columns = Measure.all.flatMap(\.columns).filter { $0.scope == .network }
    let rows: [[Value]] = columns.compactMap { column in
      guard let scores = edition.facts.scores[column.id] else { return nil }
      return [
        .text(column.id), Value(scores.first ?? nil), .nothing, .nothing, .nothing, Value(n),
        Value(m), .text(column.definition),
      ]
    }
    return ResultTable(
      ["metric", "value", "null_value", "null_sd", "p", "n", "m", "note"], rows: rows)
  }
}
