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
        "id", "theme", "statement", "group", "barrier", "said_on", "how_many", "status",
        "answered_by", "known_gap", "response", "response_by", "response_date", "source",
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
        "barrier", "insights", "columns", "offers", "offers_that_say", "offers_in_the_way", "areas",
        "areas_without",
      ], rows: rows)
  }
}
