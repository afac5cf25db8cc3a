import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// Supply against targets, cell by cell; nothing where the map has no domains.
  static func coverage(of edition: Edition) -> ResultTable? {
    guard let coverage = edition.facts.coverage else { return nil }
    let rows: [[Value]] = coverage.cells.map { cell in
      let isKnown = cell.supply != nil
      return dimensions(of: cell.cell, edition.ecosystem) + [
        Value(cell.target), Value(cell.supply), Value(cell.gap), Value(cell.surplus),
        Value(cell.metRatio), isKnown ? Value(cell.providers.count) : .nothing,
        Value(cell.concentration), .text(cell.status.word),
        .text(cell.freshest?.description ?? ""), .text(cell.stalest?.description ?? ""),
        Value(cell.rows.count), Value(cell.sized), Value(cell.datedRatio),
      ]
    }
    return ResultTable(
      [
        Meaning("domain", "the domain's id, or not stated"),
        Meaning("age_band", "the age band's id, or not stated"),
        Meaning("place", "the place's id, or not stated"),
        Meaning("skill", "the skill's id; empty where targets name none"),
        Meaning("sector", "the sector's id of the provider; empty where targets name none"),
        Meaning("target", "how many places a year the city wants", "places a year"),
        Meaning(
          "supply", "how many places a year are offered; empty where it is not known",
          "places a year"),
        Meaning("gap", "how many places the target lacks", "places a year"),
        Meaning("surplus", "how many places there are beyond the target", "places a year"),
        Meaning("met_ratio", "the part of the target that supply meets, at most 1", "share"),
        Meaning("providers", "how many organisations offer something here", "organisations")
          .countingOrganisations,
        Meaning(
          "hhi", "how much of the supply lies in few hands: the sum of squared shares of providers",
          "share"
        ).restingOnCounts,
        Meaning(
          "status", "none, single provider, below target, met, several, no target or unknown"),
        Meaning("freshest", "the newest date on which a row behind the cell was checked"),
        Meaning("stalest", "the oldest such date"),
        Meaning("offers", "how many offers stand behind the cell", "offers"),
        Meaning("sized", "how many of them state their places", "offers"),
        Meaning("dated_ratio", "the part of them that states when it was checked", "share"),
      ], rows: rows)
  }
}
