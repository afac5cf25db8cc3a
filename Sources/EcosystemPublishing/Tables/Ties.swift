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
        Column("from") { .text(ecosystem.actors[ties[$0].from].id) },
        Column("to") { .text(ecosystem.actors[ties[$0].to].id) },
        Column("relation") { .text(ecosystem.relations[ties[$0].relation].id) },
        Column("strength") { ties[$0].isStrengthStated ? .number(ties[$0].strength) : .nothing },
        Column("direction") { .text(ties[$0].direction.rawValue) },
        Column("date") { .text(details($0).date?.description ?? "") },
        Column("reported_by") { .text(details($0).reportedBy) },
        Column("initiative") { row in
          .text(
            details(row).initiatives.map { ecosystem.initiatives[$0].id }.joined(separator: ";"))
        },
        Column("source") { .text(details($0).source) },
        Column("used") { row in
          let counts = used.contains(ties[row].relation) && ties[row].from != ties[row].to
          return .text(counts ? "yes" : "no")
        },
        Column("origin") { .text(ecosystem.place(of: ties[$0].origin)) },
      ])
  }
}
