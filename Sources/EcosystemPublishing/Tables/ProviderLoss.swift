import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// What each provider's leaving would empty; nothing where nobody offers anything.
  static func providerLoss(of edition: Edition) -> ResultTable? {
    guard let losses = edition.facts.providerLosses, !losses.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    let rows: [[Value]] = losses.map { loss in
      let cells = loss.cells.map { cellName($0, ecosystem) }.joined(separator: ";")
      let domains = loss.domains.map { ecosystem.domains[$0].id }.joined(separator: ";")
      return [
        .text(ecosystem.actors[loss.provider].id), .text(ecosystem.actors[loss.provider].name),
        Value(loss.offers), Value(loss.places), .text(cells), .text(domains),
      ]
    }
    return ResultTable(
      [
        Meaning("id", "the organisation's id"),
        Meaning("name", "its name"),
        Meaning("offers", "how many offers would go with it", "offers"),
        Meaning("places", "how many places a year would go with it", "places a year"),
        Meaning(
          "cells_emptied", "the cells of coverage in which nobody else offers anything; a list"),
        Meaning("domains_emptied", "the ids of the domains in which nobody else does; a list"),
      ], rows: rows)
  }
}
