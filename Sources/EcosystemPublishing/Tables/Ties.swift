import EcosystemDisclosure
import EcosystemModel
import EcosystemAnalysis

extension ResultTable {
  /// Every statement between actors that may be shown, and whether measures use it.
  static func ties(of edition: Edition) -> ResultTable {
    let ecosystem = edition.ecosystem
    let used = Set(edition.facts.projection?.relations ?? [])
    let ties = ecosystem.ties
    let none = Tie.Details()
    @Sendable func details(_ row: Int) -> Tie.Details { ecosystem.tieDetails[Int32(row)] ?? none }
    return ResultTable(
      ties.count,
      columns: [
        Column("from", "the id of the organisation that the link leads from") {
          .text(ecosystem.actors[ties[$0].from].id)
        },
        Column("to", "the id of the organisation that it leads to") {
          .text(ecosystem.actors[ties[$0].to].id)
        },
        Column("relation", "the kind of link") { .text(ecosystem.relations[ties[$0].relation].id) },
        Column("strength", "how strong it is; empty where it is not stated", "strength") {
          ties[$0].isStrengthStated ? .number(ties[$0].strength) : .nothing
        },
        Column("direction", "undirected, directed or mutual, as stated") {
          .text(ties[$0].direction.rawValue)
        },
        Column("date", "when it held") { .text(details($0).date?.description ?? "") },
        Column("reported_by", "the organisation or table that told of it") {
          .text(details($0).reportedBy)
        },
        Column("initiative", "the ids of initiatives behind it; a list") { row in
          .text(
            details(row).initiatives.map { ecosystem.initiatives[$0].id }.joined(separator: ";"))
        },
        Column("source", "where this was stated") { .text(details($0).source) },
        Column("used", "whether measures use it") { row in
          let counts = used.contains(ties[row].relation) && ties[row].from != ties[row].to
          return .text(counts ? "yes" : "no")
        },
        Column("origin", "the file and the row that state it") {
          .text(ecosystem.place(of: ties[$0].origin))
        },
      ])
  }
}
