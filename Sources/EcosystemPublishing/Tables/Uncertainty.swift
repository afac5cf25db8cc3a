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
        Meaning("metric", "the measure"),
        Meaning("actor", "the organisation's id; empty for the whole network"),
        Meaning("rank", "its average place among all", "place"),
        Meaning(
          "rank_p5", "in 5 of 100 draws with links left out its place is this or better", "place"),
        Meaning("rank_p95", "in 95 of 100 draws its place is this or better", "place"),
        Meaning("share_top3", "the part of draws in which it is among the first three", "share"),
        Meaning("share_first", "the part of draws in which it is the first", "share"),
        Meaning("value", "the value for the whole network", "as the measure"),
        Meaning("se", "its standard error", "as the measure"),
        Meaning("p2_5", "in 25 of 1,000 draws it is this or less", "as the measure"),
        Meaning("p97_5", "in 975 of 1,000 draws it is this or less", "as the measure"),
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
        Meaning("test", "what is tested"),
        Meaning("statistic", "what the map shows", "as the test"),
        Meaning("null_mean", "what chance alone gives on average", "as the test"),
        Meaning("null_sd", "how much that varies: one standard deviation", "as the test"),
        Meaning("B", "how many draws were made", "draws"),
        Meaning(
          "seed", "the number that chance started from; empty where the test is exact", "number"),
        Meaning("p_lower", "how often chance gives as little or less", "probability"),
        Meaning("p_upper", "how often chance gives as much or more", "probability"),
        Meaning(
          "p_two_sided", "how often chance gives a value this far off, either way", "probability"),
        Meaning("p_holm", "the same, corrected after Holm for the number of tests", "probability"),
        Meaning("exact", "whether all cases were gone through, in place of draws"),
      ], rows: rows)
  }
}
