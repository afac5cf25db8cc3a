import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// What people of each area can get to, by age band and domain.
  ///
  /// A row without domain is all domains together. Nothing where the map tells no people or no ways.
  static func reach(of edition: Edition) -> ResultTable? {
    guard let reach = edition.facts.reach, !reach.cells.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    let ids = reach.cells.map { dimensions(of: $0.cell, ecosystem) }
    let count = reach.areas.count * reach.cells.count
    @Sendable func at(_ row: Int) -> (cell: Int, area: AreaReach) {
      let (area, cell) = row.quotientAndRemainder(dividingBy: reach.cells.count)
      return (cell, reach.cells[cell].areas[area])
    }
    return ResultTable(
      count,
      columns: [
        Column("place") { .text(ecosystem.places[at($0).area.place].id) },
        Column("age_band") { ids[at($0).cell][1] },
        Column("domain") { ids[at($0).cell][0] },
        Column("people") { at($0).area.people.map { Value($0) } ?? .nothing },
        Column("per_1000") { Value(at($0).area.perThousand) },
        Column("providers") { at($0).area.providers.map { Value($0) } ?? .nothing },
        Column("status") { .text(at($0).area.status.word) },
      ])
  }

  /// How evenly that is spread, with the areas that have none beside each average.
  ///
  /// Nothing where no rate is known.
  static func equity(of edition: Edition) -> ResultTable? {
    guard let equity = edition.facts.equity, !equity.cells.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    func names(_ end: EquityCell.End?) -> Value {
      .text((end?.places ?? []).map { ecosystem.places[$0].id }.joined(separator: ";"))
    }
    func average(_ cell: EquityCell, _ value: Double?) -> Value {
      cell.isAverageTold ? Value(value) : .nothing
    }
    func end(_ cell: EquityCell, _ value: Double?) -> Value {
      cell.areEndsTold ? Value(value) : .nothing
    }
    let rows: [[Value]] = equity.cells.map { cell in
      let ids = dimensions(of: cell.cell, ecosystem)
      return [
        ids[1], ids[0], Value(cell.areas), Value(cell.unknown),
        cell.people.map { Value($0) } ?? .nothing, average(cell, cell.perThousand),
        Value(cell.without),
        cell.peopleWithout.map { Value($0) } ?? .nothing, average(cell, cell.gini),
        average(cell, cell.concentration), names(cell.mostDeprived),
        end(cell, cell.mostDeprived?.perThousand), names(cell.leastDeprived),
        end(cell, cell.leastDeprived?.perThousand), end(cell, cell.ratio),
        end(cell, cell.placesShort),
        cell.people == nil ? .nothing : average(cell, cell.anyAccess),
        average(cell, cell.erreygers),
      ]
    }
    return ResultTable(
      [
        "age_band", "domain", "areas", "areas_unknown", "people", "per_1000", "areas_without",
        "people_without", "gini", "concentration_index", "most_deprived", "most_per_1000",
        "least_deprived", "least_per_1000", "ratio", "places_short", "any_access",
        "erreygers_index",
      ], rows: rows)
  }
}
