public import EcosystemDisclosure
import EcosystemModel
import EcosystemAnalysis
public import TieNetwork

extension ResultTable {
  /// Every actor that may be shown, with the columns of the measures given.
  ///
  /// A measure fills its own column and, where they are defined, `_norm` and `_rank`; where places
  /// were tried, `_rank_p5`, `_rank_p95` and `_top3`.
  public static func measures(_ columns: [TieNetwork.Column.ID], of edition: Edition) -> ResultTable
  {
    ResultTable(edition.actors.count, columns: identity(of: edition) + scores(columns, of: edition))
  }

  /// Every actor with what is known of it and all its measures.
  static func actors(of edition: Edition) -> ResultTable {
    let ecosystem = edition.ecosystem
    let rows = edition.actors.map { ecosystem.actors[$0] }
    let facts = [
      Column("ring", "how close it stands to the programme") { row in
        .text(rows[row].ring.map { ecosystem.rings[$0].id } ?? "")
      },
      Column("domains", "the ids of its domains of focus; a list") { row in
        .text(rows[row].domains.map { ecosystem.domains[$0].id }.joined(separator: ";"))
      },
      Column("place", "the id of the place where it is") { row in
        .text(rows[row].place.map { ecosystem.places[$0].id } ?? "")
      },
      Column("scope", "city, region or national") { row in .text(rows[row].scope?.rawValue ?? "") },
    ]
    let kept = ecosystem.city.keep.indices.map { at in
      Column(ecosystem.city.keep[at], "as the table of organisations states it") { row in
        .text(at < rows[row].kept.count ? rows[row].kept[at] : "")
      }
    }
    let columns = Measure.all.flatMap(\.columns).filter { $0.scope == .node }.map(\.id)
    return ResultTable(
      rows.count, columns: identity(of: edition) + facts + scores(columns, of: edition) + kept)
  }

  private static func identity(of edition: Edition) -> [Column] {
    let ecosystem = edition.ecosystem
    let actors = edition.actors
    return [
      Column("id", "the organisation's id") { .text(ecosystem.actors[actors[$0]].id) },
      Column("name", "its name") { .text(ecosystem.actors[actors[$0]].name) },
      Column("sector", "the id of its sector") { row in
        .text(ecosystem.actors[actors[row]].sector.map { ecosystem.sectors[$0].id } ?? "")
      },
    ]
  }

  private static func scores(_ ids: [TieNetwork.Column.ID], of edition: Edition) -> [Column] {
    let actors = edition.actors
    return ids.flatMap { id in
      ColumnEnding.allCases.compactMap { ending in
        edition.facts.scores[id + ending].map { scores in
          Column(.measure(id, ending)) { Value(scores[actors[$0].index]) }
        }
      }
    }
  }
}
