import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// What learners said, what takes it up, and the answer they were told; nothing where the map
  /// tells nothing that learners said.
  ///
  /// How many said it is left empty where they are too few to be told.
  static func insights(of edition: Edition) -> ResultTable? {
    guard let study = edition.facts.insightTraces else { return nil }
    let ecosystem = edition.ecosystem
    func ids(_ things: [Thing]) -> Value {
      .text(things.map { ecosystem.id(of: $0) }.joined(separator: ";"))
    }
    let rows: [[Value]] = study.traces.map { trace in
      let insight = ecosystem.insights[trace.insight]
      return [
        .text(insight.id), .text(insight.theme), .text(insight.statement),
        .text(insight.group.map { ecosystem.groups[$0].id } ?? ""),
        .text(insight.barrier?.rawValue ?? ""), .text(insight.saidOn?.description ?? ""),
        insight.howMany.map { Value($0) } ?? .nothing, .text(study.word(trace)),
        ids(trace.takenUpBy), ids(trace.lacks), .text(insight.response),
        .text(insight.responseBy), .text(insight.responseDate?.description ?? ""),
        .text(insight.source),
      ]
    }
    return ResultTable(
      [
        Meaning("id", "the insight's id"),
        Meaning("theme", "what it is about"),
        Meaning("statement", "what was said"),
        Meaning("group", "the id of the group of learners who said it"),
        Meaning("barrier", "what stood in the way: awareness, transport, cost and so on"),
        Meaning("said_on", "when it was said"),
        Meaning(
          "how_many", "how many people said it; empty where they are too few to be told", "people"),
        Meaning("status", "whether it was taken up and answered"),
        Meaning("answered_by", "the ids of what takes it up; a list"),
        Meaning("known_gap", "the ids of what it relates to that the map shows as lacking; a list"),
        Meaning("response", "the answer that learners were told"),
        Meaning("response_by", "who gave the answer"),
        Meaning("response_date", "when it was given"),
        Meaning("source", "where this was stated"),
      ], rows: rows)
  }

  /// The barriers that learners named beside what offers and ways say of them; nothing where they
  /// named none or the map lists no offers.
  static func barriers(of edition: Edition) -> ResultTable? {
    guard let study = edition.facts.namedBarriers else { return nil }
    let rows: [[Value]] = study.barriers.map { named in
      [
        .text(named.barrier.rawValue), Value(named.rows.count),
        .text(named.columns.joined(separator: ";")), Value(named.offers),
        named.saying.map { Value($0) } ?? .nothing, named.inTheWay.map { Value($0) } ?? .nothing,
        named.areas.map { Value($0.known) } ?? .nothing,
        named.areas.map { Value($0.without) } ?? .nothing,
      ]
    }
    return ResultTable(
      [
        Meaning("barrier", "what stands in the way"),
        Meaning("insights", "how many insights name it", "insights"),
        Meaning("columns", "the columns of offers and ways that would tell of it; a list"),
        Meaning("offers", "how many offers the map lists", "offers"),
        Meaning("offers_that_say", "how many of them say anything of it", "offers"),
        Meaning("offers_in_the_way", "how many of them put it in the way", "offers"),
        Meaning("areas", "how many areas have known ways to offers", "areas"),
        Meaning("areas_without", "how many of them have nothing within reach", "areas"),
      ], rows: rows)
  }
}
