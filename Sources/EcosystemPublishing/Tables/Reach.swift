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
        Column("place", "the place's id") { .text(ecosystem.places[at($0).area.place].id) },
        Column("age_band", "the age band's id") { ids[at($0).cell][1] },
        Column("domain", "the domain's id; empty for all together") { ids[at($0).cell][0] },
        Column(
          "people", "how many people of that age live there; empty where it is not known", "people"
        ) { at($0).area.people.map { Value($0) } ?? .nothing },
        Column("per_1000", "places within reach for 1,000 people", "places for 1,000 people") {
          Value(at($0).area.perThousand)
        },
        Column(
          Meaning(
            "providers", "how many organisations offer something within reach", "organisations"
          )
          .countingOrganisations
        ) { at($0).area.providers.map { Value($0) } ?? .nothing },
        Column("status", "none, single provider, several or unknown") {
          .text(at($0).area.status.word)
        },
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
    func rate(_ cell: EquityCell, _ end: EquityCell.End?) -> Value {
      end?.isNothingListed == true || !cell.areEndsTold ? .nothing : Value(end?.perThousand)
    }
    let rows: [[Value]] = equity.cells.map { cell in
      let ids = dimensions(of: cell.cell, ecosystem)
      return [
        ids[1], ids[0], Value(cell.areas), Value(cell.unknown),
        cell.people.map { Value($0) } ?? .nothing, average(cell, cell.perThousand),
        Value(cell.without), cell.peopleWithout.map { Value($0) } ?? .nothing,
        Value(cell.withNothingListed),
        cell.peopleWithNothingListed.map { Value($0) } ?? .nothing, average(cell, cell.gini),
        average(cell, cell.concentration), names(cell.mostDeprived),
        rate(cell, cell.mostDeprived), names(cell.leastDeprived), rate(cell, cell.leastDeprived),
        end(cell, cell.ratio), end(cell, cell.placesShort),
        cell.people == nil ? .nothing : average(cell, cell.anyAccess),
        average(cell, cell.erreygers),
      ]
    }
    return ResultTable(
      [
        Meaning("age_band", "the age band's id"),
        Meaning("domain", "the domain's id; empty for all together"),
        Meaning("areas", "how many areas have a known rate", "areas"),
        Meaning("areas_unknown", "how many have none", "areas"),
        Meaning("people", "how many people live in those with one", "people"),
        Meaning(
          "per_1000", "places within reach for 1,000 people, on average", "places for 1,000 people"),
        Meaning("areas_without", "how many areas have nothing within reach", "areas"),
        Meaning("people_without", "how many people live in those", "people"),
        Meaning(
          "areas_nothing_listed", "how many areas reach nothing listed, and perhaps more", "areas"),
        Meaning("people_nothing_listed", "how many people live in those", "people"),
        Meaning(
          "gini", "how unevenly the rate is spread over people: 0 even, 1 all in one area", "index"),
        Meaning(
          "concentration_index", "whether deprived areas have less (above 0) or more (below 0)",
          "index"),
        Meaning("most_deprived", "the ids of the most deprived areas; a list"),
        Meaning("most_per_1000", "their rate", "places for 1,000 people"),
        Meaning("least_deprived", "the ids of the least deprived areas; a list"),
        Meaning("least_per_1000", "their rate", "places for 1,000 people"),
        Meaning(
          "ratio", "the rate of the least deprived divided by that of the most deprived", "times"),
        Meaning(
          "places_short", "how many places the most deprived lack for the average rate",
          "places a year"),
        Meaning("any_access", "the part of people with anything within reach", "share"),
        Meaning(
          "erreygers_index", "the concentration index of that share, after Erreygers", "index"),
      ], rows: rows)
  }
}
