import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import TieNetwork

/// How the map was made and measured, as Markdown: ready to adapt for a paper.
///
/// What the map does not state is said to be not stated, with the setting that would state it.
struct MethodsNote {
  let edition: Edition
  let version: String
  let inputs: [InputHash]

  var text: String {
    let sections = [
      "# \(markdown(city.title.isEmpty ? city.name : city.title)): methods",
      "> Written by actormap from the map's own settings and tables. Adapt it: check each sentence.",
      section("How links were collected", collection), section("Who counts as in", boundary),
      section("Who answered", response), section("From statements to the network", network),
      section("What is missing", missing), section("Chance and repetition", chance),
      "## Measures used\n\n" + MeasureGuide(to: used, level: "###").text,
    ]
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var city: City { edition.ecosystem.city }
  private var facts: Facts { edition.facts }

  private func section(_ title: String, _ lines: [String]) -> String {
    "## \(title)\n\n" + lines.map { "- \($0)" }.joined(separator: "\n")
  }

  private var collection: [String] {
    let stated = city.collection
    let asked: [(String, String, String)] = [
      ("Question", stated.question, "collection.question"), ("How", stated.how, "collection.how"),
      ("Period", stated.period, "collection.period"),
      ("Who was asked", stated.who, "collection.who"),
    ]
    return asked.map { "\($0): \(orNotStated($1, $2))" }
      + stated.others.map { "\(markdown($0.name)): \(markdown($0.text))" }
      + ["Statements of links: \(edition.ecosystem.ties.count)" + reporters]
  }

  /// How many statements say who made them.
  private var reporters: String {
    let details = edition.ecosystem.tieDetails
    let named = edition.ecosystem.ties.indices.count {
      details[Int32($0)].map { !$0.reportedBy.isEmpty } ?? false
    }
    return "; \(named) of them say who reported them"
  }

  private var boundary: [String] {
    [
      orNotStated(city.boundary, "boundary")
        + (city.boundary.isEmpty
          ? " A density means little without it: say who could have been on the map." : ""),
      "Sectors, rings and domains were coded by: \(orNotStated(city.codedBy, "coded_by"))",
      city.asOf.map { "The map holds as of \($0.inWords)." }
        ?? "Date: \(orNotStated("", "as_of"))",
    ]
  }

  private var response: [String] {
    guard let response = facts.response else {
      return ["Not stated (column `responded` of actors.csv): no response rate can be given."]
    }
    var lines = [
      """
      It is stated of \(counted(response.asked, "organisation", "organisations")) whether they answered; \(response.answered) \
      did (\(percent(response.rate))). A link counts where anybody told of it.
      """
    ]
    if response.unseenPairs > 0, let density = response.density {
      lines.append(
        """
        \(counted(response.silent, "organisation", "organisations")) told of no links themselves. Of links among them (pairs: \
        \(response.unseenPairs)) nothing can be known for sure, so the density lies \
        between \(short(density.lowerBound)) and \(short(density.upperBound)).
        """)
    }
    return lines
  }

  private var network: [String] {
    guard let projection = facts.projection else { return ["No network was measured."] }
    let network = projection.network
    let relations = projection.relations.map { markdown(edition.ecosystem.relations[$0].title) }
    return [
      counted(network.nodeCount, "organisation", "organisations") + " and "
        + counted(network.tieCount, "tie", "ties")
        + (edition.hiddenActors > 0
          ? " among those that this audience may see; measures were taken on the whole map." : "."),
      "Relations that take part: \(relations.isEmpty ? "none" : relations.joined(separator: ", ")).",
      projection.isDirected
        ? "Ties point: a statement without a direction goes from the first named to the second."
        : """
        Ties do not point: two organisations are tied if a link either way is stated, with the \
        larger strength of the two directions.
        """,
      """
      Left out: links of an organisation to itself (\(projection.selfTies)) and statements of \
      relations that do not take part (\(projection.leftOut)). Of statements that tell the same \
      again (\(projection.repeats)) the strongest counts. Strengths of different relations between \
      the same two are added up.
      """,
      strengths,
    ]
  }

  private var strengths: String {
    let ties = edition.ecosystem.ties
    let stated = ties.count(where: \.isStrengthStated)
    return """
      \(stated) of the \(ties.count) statements give a strength; one that is not stated counts as \
      1. Measures count steps and leave strengths out, unless their name says otherwise.
      """
  }

  private var missing: [String] {
    var lines = [
      city.isComplete("ties")
        ? "The list of links is declared complete."
        : "The list of links is not declared complete: a missing link may exist that nobody stated."
    ]
    let holes = facts.unanswered.map { "Not given: \(markdown("\($0)"))." }
    if edition.hiddenActors > 0 {
      lines.append(
        "Not shown to this audience (\(edition.audience.rawValue)): "
          + counted(edition.hiddenActors, "organisation", "organisations")
          + ", taking part in every measure.")
    }
    return lines + holes + facts.remarks.map { markdown(edition.text($0)) }
  }

  private var chance: [String] {
    [
      """
      Chance starts from the seed \(city.seed), with the generator SplitMix64: the same input \
      gives the same numbers.
      """,
      """
      Null models: labels shuffled over organisations (\(ChanceTest.shuffles) times, or all labellings where there are \
      at most \(thousands(ChanceTest.mostExact))) for the E–I index, the assortativity of sectors and mixing.csv; \(ChanceTest.rewirings) networks \
      with the same degrees, made by \(ChanceTest.swapsPerTie) swaps a tie, for transitivity; nodes renumbered for the \
      correlation of two relations (QAP). p = (1 + as extreme) / (B + 1); two-sided is twice the \
      smaller tail, but for the difference of means, which asks how far from 0. p_holm allows for all \
      tests of the table.
      """,
      """
      Confidence of places: \(RankBands.draws) networks, each without a tenth of the ties; ranks are means of shared \
      places there. Standard errors: \(thousands(Bootstrap.draws)) draws of organisations with replacement (vertex bootstrap).
      """,
      "actormap \(version); data fingerprint \(fingerprint(of: inputs)); hashes of all input files "
        + "are in manifest.json.",
    ]
  }

  /// The measures that gave this map a value.
  private var used: [TieNetwork.Measure] {
    TieNetwork.Measure.all.filter { measure in
      measure.columns.contains { column in
        let scores = facts.scores[column.id] ?? facts.ties?.scores[column.id]
        return scores?.contains { $0 != nil } ?? false
      }
    }
  }

  private func orNotStated(_ text: String, _ setting: String) -> String {
    text.isEmpty ? "not stated (setting `\(setting)` of city.csv)." : markdown(text)
  }

  /// `20,000`.
  private func thousands(_ number: Int) -> String {
    let rest = String(number % 1000)
    return number < 1000
      ? "\(number)" : "\(number / 1000)," + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func percent(_ share: Double) -> String { "\(figure((share * 100).rounded())) %" }
  private func short(_ number: Double) -> String { figure((number * 1000).rounded() / 1000) }
}
