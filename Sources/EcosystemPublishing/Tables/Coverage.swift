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
        "domain", "age_band", "place", "skill", "sector", "target", "supply", "gap", "surplus",
        "met_ratio", "providers", "hhi", "status", "freshest",
        "stalest", "offers", "sized", "dated_ratio",
      ], rows: rows)
  }
}
