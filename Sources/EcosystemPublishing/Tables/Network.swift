public import EcosystemDisclosure
import EcosystemAnalysis
public import TieNetwork

extension ResultTable {
  /// The measures of the whole network, one a row.
  ///
  /// Under `null_value`, `null_sd` and `p` (two-sided) stands what chance alone would give; they are
  /// empty where a measure has no such test.
  ///
  /// - Parameter wanted: The measures shown; all that were worked out, if not given.
  public static func network(
    of edition: Edition, only wanted: [TieNetwork.Column.ID]? = nil
  ) -> ResultTable {
    let n = edition.facts.whole("actors")
    let m = edition.facts.whole("ties")
    let columns = Measure.all.flatMap(\.columns).filter { $0.scope == .network }
    let rows: [[Value]] = columns.compactMap { column in
      guard wanted?.contains(column.id) ?? true, let scores = edition.facts.scores[column.id]
      else { return nil }
      let chance = edition.facts.chanceTests?[column.id]?.result
      let note = [column.definition, scores.note].filter { !$0.isEmpty }.joined(separator: " ")
      return [
        .text(column.id), Value(scores.first ?? nil), Value(chance?.nullMean),
        Value(chance?.nullSD), Value(chance?.pTwoSided), Value(n), Value(m), .text(note),
      ]
    }
    return ResultTable(
      [
        Meaning("metric", "the measure of the whole network"),
        Meaning("value", "its value; the note tells the unit", "as the note tells"),
        Meaning(
          "null_value", "what chance alone gives on average; empty where there is no such test",
          "as value"),
        Meaning("null_sd", "how much that varies: one standard deviation", "as value"),
        Meaning("p", "how often chance gives a value this far off, either way", "probability"),
        Meaning("n", "how many organisations there are", "organisations"),
        Meaning("m", "how many pairs of them are linked", "links"),
        Meaning("note", "the definition, and what to know of the value"),
      ], rows: rows)
  }
}
