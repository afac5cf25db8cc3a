import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
public import TieNetwork

extension ResultTable {
  /// Every tie between actors that may be shown, with the columns of the measures given.
  ///
  /// Where ties point, each way is a row, and `strength_back` tells how strong the other way is.
  public static func tieMeasures(
    _ columns: [TieNetwork.Column.ID], of edition: Edition
  ) -> ResultTable {
    guard let ties = edition.facts.ties else { return ResultTable(0, columns: []) }
    let actors = edition.ecosystem.actors
    var all = [
      Column("from", "the id of the organisation at one end") {
        .text(actors[ties.ends[$0].from].id)
      },
      Column("to", "the id of the organisation at the other end") {
        .text(actors[ties.ends[$0].to].id)
      },
      Column("strength", "how strong the link is", "strength") { .number(ties.strengths[$0]) },
    ]
    if edition.facts.projection?.isDirected == true {
      all.append(
        Column("strength_back", "how strong the other way is", "strength") {
          Value(ties.strengthsBack[$0])
        })
    }
    if edition.facts.projection?.isProjected == true {
      all.append(Column("source", "what the link was made of") { _ in .text("projection") })
    }
    for id in columns {
      for ending in ColumnEnding.allCases {
        guard let scores = ties.scores[id + ending] else { continue }
        all.append(Column(.measure(id, ending)) { Value(scores[$0]) })
      }
    }
    return ResultTable(ties.ends.count, columns: all)
  }
}
