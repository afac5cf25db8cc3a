import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import TieNetwork

extension ResultTable {
  /// Actors and initiatives in one table, each with how many of the other it is joined with.
  ///
  /// Nothing where nobody takes part in anything. An actor that takes part in nothing has a row too.
  public static func takingPart(of edition: Edition) -> ResultTable? {
    guard let study = edition.facts.takingPart else { return nil }
    let ecosystem = edition.ecosystem
    let twoMode = study.twoMode
    let (degrees, shares) = (twoMode.memberDegrees, twoMode.memberShares)
    let actors: [[Value]] = edition.actors.map { actor in
      [
        .text("actor"), .text(ecosystem.actors[actor].id), .text(ecosystem.actors[actor].name),
        Value(degrees[actor.index]), Value(shares[actor.index]),
        Value(study.betweenness.actors[actor.index]),
      ]
    }
    let (sizes, parts) = (twoMode.eventSizes, twoMode.eventShares)
    let initiatives: [[Value]] = ecosystem.initiatives.enumerated().map { at, initiative in
      [
        .text("initiative"), .text(initiative.id), .text(initiative.name), Value(sizes[at]),
        Value(parts[at]), Value(study.betweenness.initiatives[at]),
      ]
    }
    return ResultTable(
      [
        Meaning("mode", "actor, or initiative"),
        Meaning("id", "the id of the organisation or initiative"),
        Meaning("name", "its name"),
        Meaning(
          "degree",
          "of an organisation the initiatives it takes part in, of an initiative its organisations",
          "links"),
        Meaning("degree_norm", "the part of all there could be", "share"),
        Meaning("betweenness_norm", "how much it lies between others of either kind", "share"),
      ],
      rows: actors + initiatives)
  }

  /// How each rated actor is valued and trusted; nothing where nobody was, or none may be told.
  ///
  /// What fewer than three raters said is left empty; how many they were is told.
  public static func esteem(of edition: Edition) -> ResultTable? {
    guard let esteem = edition.facts.esteem else { return nil }
    let rated = edition.actors.filter {
      esteem.value.raterCounts[$0.index] + esteem.trust.raterCounts[$0.index] > 0
    }
    let rows: [[Value]] = rated.map { actor in
      let at = actor.index
      return [
        .text(edition.ecosystem.actors[actor].id), Value(esteem.value.means[at]),
        Value(esteem.value.raterCounts[at]), Value(esteem.trust.means[at]),
        Value(esteem.trust.raterCounts[at]),
      ]
    }
    let all: [Value] = [
      .text(""), Value(esteem.value.networkMean), Value(esteem.value.count),
      Value(esteem.trust.networkMean), Value(esteem.trust.count),
    ]
    return ResultTable(
      [
        Meaning("actor", "the id of the organisation rated; empty for the whole network"),
        Meaning(
          "value", "how it is valued, on average; empty where fewer than three rated", "rating"),
        Meaning("value_raters", "how many rated its value", "raters"),
        Meaning(
          "trust", "how it is trusted, on average; empty where fewer than three rated", "rating"),
        Meaning("trust_raters", "how many rated its trust", "raters"),
      ], rows: rows + [all])
  }
}
