import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import TieNetwork

extension ResultTable {
  /// How sure places are, an actor a row; then whole-network values with their standard errors.
  ///
  /// Places are average ranks among all actors; nothing where none were tried.
  public static func uncertainty(of edition: Edition) -> ResultTable? {
    let actors = edition.ecosystem.actors
    let places: [[Value]] = (edition.facts.rankConfidence?.columns ?? []).flatMap { column in
      edition.actors.map { actor in
        let band = column.bands.bands[actor.index]
        return [
          .text(column.id), .text(actors[actor].id), Value(band.base), Value(band.low),
          Value(band.high), Value(band.shareInTop), Value(band.shareFirst), .nothing, .nothing,
          .nothing, .nothing,
        ]
      }
    }
    let values: [[Value]] = (edition.facts.chanceTests?.bootstraps ?? []).map {
      column, bootstrap in
      [.text(column)] + [Value](repeating: .nothing, count: 6) + [
        Value(bootstrap.value), Value(bootstrap.standardError), Value(bootstrap.low),
        Value(bootstrap.high),
      ]
    }
    guard !places.isEmpty || !values.isEmpty else { return nil }
    return ResultTable(
      [
        "metric", "actor", "rank", "rank_p5", "rank_p95", "share_top3", "share_first", "value",
        "se", "p2_5", "p97_5",
      ], rows: places + values)
  }

  /// What chance alone would give, a test a row; nothing where none was made.
  public static func tests(of edition: Edition) -> ResultTable? {
    guard let tests = edition.facts.chanceTests, !tests.lines.isEmpty else { return nil }
    let rows: [[Value]] = tests.lines.map { line in
      let result = line.result
      return [
        .text(line.id), Value(result.statistic), Value(result.nullMean), Value(result.nullSD),
        Value(result.draws), result.isExact ? .nothing : .number(Double(tests.seed)),
        Value(result.pLower), Value(result.pUpper), Value(result.pTwoSided),
        Value(line.corrected), .text(result.isExact ? "yes" : "no"),
      ]
    }
    return ResultTable(
      [
        "test", "statistic", "null_mean", "null_sd", "B", "seed", "p_lower", "p_upper",
        "p_two_sided", "p_holm", "exact",
      ], rows: rows)
  }
}
